//! What can and cannot happen to futures, timers and channels.

use super::*;

#[test]
fn futures() {
    let created = |future| (0, MAIN, FutureCreated { future: f(future) });
    let polled = |future| (0, MAIN, FuturePolled { future: f(future) });
    let dropped = |future| (0, MAIN, FutureDropped { future: f(future) });
    let pending = |future| (0, MAIN, returned(future, Pending));
    let ready = |future| (0, MAIN, returned(future, Ready));
    check(RUNNING, &[polled(0)], "future 1 is not created yet, so it cannot be polled");
    check(RUNNING, &[created(0), created(0)], "future 1 was never polled, so it cannot be created");
    check(RUNNING, &[created(9)], "it points to future 10, and there are 4 of them");
    check(
        RUNNING,
        &[created(0), dropped(0), polled(0)],
        "future 1 has been dropped, so it cannot be polled",
    );
    check(RUNNING, &[created(0), polled(0), ready(0), polled(0), ready(0), dropped(0)], "legal");
    check(
        RUNNING,
        &[created(0), polled(0), (0, MAIN, returned(0, Panicked)), polled(0)],
        "future 1 has panicked, so it cannot be polled",
    );
    check(
        RUNNING,
        &[created(0), polled(0), dropped(0)],
        "future 1 is being polled, so it cannot be dropped",
    );
    check(
        RUNNING,
        &[created(0), polled(0), polled(0)],
        "future 1 is being polled, so it cannot be polled",
    );
    check(
        RUNNING,
        &[created(0), polled(0), (0, MAIN, PENDING)],
        "the poll ends while future 1, inside it, is being polled",
    );
    check(
        RUNNING,
        &[created(2), created(3), polled(2), polled(3), pending(2)],
        "future 3 returns, and it is not the innermost that is being polled",
    );
    let wrong_parent =
        |n| format!("the table names a parent for future {n} inside which it was not first polled");
    check(RUNNING, &[created(3), polled(3)], &wrong_parent(4));
    check(RUNNING, &[created(0), created(1), polled(0), polled(1)], &wrong_parent(2));
    check(RUNNING, &[created(3), dropped(3)], &wrong_parent(4));
    assert_eq!(judge(&finished()), "legal");
    check(
        SPAWNING,
        &[created(0), (0, TASK, FuturePolled { future: f(0) })],
        "a future is polled inside a poll of its actor or by a thread that runs, and actor 2 does neither",
    );
    check(
        &[],
        &[(0, NOBODY, FuturePolled { future: f(0) })],
        "an event of this kind must name its actor",
    );
}

#[test]
fn timers() {
    let armed = (0, MAIN, TimerArmed { timer: t(0) });
    let fired = |at_ms| (at_ms, NOBODY, TimerFired { timer: t(0) });
    let cancelled = (60, NOBODY, TimerCancelled { timer: t(0) });
    check(RUNNING, &[armed, fired(50)], "legal");
    check(RUNNING, &[armed, fired(49)], "timer 1 is not due before 50.000 ms");
    check(RUNNING, &[fired(50)], "timer 1 is not set yet, so it cannot fire");
    check(RUNNING, &[armed, fired(50), fired(51)], "timer 1 has fired, so it cannot fire");
    check(RUNNING, &[armed, fired(50), cancelled], "timer 1 has fired, so it cannot be cancelled");
    check(RUNNING, &[armed, cancelled, fired(60)], "timer 1 was cancelled, so it cannot fire");
    check(RUNNING, &[armed, armed], "timer 1 is set, so it cannot be set");
}

#[test]
fn channels() {
    let made = |channel| (0, MAIN, ChannelCreated { channel: c(channel) });
    let sent = |channel, message| (0, MAIN, Sent { channel: c(channel), message: m(message) });
    let received = |message| (0, MAIN, Received { channel: c(0), message: m(message) });
    let refused = |message| (0, MAIN, SendRefused { channel: c(0), message: m(message) });
    let closed = |unread| (0, MAIN, ReceiverDropped { channel: c(0), unread });
    let hung_up = (0, MAIN, SenderDropped { channel: c(0) });
    let cloned = (0, MAIN, SenderCloned { channel: c(0) });
    check(RUNNING, &[sent(0, 0)], "channel 1 is not created yet");
    check(RUNNING, &[made(0), made(0)], "channel 1 was created before");
    check(RUNNING, &[made(9)], "it points to channel 10, and there are 3 of them");
    check(RUNNING, &[made(0), cloned, hung_up, hung_up], "legal");
    check(RUNNING, &[made(0), hung_up, hung_up], "no sender of channel 1 is left");
    check(RUNNING, &[made(0), hung_up, cloned], "no sender of channel 1 is left");
    check(RUNNING, &[made(0), hung_up, sent(0, 0)], "no sender of channel 1 is left");
    check(RUNNING, &[made(0), closed(0), sent(0, 0)], "the receiver of channel 1 is gone");
    check(RUNNING, &[made(0), closed(0), closed(0)], "the receiver of channel 1 is gone");
    check(RUNNING, &[made(0), closed(0), refused(0)], "legal");
    let shut = (0, MAIN, ReceiverClosed { channel: c(0) });
    check(RUNNING, &[made(0), shut, refused(0), sent(0, 1), received(1), closed(0)], "legal");
    check(RUNNING, &[made(0), shut, shut], "the receiver of channel 1 was closed before");
    check(RUNNING, &[made(0), closed(0), shut], "the receiver of channel 1 is gone");
    check(
        RUNNING,
        &[made(0), refused(0)],
        "the receiver of channel 1 is there, so nothing is refused",
    );
    check(RUNNING, &[made(0), sent(0, 0), sent(0, 0)], "message 1 was sent or refused before");
    check(RUNNING, &[made(0), sent(0, 0), sent(0, 1), received(0), received(1)], "legal");
    check(
        RUNNING,
        &[made(0), sent(0, 0), sent(0, 1), received(1)],
        "message 2 is received, and 1 is the oldest in channel 1",
    );
    check(RUNNING, &[made(0), received(0)], "message 1 is received, and channel 1 is empty");
    check(
        RUNNING,
        &[made(0), sent(0, 0), closed(0)],
        "it says that 0 are unread in channel 1, and 1 are",
    );
    check(RUNNING, &[made(1), sent(1, 0), sent(1, 1)], "channel 2 is full: it holds 1");
    let again =
        [made(2), sent(2, 0), (0, MAIN, Received { channel: c(2), message: m(0) }), sent(2, 1)];
    check(RUNNING, &again, "channel 3 is for one message, once");
}
