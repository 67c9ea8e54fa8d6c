//! Owners and weak references across threads.

use std::sync::{Arc, Mutex, Weak};
use std::thread;

struct Team {
    name: String,
    members: Mutex<Vec<Arc<Member>>>,
}

struct Member {
    name: &'static str,
    team: Mutex<Weak<Team>>,
}

fn main() {
    let team = Arc::new(Team { name: String::from("compilers"), members: Mutex::new(Vec::new()) });
    let handles: Vec<_> = ["Grace", "Niklaus"]
        .into_iter()
        .map(|name| {
            let team = Arc::clone(&team);
            thread::spawn(move || {
                let weak = Mutex::new(Arc::downgrade(&team));
                let member = Arc::new(Member { name, team: weak });
                team.members.lock().unwrap().push(Arc::clone(&member));
                member
            })
        })
        .collect();
    let members: Vec<Arc<Member>> = handles.into_iter().map(|handle| handle.join().unwrap()).collect();
    for member in &members {
        let team = member.team.lock().unwrap().upgrade();
        println!("{} is in {:?}", member.name, team.map(|team| team.name.clone()));
    }
    println!("{} {}", Arc::strong_count(&team), Arc::weak_count(&team));
    drop(team);
    println!("{}", members[0].team.lock().unwrap().upgrade().is_none());
}
