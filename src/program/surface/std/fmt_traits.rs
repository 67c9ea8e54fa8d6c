//! Values as text: the rest of it.

impl<T: __Int> Binary for T {
    fn fmt(&self, f: &mut Formatter) -> Result {
        __radix(*self, 2, false, f)
    }
}
impl<T: __Int> Octal for T {
    fn fmt(&self, f: &mut Formatter) -> Result {
        __radix(*self, 8, false, f)
    }
}
impl<T: __Num> LowerExp for T {
    fn fmt(&self, f: &mut Formatter) -> Result {
        __exp(*self, false, f)
    }
}
impl<T: __Num> UpperExp for T {
    fn fmt(&self, f: &mut Formatter) -> Result {
        __exp(*self, true, f)
    }
}
impl<T: __Int> Display for T {
    #[intrinsic = "fmt_int"]
    fn fmt(&self, f: &mut Formatter) -> Result {}
}
impl<T: __Float> Display for T {
    #[intrinsic = "fmt_float"]
    fn fmt(&self, f: &mut Formatter) -> Result {}
}
impl Display for char {
    #[intrinsic = "fmt_char"]
    fn fmt(&self, f: &mut Formatter) -> Result {}
}
impl Display for bool {
    fn fmt(&self, f: &mut Formatter) -> Result {
        f.pad(if *self { "true" } else { "false" })
    }
}
impl<T: __Int> Debug for T {
    #[intrinsic = "fmt_int_debug"]
    fn fmt(&self, f: &mut Formatter) -> Result {}
}
impl<T: __Float> Debug for T {
    #[intrinsic = "fmt_float_debug"]
    fn fmt(&self, f: &mut Formatter) -> Result {}
}
impl Debug for char {
    #[intrinsic = "fmt_char_debug"]
    fn fmt(&self, f: &mut Formatter) -> Result {}
}
impl Debug for bool {
    fn fmt(&self, f: &mut Formatter) -> Result {
        f.pad(if *self { "true" } else { "false" })
    }
}
impl Display for str {
    #[intrinsic = "fmt_str"]
    fn fmt(&self, f: &mut Formatter) -> Result {}
}
impl Debug for str {
    #[intrinsic = "fmt_str_debug"]
    fn fmt(&self, f: &mut Formatter) -> Result {}
}
impl Display for ! {
    fn fmt(&self, f: &mut Formatter) -> Result {
        *self
    }
}
impl Debug for ! {
    fn fmt(&self, f: &mut Formatter) -> Result {
        *self
    }
}
impl<T: Debug> Debug for [T] {
    fn fmt(&self, f: &mut Formatter) -> Result {
        f.debug_list().entries(self.iter()).finish()
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
impl<T: Display> Display for &T {
    fn fmt(&self, f: &mut Formatter) -> Result {
        Display::fmt(&**self, f)
    }
}
impl<T: Display> Display for &mut T {
    fn fmt(&self, f: &mut Formatter) -> Result {
        Display::fmt(&**self, f)
    }
}
impl<T: Display> Display for Box<T> {
    fn fmt(&self, f: &mut Formatter) -> Result {
        Display::fmt(&**self, f)
    }
}
impl<T: Debug> Debug for &T {
    fn fmt(&self, f: &mut Formatter) -> Result {
        Debug::fmt(&**self, f)
    }
}
impl<T: Debug> Debug for &mut T {
    fn fmt(&self, f: &mut Formatter) -> Result {
        Debug::fmt(&**self, f)
    }
}
impl<T: Debug> Debug for Box<T> {
    fn fmt(&self, f: &mut Formatter) -> Result {
        Debug::fmt(&**self, f)
    }
}
impl<T: LowerHex> LowerHex for &T {
    fn fmt(&self, f: &mut Formatter) -> Result {
        LowerHex::fmt(&**self, f)
    }
}
impl<T: LowerHex> LowerHex for &mut T {
    fn fmt(&self, f: &mut Formatter) -> Result {
        LowerHex::fmt(&**self, f)
    }
}
impl<T: UpperHex> UpperHex for &T {
    fn fmt(&self, f: &mut Formatter) -> Result {
        UpperHex::fmt(&**self, f)
    }
}
impl<T: UpperHex> UpperHex for &mut T {
    fn fmt(&self, f: &mut Formatter) -> Result {
        UpperHex::fmt(&**self, f)
    }
}
impl<T: Binary> Binary for &T {
    fn fmt(&self, f: &mut Formatter) -> Result {
        Binary::fmt(&**self, f)
    }
}
impl<T: Binary> Binary for &mut T {
    fn fmt(&self, f: &mut Formatter) -> Result {
        Binary::fmt(&**self, f)
    }
}
impl<T: Octal> Octal for &T {
    fn fmt(&self, f: &mut Formatter) -> Result {
        Octal::fmt(&**self, f)
    }
}
impl<T: Octal> Octal for &mut T {
    fn fmt(&self, f: &mut Formatter) -> Result {
        Octal::fmt(&**self, f)
    }
}
impl<T: LowerExp> LowerExp for &T {
    fn fmt(&self, f: &mut Formatter) -> Result {
        LowerExp::fmt(&**self, f)
    }
}
impl<T: LowerExp> LowerExp for &mut T {
    fn fmt(&self, f: &mut Formatter) -> Result {
        LowerExp::fmt(&**self, f)
    }
}
impl<T: UpperExp> UpperExp for &T {
    fn fmt(&self, f: &mut Formatter) -> Result {
        UpperExp::fmt(&**self, f)
    }
}
impl<T: UpperExp> UpperExp for &mut T {
    fn fmt(&self, f: &mut Formatter) -> Result {
        UpperExp::fmt(&**self, f)
    }
}
