//! Values as text.

/// What formatting gives.
pub type Result = std::result::Result<(), Error>;

/// Something could not be written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Error;

impl Display for Error {
    fn fmt(&self, f: &mut Formatter) -> Result {
        f.pad("an error occurred when formatting an argument")
    }
}

/// A format string with its arguments.
#[lang = "Arguments"]
pub struct Arguments;

impl Clone for Arguments {
    #[intrinsic = "identity"]
    fn clone(&self) -> Arguments {}
}
impl Copy for Arguments {}
impl Display for Arguments {
    fn fmt(&self, f: &mut Formatter) -> Result {
        f.write_str(__text(*self))
    }
}
impl Debug for Arguments {
    fn fmt(&self, f: &mut Formatter) -> Result {
        f.write_str(__text(*self))
    }
}

#[intrinsic = "identity"]
fn __text(args: Arguments) -> &'static str {}

/// The text that a format string with its arguments stands for.
#[intrinsic = "identity"]
pub fn format(args: Arguments) -> String {}

/// Where text can be written to.
pub trait Write {
    /// Writes a text.
    fn write_str(&mut self, text: &str) -> Result;
    /// Writes a character.
    fn write_char(&mut self, c: char) -> Result {
        let mut text = String::new();
        text.push(c);
        self.write_str(&text)
    }
    /// Writes what was formatted.
    fn write_fmt(&mut self, args: Arguments) -> Result {
        self.write_str(__text(args))
    }
}
impl<W: Write> Write for &mut W {
    fn write_str(&mut self, text: &str) -> Result {
        (**self).write_str(text)
    }
}

/// Writes what was formatted.
pub fn write(to: &mut dyn Write, args: Arguments) -> Result {
    to.write_str(__text(args))
}

/// Where text is written to while it is formatted, and how.
#[lang = "Formatter"]
pub struct Formatter;

/// Where a text stands in what it is filled up to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alignment {
    /// At the left.
    Left,
    /// At the right.
    Right,
    /// In the middle.
    Center,
}

#[intrinsic = "formatter_number"]
fn __asked(f: &Formatter, what: u8) -> Option<usize> {}
#[intrinsic = "formatter_fill"]
fn __fill(f: &Formatter) -> char {}
#[intrinsic = "formatter_indent"]
fn __indent(f: &mut Formatter, deeper: bool) {}
#[intrinsic = "formatter_pad_integral"]
fn __pad_integral(f: &mut Formatter, negative: bool, prefix: &str, digits: &str) -> Result {}

impl Formatter {
    /// Writes a text as it is.
    #[intrinsic = "formatter_write_str"]
    pub fn write_str(&mut self, text: &str) -> Result {}
    /// Writes a character as it is.
    pub fn write_char(&mut self, c: char) -> Result {
        Write::write_char(self, c)
    }
    /// Writes a text, filled up as asked for.
    #[intrinsic = "formatter_pad"]
    pub fn pad(&mut self, text: &str) -> Result {}
    /// Writes the digits of an integer, filled up as asked for.
    pub fn pad_integral(&mut self, is_nonnegative: bool, prefix: &str, digits: &str) -> Result {
        __pad_integral(self, !is_nonnegative, prefix, digits)
    }
    /// Writes what was formatted.
    #[intrinsic = "formatter_write_str"]
    pub fn write_fmt(&mut self, args: Arguments) -> Result {}
    /// Whether `#` was asked for.
    #[intrinsic = "formatter_alternate"]
    pub fn alternate(&self) -> bool {}
    /// The width that was asked for.
    pub fn width(&self) -> Option<usize> {
        __asked(self, 0)
    }
    /// The precision that was asked for.
    pub fn precision(&self) -> Option<usize> {
        __asked(self, 1)
    }
    /// Whether `+` was asked for.
    pub fn sign_plus(&self) -> bool {
        __asked(self, 2).is_some()
    }
    /// Whether `0` was asked for.
    pub fn sign_aware_zero_pad(&self) -> bool {
        __asked(self, 3).is_some()
    }
    /// What to fill up with.
    pub fn fill(&self) -> char {
        __fill(self)
    }
    /// Where the text is to stand.
    pub fn align(&self) -> Option<Alignment> {
        match __asked(self, 4)? {
            0 => Some(Alignment::Left),
            1 => Some(Alignment::Center),
            _ => Some(Alignment::Right),
        }
    }

    /// Begins to write a struct.
    pub fn debug_struct(&mut self, name: &str) -> DebugStruct<'_> {
        self.write_str(name);
        DebugStruct { f: self, has_fields: false }
    }
    /// Begins to write a tuple.
    pub fn debug_tuple(&mut self, name: &str) -> DebugTuple<'_> {
        self.write_str(name);
        DebugTuple { f: self, fields: 0, has_no_name: name.is_empty() }
    }
    /// Begins to write a list.
    pub fn debug_list(&mut self) -> DebugList<'_> {
        self.write_str("[");
        DebugList { f: self, has_entries: false }
    }
    /// Begins to write a set.
    pub fn debug_set(&mut self) -> DebugSet<'_> {
        self.write_str("{");
        DebugSet { f: self, has_entries: false }
    }
    /// Begins to write a map.
    pub fn debug_map(&mut self) -> DebugMap<'_> {
        self.write_str("{");
        DebugMap { f: self, has_entries: false, has_key: false }
    }
}
impl Write for Formatter {
    fn write_str(&mut self, text: &str) -> Result {
        Formatter::write_str(self, text)
    }
}

/// Writes a value on lines of its own, indented.
fn __line(f: &mut Formatter, name: &str, value: &dyn Debug) {
    __indent(f, true);
    if !name.is_empty() {
        f.write_str(name);
        f.write_str(": ");
    }
    value.fmt(f);
    f.write_str(",\n");
    __indent(f, false);
}

/// A struct that is being written.
pub struct DebugStruct<'a> {
    f: &'a mut Formatter,
    has_fields: bool,
}
impl<'a> DebugStruct<'a> {
    /// Writes a field.
    pub fn field(&mut self, name: &str, value: &dyn Debug) -> &mut DebugStruct<'a> {
        if self.f.alternate() {
            if !self.has_fields {
                self.f.write_str(" {\n");
            }
            __line(self.f, name, value);
        } else {
            self.f.write_str(if self.has_fields { ", " } else { " { " });
            self.f.write_str(name);
            self.f.write_str(": ");
            value.fmt(self.f);
        }
        self.has_fields = true;
        self
    }
    /// Ends it, and says that there is more than is shown.
    pub fn finish_non_exhaustive(&mut self) -> Result {
        if !self.has_fields {
            self.f.write_str(" { .. }")
        } else if self.f.alternate() {
            __indent(self.f, true);
            self.f.write_str("..\n");
            __indent(self.f, false);
            self.f.write_str("}")
        } else {
            self.f.write_str(", .. }")
        }
    }
    /// Ends it.
    pub fn finish(&mut self) -> Result {
        if self.has_fields {
            self.f.write_str(if self.f.alternate() { "}" } else { " }" });
        }
        Ok(())
    }
}
