//! How fast time is let pass.

/// How fast time is let pass, compared with the clock on the wall.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Speed {
    /// 0.1×
    Tenth,
    /// 0.25×
    Quarter,
    /// 0.5×
    Half,
    /// 1×
    #[default]
    Normal,
    /// 2×
    Double,
    /// 5×
    Fivefold,
    /// 10×
    Tenfold,
    /// As fast as it can be computed.
    AtOnce,
}

impl Speed {
    /// Every speed, from the slowest to the fastest.
    pub const ALL: [Self; 8] = [
        Self::Tenth,
        Self::Quarter,
        Self::Half,
        Self::Normal,
        Self::Double,
        Self::Fivefold,
        Self::Tenfold,
        Self::AtOnce,
    ];

    /// How much time passes in a run while one unit passes outside; none where all of it does.
    pub const fn factor(self) -> Option<f64> {
        match self {
            Self::Tenth => Some(0.1),
            Self::Quarter => Some(0.25),
            Self::Half => Some(0.5),
            Self::Normal => Some(1.0),
            Self::Double => Some(2.0),
            Self::Fivefold => Some(5.0),
            Self::Tenfold => Some(10.0),
            Self::AtOnce => None,
        }
    }

    /// What the reader sees: `0.5×`, `at once`.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Tenth => "0.1×",
            Self::Quarter => "0.25×",
            Self::Half => "0.5×",
            Self::Normal => "1×",
            Self::Double => "2×",
            Self::Fivefold => "5×",
            Self::Tenfold => "10×",
            Self::AtOnce => "at once",
        }
    }

    /// What stands in a link: `0.5`, `at-once`.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Tenth => "0.1",
            Self::Quarter => "0.25",
            Self::Half => "0.5",
            Self::Normal => "1",
            Self::Double => "2",
            Self::Fivefold => "5",
            Self::Tenfold => "10",
            Self::AtOnce => "at-once",
        }
    }

    /// The speed of a key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|speed| speed.key() == key)
    }
}
