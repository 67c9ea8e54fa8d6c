//! Values as text: more of it.

/// A tuple that is being written.
pub struct DebugTuple<'a> {
    f: &'a mut Formatter,
    fields: usize,
    has_no_name: bool,
}
impl<'a> DebugTuple<'a> {
    /// Writes a field.
    pub fn field(&mut self, value: &dyn Debug) -> &mut DebugTuple<'a> {
        if self.f.alternate() {
            if self.fields == 0 {
                self.f.write_str("(\n");
            }
            __line(self.f, "", value);
        } else {
            self.f.write_str(if self.fields > 0 { ", " } else { "(" });
            value.fmt(self.f);
        }
        self.fields += 1;
        self
    }
    /// Ends it.
    pub fn finish(&mut self) -> Result {
        if self.fields > 0 {
            if self.fields == 1 && self.has_no_name && !self.f.alternate() {
                self.f.write_str(",");
            }
            self.f.write_str(")");
        }
        Ok(())
    }
}

fn __entry(f: &mut Formatter, has_entries: bool, value: &dyn Debug) {
    if f.alternate() {
        if !has_entries {
            f.write_str("\n");
        }
        __line(f, "", value);
    } else {
        if has_entries {
            f.write_str(", ");
        }
        value.fmt(f);
    }
}

/// A list that is being written.
pub struct DebugList<'a> {
    f: &'a mut Formatter,
    has_entries: bool,
}
impl<'a> DebugList<'a> {
    /// Writes a value.
    pub fn entry(&mut self, value: &dyn Debug) -> &mut DebugList<'a> {
        __entry(self.f, self.has_entries, value);
        self.has_entries = true;
        self
    }
    /// Writes all values.
    pub fn entries<D: Debug, I: IntoIterator<Item = D>>(&mut self, values: I) -> &mut DebugList<'a> {
        for value in values {
            self.entry(&value);
        }
        self
    }
    /// Ends it.
    pub fn finish(&mut self) -> Result {
        self.f.write_str("]")
    }
}

/// A set that is being written.
pub struct DebugSet<'a> {
    f: &'a mut Formatter,
    has_entries: bool,
}
impl<'a> DebugSet<'a> {
    /// Writes a value.
    pub fn entry(&mut self, value: &dyn Debug) -> &mut DebugSet<'a> {
        __entry(self.f, self.has_entries, value);
        self.has_entries = true;
        self
    }
    /// Writes all values.
    pub fn entries<D: Debug, I: IntoIterator<Item = D>>(&mut self, values: I) -> &mut DebugSet<'a> {
        for value in values {
            self.entry(&value);
        }
        self
    }
    /// Ends it.
    pub fn finish(&mut self) -> Result {
        self.f.write_str("}")
    }
}

/// A map that is being written.
pub struct DebugMap<'a> {
    f: &'a mut Formatter,
    has_entries: bool,
    has_key: bool,
}
impl<'a> DebugMap<'a> {
    /// Writes a key.
    pub fn key(&mut self, key: &dyn Debug) -> &mut DebugMap<'a> {
        if self.f.alternate() {
            if !self.has_entries {
                self.f.write_str("\n");
            }
            __indent(self.f, true);
            key.fmt(self.f);
            self.f.write_str(": ");
            __indent(self.f, false);
        } else {
            if self.has_entries {
                self.f.write_str(", ");
            }
            key.fmt(self.f);
            self.f.write_str(": ");
        }
        self.has_entries = true;
        self
    }
    /// Writes the value of the key.
    pub fn value(&mut self, value: &dyn Debug) -> &mut DebugMap<'a> {
        if self.f.alternate() {
            __deeper(self.f);
            value.fmt(self.f);
            self.f.write_str(",\n");
            __indent(self.f, false);
        } else {
            value.fmt(self.f);
        }
        self
    }
    /// Writes a key and its value.
    pub fn entry(&mut self, key: &dyn Debug, value: &dyn Debug) -> &mut DebugMap<'a> {
        self.key(key);
        self.value(value)
    }
    /// Writes all keys and values.
    pub fn entries<K: Debug, V: Debug, I: IntoIterator<Item = (K, V)>>(
        &mut self,
        entries: I,
    ) -> &mut DebugMap<'a> {
        for (key, value) in entries {
            self.entry(&key, &value);
        }
        self
    }
    /// Ends it.
    pub fn finish(&mut self) -> Result {
        self.f.write_str("}")
    }
}

#[intrinsic = "formatter_deeper"]
fn __deeper(f: &mut Formatter) {}

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
/// `{:x}`.
#[lang = "LowerHex"]
pub trait LowerHex {
    /// Writes the value in hexadecimal digits.
    fn fmt(&self, f: &mut Formatter) -> Result;
}
/// `{:X}`.
#[lang = "UpperHex"]
pub trait UpperHex {
    /// Writes the value in capital hexadecimal digits.
    fn fmt(&self, f: &mut Formatter) -> Result;
}
/// `{:b}`.
#[lang = "Binary"]
pub trait Binary {
    /// Writes the value in binary digits.
    fn fmt(&self, f: &mut Formatter) -> Result;
}
/// `{:o}`.
#[lang = "Octal"]
pub trait Octal {
    /// Writes the value in octal digits.
    fn fmt(&self, f: &mut Formatter) -> Result;
}
/// `{:e}`.
#[lang = "LowerExp"]
pub trait LowerExp {
    /// Writes the value with an exponent.
    fn fmt(&self, f: &mut Formatter) -> Result;
}
/// `{:E}`.
#[lang = "UpperExp"]
pub trait UpperExp {
    /// Writes the value with a capital exponent.
    fn fmt(&self, f: &mut Formatter) -> Result;
}
/// `{:p}`.
#[lang = "Pointer"]
pub trait Pointer {
    /// Writes the value as an address.
    fn fmt(&self, f: &mut Formatter) -> Result;
}

#[intrinsic = "fmt_radix"]
fn __radix<T>(value: T, radix: u32, is_upper: bool, f: &mut Formatter) -> Result {}
#[intrinsic = "fmt_exp"]
fn __exp<T>(value: T, is_upper: bool, f: &mut Formatter) -> Result {}

impl<T: __Int> LowerHex for T {
    fn fmt(&self, f: &mut Formatter) -> Result {
        __radix(*self, 16, false, f)
    }
}
impl<T: __Int> UpperHex for T {
    fn fmt(&self, f: &mut Formatter) -> Result {
        __radix(*self, 16, true, f)
    }
}
