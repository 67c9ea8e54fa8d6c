//! How long the page takes to read a program, check it and make its code: measured in the engine that
//! readers have, in a real browser.
//!
//! `cargo test --features browser-tests --test browser -- --ignored --nocapture checking`, after
//! `cargo xtask dist`. What else the machine does is in the figures: the fastest of many counts.

use serde_json::json;

use crate::support::case::on_page;

/// Programs of about a hundred lines that use much of the surface.
const PROGRAMS: [(&str, &str); 3] = [
    ("mini_executor", include_str!("../programs/tokio/mini_executor.rs")),
    ("actors", include_str!("../programs/tokio/actors.rs")),
    ("operators", include_str!("../programs/accept/operators.rs")),
];

/// What a program of a hundred lines may take.
const LIMIT_MS: f64 = 5.0;

/// Checks a text often, each time with another comment behind it: what was checked before is known.
const MEASURE: &str = "async text => {
    const engine = await import('./engine.js');
    await engine.default();
    const times = [];
    for (let round = 0; round < 300; round++) {
        const begin = performance.now();
        engine.check(text + '\\n// ' + round);
        times.push(performance.now() - begin);
    }
    times.sort((one, other) => one - other);
    return [times[0], times[150]];
}";

#[test]
#[ignore = "it measures: other tests beside it would be in the figures"]
fn a_hundred_lines_are_checked_within_the_limit() {
    on_page(async |browser| {
        browser.open("").await?;
        for (name, text) in PROGRAMS {
            let script = format!("({MEASURE})({})", serde_json::to_string(text)?);
            let params =
                json!({ "expression": script, "awaitPromise": true, "returnByValue": true });
            let answer = browser.devtools("Runtime.evaluate", params).await?;
            let value = &answer["result"]["value"];
            let (best, median) = (value[0].as_f64(), value[1].as_f64());
            let (Some(best_ms), Some(median_ms)) = (best, median) else {
                panic!("no figures for {name}: {answer}");
            };
            let lines = text.lines().count();
            println!("{name}: {lines} lines, fastest {best_ms:.1} ms, median {median_ms:.1} ms");
            let per_hundred_ms = best_ms * 100.0 / lines as f64;
            assert!(per_hundred_ms < LIMIT_MS, "{name}: {per_hundred_ms:.1} ms for 100 lines");
        }
        Ok(())
    });
}
