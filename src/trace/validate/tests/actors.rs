//! What can and cannot happen to `main`, tasks and threads.

use super::*;

#[test]
fn actors() {
    let later = [(5, MAIN, BEGUN), (4, MAIN, ALONE)];
    check(&[(0, MAIN, CREATED)], &later[..1], "legal");
    check(&[], &[(0, MAIN, BEGUN)], "actor 1 is not spawned yet, so it cannot be woken");
    check(&[], &[(0, NOBODY, CREATED)], "an event of this kind must name its actor");
    check(RUNNING, &[(0, MAIN, CREATED)], "actor 1 is being polled, so it cannot be spawned");
    check(RUNNING, &[(0, MAIN, ALONE)], "actor 1 is being polled, and only one can be at a time");
    check(
        RUNNING,
        &[(0, MAIN, PENDING), (0, MAIN, ALONE)],
        "actor 1 is waiting, so it cannot be polled",
    );
    check(
        RUNNING,
        &[(0, MAIN, PENDING), (0, MAIN, PENDING)],
        "actor 1 is waiting, so it cannot end a poll",
    );
    check(SPAWNING, &[(0, TASK, ALONE)], "actor 1 is being polled, and only one can be at a time");
    check(SPAWNING, &[(0, MAIN, PENDING), (0, TASK, ALONE)], "legal");
    check(
        SPAWNING,
        &[(0, MAIN, PENDING), (0, TASK, PollStarted { ready: 2, worker: None })],
        "it says that 2 were queued, and 1 were",
    );
    check(&[], &[(0, TASK, CREATED)], "actor 1 is not spawned yet, so it cannot run code");
    check(RUNNING, &[(0, MAIN, Resumed)], "actor 1 is being polled, so it cannot go on running");
    check(THREADED, &[(0, THREAD, BEGUN)], "actor 4 is running, so it cannot be woken");
    check(THREADED, &[(0, THREAD, Resumed)], "actor 4 is running, so it cannot go on running");
}

/// `main` waits, and a task is queued, in a run with two workers; then these events.
fn with_workers(rows: &[Row]) -> String {
    let before = [SPAWNING, &[(0, IDLE, CREATED), (0, IDLE, BEGUN)]].concat();
    let mut trace = trace(&[&before, rows].concat(), None);
    trace.header.scheduler = Scheduler::Workers(2);
    judge(&trace)
}

#[test]
fn a_worker_polls_one_task_at_a_time_and_main_is_polled_by_none() {
    let by = |index, ready| {
        let worker = Some(WorkerId::from_index(index));
        PollStarted { ready, worker }
    };
    let polled = |id, future| (0, id, FuturePolled { future: f(future) });
    let returned =
        |id, future| (0, id, FutureReturned { future: f(future), outcome: PollOutcome::Pending });
    let created = |future| (0, MAIN, FutureCreated { future: f(future) });
    for (rows, expected) in [
        (
            &[(0, TASK, by(0, 2)), (0, IDLE, by(1, 1)), (0, TASK, PENDING), (0, IDLE, PENDING)][..],
            "legal",
        ),
        (
            &[(0, TASK, by(1, 2)), (0, IDLE, by(1, 1))],
            "actor 2 is being polled, and only one can be at a time",
        ),
        (
            &[(0, TASK, by(0, 2)), (0, TASK, by(1, 1))],
            "actor 2 is being polled, so it cannot be polled",
        ),
        (
            &[(0, TASK, by(2, 2))],
            "actor 2 is not polled there: workers poll tasks, where there are workers, and never main",
        ),
        (
            &[(0, TASK, PollStarted { ready: 2, worker: None })],
            "actor 2 is not polled there: workers poll tasks, where there are workers, and never main",
        ),
        (
            &[(0, MAIN, PENDING), (0, MAIN, BEGUN), (0, MAIN, by(0, 3))],
            "actor 1 is not polled there: workers poll tasks, where there are workers, and never main",
        ),
        // Each has its own nest of futures.
        (
            &[
                created(0),
                created(1),
                (0, TASK, by(0, 2)),
                (0, IDLE, by(1, 1)),
                polled(TASK, 0),
                polled(IDLE, 1),
                returned(TASK, 0),
                returned(IDLE, 1),
                (0, IDLE, PENDING),
                (0, TASK, PENDING),
            ],
            "legal",
        ),
    ] {
        assert_eq!(with_workers(rows), expected, "{rows:?}");
    }
    let without = [(0, MAIN, PENDING), (0, TASK, by(0, 1))];
    check(
        SPAWNING,
        &without,
        "actor 2 is not polled there: workers poll tasks, where there are workers, and never main",
    );
}

#[test]
fn the_reader_chooses_among_those_who_are_ready() {
    let waits = [(0, MAIN, PENDING)];
    for (ready, expected) in [
        (vec![a(1)], "legal"),
        (vec![], "those who are ready can be chosen, each once, and actor 2 is queued"),
        (vec![a(1), a(1)], "those who are ready can be chosen, each once, and actor 2 is queued"),
        (vec![a(0), a(1)], "those who are ready can be chosen, each once, and actor 1 is waiting"),
        (vec![a(9)], "it points to actor 10, and there are 4 of them"),
    ] {
        let outcome = Some(Outcome::Choosing(ready));
        assert_eq!(verdict(SPAWNING, &waits, outcome), expected);
    }
}

#[test]
fn a_wake_of_a_queued_actor_changes_nothing() {
    check(SPAWNING, &[(0, TASK, BEGUN), (0, MAIN, PENDING), (0, TASK, ALONE)], "legal");
    let during_its_poll =
        [(0, MAIN, BEGUN), (0, MAIN, BEGUN), (0, MAIN, PENDING), (0, MAIN, ALONE)];
    check(RUNNING, &during_its_poll, "legal");
}

#[test]
fn code_runs_where_it_can() {
    let print = Printed { print: p(0) };
    check(&[(0, MAIN, CREATED)], &[(0, MAIN, print), (0, MAIN, BEGUN)], "legal");
    check(
        RUNNING,
        &[(0, MAIN, PENDING), (0, MAIN, print)],
        "actor 1 is waiting, so it cannot run code",
    );
    check(RUNNING, &[(0, MAIN, print), (0, MAIN, print)], "line 1 was printed before");
    check(RUNNING, &[(0, NOBODY, print)], "legal");
    check(RUNNING, &[(0, TASK, print)], "actor 2 is not spawned yet, so it cannot run code");
    // A destructor of a suspended task runs, and then the task can only end.
    check(
        SPAWNING,
        &[(0, MAIN, PENDING), (0, TASK, print), (0, TASK, ALONE)],
        "actor 2 is being dropped, so it cannot be polled",
    );
    let asleep = [
        (0, THREAD, TimerArmed { timer: t(0) }),
        (0, THREAD, Blocked { timer: Some(t(0)), wait: None }),
        (0, THREAD, print),
    ];
    check(THREADED, &asleep, "actor 4 is blocked, so it cannot run code");
}

#[test]
fn wakes_have_their_cause_behind_them() {
    let wake = |cause| [(0, MAIN, woken(cause, None))];
    let made = [(0, MAIN, ChannelCreated { channel: c(1) })];
    let before = [RUNNING, &made].concat();
    check(RUNNING, &wake(WakeCause::Timer(t(0))), "timer 1 has not fired, so it wakes nobody");
    check(
        &before,
        &wake(WakeCause::Message(c(1))),
        "channel 2 is empty, so no message wakes anybody",
    );
    check(
        &before,
        &wake(WakeCause::Closed(c(1))),
        "both ends of channel 2 are there: it is not closed",
    );
    check(&before, &wake(WakeCause::Room(c(1))), "legal");
    let full = [&before[..], &[(0, MAIN, Sent { channel: c(1), message: m(0) })]].concat();
    check(&full, &wake(WakeCause::Room(c(1))), "there is no room in channel 2");
    check(&full, &wake(WakeCause::Message(c(1))), "legal");
    check(
        SPAWNING,
        &wake(WakeCause::Joined(a(1))),
        "actor 2 has not ended, so it wakes nobody by that",
    );
    check(RUNNING, &wake(WakeCause::Timer(t(9))), "it points to timer 10, and there are 3 of them");
    let by_thread = woken(WakeCause::Waker, THREAD);
    check(
        THREADED,
        &[(0, THREAD, FINISHED), (0, MAIN, by_thread)],
        "actor 4 is said to have caused the wake, and it does not exist then",
    );
    let joined = woken(WakeCause::Joined(a(3)), THREAD);
    check(THREADED, &[(0, THREAD, FINISHED), (0, MAIN, joined)], "legal");
}

#[test]
fn threads() {
    let armed = (0, THREAD, TimerArmed { timer: t(0) });
    let blocked = (0, THREAD, Blocked { timer: Some(t(0)), wait: None });
    check(THREADED, &[armed, blocked, (50, THREAD, Resumed)], "legal");
    check(
        THREADED,
        &[armed, blocked, (49, THREAD, Resumed)],
        "timer 1 is not due before 50.000 ms",
    );
    check(THREADED, &[blocked], "timer 1 is not set yet, so it cannot fire");
    let unknown = Blocked { timer: None, wait: Some(WaitId::from_index(7)) };
    check(THREADED, &[(0, THREAD, unknown)], "it points to wait 8, and there are 0 of them");
    // A thread runs while another actor is polled.
    check(
        THREADED,
        &[(0, MAIN, BEGUN), (0, MAIN, ALONE), (0, THREAD, Printed { print: p(0) })],
        "legal",
    );
}

#[test]
fn who_blocks_in_a_poll_keeps_it_open() {
    let blocked = (0, MAIN, Blocked { timer: None, wait: None });
    let resumed = (0, MAIN, Resumed);
    let print = (0, MAIN, Printed { print: p(0) });
    check(RUNNING, &[blocked, resumed, print, (0, MAIN, PENDING)], "legal");
    check(
        RUNNING,
        &[blocked, print],
        "actor 1 is blocked in the middle of a poll, so it cannot run code",
    );
    check(
        RUNNING,
        &[blocked, (0, MAIN, PENDING)],
        "actor 1 is blocked in the middle of a poll, so it cannot end a poll",
    );
    check(
        SPAWNING,
        &[blocked, (0, TASK, ALONE)],
        "actor 1 is being polled, and only one can be at a time",
    );
    // A wake meanwhile counts, as in any poll.
    let woken = [blocked, (0, MAIN, BEGUN), resumed, (0, MAIN, PENDING), (0, MAIN, ALONE)];
    check(RUNNING, &woken, "legal");
    let waiting = (0, MAIN, PENDING);
    check(RUNNING, &[waiting, blocked], "actor 1 is waiting, so it cannot block");
}

#[test]
fn a_run_is_stuck_if_somebody_keeps_the_executor() {
    let stuck = || Some(Outcome::Stuck(Vec::new()));
    let blocked = (0, MAIN, Blocked { timer: None, wait: None });
    assert_eq!(verdict(SPAWNING, &[blocked], stuck()), "legal");
    assert_eq!(
        verdict(SPAWNING, &[(0, MAIN, PENDING)], stuck()),
        "the run is said to be stuck, and actor 2 is queued"
    );
    // A thread that sleeps can still let it go on.
    let asleep = [
        (0, THREAD, CREATED),
        (0, THREAD, Resumed),
        (0, THREAD, TimerArmed { timer: t(0) }),
        (0, THREAD, Blocked { timer: Some(t(0)), wait: None }),
        blocked,
    ];
    assert_eq!(
        verdict(RUNNING, &asleep, stuck()),
        "the run is said to be stuck, and timer 1 is set"
    );
}

#[test]
fn ends() {
    let ended = |who, how| (0, who, Ended { how });
    let main_gone = [SPAWNING, &[(0, MAIN, READY), (0, MAIN, FINISHED)]].concat();
    let abort = (0, MAIN, AbortRequested { target: a(1) });
    check(RUNNING, &[(0, MAIN, FINISHED)], "actor 1 is being polled, so it cannot finish");
    check(
        RUNNING,
        &[(0, MAIN, PollEnded { outcome: Panicked }), (0, MAIN, FINISHED)],
        "actor 1 has panicked, so it cannot finish",
    );
    check(
        RUNNING,
        &[(0, MAIN, READY), ended(MAIN, EndCause::Panicked)],
        "actor 1 has returned from its last poll, so it cannot end by a panic",
    );
    check(SPAWNING, &[ended(TASK, EndCause::Aborted)], "nobody asked for actor 2 to be aborted");
    check(SPAWNING, &[abort, ended(TASK, EndCause::Aborted)], "legal");
    check(
        SPAWNING,
        &[abort, ended(TASK, EndCause::Aborted), (0, TASK, BEGUN)],
        "actor 2 has ended, so it cannot be woken",
    );
    check(
        SPAWNING,
        &[abort, ended(TASK, EndCause::Aborted), (0, TASK, Printed { print: p(0) })],
        "actor 2 has ended, so it cannot run code",
    );
    check(
        SPAWNING,
        &[abort, ended(TASK, EndCause::Aborted), (0, MAIN, Detached { target: a(1) })],
        "actor 2 has ended, so this cannot be done to it",
    );
    check(
        RUNNING,
        &[(0, MAIN, AbortRequested { target: a(1) })],
        "actor 2 is not spawned yet, so this cannot be done to it",
    );
    check(
        SPAWNING,
        &[(0, MAIN, PENDING), ended(TASK, EndCause::Shutdown)],
        "main has not ended, so actor 2 is neither shut down nor killed",
    );
    check(SPAWNING, &[ended(TASK, EndCause::Shutdown), (0, MAIN, READY)], "legal");
    check(&main_gone, &[ended(TASK, EndCause::Shutdown)], "legal");
    check(&main_gone, &[(0, TASK, ALONE)], "main has ended, and nothing is polled after that");
    check(&main_gone, &[ended(TASK, EndCause::Finished)], "actor 2 is queued, so it cannot finish");
    let asked = [SPAWNING, &[abort, (0, MAIN, READY), (0, MAIN, FINISHED)]].concat();
    check(
        &asked,
        &[ended(TASK, EndCause::Aborted)],
        "main has ended, so actor 2 can only be dropped at shutdown",
    );
    check(
        THREADED,
        &[ended(THREAD, EndCause::Killed)],
        "main has not ended, so actor 4 is neither shut down nor killed",
    );
    check(
        RUNNING,
        &[ended(MAIN, EndCause::Shutdown)],
        "actor 1 is being polled, so it cannot be dropped at shutdown",
    );
    check(
        THREADED,
        &[
            (0, MAIN, BEGUN),
            (0, MAIN, ALONE),
            (0, MAIN, READY),
            (0, MAIN, FINISHED),
            ended(THREAD, EndCause::Killed),
        ],
        "legal",
    );
}
