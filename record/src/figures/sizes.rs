//! How large a future is that has a buffer, by how long the buffer lives.

use std::hint::black_box;
use std::mem::size_of_val;
use std::time::Duration;

use native_tokio::time::sleep;

use super::{Figure, Group, say_count};

/// The size of the buffer.
const BUFFER: usize = 1_024;

pub(super) const SIZES: Group = Group {
    name: "future-sizes",
    addresses_kib: None,
    measure: sizes,
    last_words: None,
    figures: &[
        Figure {
            name: "future-bytes-gone",
            term: "A future whose buffer is gone before the await, in an inner block",
            unit: "bytes",
            how: HOW,
        },
        Figure {
            name: "future-bytes-in-scope",
            term: "A future whose buffer is in scope at the await, and not used after it",
            unit: "bytes",
            how: HOW,
        },
        Figure {
            name: "future-bytes-dropped",
            term: "A future whose buffer is read and then dropped by hand, before the await",
            unit: "bytes",
            how: HOW,
        },
        Figure {
            name: "future-bytes-used",
            term: "A future whose buffer is used after the await",
            unit: "bytes",
            how: HOW,
        },
    ],
};

const HOW: &str = "`std::mem::size_of_val` of a future with a buffer of 1,024 bytes and an awaited `tokio::time::sleep`.";

const A_MOMENT: Duration = Duration::from_millis(1);

fn sizes() -> Result<(), String> {
    let gone = async {
        {
            let buffer = [0_u8; BUFFER];
            black_box(&buffer);
        }
        sleep(A_MOMENT).await;
    };
    let in_scope = async {
        let buffer = [0_u8; BUFFER];
        black_box(&buffer);
        sleep(A_MOMENT).await;
    };
    let dropped = async {
        let buffer = Buffer([0; BUFFER]);
        black_box(&buffer);
        drop(buffer);
        sleep(A_MOMENT).await;
    };
    let used = async {
        let buffer = [0_u8; BUFFER];
        sleep(A_MOMENT).await;
        black_box(&buffer);
    };
    say_count("future-bytes-gone", size_of_val(&gone));
    say_count("future-bytes-in-scope", size_of_val(&in_scope));
    say_count("future-bytes-dropped", size_of_val(&dropped));
    say_count("future-bytes-used", size_of_val(&used));
    Ok(())
}

/// Not `Copy`, so that it is moved when it is dropped by hand.
struct Buffer([u8; BUFFER]);

impl Drop for Buffer {
    fn drop(&mut self) {
        black_box(&self.0);
    }
}
