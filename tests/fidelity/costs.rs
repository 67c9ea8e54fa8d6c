//! "What time costs on the virtual clock": with native costs, what a reader gets at home.
//!
//! The figures were measured on Tokio's real clock; what can be measured again without taking
//! long or depending on a quiet machine is.

use std::hint::black_box;
use std::time::Duration;

use wakeline::runtime::{Config, compute};

use crate::harness::{BoxFuture, log, run_here};
use crate::here::{block_on, join, join_all, sleep, spawn, timeout};

const fn ms(millis: u64) -> Duration {
    Duration::from_millis(millis)
}

/// What the program logs with native costs, for every one of ten seeds.
#[track_caller]
fn check(main: wakeline::runtime::Main, expected: &[&str]) {
    for seed in 1..=10 {
        let (_, log) = run_here(&Config { seed, ..Config::new("costs") }, main);
        assert_eq!(log, expected, "seed {seed}");
    }
}

#[test]
fn three_sleeps_of_50_ms_take_51_and_one_after_another_in_blocks_154() {
    fn bare() -> BoxFuture {
        Box::pin(async {
            block_on(async {
                for sleep in [sleep(ms(50)), sleep(ms(50)), sleep(ms(50))] {
                    sleep.await;
                }
                log!("bare");
            })
            .await;
        })
    }
    fn in_blocks() -> BoxFuture {
        Box::pin(async {
            block_on(async {
                for block in [50; 3].map(|millis| async move { sleep(ms(millis)).await }) {
                    block.await;
                }
                // At 3 times 51 and a little; rounded up it is 154.
                log!("in blocks");
            })
            .await;
        })
    }
    fn joined() -> BoxFuture {
        Box::pin(async {
            block_on(async {
                join_all([50; 3].map(|millis| async move { sleep(ms(millis)).await })).await;
                log!("joined");
            })
            .await;
        })
    }
    fn spawned() -> BoxFuture {
        Box::pin(async {
            block_on(async {
                for task in [50; 3].map(|millis| spawn(async move { sleep(ms(millis)).await })) {
                    task.await.expect("it sleeps only");
                }
                log!("spawned");
            })
            .await;
        })
    }
    check(bare, &["51: bare"]);
    check(in_blocks, &["153: in blocks"]);
    check(joined, &["51: joined"]);
    check(spawned, &["51: spawned"]);
}

#[test]
fn a_loop_of_1_ms_sleeps_turns_about_every_2_ms_and_a_threads_about_every_1() {
    fn main() -> BoxFuture {
        use wakeline::runtime::std_surface::thread;
        Box::pin(async {
            let counts = thread::spawn(async {
                for _ in 0..100 {
                    thread::sleep(ms(1)).await;
                }
                let millis = crate::here::millis();
                assert!((108..=115).contains(&millis), "a thread: {millis} ms");
                log_after(millis, "thread");
            });
            block_on(async move {
                for _ in 0..100 {
                    sleep(ms(1)).await;
                }
                let millis = crate::here::millis();
                assert!((200..=215).contains(&millis), "a task: {millis} ms");
                log_after(millis, "task");
                drop(counts);
            })
            .await;
        })
    }
    fn log_after(_millis: u128, who: &str) {
        crate::harness::log_untimed(who);
    }
    check(main, &["thread", "task"]);
}

#[test]
fn a_timeout_of_20_ms_around_50_ms_of_computing_gives_the_value() {
    fn main() -> BoxFuture {
        Box::pin(async {
            block_on(async {
                let result = timeout(ms(20), async {
                    compute(ms(50));
                    7
                });
                log!("{:?}", result.await);
                // Computing that awaits in between notices the deadline, after one more turn.
                let result = timeout(ms(20), async {
                    for _ in 0..5 {
                        compute(ms(10));
                        crate::here::yield_now().await;
                    }
                });
                log!("{}", result.await.is_err());
            })
            .await;
        })
    }
    check(main, &["50: Ok(7)", "90: true"]);

    // The same on Tokio's real clock, for which a few milliseconds do.
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build();
    let result = runtime.expect("the runtime starts").block_on(async {
        tokio::time::timeout(ms(2), async {
            let begun = std::time::Instant::now();
            while begun.elapsed() < ms(5) {
                black_box(());
            }
            7
        })
        .await
    });
    assert_eq!(result.ok(), Some(7));
}

#[test]
fn threads_go_on_while_a_task_computes_and_tasks_do_not() {
    fn main() -> BoxFuture {
        use wakeline::runtime::std_surface::thread;
        Box::pin(async {
            block_on(async {
                let counts = thread::spawn(async {
                    for i in 1..=3 {
                        thread::sleep(ms(10)).await;
                        log!("thread {i}");
                    }
                });
                let sleeps = spawn(async {
                    sleep(ms(15)).await;
                    log!("task");
                });
                join(
                    async {
                        sleep(ms(5)).await;
                        compute(ms(40));
                        log!("computed");
                    },
                    async {
                        counts.await.expect("the thread ends");
                        sleeps.await.expect("the task ends");
                    },
                )
                .await;
            })
            .await;
        })
    }
    check(main, &["10: thread 1", "20: thread 2", "30: thread 3", "46: computed", "46: task"]);
}
