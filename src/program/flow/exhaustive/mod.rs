//! Patterns that have to match whatever comes: of a `match`, a `let`, a parameter, a `for`.

mod pattern;
mod shown;
mod useful;

use rustc_hash::FxHashMap;

use super::control::is_for;
use super::walk::Walker;
use crate::program::body::{ArmBody, Expr, Pattern, PatternKind};
use crate::program::text::{Diagnostic, FileId, Span};
use crate::program::types::Ty;

use pattern::{Pat, Reader};
use useful::Matcher;

impl Walker<'_> {
    /// Whether the arms of a `match` leave nothing out, and whether each can be reached.
    pub(super) fn exhaustive(&mut self, whole: &Expr, scrutinee: &Expr, arms: &[ArmBody]) {
        // One arm for everything, as what holds the iterator of a `for` at the place of the `for`.
        let is_whole = |arm: &ArmBody| {
            arm.guard.is_none() && matches!(arm.pattern.kind, PatternKind::Bind { sub: None, .. })
        };
        if matches!(arms, [arm] if is_whole(arm)) {
            return;
        }
        if whole.span.file != FileId::PROGRAM || !self.found.matches.insert(whole.span) {
            return;
        }
        let ty = arms.first().map_or(&scrutinee.ty, |arm| &arm.pattern.ty);
        if is_for(arms) {
            if let PatternKind::Variant { fields, .. } = &arms[0].pattern.kind
                && let [(_, pattern)] = fields.as_slice()
            {
                self.irrefutable(pattern, "this `for`");
            }
            return;
        }
        let reader = Reader { checker: self.checker };
        let mut matcher = Matcher::new(self.checker);
        // A macro may write several patterns at one place: none of those is the reader's.
        let mut times = FxHashMap::<Span, u32>::default();
        arms.iter().for_each(|arm| *times.entry(arm.pattern.span).or_default() += 1);
        let mut rows: Vec<Vec<Pat>> = Vec::new();
        for arm in arms {
            let row = vec![reader.read(&arm.pattern)];
            let is_written = arm.pattern.span.file == FileId::PROGRAM
                && arm.pattern.span != whole.span
                && times[&arm.pattern.span] == 1;
            if is_written
                && matcher.useful(&rows, &row, std::slice::from_ref(ty)).is_none()
                && !matcher.gave_up()
            {
                let message =
                    "this pattern is never reached: those before it match all that it would";
                let warning =
                    Diagnostic::warning("unreachable_patterns", arm.pattern.span, message)
                        .help("take it away, or put it before the pattern that hides it");
                self.found.report(warning);
            }
            if arm.guard.is_none() {
                rows.push(row);
            }
        }
        let missing = matcher.useful(&rows, &[Pat::Wild], std::slice::from_ref(ty));
        let Some(missing) = missing.filter(|_| !matcher.gave_up()) else { return };
        let missing = missing.first().map_or_else(|| "_".to_owned(), ToString::to_string);
        let message = if missing == "_" {
            "this `match` has no arm for all the other values".to_owned()
        } else {
            format!("this `match` has no arm for `{missing}`")
        };
        let help = if missing == "_" {
            "add an arm for all the rest, `_ => …`".to_owned()
        } else {
            format!("add an arm for it, `{missing} => …`, or one for all the rest, `_ => …`")
        };
        let problem = Diagnostic::error("E0004", scrutinee.span, message).help(help);
        self.found.report(problem);
    }

    /// Whether a pattern matches every value of its type.
    pub(super) fn irrefutable(&mut self, pattern: &Pattern, of: &str) {
        if matches!(pattern.kind, PatternKind::Bind { sub: None, .. } | PatternKind::Wild)
            || pattern.ty == Ty::Error
        {
            return;
        }
        let mut matcher = Matcher::new(self.checker);
        let rows = vec![vec![Reader { checker: self.checker }.read(pattern)]];
        let missing = matcher.useful(&rows, &[Pat::Wild], std::slice::from_ref(&pattern.ty));
        let Some(missing) = missing.filter(|_| !matcher.gave_up()) else { return };
        let missing = missing.first().map_or_else(|| "_".to_owned(), ToString::to_string);
        let message = format!(
            "the pattern of {of} has to match whatever comes, and does not match `{missing}`"
        );
        let problem = Diagnostic::error("E0005", pattern.span, message);
        self.found.report(if of == "this `let`" {
            problem.help(
                "write `let … else { … }` with what to do otherwise, or use `if let` or `match`",
            )
        } else {
            problem.help("use a variable here, and `match` on it inside")
        });
    }
}
