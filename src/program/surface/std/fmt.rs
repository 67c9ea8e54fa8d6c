//! Values as text.

/// What formatting gives.
pub type Result = std::result::Result<(), Error>;

/// Something could not be written.
pub struct Error;

/// A format string with its arguments.
#[lang = "Arguments"]
pub struct Arguments;

/// Where text is written to while it is formatted, and how.
#[lang = "Formatter"]
pub struct Formatter;

impl Formatter {
    /// Writes a text as it is.
    #[intrinsic = "formatter_write_str"]
    pub fn write_str(&mut self, text: &str) -> Result {}

    /// Writes a text, filled up as asked for.
    #[intrinsic = "formatter_pad"]
    pub fn pad(&mut self, text: &str) -> Result {}

    /// Writes what was formatted.
    #[intrinsic = "formatter_write_fmt"]
    pub fn write_fmt(&mut self, args: Arguments) -> Result {}

    /// Whether `#` was asked for.
    #[intrinsic = "formatter_alternate"]
    pub fn alternate(&self) -> bool {}

    /// Begins to write a struct.
    pub fn debug_struct(&mut self, name: &str) -> __Builder<'_> {
        self.write_str(name);
        __Builder { f: self, begin: " { ", end: " }", has_fields: false }
    }

    /// Begins to write a tuple.
    pub fn debug_tuple(&mut self, name: &str) -> __Tuple<'_> {
        self.write_str(name);
        __Tuple { f: self, begin: "(", end: ")", has_fields: false }
    }

    /// Begins to write a list.
    pub fn debug_list(&mut self) -> __Tuple<'_> {
        __Tuple { f: self, begin: "[", end: "]", has_fields: false }
    }
}

/// A struct that is being written.
pub struct __Builder<'a> {
    f: &'a mut Formatter,
    begin: &'static str,
    end: &'static str,
    has_fields: bool,
}

impl<'a> __Builder<'a> {
    /// Writes a field.
    pub fn field(&mut self, name: &str, value: &dyn Debug) -> &mut __Builder<'a> {
        if self.f.alternate() {
            if !self.has_fields {
                self.f.write_str(" {\n");
            }
            self.f.write_str("    ");
            self.f.write_str(name);
            self.f.write_str(": ");
            let text = format!("{value:#?}");
            self.f.write_str(&__indented(&text));
            self.f.write_str(",\n");
        } else {
            self.f.write_str(if self.has_fields { ", " } else { self.begin });
            self.f.write_str(name);
            self.f.write_str(": ");
            Debug::fmt(value, self.f);
        }
        self.has_fields = true;
        self
    }

    /// Ends it.
    pub fn finish(&mut self) -> Result {
        if self.has_fields {
            self.f.write_str(if self.f.alternate() { "}" } else { self.end });
        }
        Ok(())
    }
}

/// A tuple or a list that is being written.
pub struct __Tuple<'a> {
    f: &'a mut Formatter,
    begin: &'static str,
    end: &'static str,
    has_fields: bool,
}

impl<'a> __Tuple<'a> {
    /// Writes a field.
    pub fn field(&mut self, value: &dyn Debug) -> &mut __Tuple<'a> {
        if self.f.alternate() {
            if !self.has_fields {
                self.f.write_str(self.begin);
                self.f.write_str("\n");
            }
            self.f.write_str("    ");
            let text = format!("{value:#?}");
            self.f.write_str(&__indented(&text));
            self.f.write_str(",\n");
        } else {
            self.f.write_str(if self.has_fields { ", " } else { self.begin });
            Debug::fmt(value, self.f);
        }
        self.has_fields = true;
        self
    }

    /// Writes an element.
    pub fn entry(&mut self, value: &dyn Debug) -> &mut __Tuple<'a> {
        self.field(value)
    }

    /// Ends it.
    pub fn finish(&mut self) -> Result {
        if !self.has_fields && self.begin == "[" {
            self.f.write_str(self.begin);
        }
        if self.has_fields || self.begin == "[" {
            self.f.write_str(self.end);
        }
        Ok(())
    }
}

#[intrinsic = "indented"]
fn __indented(text: &str) -> String {}

impl<T: Debug> Debug for [T] {
    fn fmt(&self, f: &mut Formatter) -> Result {
        let mut list = f.debug_list();
        for value in self {
            list.entry(value);
        }
        list.finish()
    }
}
impl<T: Debug> Debug for Vec<T> {
    fn fmt(&self, f: &mut Formatter) -> Result {
        Debug::fmt(&**self, f)
    }
}
impl<T: Debug, const N: usize> Debug for [T; N] {
    fn fmt(&self, f: &mut Formatter) -> Result {
        let slice: &[T] = self;
        Debug::fmt(slice, f)
    }
}
impl<A: Debug> Debug for (A,) {
    fn fmt(&self, f: &mut Formatter) -> Result {
        f.debug_tuple("").field(&self.0).finish()
    }
}
impl<A: Debug, B: Debug> Debug for (A, B) {
    fn fmt(&self, f: &mut Formatter) -> Result {
        f.debug_tuple("").field(&self.0).field(&self.1).finish()
    }
}
impl<A: Debug, B: Debug, C: Debug> Debug for (A, B, C) {
    fn fmt(&self, f: &mut Formatter) -> Result {
        f.debug_tuple("").field(&self.0).field(&self.1).field(&self.2).finish()
    }
}
impl<T: Display> Display for Box<T> {
    fn fmt(&self, f: &mut Formatter) -> Result {
        Display::fmt(&**self, f)
    }
}
impl<T: Debug> Debug for Box<T> {
    fn fmt(&self, f: &mut Formatter) -> Result {
        Debug::fmt(&**self, f)
    }
}
impl Display for char {
    #[intrinsic = "fmt_char"]
    fn fmt(&self, f: &mut Formatter) -> Result {}
}
impl Debug for char {
    #[intrinsic = "fmt_char_debug"]
    fn fmt(&self, f: &mut Formatter) -> Result {}
}

/// `{}`.
#[lang = "Display"]
pub trait Display {
    /// Writes the value for people.
    fn fmt(&self, f: &mut Formatter) -> Result;
}

/// `{:?}`.
#[lang = "Debug"]
pub trait Debug {
    /// Writes the value for programmers.
    fn fmt(&self, f: &mut Formatter) -> Result;
}

impl<T: __Int> Display for T {
    #[intrinsic = "fmt_int"]
    fn fmt(&self, f: &mut Formatter) -> Result {}
}
impl<T: __Int> Debug for T {
    #[intrinsic = "fmt_int"]
    fn fmt(&self, f: &mut Formatter) -> Result {}
}
impl<T: __Float> Display for T {
    #[intrinsic = "fmt_float"]
    fn fmt(&self, f: &mut Formatter) -> Result {}
}
impl<T: __Float> Debug for T {
    #[intrinsic = "fmt_float_debug"]
    fn fmt(&self, f: &mut Formatter) -> Result {}
}
impl Display for str {
    fn fmt(&self, f: &mut Formatter) -> Result {
        f.pad(self)
    }
}
impl Debug for str {
    #[intrinsic = "fmt_str_debug"]
    fn fmt(&self, f: &mut Formatter) -> Result {}
}
impl Display for bool {
    fn fmt(&self, f: &mut Formatter) -> Result {
        f.pad(if *self { "true" } else { "false" })
    }
}
impl Debug for bool {
    fn fmt(&self, f: &mut Formatter) -> Result {
        f.pad(if *self { "true" } else { "false" })
    }
}
impl<T: Display> Display for &T {
    fn fmt(&self, f: &mut Formatter) -> Result {
        Display::fmt(&**self, f)
    }
}
impl<T: Debug> Debug for &T {
    fn fmt(&self, f: &mut Formatter) -> Result {
        Debug::fmt(&**self, f)
    }
}
impl Debug for () {
    fn fmt(&self, f: &mut Formatter) -> Result {
        f.pad("()")
    }
}
