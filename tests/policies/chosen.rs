//! The reader is the executor.

use std::collections::BTreeSet;

use wakeline::program::Compiled;
use wakeline::runtime::{Choices, Policy, Run};
use wakeline::trace::{ActorId, Outcome, Scheduler, Trace};

use super::{JOINED, SPAWNED, compiled, outputs, printed, run, with};

fn chosen(program: &Compiled, choices: &Choices) -> Trace {
    run(program, &with(Policy::Chosen(choices.clone()), 1))
}

/// Every run that choices can lead to, each held against the one with a choice less.
fn all(program: &Compiled, choices: &Choices, outputs: &mut Vec<String>) {
    let trace = chosen(program, choices);
    let Some(ready) = trace.outcome.as_ref().and_then(Outcome::choices) else {
        assert_eq!(trace.outcome, Some(Outcome::Finished));
        return outputs.push(printed(&trace));
    };
    for actor in ready {
        let more = choices.and(*actor);
        let next = chosen(program, &more);
        assert_eq!(next.events[..trace.events.len()], trace.events, "{more:?}");
        assert!(trace.events.len() < next.events.len(), "{more:?} changes nothing");
        all(program, &more, outputs);
    }
}

#[test]
fn the_choices_lead_to_every_order_that_seeds_lead_to() {
    let program = compiled(SPAWNED);
    let mut found = Vec::new();
    all(&program, &Choices::default(), &mut found);
    let possible = outputs(&program, &Policy::Shuffled, 50);
    assert_eq!(found.iter().cloned().collect::<BTreeSet<_>>(), possible);
    let mut joined = Vec::new();
    all(&compiled(JOINED), &Choices::default(), &mut joined);
    assert_eq!(joined, ["a b c"], "one task leaves no choice");
}

#[test]
fn a_run_stops_where_a_choice_is_needed_and_names_who_is_ready() {
    let program = compiled(SPAWNED);
    let config = with(Policy::Chosen(Choices::default()), 1);
    let mut run = Run::of_body(&config, program.main());
    while run.choices().is_none() {
        run.step();
    }
    assert_eq!(run.choices(), Some((1..4).map(ActorId::from_index).collect()));
    let trace = run.finish();
    assert_eq!(trace.header.scheduler, Scheduler::Chosen);
    let sentence = trace.outcome.as_ref().map(|outcome| outcome.sentence(&trace));
    let expected = "It is your turn: who is polled next, 'a', 'b' or 'c'?";
    assert_eq!(sentence.as_deref(), Some(expected));
}

#[test]
fn where_one_is_ready_the_reader_is_asked_only_if_wanted() {
    let program = compiled(JOINED);
    let asked = Choices { ask_single: true, ..Choices::default() };
    let trace = chosen(&program, &asked);
    let main = ActorId::from_index(0);
    assert_eq!(trace.outcome, Some(Outcome::Choosing(vec![main])));
    assert_eq!(chosen(&program, &asked.and(main)).outcome, Some(Outcome::Finished));
    assert_eq!(chosen(&program, &Choices::default()).outcome, Some(Outcome::Finished));
}

#[test]
fn who_is_not_ready_cannot_be_chosen() {
    let program = compiled(SPAWNED);
    for (index, expected) in [
        (0, "Choice 1 is 'main', which is not ready: 'a', 'b', 'c' are."),
        (8, "Choice 1 is actor 9, and there is no such one yet: 'a', 'b', 'c' are."),
    ] {
        let trace = chosen(&program, &Choices::default().and(ActorId::from_index(index)));
        assert_eq!(trace.outcome, Some(Outcome::Refused(expected.to_owned())));
    }
}

#[test]
fn time_passes_when_nobody_is_ready_and_a_yield_is_no_privilege() {
    let text = "use std::time::Duration;

#[tokio::main(flavor = \"current_thread\")]
async fn main() {
    let polite = tokio::spawn(async {
        for n in 0..3 {
            println!(\"{n}\");
            tokio::task::yield_now().await;
        }
    });
    let sleeper = tokio::spawn(async {
        tokio::time::sleep(Duration::from_millis(10)).await;
        println!(\"slept\");
    });
    let _ = tokio::join!(polite, sleeper);
}
";
    let program = compiled(text);
    let (polite, sleeper) = (ActorId::from_index(1), ActorId::from_index(2));
    // The sleeper waits from its first poll on: then one is ready, or nobody, and time passes.
    let trace = chosen(&program, &Choices::default().and(sleeper));
    assert_eq!(printed(&trace), "0 1 2 slept");
    // Who yielded is as ready as who was never polled.
    let thrice = Choices::default().and(polite).and(polite).and(polite);
    let trace = chosen(&program, &thrice);
    assert_eq!(printed(&trace), "0 1 2");
    assert_eq!(trace.outcome, Some(Outcome::Choosing(vec![sleeper, polite])));
}
