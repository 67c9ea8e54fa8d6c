//! Makes random programs.

use proptest::collection::vec;
use proptest::prelude::*;

use crate::operation::{Block, CHANNELS, Operation};

/// A program without threads: one that Tokio can run on its paused clock.
pub(crate) fn program() -> impl Strategy<Value = Block> {
    vec(operation(leaf().boxed()), 1..10)
}

/// A program that may have threads.
pub(crate) fn program_with_threads() -> impl Strategy<Value = Block> {
    let thread = (0..CHANNELS, 0..4_u64, 0..4_u8)
        .prop_map(|(channel, wait, sends)| Operation::Thread(channel, wait, sends));
    vec(operation(prop_oneof![8 => leaf(), 1 => thread].boxed()), 1..10)
}

fn leaf() -> impl Strategy<Value = Operation> {
    let channel = 0..CHANNELS;
    let handle = 0..4_usize;
    // Few lengths, so that deadlines coincide; some far, so that timers cross the slots of a wheel.
    let millis = prop_oneof![
        4 => 0..4_u64,
        2 => Just(10_u64),
        1 => Just(64_u64),
        1 => 100..200_u64,
        1 => Just(5_000_u64),
    ];
    prop_oneof![
        6 => Just(Operation::Log),
        6 => millis.prop_map(Operation::Sleep),
        5 => Just(Operation::Yield),
        2 => Just(Operation::Keep),
        1 => Just(Operation::Panic),
        5 => handle.clone().prop_map(Operation::Await),
        2 => handle.clone().prop_map(Operation::Abort),
        1 => handle.prop_map(Operation::Detach),
        6 => channel.clone().prop_map(Operation::Send),
        6 => channel.clone().prop_map(Operation::Receive),
        6 => channel.clone().prop_map(Operation::SendBounded),
        6 => channel.clone().prop_map(Operation::ReceiveBounded),
        1 => channel.clone().prop_map(Operation::DropSender),
        1 => channel.clone().prop_map(Operation::DropReceiver),
        1 => channel.clone().prop_map(Operation::DropBoundedSender),
        1 => channel.prop_map(Operation::DropBoundedReceiver),
        2 => (0..40_u64, 0..120_u64, 0..16_usize)
            .prop_map(|(gap, timeout, items)| Operation::Streams { gap, timeout, items }),
    ]
}

fn operation(leaf: BoxedStrategy<Operation>) -> impl Strategy<Value = Operation> {
    leaf.prop_recursive(4, 60, 5, |inner| {
        let block = vec(inner, 0..5);
        prop_oneof![
            6 => block.clone().prop_map(Operation::Spawn),
            2 => (block.clone(), block.clone()).prop_map(|(a, b)| Operation::Join(a, b)),
            1 => vec(block.clone(), 0..4).prop_map(Operation::JoinAll),
            2 => (block.clone(), block.clone()).prop_map(|(a, b)| Operation::Select(a, b)),
            2 => (0..30_u64, block.clone()).prop_map(|(ms, a)| Operation::Timeout(ms, a)),
            1 => block.clone().prop_map(Operation::Unpolled),
            1 => (block, any::<bool>()).prop_map(|(a, sends)| Operation::Oneshot(a, sends)),
        ]
    })
}
