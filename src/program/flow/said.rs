//! What is said of a variable that is used as it may not be.

use super::loans::{Access, Breach, Break};
use super::path::{Beyond, Path, Place, Root};
use super::state::{How, Moved};
use super::walk::Walker;
use crate::program::body::BodyId;
use crate::program::text::{Diagnostic, Span};
use crate::program::types::{Ty, shown};

impl Walker<'_> {
    fn name(&self, root: Root) -> String {
        match root {
            Root::Local(local) => self.body.locals[local as usize].name.to_string(),
            Root::Capture(n) => self
                .captured
                .get(n as usize)
                .map(|known| known.name.to_string())
                .unwrap_or_default(),
            Root::Temporary(_) => "a value".to_owned(),
        }
    }

    /// The text at a place, where it is short enough to be said.
    fn written(&self, span: Span) -> Option<&str> {
        let text = self.checker.front.source.text().get(span.range())?;
        (text.len() <= 40 && !text.contains('\n')).then_some(text)
    }

    fn shown(&self, ty: &Ty) -> String {
        shown(&self.checker.front.items, ty)
    }

    /// A variable is used that may have no value.
    pub(super) fn unset(&mut self, local: u32, span: Span) {
        let row = &self.body.locals[local as usize];
        let name = row.name.clone();
        let message = format!("`{name}` is used here, and may not have been given a value yet");
        let problem = Diagnostic::error("E0381", span, message)
            .note(row.span, format!("`{name}` is declared here without a value"))
            .help("give it a value where it is declared, or on every way that leads here");
        self.found.report(problem);
    }

    /// A variable without `mut` gets a second value.
    pub(super) fn given_twice(&mut self, local: u32, span: Span) {
        let row = &self.body.locals[local as usize];
        let (name, at) = (row.name.clone(), row.span);
        let message = format!("`{name}` has a value already, and is not declared mutable");
        let problem = Diagnostic::error("E0384", span, message)
            .note(at, format!("`{name}` is declared here"));
        self.found.report(match self.written(at) {
            Some(written) if *written == *name => {
                problem.mend("declare it as mutable", at, format!("mut {name}"))
            }
            _ => problem.help(format!("write `mut {name}` where it is declared")),
        });
    }

    /// An async function awaits itself.
    pub(super) fn awaits_itself(&mut self, span: Span) {
        let message = "this future would hold another of its own kind, and so on without end";
        let problem = Diagnostic::error("E0733", span, message)
            .help("put the inner future in a box: `Box::pin(…).await`");
        self.found.report(problem);
    }

    /// A closure gives a variable a value that is not mutable.
    pub(super) fn assign_captured(&mut self, n: u32, span: Span) {
        let Some(known) = self.captured.get(n as usize).filter(|known| !known.mutable) else {
            return;
        };
        let message =
            format!("`{}` is not declared mutable, and gets another value here", known.name);
        let problem = Diagnostic::error("E0594", span, message)
            .note(known.span, format!("`{}` is declared here", known.name))
            .mend("declare it as mutable", known.span, format!("mut {}", known.name));
        self.found.report(problem);
    }

    /// A place is used whose value, or a part of it, was moved away.
    pub(super) fn moved(
        &mut self,
        path: &Path,
        gone: &Path,
        moved: &Moved,
        access: Access,
        span: Span,
    ) {
        let name = self.name(path.root);
        let is_part = !gone.contains(path);
        let what =
            if is_part { format!("a part of `{name}`") } else { format!("the value of `{name}`") };
        let does = match access {
            Access::Borrow | Access::BorrowMut => "borrowed",
            Access::Write => "given a new part",
            _ => "used",
        };
        let again = self.in_loops > 0 && moved.span.start >= span.start;
        let message = if again {
            format!(
                "`{name}` is {does} here in every turn of the loop, and {what} is moved away in the first"
            )
        } else {
            format!("`{name}` is {does} here, and {what} was moved away before")
        };
        let taken = match moved.how {
            How::Value => "it is moved away here",
            How::Pattern => "the pattern moves it into a variable of its own here",
            How::Closure => "the closure takes it here",
            How::AsyncBlock => "the async block takes it here",
            How::Receiver => "the method takes it as `self` here",
            How::Loop => "the loop takes it here, to go through it",
        };
        let ty = self.shown(&moved.ty);
        let note = format!("{taken}: a value of type `{ty}` is not copied");
        let problem = Diagnostic::error("E0382", span, message).note(moved.span, note);
        let problem = self.mend_move(problem, gone, moved);
        self.found.report(problem);
    }

    fn mend_move(&self, problem: Diagnostic, gone: &Path, moved: &Moved) -> Diagnostic {
        let name = self.name(gone.root);
        let can_clone = self.checker.solver().is("Clone", &moved.ty);
        let written = self.written(moved.span).map(str::to_owned);
        match (moved.how, written) {
            (How::Loop, Some(written)) => problem.mend(
                "go through a reference, if the loop only looks at it",
                moved.span,
                format!("&{written}"),
            ),
            (How::Value | How::Receiver, Some(written)) if can_clone => problem.mend(
                "clone it there, and keep the original",
                moved.span,
                format!("{written}.clone()"),
            ),
            (How::Closure | How::AsyncBlock, _) if can_clone => problem.help(format!(
                "clone it before, `let {name} = {name}.clone();`, and let the clone be taken"
            )),
            (How::Pattern, _) => problem
                .help("match on a reference, or write `ref` before the variable of the pattern"),
            _ => problem.help(format!("lend it, as `&{name}`, where it need not be given away")),
        }
    }

    /// A value is moved out of what is only borrowed.
    pub(super) fn moved_out_of_borrowed(
        &mut self,
        place: &Place,
        beyond: Beyond,
        ty: &Ty,
        span: Span,
    ) {
        let shown = self.shown(ty);
        let (code, whence) = match beyond {
            Beyond::Element => ("E0508", "an array or a slice"),
            Beyond::Static => ("E0507", "a `static`"),
            _ => ("E0507", "what is only borrowed"),
        };
        let message =
            format!("a `{shown}` is moved out of {whence} here, and would be missing there");
        let problem = Diagnostic::error(code, span, message);
        let problem = match &place.path {
            Some(path) if beyond != Beyond::Given => {
                let name = self.name(path.root);
                problem.note(span, format!("it belongs to what `{name}` refers to"))
            }
            _ => problem,
        };
        let written = self.written(span).map(str::to_owned);
        let problem = match written {
            Some(written) if self.checker.solver().is("Clone", ty) && !written.starts_with('*') => {
                problem.mend("clone it", span, format!("{written}.clone()"))
            }
            _ => problem
                .help("borrow it with `&`, or take it out with `std::mem::take` or `replace`"),
        };
        self.found.report(problem);
    }

    /// A field is moved out of a value that has a destructor.
    pub(super) fn moved_out_of_drop(&mut self, ty: &Ty, span: Span) {
        let shown = self.shown(ty);
        let message = format!(
            "a field is moved out of a `{shown}` here, whose destructor needs the whole of it"
        );
        let problem = Diagnostic::error("E0509", span, message)
            .help("borrow the field, clone it, or take it out with `std::mem::take`");
        self.found.report(problem);
    }

    /// A variable is used whose borrow was broken.
    pub(super) fn broken(&mut self, local: u32, span: Span) {
        let Some(Break { loan, breach, span: at }) = self.state.broken.remove(&local) else {
            return;
        };
        let loan = self.loans[loan].clone();
        let holder = self.name(Root::Local(local));
        let name = self.name(loan.path.root);
        let later = format!("`{holder}`, which holds the borrow, is used later, here");
        let here = format!("`{name}` is borrowed here");
        let problem = match breach {
            Breach::Ends if matches!(loan.path.root, Root::Temporary(_)) => {
                let message = format!(
                    "this value is dropped at the end of its statement, and `{holder}` still borrows from it"
                );
                Diagnostic::error("E0716", loan.span, message)
                    .note(span, later)
                    .help("keep the value in a variable of its own")
            }
            Breach::Ends => {
                let message =
                    format!("`{name}` does not live as long as `{holder}`, which borrows it");
                Diagnostic::error("E0597", loan.span, message)
                    .note(at, format!("`{name}` is declared here, and ends with its block"))
                    .note(span, later)
                    .help(format!("declare `{name}` before `{holder}`, in the block around"))
            }
            Breach::Access(access) => {
                let (code, does) = match access {
                    Access::Copy | Access::Look => ("E0503", "used"),
                    Access::Borrow => ("E0502", "borrowed"),
                    Access::BorrowMut if loan.mutable => {
                        ("E0499", "borrowed as `&mut` a second time")
                    }
                    Access::BorrowMut => ("E0502", "borrowed as `&mut`"),
                    Access::Move => ("E0505", "moved away"),
                    Access::Write => ("E0506", "given another value"),
                };
                let how = if loan.mutable { " as `&mut`" } else { "" };
                let message = format!("`{name}` is {does} here while `{holder}` borrows it{how}");
                Diagnostic::error(code, at, message)
                    .note(loan.span, here)
                    .note(span, later)
                    .help(format!("use `{holder}` for the last time before this, or do this first"))
            }
        };
        self.found.report(problem);
    }

    /// What may be kept for ever borrows from a variable.
    pub(super) fn kept_borrow(&mut self, local: u32, span: Span, at: Span) {
        let name = self.name(Root::Local(local));
        let message = format!("this borrows `{name}`, and may go on when `{name}` is gone");
        let problem = Diagnostic::error("E0597", span, message)
            .note(at, "what is given here can live longer than the function")
            .help(format!("give `{name}` away, or a clone of it, and not a reference"));
        self.found.report(problem);
    }

    /// What is given back borrows from what ends here.
    pub(super) fn returned_borrow(&mut self, root: Root, span: Span) {
        let message = match root {
            Root::Temporary(_) => {
                "this gives back a reference to a value that is dropped here".to_owned()
            }
            root => format!(
                "this gives back a reference to `{}`, which is dropped here",
                self.name(root)
            ),
        };
        let problem = Diagnostic::error("E0515", span, message).help(
            "give back the value itself: a `String` and not a `&str`, a `Vec` and not a slice",
        );
        self.found.report(problem);
    }

    /// A closure or an async block that is given back borrows from what ends here.
    pub(super) fn returned_closure(&mut self, id: BodyId, span: Span) {
        let mut held = std::collections::BTreeSet::new();
        let made = self.captured_loans(id, &mut held);
        let Some((path, _)) = made
            .into_iter()
            .find(|(path, _)| matches!(path.root, Root::Local(_)) && !path.is_through())
        else {
            return;
        };
        let name = self.name(path.root);
        let message =
            format!("this only borrows `{name}`, and is given back when `{name}` is dropped");
        let (at, text) = self.with_move(span);
        let problem = Diagnostic::error("E0373", span, message).mend(
            "write `move`, so that it takes what it uses",
            at,
            text,
        );
        self.found.report(problem);
    }

    /// Where `move` is written before a closure or an async block, and the text with it.
    fn with_move(&self, span: Span) -> (Span, &'static str) {
        let text = self.checker.front.source.text();
        if text.get(span.range()).is_some_and(|text| text.starts_with("async")) {
            (Span { end: span.start + 5, ..span }, "async move")
        } else {
            (Span { end: span.start, ..span }, "move ")
        }
    }
}
