//! What is said of a program before it runs, on standard error.

use wakeline::program::text::{Diagnostic, FileId, Severity, Source};

/// Prints what is said, each with its line of the text.
pub(crate) fn print_problems(name: &str, text: &str, problems: &[Diagnostic]) {
    let source = Source::new(text);
    for problem in problems.iter().filter(|problem| problem.span.file == FileId::PROGRAM) {
        let (line, column) = source.line_and_column(problem.span.start);
        let kind = match problem.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let code = problem.code.as_deref().map(|code| format!("[{code}]")).unwrap_or_default();
        eprintln!("{name}:{line}:{column}: {kind}{code}: {}", problem.message);
        let written = text.lines().nth(line as usize - 1).unwrap_or_default();
        let marked = text.get(problem.span.range()).unwrap_or_default();
        let width = marked.lines().next().unwrap_or_default().chars().count().max(1);
        eprintln!("    {written}");
        eprintln!("    {}{}", " ".repeat(column as usize - 1), "^".repeat(width));
        for (span, words) in &problem.notes {
            eprintln!("  line {}: {words}", source.line(span.start));
        }
        if let Some(help) = &problem.help {
            eprintln!("  help: {}", help.message);
            if let Some((span, written)) = &help.replacement {
                let (line, column) = source.line_and_column(span.start);
                eprintln!("        {line}:{column}: {written}");
            }
        }
    }
    for problem in problems.iter().filter(|problem| problem.span.file != FileId::PROGRAM) {
        eprintln!("{name}: error: {} (in what the program uses)", problem.message);
    }
}
