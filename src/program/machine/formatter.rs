//! What values are formatted into.

use std::cell::RefCell;

use crate::program::code::FormatSpec;

/// A text that grows, and how the next value is to be written.
#[derive(Debug)]
pub(crate) struct Formatter {
    pub(crate) text: RefCell<String>,
    pub(crate) spec: RefCell<FormatSpec>,
}

impl Default for Formatter {
    fn default() -> Self {
        let spec = FormatSpec {
            fill: ' ',
            align: None,
            plus: false,
            alternate: false,
            zero: false,
            width: None,
            precision: None,
        };
        Self { text: RefCell::default(), spec: RefCell::new(spec) }
    }
}

impl Formatter {
    /// Writes a text, cut off and filled up as asked for.
    pub(crate) fn pad(&self, text: &str) {
        let spec = self.spec.borrow();
        let text: String = match spec.precision {
            Some(most) => text.chars().take(most).collect(),
            None => text.to_owned(),
        };
        self.fill(&text, spec.width, spec.fill, spec.align.unwrap_or('<'));
    }

    /// Writes a number: its sign, what stands before it (`0x`), its digits.
    pub(crate) fn pad_number(&self, is_negative: bool, prefix: &str, digits: &str) {
        let spec = self.spec.borrow();
        let sign = if is_negative {
            "-"
        } else if spec.plus {
            "+"
        } else {
            ""
        };
        let prefix = if spec.alternate { prefix } else { "" };
        let length = sign.len() + prefix.len() + digits.chars().count();
        match spec.width {
            Some(width) if spec.zero && width > length => {
                let zeros = "0".repeat(width - length);
                self.text.borrow_mut().push_str(&format!("{sign}{prefix}{zeros}{digits}"));
            }
            width => self.fill(
                &format!("{sign}{prefix}{digits}"),
                width,
                spec.fill,
                spec.align.unwrap_or('>'),
            ),
        }
    }

    fn fill(&self, text: &str, width: Option<usize>, fill: char, align: char) {
        let missing = width.unwrap_or(0).saturating_sub(text.chars().count());
        let before = match align {
            '<' => 0,
            '^' => missing / 2,
            _ => missing,
        };
        let mut to = self.text.borrow_mut();
        to.extend(std::iter::repeat_n(fill, before));
        to.push_str(text);
        to.extend(std::iter::repeat_n(fill, missing - before));
    }
}
