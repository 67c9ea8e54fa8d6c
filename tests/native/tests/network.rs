//! The network of `trpl`, which is simulated: natively these programs would need a real one.

use wakeline::program;
use wakeline::runtime::{Config, Run};
use wakeline::trace::{Outcome, Stream};

/// What a program prints with this seed.
fn printed(text: &str, seed: u64) -> Vec<String> {
    let compiled = program::compile(text).expect("the program is right");
    let config = Config { seed, ..Config::new("network") };
    let trace = Run::of_body(&config, compiled.main()).finish();
    assert_eq!(trace.outcome, Some(Outcome::Finished));
    trace.printed(Stream::Out, trace.events.len()).map(str::to_owned).collect()
}

#[test]
fn a_page_has_a_title_that_follows_from_its_address() {
    let text = r#"
        fn main() {
            trpl::block_on(async {
                let page = trpl::get("https://example.com/news/first").await.text().await;
                let html = trpl::Html::parse(&page);
                println!("{}", html.select_first("title").unwrap().inner_html());
                println!("{}", html.select_first("table").is_none());
            });
        }
    "#;
    assert_eq!(printed(text, 1), ["first on example.com/news", "true"]);
}

#[test]
fn an_address_takes_its_time_which_the_seed_varies() {
    let text = r#"
        fn main() {
            trpl::block_on(async {
                for url in ["https://www.rust-lang.org", "https://example.com", "https://a.test"] {
                    let begin = std::time::Instant::now();
                    trpl::get(url).await;
                    println!("{}", begin.elapsed().as_millis());
                }
            });
        }
    "#;
    let bounds = [80..122, 250..352, 40..402];
    let mut seen = std::collections::BTreeSet::new();
    for seed in 1..=8 {
        let lines = printed(text, seed);
        assert_eq!(lines, printed(text, seed), "the same seed, the same latencies");
        for (line, bounds) in lines.iter().zip(&bounds) {
            let latency_ms: u64 = line.parse().expect("it prints a number");
            assert!(bounds.contains(&latency_ms), "seed {seed}: {latency_ms} ms");
        }
        seen.insert(lines);
    }
    assert!(seen.len() > 1, "eight seeds give the same latencies");
}

#[test]
fn there_are_no_files() {
    let text = r#"
        fn main() {
            trpl::block_on(async {
                let error = trpl::read_to_string("notes.txt").await.unwrap_err();
                println!("{:?}: {error}", error.kind());
            });
        }
    "#;
    assert_eq!(printed(text, 1), ["NotFound: entity not found"]);
}
