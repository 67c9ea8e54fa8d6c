//! Format strings: `"{} {x:>8.2?}", a, x = b` as pieces and arguments.

use std::rc::Rc;

use proc_macro2::{Ident, Span as Token};
use syn::parse::{Parse, ParseStream};
use syn::{Expr, LitStr};

use super::span;
use crate::program::text::{Diagnostic, FileId};

/// A format string and its arguments, names taken in resolved to variables.
#[derive(Debug, Clone)]
pub(crate) struct ParsedFormat {
    pub(crate) parts: Vec<FormatPart>,
    /// The text after the last argument.
    pub(crate) tail: String,
    pub(crate) args: Vec<Expr>,
}

/// One `{…}`, with the text before it.
#[derive(Debug, Clone)]
pub(crate) struct FormatPart {
    pub(crate) text: String,
    pub(crate) position: usize,
    /// `Display`, `Debug`, `LowerHex`, …
    pub(crate) trait_name: &'static str,
    pub(crate) fill: char,
    pub(crate) align: Option<char>,
    pub(crate) plus: bool,
    pub(crate) alternate: bool,
    pub(crate) zero: bool,
    pub(crate) debug_hex: Option<char>,
    pub(crate) width: Option<FormatCount>,
    pub(crate) precision: Option<FormatCount>,
    pub(crate) written: Rc<str>,
}

/// A width or a precision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FormatCount {
    Is(usize),
    Argument(usize),
}

struct Written {
    string: LitStr,
    args: Vec<(Option<Ident>, Expr)>,
}

impl Parse for Written {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let string = input.parse()?;
        let mut args = Vec::new();
        while !input.is_empty() {
            input.parse::<syn::Token![,]>()?;
            if input.is_empty() {
                break;
            }
            let name = if input.peek(syn::Ident)
                && input.peek2(syn::Token![=])
                && !input.peek2(syn::Token![==])
            {
                let name = input.parse::<Ident>()?;
                input.parse::<syn::Token![=]>()?;
                Some(name)
            } else {
                None
            };
            args.push((name, input.parse()?));
        }
        Ok(Self { string, args })
    }
}

/// Reads what stands in a `format_args!`.
///
/// # Errors
///
/// What is wrong with it, as rustc would say without a code.
pub(crate) fn format_args(file: FileId, mac: &syn::Macro) -> Result<ParsedFormat, Diagnostic> {
    let problem = |at: Token, message: String| Diagnostic::syntax(span::from(file, at), message);
    let written: Written = syn::parse2(mac.tokens.clone()).map_err(|error| {
        problem(error.span(), format!("a format string with its arguments is wanted here: {error}"))
    })?;
    let at = written.string.span();
    let mut reader = Reader {
        explicit: written.args.len(),
        names: written.args.iter().map(|(name, _)| name.as_ref().map(Ident::to_string)).collect(),
        args: written.args.into_iter().map(|(_, value)| value).collect(),
        used: Vec::new(),
        next: 0,
        at,
    };
    reader.used = vec![false; reader.explicit];
    let (parts, tail) =
        reader.read(&written.string.value()).map_err(|message| problem(at, message))?;
    if let Some(unused) = reader.used.iter().position(|used| !used) {
        let at = syn::spanned::Spanned::span(&reader.args[unused]);
        return Err(problem(at, "this argument is not used by the format string".to_owned()));
    }
    // Macros in the arguments were not seen as such before: they were tokens of this one.
    let mut args = reader.args;
    for arg in &mut args {
        if let Some(problem) = super::expand::expand_expression(file, arg).into_iter().next() {
            return Err(problem);
        }
    }
    Ok(ParsedFormat { parts, tail, args })
}

struct Reader {
    explicit: usize,
    names: Vec<Option<String>>,
    args: Vec<Expr>,
    used: Vec<bool>,
    next: usize,
    at: Token,
}

impl Reader {
    fn read(&mut self, string: &str) -> Result<(Vec<FormatPart>, String), String> {
        let mut parts = Vec::new();
        let mut text = String::new();
        let mut rest = string;
        while let Some(at) = rest.find(['{', '}']) {
            text.push_str(&rest[..at]);
            let bracket = &rest[at..=at];
            rest = &rest[at + 1..];
            if let Some(after) = rest.strip_prefix(bracket) {
                text.push_str(bracket);
                rest = after;
            } else if bracket == "}" {
                return Err(
                    "a `}` in a format string has no `{`; write `}}` for the character".to_owned()
                );
            } else {
                let Some(end) = rest.find('}') else {
                    return Err(
                        "a `{` in a format string has no `}`; write `{{` for the character"
                            .to_owned(),
                    );
                };
                parts.push(self.part(std::mem::take(&mut text), &rest[..end])?);
                rest = &rest[end + 1..];
            }
        }
        text.push_str(rest);
        Ok((parts, text))
    }

    fn part(&mut self, text: String, inside: &str) -> Result<FormatPart, String> {
        let (argument, spec) = inside.split_once(':').unwrap_or((inside, ""));
        let wrong = || format!("`{{{inside}}}` is no placeholder of a format string");
        let mut chars = spec.trim_end().chars().peekable();
        let mut all = spec.chars();
        let (mut fill, mut align) = (' ', None);
        let (first, second) = (all.next(), all.next());
        if let (Some(c), Some(direction @ ('<' | '^' | '>'))) = (first, second) {
            (fill, align) = (c, Some(direction));
            chars.next();
            chars.next();
        } else if let Some(direction @ ('<' | '^' | '>')) = first {
            align = Some(direction);
            chars.next();
        }
        let mut rest: String = chars.collect();
        let mut take = |flag: &str| match rest.strip_prefix(flag) {
            Some(after) => {
                rest = after.to_owned();
                true
            }
            None => false,
        };
        let plus = take("+");
        let _minus = take("-");
        let alternate = take("#");
        let zero = rest.starts_with('0') && !rest[1..].starts_with('$');
        if zero {
            rest.remove(0);
        }
        let mut rest = rest.as_str();
        // `{}` of a precision `.*` takes two arguments, the precision first.
        let width = self.count(&mut rest)?;
        let mut precision = None;
        if let Some(after) = rest.strip_prefix('.') {
            rest = after;
            if let Some(after) = rest.strip_prefix('*') {
                rest = after;
                precision = Some(FormatCount::Argument(self.take_next()?));
            } else {
                precision = Some(self.count(&mut rest)?.ok_or_else(wrong)?);
            }
        }
        let (trait_name, debug_hex) = match rest {
            "" => ("Display", None),
            "?" => ("Debug", None),
            "x?" => ("Debug", Some('x')),
            "X?" => ("Debug", Some('X')),
            "x" => ("LowerHex", None),
            "X" => ("UpperHex", None),
            "o" => ("Octal", None),
            "b" => ("Binary", None),
            "e" => ("LowerExp", None),
            "E" => ("UpperExp", None),
            "p" => ("Pointer", None),
            _ => return Err(wrong()),
        };
        let argument = argument.trim();
        let position = if argument.is_empty() {
            self.take_next()?
        } else if argument.bytes().all(|byte| byte.is_ascii_digit()) {
            self.numbered(argument)?
        } else {
            self.named(argument).ok_or_else(wrong)?
        };
        let written = Rc::from(format!("{{{inside}}}"));
        Ok(FormatPart {
            text,
            position,
            trait_name,
            fill,
            align,
            plus,
            alternate,
            zero,
            debug_hex,
            width,
            precision,
            written,
        })
    }

    /// A number, or `name$`, or `0$`.
    fn count(&mut self, rest: &mut &str) -> Result<Option<FormatCount>, String> {
        let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        if let Some(after) = after.strip_prefix('$') {
            *rest = after;
            let position = if word.starts_with(|c: char| c.is_ascii_digit()) {
                self.numbered(word)?
            } else {
                self.named(word).ok_or_else(|| format!("`{word}$` names no argument"))?
            };
            return Ok(Some(FormatCount::Argument(position)));
        }
        let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        if digits == 0 {
            return Ok(None);
        }
        let (number, after) = rest.split_at(digits);
        let number = number.parse().ok().filter(|&number| number <= usize::from(u16::MAX));
        let number = number.ok_or("a width or a precision is at most 65535")?;
        *rest = after;
        Ok(Some(FormatCount::Is(number)))
    }

    fn take_next(&mut self) -> Result<usize, String> {
        let position = self.next;
        self.next += 1;
        self.used_at(position)
    }

    fn numbered(&mut self, number: &str) -> Result<usize, String> {
        let position = number.parse().map_err(|_| format!("there is no argument {number}"))?;
        self.used_at(position)
    }

    fn used_at(&mut self, position: usize) -> Result<usize, String> {
        match self.used.get_mut(position) {
            Some(used) => {
                *used = true;
                Ok(position)
            }
            None => Err(format!(
                "the format string asks for argument {}, and there are {}",
                position + 1,
                self.explicit
            )),
        }
    }

    /// An argument of that name, or the variable of that name.
    fn named(&mut self, name: &str) -> Option<usize> {
        if let Some(position) = self.names.iter().position(|known| known.as_deref() == Some(name)) {
            if let Some(used) = self.used.get_mut(position) {
                *used = true;
            }
            return Some(position);
        }
        let ident = match name {
            "self" => Ident::new(name, self.at),
            _ => {
                let mut ident = syn::parse_str::<Ident>(name).ok()?;
                ident.set_span(self.at);
                ident
            }
        };
        self.names.push(Some(name.to_owned()));
        self.args.push(Expr::Path(syn::ExprPath {
            attrs: Vec::new(),
            qself: None,
            path: ident.into(),
        }));
        Some(self.args.len() - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(tokens: &str) -> Result<String, String> {
        let mac: syn::Macro = syn::parse_str(&format!("format_args!({tokens})")).expect("a macro");
        let parsed = format_args(FileId::PROGRAM, &mac).map_err(|problem| problem.message)?;
        let parts = parsed
            .parts
            .iter()
            .map(|part| format!("{:?}+{}:{}", part.text, part.position, part.trait_name));
        Ok(parts
            .chain([format!("{:?}", parsed.tail), parsed.args.len().to_string()])
            .collect::<Vec<_>>()
            .join(" "))
    }

    #[test]
    fn the_pieces_of_a_format_string() {
        assert_eq!(
            read(r#""a{}b{{{x:?}}}", 1"#).as_deref(),
            Ok(r#""a"+0:Display "b{"+1:Debug "}" 2"#)
        );
        assert_eq!(
            read(r#""{:>8.2} {y:#x} {0}", 1.5, y = 7"#).as_deref(),
            Ok(r#"""+0:Display " "+1:LowerHex " "+0:Display "" 2"#)
        );
        assert_eq!(read(r#""{:w$.p$}", 1.0, w = 3, p = 4"#).as_deref(), Ok(r#"""+0:Display "" 3"#));
        assert!(read(r#""{}""#).is_err_and(|said| said.contains("there are 0")));
        assert!(read(r#""{} }", 1"#).is_err());
        assert!(read(r#""a", 1"#).is_err_and(|said| said.contains("not used")));
    }
}
