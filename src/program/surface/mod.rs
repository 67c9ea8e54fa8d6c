//! What a program can use: the names of `std`, `tokio`, `futures` and `trpl`, as Rust text.
//!
//! One file a module. A body is either Rust, which the engine runs like the reader's own, or, with
//! `#[intrinsic = "name"]`, a function of the machine; the body that is written is then ignored.
//! `#[lang = "name"]` marks what the engine itself has to know, `#[opaque]` a type whose form is
//! the machine's own. These files are data: no compiler but the engine reads them.

mod reference;

pub use reference::{Entry, Reference, reference};

/// The path of each module, and its text.
pub(crate) const FILES: &[(&str, &str)] = &[
    ("std::any", include_str!("std/any.rs")),
    ("std::array", include_str!("std/array.rs")),
    ("std::borrow", include_str!("std/borrow.rs")),
    ("std::boxed", include_str!("std/boxed.rs")),
    ("std::cell", include_str!("std/cell.rs")),
    ("std::cell", include_str!("std/ref_cell.rs")),
    ("std::channel", include_str!("std/channel.rs")),
    ("std::char", include_str!("std/char.rs")),
    ("std::clone", include_str!("std/clone.rs")),
    ("std::cmp", include_str!("std/cmp.rs")),
    ("std::collections", include_str!("std/collections.rs")),
    ("std::collections::binary_heap", include_str!("std/binary_heap.rs")),
    ("std::collections::btree_map", include_str!("std/btree_map.rs")),
    ("std::collections::btree_map", include_str!("std/btree_entry.rs")),
    ("std::collections::btree_set", include_str!("std/btree_set.rs")),
    ("std::collections::hash_map", include_str!("std/hash_map.rs")),
    ("std::collections::hash_map", include_str!("std/hash_entry.rs")),
    ("std::collections::hash_set", include_str!("std/hash_set.rs")),
    ("std::collections::vec_deque", include_str!("std/vec_deque.rs")),
    ("std::convert", include_str!("std/convert.rs")),
    ("std::default", include_str!("std/default.rs")),
    ("std::env", include_str!("std/env.rs")),
    ("std::error", include_str!("std/error.rs")),
    ("std::f32::consts", include_str!("std/f32_consts.rs")),
    ("std::f64::consts", include_str!("std/f64_consts.rs")),
    ("std::fmt", include_str!("std/fmt.rs")),
    ("std::fmt", include_str!("std/fmt_builders.rs")),
    ("std::fmt", include_str!("std/fmt_traits.rs")),
    ("std::future", include_str!("std/future.rs")),
    ("std::hash", include_str!("std/hash.rs")),
    ("std::iter", include_str!("std/iter.rs")),
    ("std::iter", include_str!("std/iter_adapters.rs")),
    ("std::iter", include_str!("std/iter_chained.rs")),
    ("std::iter", include_str!("std/iter_kinds.rs")),
    ("std::iter", include_str!("std/iter_more.rs")),
    ("std::iter", include_str!("std/iter_sources.rs")),
    ("std::marker", include_str!("std/marker.rs")),
    ("std::mem", include_str!("std/mem.rs")),
    ("std::num", include_str!("std/num.rs")),
    ("std::num", include_str!("std/num_digits.rs")),
    ("std::num", include_str!("std/num_bytes.rs")),
    ("std::num", include_str!("std/float.rs")),
    ("std::num", include_str!("std/num_from.rs")),
    ("std::num", include_str!("std/num_parse.rs")),
    ("std::ops", include_str!("std/ops.rs")),
    ("std::ops", include_str!("std/ops_impls.rs")),
    ("std::ops", include_str!("std/ops_calls.rs")),
    ("std::ops", include_str!("std/range.rs")),
    ("std::option", include_str!("std/option.rs")),
    ("std::option", include_str!("std/option_iter.rs")),
    ("std::pin", include_str!("std/pin.rs")),
    ("std::prelude", include_str!("std/prelude.rs")),
    ("std::process", include_str!("std/process.rs")),
    ("std::rc", include_str!("std/rc.rs")),
    ("std::result", include_str!("std/result.rs")),
    ("std::rt", include_str!("std/rt.rs")),
    ("std::rt", include_str!("std/tracing.rs")),
    ("std::slice", include_str!("std/slice.rs")),
    ("std::slice", include_str!("std/slice_iter.rs")),
    ("std::slice", include_str!("std/slice_order.rs")),
    ("std::str", include_str!("std/str.rs")),
    ("std::str", include_str!("std/str_pattern.rs")),
    ("std::string", include_str!("std/string.rs")),
    ("std::string", include_str!("std/string_traits.rs")),
    ("std::sync", include_str!("std/arc.rs")),
    ("std::task", include_str!("std/task.rs")),
    ("std::thread", include_str!("std/thread.rs")),
    ("std::time", include_str!("std/duration.rs")),
    ("std::time", include_str!("std/instant.rs")),
    ("std::tuple", include_str!("std/tuple.rs")),
    ("std::tuple", include_str!("std/tuple_long.rs")),
    ("std::vec", include_str!("std/vec.rs")),
    ("std::vec", include_str!("std/vec_traits.rs")),
    ("std::hint", include_str!("std/hint.rs")),
    ("std::io", include_str!("std/io.rs")),
    ("std::num", include_str!("std/num_nonzero.rs")),
    ("std::panic", include_str!("std/panic.rs")),
    ("std::sync", include_str!("std/sync/condvar.rs")),
    ("std::sync", include_str!("std/sync/mutex.rs")),
    ("std::sync", include_str!("std/sync/once.rs")),
    ("std::sync", include_str!("std/sync/poison.rs")),
    ("std::sync", include_str!("std/sync/rwlock.rs")),
    ("std::sync::atomic", include_str!("std/sync/atomic.rs")),
    ("std::sync::mpsc", include_str!("std/sync/mpsc.rs")),
    ("std::sync::mpsc", include_str!("std/sync/mpsc_errors.rs")),
    ("std::thread", include_str!("std/thread_handle.rs")),
    ("std::thread", include_str!("std/thread_local.rs")),
    ("std::thread", include_str!("std/thread_scope.rs")),
    ("std::rt", include_str!("std/driving.rs")),
    ("std::task", include_str!("std/wake.rs")),
    ("futures", include_str!("futures/lib.rs")),
    ("futures::future", include_str!("futures/future/mod.rs")),
    ("futures::future", include_str!("futures/future/ext.rs")),
    ("futures::future", include_str!("futures/future/try_ext.rs")),
    ("futures::future", include_str!("futures/future/join.rs")),
    ("futures::future", include_str!("futures/future/join_some.rs")),
    ("futures::future", include_str!("futures/future/try_join_some.rs")),
    ("futures::future", include_str!("futures/future/join_all.rs")),
    ("futures::future", include_str!("futures/future/select.rs")),
    ("futures::future", include_str!("futures/future/shared.rs")),
    ("futures::stream", include_str!("futures/stream/mod.rs")),
    ("futures::stream", include_str!("futures/stream/ext.rs")),
    ("futures::stream", include_str!("futures/stream/sources.rs")),
    ("futures::stream", include_str!("futures/stream/adapters.rs")),
    ("futures::stream", include_str!("futures/stream/awaiting.rs")),
    ("futures::stream", include_str!("futures/stream/concurrent.rs")),
    ("futures::stream", include_str!("futures/stream/whole.rs")),
    ("futures::stream", include_str!("futures/stream/try_ext.rs")),
    ("futures::stream", include_str!("futures/stream/unordered.rs")),
    ("futures::stream", include_str!("futures/stream/combine.rs")),
    ("futures::stream", include_str!("futures/stream/forward.rs")),
    ("futures::sink", include_str!("futures/sink.rs")),
    ("futures::channel::oneshot", include_str!("futures/channel/oneshot.rs")),
    ("futures::future", include_str!("futures/future/abortable.rs")),
    ("futures::channel::mpsc", include_str!("futures/channel/mpsc.rs")),
    ("futures::executor", include_str!("futures/executor.rs")),
    ("futures::task", include_str!("futures/task.rs")),
    ("tokio", include_str!("tokio/lib.rs")),
    ("tokio::runtime", include_str!("tokio/runtime.rs")),
    ("tokio::sync", include_str!("tokio/sync/mod.rs")),
    ("tokio::sync::barrier", include_str!("tokio/sync/barrier.rs")),
    ("tokio::sync::batch", include_str!("tokio/sync/batch.rs")),
    ("tokio::sync::broadcast", include_str!("tokio/sync/broadcast.rs")),
    ("tokio::sync::mpsc", include_str!("tokio/sync/mpsc/bounded.rs")),
    ("tokio::sync::mpsc", include_str!("tokio/sync/mpsc/receiving.rs")),
    ("tokio::sync::mpsc", include_str!("tokio/sync/mpsc/unbounded.rs")),
    ("tokio::sync::mpsc::error", include_str!("tokio/sync/mpsc/error.rs")),
    ("tokio::sync::mutex", include_str!("tokio/sync/mutex.rs")),
    ("tokio::sync::notify", include_str!("tokio/sync/notify.rs")),
    ("tokio::sync::once_cell", include_str!("tokio/sync/once_cell.rs")),
    ("tokio::sync::oneshot", include_str!("tokio/sync/oneshot.rs")),
    ("tokio::sync::rw_lock", include_str!("tokio/sync/rw_lock.rs")),
    ("tokio::sync::semaphore", include_str!("tokio/sync/semaphore.rs")),
    ("tokio::sync::watch", include_str!("tokio/sync/watch.rs")),
    ("tokio::task", include_str!("tokio/task/mod.rs")),
    ("tokio::task", include_str!("tokio/task/join_set.rs")),
    ("tokio::task::coop", include_str!("tokio/task/coop.rs")),
    ("tokio::time", include_str!("tokio/time/mod.rs")),
    ("tokio::time", include_str!("tokio/time/instant.rs")),
    ("tokio::time", include_str!("tokio/time/interval.rs")),
    ("tokio_stream", include_str!("tokio_stream/lib.rs")),
    ("tokio_stream", include_str!("tokio_stream/ext.rs")),
    ("tokio_stream", include_str!("tokio_stream/adapters.rs")),
    ("tokio_stream", include_str!("tokio_stream/whole.rs")),
    ("tokio_stream", include_str!("tokio_stream/timed.rs")),
    ("tokio_stream", include_str!("tokio_stream/stream_map.rs")),
    ("tokio_stream::wrappers", include_str!("tokio_stream/wrappers.rs")),
    ("trpl", include_str!("trpl/mod.rs")),
    ("trpl", include_str!("trpl/network.rs")),
];

#[cfg(test)]
mod tests {
    use crate::program::syntax;
    use crate::program::text::FileId;

    #[test]
    fn every_file_is_rust() {
        for (number, (path, text)) in super::FILES.iter().enumerate() {
            let file = FileId(u16::try_from(number + 1).expect("there are few files"));
            if let Err(problems) = syntax::parse(file, text) {
                panic!("{path}: {problems:?}");
            }
        }
    }

    #[test]
    fn every_name_in_it_is_found() {
        if let Err(problems) = crate::program::items::front("fn main() {}") {
            let at = |file: FileId| super::FILES[usize::from(file.0) - 1].0;
            let said: Vec<_> = problems
                .iter()
                .map(|problem| format!("{}: {}", at(problem.span.file), problem.message))
                .collect();
            panic!("{}", said.join("\n"));
        }
    }
}
