//! The types of generated programs.

/// A type. Every one of them is `Clone`, `Debug` and `PartialEq`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Type {
    Unit,
    Int(&'static str),
    Bool,
    Char,
    Float,
    String,
    /// `&'static str`.
    Str,
    /// The type whose destructor prints.
    Noisy,
    Tuple(Vec<Self>),
    Array(Box<Self>, usize),
    Vec(Box<Self>),
    Deque(Box<Self>),
    Option(Box<Self>),
    Result(Box<Self>, Box<Self>),
    Boxed(Box<Self>),
    Rc(Box<Self>),
    /// `Rc<RefCell<T>>`.
    Shared(Box<Self>),
    /// A generic struct with one field.
    Wrap(Box<Self>),
    /// A `BTreeMap`.
    Map(Box<Self>, Box<Self>),
    Struct(usize),
    Enum(usize),
}

/// The integer types, those of common use more than once.
pub(crate) const INTS: [&str; 16] = [
    "i32", "i32", "i32", "u32", "u32", "i64", "u64", "usize", "usize", "u8", "i8", "u16", "i16",
    "isize", "i128", "u128",
];

impl Type {
    pub(crate) const I32: Self = Self::Int("i32");
    pub(crate) const U32: Self = Self::Int("u32");
    pub(crate) const USIZE: Self = Self::Int("usize");

    pub(crate) fn boxed(&self) -> Box<Self> {
        Box::new(self.clone())
    }

    /// How it is written.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::Unit => "()".to_owned(),
            Self::Int(kind) => (*kind).to_owned(),
            Self::Bool => "bool".to_owned(),
            Self::Char => "char".to_owned(),
            Self::Float => "f64".to_owned(),
            Self::String => "String".to_owned(),
            Self::Str => "&'static str".to_owned(),
            Self::Noisy => "Noisy".to_owned(),
            Self::Tuple(parts) => {
                format!("({},)", parts.iter().map(Self::name).collect::<Vec<_>>().join(", "))
            }
            Self::Array(element, len) => format!("[{}; {len}]", element.name()),
            Self::Vec(element) => format!("Vec<{}>", element.name()),
            Self::Deque(element) => format!("VecDeque<{}>", element.name()),
            Self::Option(some) => format!("Option<{}>", some.name()),
            Self::Result(ok, err) => format!("Result<{}, {}>", ok.name(), err.name()),
            Self::Boxed(inner) => format!("Box<{}>", inner.name()),
            Self::Rc(inner) => format!("Rc<{}>", inner.name()),
            Self::Shared(inner) => format!("Rc<RefCell<{}>>", inner.name()),
            Self::Wrap(inner) => format!("Wrap<{}>", inner.name()),
            Self::Map(key, value) => format!("BTreeMap<{}, {}>", key.name(), value.name()),
            Self::Struct(n) => format!("S{n}"),
            Self::Enum(n) => format!("E{n}"),
        }
    }

    /// The name as the beginning of a path: `Vec::<u8>`.
    pub(crate) fn path(&self) -> String {
        self.name().replacen('<', "::<", 1)
    }

    /// Whether it is `Copy`. Structs and enums are not.
    pub(crate) fn is_copy(&self) -> bool {
        match self {
            Self::Unit | Self::Int(_) | Self::Bool | Self::Char | Self::Float | Self::Str => true,
            Self::Tuple(parts) => parts.iter().all(Self::is_copy),
            Self::Array(inner, _) | Self::Option(inner) => inner.is_copy(),
            Self::Result(ok, err) => ok.is_copy() && err.is_copy(),
            _ => false,
        }
    }

    /// Whether it is `Ord`: what can be sorted, compared and a key of a map.
    pub(crate) fn is_ord(&self) -> bool {
        match self {
            Self::Unit | Self::Int(_) | Self::Bool | Self::Char | Self::String | Self::Str => true,
            Self::Tuple(parts) => parts.iter().all(Self::is_ord),
            Self::Array(inner, _) | Self::Option(inner) | Self::Vec(inner) => inner.is_ord(),
            _ => false,
        }
    }

    /// Whether `Default` gives something, which is not so of what programs declare.
    pub(crate) fn is_default(&self) -> bool {
        match self {
            Self::Unit
            | Self::Int(_)
            | Self::Bool
            | Self::Char
            | Self::Float
            | Self::String
            | Self::Str
            | Self::Vec(_)
            | Self::Deque(_)
            | Self::Map(..)
            | Self::Option(_) => true,
            Self::Tuple(parts) => parts.iter().all(Self::is_default),
            Self::Boxed(inner) | Self::Rc(inner) | Self::Shared(inner) => inner.is_default(),
            _ => false,
        }
    }
}
