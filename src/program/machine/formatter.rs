//! What values are formatted into.

use std::cell::{Cell, RefCell};

use super::memory::Text;
use crate::program::code::FormatSpec;

/// A text that grows, and how the next value is to be written.
#[derive(Debug)]
pub(crate) struct Formatter {
    pub(super) text: RefCell<Text>,
    pub(crate) spec: RefCell<FormatSpec>,
    /// How deep what is written now is indented, and whether it begins a line.
    pub(crate) depth: Cell<usize>,
    pub(crate) begins_line: Cell<bool>,
}

impl Default for Formatter {
    fn default() -> Self {
        Self {
            text: RefCell::default(),
            spec: RefCell::default(),
            depth: Cell::new(0),
            begins_line: Cell::new(false),
        }
    }
}

impl Formatter {
    /// Writes a text as it is, indented where it begins a line.
    pub(crate) fn write(&self, text: &str) {
        self.text.borrow_mut().change(|to| {
            if self.depth.get() == 0 {
                return to.push_str(text);
            }
            for line in text.split_inclusive('\n') {
                if self.begins_line.get() {
                    (0..self.depth.get()).for_each(|_| to.push_str("    "));
                }
                self.begins_line.set(line.ends_with('\n'));
                to.push_str(line);
            }
        });
    }

    /// Writes a text, cut off and filled up as asked for.
    pub(crate) fn pad(&self, text: &str) {
        let spec = self.spec.borrow();
        if spec.precision.is_none() && spec.width.is_none() {
            return self.write(text);
        }
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
                self.write(&format!("{sign}{prefix}{zeros}{digits}"));
            }
            width => self.fill(
                &format!("{sign}{prefix}{digits}"),
                width,
                spec.fill,
                spec.align.unwrap_or('>'),
            ),
        }
    }

    /// Writes a text, filled up to a width.
    pub(crate) fn fill(&self, text: &str, width: Option<usize>, fill: char, align: char) {
        let missing = width.unwrap_or(0).saturating_sub(text.chars().count());
        let before = match align {
            '<' => 0,
            '^' => missing / 2,
            _ => missing,
        };
        let filled = |n| std::iter::repeat_n(fill, n).collect::<String>();
        self.write(&format!("{}{text}{}", filled(before), filled(missing - before)));
    }
}
