//! What a text may be at most, so that nothing that walks its syntax can run out of stack.
//!
//! Judged by rustc's lexer, before the parser sees the text.

use ra_ap_rustc_lexer::{FrontmatterAllowed, TokenKind, tokenize};

use crate::program::text::{Diagnostic, FileId, Span};

/// The longest text, in bytes.
const TEXT_BYTES: usize = 200_000;
/// How deep brackets may be nested.
const NESTING: usize = 60;
/// How many operators, calls and fields one expression may have outside its brackets. A chain of
/// them is as deep a tree as it is long.
const CHAIN: usize = 250;
/// How many prefixes (`&`, `!`, `-`, `*`, `return`, `|x|`) may stand in a row.
const PREFIXES: usize = 40;

/// Refuses a text that is too large, too deep or too long-winded.
pub(super) fn check(file: FileId, text: &str) -> Result<(), Diagnostic> {
    let place = |start: usize, end: usize| Span {
        file,
        start: u32::try_from(start).unwrap_or(u32::MAX),
        end: u32::try_from(end).unwrap_or(u32::MAX),
    };
    if text.len() > TEXT_BYTES {
        let message = format!(
            "the program is {} bytes long, and at most {TEXT_BYTES} can be taken: leave out what is not needed",
            text.len()
        );
        return Err(Diagnostic::syntax(place(0, 1), message));
    }
    let mut depth: Vec<usize> = vec![0];
    let mut prefixes = 0;
    let mut at = 0;
    for token in tokenize(text, FrontmatterAllowed::No) {
        let (start, end) = (at, at + token.len as usize);
        at = end;
        let word = &text[start..end];
        match token.kind {
            TokenKind::Whitespace
            | TokenKind::LineComment { .. }
            | TokenKind::BlockComment { .. } => continue,
            TokenKind::OpenParen | TokenKind::OpenBrace | TokenKind::OpenBracket => {
                if let Some(chain) = depth.last_mut() {
                    *chain += usize::from(token.kind != TokenKind::OpenBrace);
                }
                depth.push(0);
                prefixes = 0;
            }
            TokenKind::CloseParen | TokenKind::CloseBrace | TokenKind::CloseBracket => {
                if depth.len() > 1 {
                    depth.pop();
                }
                prefixes = 0;
                // What follows `}` is mostly a new statement; a chain through `else` goes on.
                if token.kind == TokenKind::CloseBrace
                    && !text[end..].trim_start().starts_with("else")
                    && let Some(chain) = depth.last_mut()
                {
                    *chain = 0;
                }
            }
            TokenKind::Semi | TokenKind::Comma => {
                if let Some(chain) = depth.last_mut() {
                    *chain = 0;
                }
                prefixes = 0;
            }
            TokenKind::Ident
                if !matches!(
                    word,
                    "return"
                        | "break"
                        | "move"
                        | "async"
                        | "mut"
                        | "dyn"
                        | "impl"
                        | "ref"
                        | "const"
                        | "box"
                        | "let"
                        | "else"
                        | "if"
                        | "as"
                ) =>
            {
                prefixes = 0;
            }
            TokenKind::Literal { .. } | TokenKind::Lifetime { .. } => prefixes = 0,
            _ => {
                prefixes += 1;
                if let Some(chain) = depth.last_mut() {
                    *chain += 1;
                }
            }
        }
        let too_much = if depth.len() > NESTING {
            Some(format!("brackets are nested more than {NESTING} deep here"))
        } else if depth.last().is_some_and(|chain| *chain > CHAIN) {
            Some(format!("this expression has more than {CHAIN} parts in a row"))
        } else if prefixes > PREFIXES {
            Some(format!("more than {PREFIXES} operators stand in a row here"))
        } else {
            None
        };
        if let Some(what) = too_much {
            let message = format!("{what}: divide it with variables or functions");
            return Err(Diagnostic::syntax(place(start, end), message));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_deep_is_refused_and_what_people_write_is_not() {
        let refused = |text: &str| check(FileId::PROGRAM, text).is_err();
        assert!(refused(&format!("fn main() {{ {} }}", "(".repeat(2_000))));
        assert!(refused(&format!("fn main() {{ {}1; }}", "!".repeat(2_000))));
        assert!(refused(&format!("fn main() {{ let x = 1{}; }}", " + 1".repeat(2_000))));
        assert!(refused(&format!("fn main() {{ x{}; }}", ".f()".repeat(2_000))));
        assert!(refused(&format!("fn main() {{ if a {{}} {} }}", "else if a {} ".repeat(2_000))));
        assert!(refused(&"x".repeat(300_000)));
        for (name, text) in crate::program::lesson_texts() {
            assert!(!refused(&text), "{name}");
        }
    }
}
