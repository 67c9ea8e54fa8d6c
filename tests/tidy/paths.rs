//! The paths that a Rust text names, with the groups of `use` written out.

/// A path that is named, as `std::time::Instant`, and the line where it, or its part inside
/// a group, begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Named {
    pub(crate) path: String,
    pub(crate) line: usize,
}

/// Every path in `code` (without comments and literals), a single word included.
pub(crate) fn paths(code: &str) -> Vec<Named> {
    let tokens = tokens(code);
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        at = tree(&tokens, at, "", &mut found).max(at + 1);
    }
    found
}

/// A word, `::`, or one character of anything else.
struct Token<'c> {
    text: &'c str,
    line: usize,
}

fn tokens(code: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    for (line, mut rest) in code.lines().enumerate().map(|(index, text)| (index + 1, text)) {
        while let Some(first) = rest.chars().next() {
            let word = rest.find(|c: char| !is_word(c)).unwrap_or(rest.len());
            let len = match word {
                0 if rest.starts_with("::") => 2,
                0 => first.len_utf8(),
                len => len,
            };
            let (text, after) = rest.split_at(len);
            if !first.is_whitespace() {
                tokens.push(Token { text, line });
            }
            rest = after;
        }
    }
    tokens
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Reads a path at `at`, below `prefix`: words joined by `::`, then perhaps a group in braces.
/// Returns where it ends.
fn tree(tokens: &[Token<'_>], mut at: usize, prefix: &str, found: &mut Vec<Named>) -> usize {
    let mut path = prefix.to_owned();
    let line = tokens[at].line;
    loop {
        match tokens.get(at).map(|token| token.text) {
            Some("{") if path.ends_with("::") => return group(tokens, at + 1, &path, found),
            Some(word) if word.starts_with(is_word) => {
                path.push_str(word);
                at += 1;
            }
            _ => break,
        }
        if tokens.get(at).is_none_or(|token| token.text != "::") {
            break;
        }
        path.push_str("::");
        at += 1;
    }
    if path.len() > prefix.len() {
        found.push(Named { path, line });
    }
    at
}

fn group(tokens: &[Token<'_>], mut at: usize, prefix: &str, found: &mut Vec<Named>) -> usize {
    while at < tokens.len() {
        at = match tokens[at].text {
            "}" => return at + 1,
            // A name given by `as` is no path.
            "as" => at + 2,
            _ => tree(tokens, at, prefix, found).max(at + 1),
        };
    }
    at
}
