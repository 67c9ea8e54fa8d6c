//! The engine beside Rhai and Rune: the same three programs in the same process, in turn, so that
//! the ratios mean something on a machine whose absolute times do not. Fails if the engine is not
//! faster than Rhai, or takes more than twice Rune's time.

use std::sync::Arc;
use std::time::{Duration, Instant};

/// One computation, in three languages.
struct Program {
    name: &'static str,
    /// What each prints or gives.
    result: i64,
    wakeline: &'static str,
    rhai: &'static str,
    rune: &'static str,
}

const PROGRAMS: &[Program] = &[
    Program {
        name: "counting loop",
        result: 2_999_997,
        wakeline: "fn main() { let mut i: i64 = 0; let mut s: i64 = 0; \
                   while i < 1_000_000 { s += i % 7; i += 1; } println!(\"{s}\"); }",
        rhai: "let i = 0; let s = 0; while i < 1000000 { s += i % 7; i += 1; } s",
        rune: "pub fn main() { let i = 0; let s = 0; \
               while i < 1000000 { s += i % 7; i += 1; } s }",
    },
    Program {
        name: "recursive fib",
        result: 10_946,
        wakeline: "fn fib(n: i64) -> i64 { if n < 2 { n } else { fib(n - 1) + fib(n - 2) } } \
                   fn main() { println!(\"{}\", fib(21)); }",
        rhai: "fn fib(n) { if n < 2 { n } else { fib(n - 1) + fib(n - 2) } } fib(21)",
        rune: "fn fib(n) { if n < 2 { n } else { fib(n - 1) + fib(n - 2) } } \
               pub fn main() { fib(21) }",
    },
    Program {
        name: "fill and sum a Vec",
        result: 9_999_900_000,
        wakeline: "fn main() { let mut v: Vec<i64> = Vec::new(); let mut i = 0; \
                   while i < 100_000 { v.push(i * 2); i += 1; } \
                   let mut s = 0; let mut j = 0; while j < v.len() { s += v[j]; j += 1; } \
                   println!(\"{s}\"); }",
        rhai: "let v = []; let i = 0; while i < 100000 { v.push(i * 2); i += 1; } \
               let s = 0; let j = 0; while j < v.len() { s += v[j]; j += 1; } s",
        rune: "pub fn main() { let v = []; let i = 0; \
               while i < 100000 { v.push(i * 2); i += 1; } \
               let s = 0; let j = 0; while j < v.len() { s += v[j]; j += 1; } s }",
    },
];

/// How often each is measured; the fastest counts.
const ROUNDS: usize = 7;

fn main() {
    println!(
        "{:20} {:>10} {:>10} {:>10} {:>10} {:>10}",
        "", "wakeline", "rhai", "rune", "of rhai", "of rune"
    );
    let mut too_slow = Vec::new();
    for program in PROGRAMS {
        let mut best = [Duration::MAX; 3];
        for _ in 0..ROUNDS {
            for (best, run) in best.iter_mut().zip([by_wakeline, by_rhai, by_rune]) {
                let (took, result) = run(program);
                assert_eq!(result, program.result, "{}", program.name);
                *best = took.min(*best);
            }
        }
        let [wakeline, rhai, rune] = best.map(|time| time.as_secs_f64() * 1e3);
        let (of_rhai, of_rune) = (wakeline / rhai, wakeline / rune);
        println!(
            "{:20} {wakeline:>7.2} ms {rhai:>7.2} ms {rune:>7.2} ms {of_rhai:>9.2}x {of_rune:>9.2}x",
            program.name
        );
        if of_rhai >= 1.0 || of_rune > 2.0 {
            too_slow.push(program.name);
        }
    }
    assert!(too_slow.is_empty(), "slower than it may be: {}", too_slow.join(", "));
}

fn by_wakeline(program: &Program) -> (Duration, i64) {
    let compiled = wakeline::program::compile(program.wakeline).expect("it is a program");
    let config = wakeline::runtime::Config::new("bench");
    let begin = Instant::now();
    let trace = wakeline::runtime::Run::of_body(&config, compiled.main()).finish();
    let took = begin.elapsed();
    let printed = trace.printed(wakeline::trace::Stream::Out, usize::MAX).next();
    (took, printed.and_then(|line| line.parse().ok()).expect("it prints a number"))
}

fn by_rhai(program: &Program) -> (Duration, i64) {
    let engine = rhai::Engine::new();
    let ast = engine.compile(program.rhai).expect("it is a program");
    let begin = Instant::now();
    let result = engine.eval_ast::<i64>(&ast).expect("it runs");
    (begin.elapsed(), result)
}

fn by_rune(program: &Program) -> (Duration, i64) {
    let context = rune::Context::with_default_modules().expect("the modules fit together");
    let runtime = Arc::new(context.runtime().expect("there is memory"));
    let mut sources = rune::Sources::new();
    let source = rune::Source::memory(program.rune).expect("there is memory");
    sources.insert(source).expect("there is memory");
    let unit = rune::prepare(&mut sources).with_context(&context).build().expect("it is a program");
    let mut vm = rune::Vm::new(runtime, Arc::new(unit));
    let begin = Instant::now();
    let value = vm.call(["main"], ()).expect("it runs");
    let took = begin.elapsed();
    (took, rune::from_value(value).expect("it gives a number"))
}
