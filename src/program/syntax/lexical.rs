//! Brackets that do not pair, and texts and comments that do not end.
//!
//! Judged by rustc's lexer, before the parser sees the text, which would only say that something
//! is wrong.

use ra_ap_rustc_lexer::{FrontmatterAllowed, LiteralKind, TokenKind, tokenize};

use crate::program::text::{Diagnostic, FileId, Span};

/// What is wrong with the tokens of a text.
pub(super) fn check(file: FileId, text: &str) -> Result<(), Diagnostic> {
    let place = |start: usize, end: usize| Span {
        file,
        start: u32::try_from(start).unwrap_or(u32::MAX),
        end: u32::try_from(end).unwrap_or(u32::MAX),
    };
    let mut open: Vec<(TokenKind, Span)> = Vec::new();
    let mut at = 0;
    for token in tokenize(text, FrontmatterAllowed::No) {
        let span = place(at, at + token.len as usize);
        // Of what has no end, the beginning is shown.
        let begin = place(at, at + text[at..].chars().next().map_or(0, char::len_utf8));
        at += token.len as usize;
        match token.kind {
            TokenKind::OpenParen | TokenKind::OpenBrace | TokenKind::OpenBracket => {
                open.push((token.kind, span));
            }
            TokenKind::CloseParen | TokenKind::CloseBrace | TokenKind::CloseBracket => {
                let written = &text[span.range()];
                match open.pop() {
                    Some((kind, _)) if pair(kind) == Some(token.kind) => {}
                    Some((_, other)) => {
                        let begun = &text[other.range()];
                        let message = format!(
                            "`{written}` stands here, and the `{begun}` before it is not closed yet"
                        );
                        return Err(Diagnostic::syntax(span, message)
                            .note(other, format!("this `{begun}` is the one that is open"))
                            .help(format!(
                                "close the `{begun}` before this, or take the `{written}` away"
                            )));
                    }
                    None => {
                        let message = format!(
                            "this `{written}` closes nothing: every bracket before it is closed"
                        );
                        return Err(Diagnostic::syntax(span, message).help("take it away"));
                    }
                }
            }
            TokenKind::BlockComment { terminated: false, .. } => {
                let end = place(at - token.len as usize, at - token.len as usize + 2);
                let message = "this comment never ends";
                return Err(
                    Diagnostic::error("E0758", end, message).help("write `*/` where it ends")
                );
            }
            TokenKind::Literal { kind, .. } => {
                if let Some((code, message, help)) = endless(kind) {
                    return Err(Diagnostic::error(code, begin, message).help(help));
                }
            }
            _ => {}
        }
    }
    match open.last() {
        None => Ok(()),
        Some((_, span)) => {
            let written = &text[span.range()];
            let message = format!("this `{written}` is never closed");
            Err(Diagnostic::syntax(*span, message)
                .help("write its other half where what it begins is to end"))
        }
    }
}

fn pair(kind: TokenKind) -> Option<TokenKind> {
    match kind {
        TokenKind::OpenParen => Some(TokenKind::CloseParen),
        TokenKind::OpenBrace => Some(TokenKind::CloseBrace),
        TokenKind::OpenBracket => Some(TokenKind::CloseBracket),
        _ => None,
    }
}

/// What to say of a literal that does not end, or has nothing in it.
fn endless(kind: LiteralKind) -> Option<(&'static str, &'static str, &'static str)> {
    match kind {
        LiteralKind::Str { terminated: false } => {
            Some(("E0765", "this text never ends", "write `\"` where it ends"))
        }
        LiteralKind::ByteStr { terminated: false } | LiteralKind::CStr { terminated: false } => {
            Some(("E0766", "this text of bytes never ends", "write `\"` where it ends"))
        }
        LiteralKind::Char { terminated: false } => {
            Some(("E0762", "this character never ends", "write `'` after it"))
        }
        LiteralKind::Byte { terminated: false } => {
            Some(("E0763", "this byte never ends", "write `'` after it"))
        }
        LiteralKind::RawStr { n_hashes: None }
        | LiteralKind::RawByteStr { n_hashes: None }
        | LiteralKind::RawCStr { n_hashes: None } => Some((
            "E0748",
            "this raw text never ends",
            "write `\"` where it ends, with as many `#` after it as stand before it",
        )),
        LiteralKind::Int { empty_int: true, .. } => {
            Some(("E0768", "this number has no digits", "write the digits after its beginning"))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_pair_or_end_is_said_where_it_begins() {
        for (text, start, words) in [
            ("fn main() { (1; }", 16, "not closed yet"),
            ("fn main() { ", 10, "never closed"),
            ("fn main() {} }", 13, "closes nothing"),
            ("fn main() { \"a }", 12, "text never ends"),
            ("fn main() {} /* a", 13, "comment never ends"),
        ] {
            let problem = check(FileId::PROGRAM, text).expect_err("it is wrong");
            assert_eq!(problem.span.start, start, "{text}");
            assert!(problem.message.contains(words), "{text}: {}", problem.message);
        }
        for (name, text) in crate::program::lesson_texts() {
            assert_eq!(check(FileId::PROGRAM, &text), Ok(()), "{name}");
        }
    }
}
