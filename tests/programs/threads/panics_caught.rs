//! Panics that are caught, and go on.

use std::panic::{self, AssertUnwindSafe};

struct Note(&'static str);

impl Drop for Note {
    fn drop(&mut self) {
        println!("drops {}", self.0);
    }
}

fn risky(depth: u32) -> u32 {
    let _note = Note("a frame");
    if depth == 0 {
        panic!("at the bottom");
    }
    risky(depth - 1) + 1
}

fn main() {
    println!("{:?}", panic::catch_unwind(|| 5).is_ok());
    let caught = panic::catch_unwind(|| risky(2)).unwrap_err();
    println!("{:?}", caught.downcast_ref::<&str>());
    let mut count = 0;
    let result = panic::catch_unwind(AssertUnwindSafe(|| {
        count += 1;
        if count > 0 {
            panic!("after {count}");
        }
    }));
    println!("{count} {}", result.is_err());
    let again = panic::catch_unwind(|| {
        let caught = panic::catch_unwind(|| panic!("inner")).unwrap_err();
        println!("goes on with it");
        panic::resume_unwind(caught);
    });
    println!("{:?}", again.unwrap_err().downcast::<&str>().map(|text| text.len()).ok());
    let outcomes: Vec<Result<u32, String>> = (0..3)
        .map(|n| {
            panic::catch_unwind(move || if n == 1 { panic!("no {n}") } else { n * 10 })
                .map_err(|payload| *payload.downcast::<String>().unwrap())
        })
        .collect();
    println!("{outcomes:?}");
    panic!("the end");
}
