//! What the words of a program are to a reader's eye: roles for stretches of its text.
//!
//! Judged by rustc's lexer alone, so that a text which is being typed has roles too. Knows nothing
//! of colours.

use std::ops::Range;

use ra_ap_rustc_lexer::{FrontmatterAllowed, TokenKind, tokenize};

/// What a stretch of text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// White space, signs, and names of values, functions and modules.
    Plain,
    /// A word of the language.
    Keyword,
    /// The name of a type, a trait or a variant: a name that begins with a capital letter.
    Type,
    /// A macro that is called, with its `!`.
    Macro,
    /// A number, a text, a character, `true` or `false`.
    Literal,
    /// A lifetime, or the label of a loop.
    Lifetime,
    /// `#[…]`.
    Attribute,
    /// A comment.
    Comment,
}

impl Role {
    /// Every role.
    pub const ALL: &[Self] = &[
        Self::Plain,
        Self::Keyword,
        Self::Type,
        Self::Macro,
        Self::Literal,
        Self::Lifetime,
        Self::Attribute,
        Self::Comment,
    ];

    /// Its name in style sheets.
    pub fn css_name(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Keyword => "keyword",
            Self::Type => "type",
            Self::Macro => "macro",
            Self::Literal => "literal",
            Self::Lifetime => "lifetime",
            Self::Attribute => "attribute",
            Self::Comment => "comment",
        }
    }
}

/// A stretch of text with one role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// Its bytes.
    pub range: Range<usize>,
    /// What it is.
    pub role: Role,
}

/// The roles of a text: stretches that follow each other without a gap, from its first byte to its
/// last. Neighbours have different roles.
pub fn highlight(text: &str) -> Vec<Stretch> {
    let tokens: Vec<_> = tokenize(text, FrontmatterAllowed::No).collect();
    let mut stretches: Vec<Stretch> = Vec::new();
    let mut attribute = AttributeDepth::default();
    let mut at = 0;
    for (i, token) in tokens.iter().enumerate() {
        let range = at..at + token.len as usize;
        at = range.end;
        let following = |n: usize| tokens.get(i + n).map(|token| token.kind);
        let of_attribute = attribute.takes(token.kind, following(1), following(2));
        let role = match token.kind {
            TokenKind::LineComment { .. } | TokenKind::BlockComment { .. } => Role::Comment,
            _ if of_attribute => Role::Attribute,
            TokenKind::Ident if is_macro_call(following(1), following(2)) => Role::Macro,
            TokenKind::Bang if ends_macro_name(&stretches, at - 1, following(1)) => Role::Macro,
            TokenKind::Ident => role_of_word(&text[range.clone()]),
            TokenKind::Literal { .. } => Role::Literal,
            TokenKind::Lifetime { .. }
            | TokenKind::RawLifetime
            | TokenKind::UnknownPrefixLifetime => Role::Lifetime,
            _ => Role::Plain,
        };
        match stretches.last_mut() {
            Some(last) if last.role == role => last.range.end = range.end,
            _ => stretches.push(Stretch { range, role }),
        }
    }
    stretches
}

/// How deep in the brackets of an attribute the lexer is; 0 outside.
#[derive(Default)]
struct AttributeDepth(usize);

impl AttributeDepth {
    /// Whether a token belongs to an attribute.
    fn takes(
        &mut self,
        token: TokenKind,
        next: Option<TokenKind>,
        next_but_one: Option<TokenKind>,
    ) -> bool {
        let inside = self.0 > 0;
        match token {
            TokenKind::Pound if !inside => {
                let after_bang = if next == Some(TokenKind::Bang) { next_but_one } else { next };
                return after_bang == Some(TokenKind::OpenBracket) && {
                    // The bracket that follows counts itself.
                    self.0 = 1;
                    true
                };
            }
            TokenKind::OpenBracket if inside => self.0 += 1,
            TokenKind::CloseBracket if inside => {
                self.0 -= 1;
                if self.0 == 1 {
                    self.0 = 0;
                }
            }
            _ => {}
        }
        inside
    }
}

fn is_open_bracket(token: Option<TokenKind>) -> bool {
    matches!(token, Some(TokenKind::OpenParen | TokenKind::OpenBrace | TokenKind::OpenBracket))
}

/// A name, `!` and a bracket are a macro that is called; `x != y` and `!x` are not.
fn is_macro_call(next: Option<TokenKind>, next_but_one: Option<TokenKind>) -> bool {
    next == Some(TokenKind::Bang) && is_open_bracket(next_but_one)
}

/// Whether the `!` at byte `at` stands directly behind the name of a macro.
fn ends_macro_name(before: &[Stretch], at: usize, next: Option<TokenKind>) -> bool {
    is_open_bracket(next)
        && before.last().is_some_and(|last| last.role == Role::Macro && last.range.end == at)
}

fn role_of_word(word: &str) -> Role {
    if matches!(word, "true" | "false") {
        return Role::Literal;
    }
    if KEYWORDS.contains(&word) {
        return Role::Keyword;
    }
    let mut letters = word.chars();
    let begins_large = letters.next().is_some_and(char::is_uppercase);
    // `T` is a type, `LIMIT` is a constant.
    let is_constant = word.len() > 1 && !word.chars().any(char::is_lowercase);
    if (begins_large && !is_constant) || PRIMITIVES.contains(&word) {
        return Role::Type;
    }
    Role::Plain
}

const KEYWORDS: &[&str] = &[
    "as", "async", "await", "break", "const", "continue", "crate", "dyn", "else", "enum", "extern",
    "fn", "for", "if", "impl", "in", "let", "loop", "match", "mod", "move", "mut", "pub", "ref",
    "return", "self", "Self", "static", "struct", "super", "trait", "type", "unsafe", "use",
    "where", "while",
];

const PRIMITIVES: &[&str] = &[
    "bool", "char", "f32", "f64", "i8", "i16", "i32", "i64", "i128", "isize", "str", "u8", "u16",
    "u32", "u64", "u128", "usize",
];

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::test_runner::RngSeed;

    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(&str, Role)]) {
        let roles: Vec<_> = highlight(text)
            .into_iter()
            .map(|stretch| (&text[stretch.range], stretch.role))
            .filter(|(_, role)| *role != Role::Plain)
            .collect();
        assert_eq!(roles, expected, "{text}");
    }

    #[test]
    fn words_have_their_roles() {
        use Role::*;
        check(
            "let x: u32 = 1_0; // one",
            &[("let", Keyword), ("u32", Type), ("1_0", Literal), ("// one", Comment)],
        );
        check("println!(\"{x}\")", &[("println!", Macro), ("\"{x}\"", Literal)]);
        check("a != b && !c[0]", &[("0", Literal)]);
        check("x!=(1)", &[("1", Literal)]);
        check(
            "#[derive(Debug, Clone)] struct S<'a>;",
            &[
                ("#[derive(Debug, Clone)]", Attribute),
                ("struct", Keyword),
                ("S", Type),
                ("'a", Lifetime),
            ],
        );
        check("#![a[b]] fn f() {}", &[("#![a[b]]", Attribute), ("fn", Keyword)]);
        check(
            "'outer: loop { break 'outer; }",
            &[("'outer", Lifetime), ("loop", Keyword), ("break", Keyword), ("'outer", Lifetime)],
        );
        check("LIMIT + Some(true) + 'c'", &[("Some", Type), ("true", Literal), ("'c'", Literal)]);
        check("r#match /* open", &[("/* open", Comment)]);
        check("\"open", &[("\"open", Literal)]);
    }

    proptest! {
        #![proptest_config(ProptestConfig {
            rng_seed: RngSeed::Fixed(1),
            failure_persistence: None,
            ..ProptestConfig::default()
        })]

        #[test]
        fn every_byte_has_one_role(text in "([a-z!#\\[\\]()\"'/*é ]|\\PC){0,60}") {
            let mut at = 0;
            for stretch in highlight(&text) {
                prop_assert_eq!(stretch.range.start, at);
                prop_assert!(text.is_char_boundary(stretch.range.end));
                at = stretch.range.end;
            }
            prop_assert_eq!(at, text.len());
        }
    }
}
