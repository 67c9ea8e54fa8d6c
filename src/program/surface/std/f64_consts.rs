//! Numbers of type `f64`.

/// The half circle by its radius.
pub const PI: f64 = 3.14159265358979323846264338327950288;
/// The circle by its radius.
pub const TAU: f64 = 6.28318530717958647692528676655900577;
/// The base of the natural logarithm.
pub const E: f64 = 2.71828182845904523536028747135266250;
/// `SQRT_2`, as near as it can be.
pub const SQRT_2: f64 = 1.41421356237309504880168872420969808;
/// `LN_2`, as near as it can be.
pub const LN_2: f64 = 0.693147180559945309417232121458176568;
/// `LN_10`, as near as it can be.
pub const LN_10: f64 = 2.30258509299404568401799145468436421;
/// `FRAC_PI_2`, as near as it can be.
pub const FRAC_PI_2: f64 = 1.57079632679489661923132169163975144;
/// `FRAC_PI_3`, as near as it can be.
pub const FRAC_PI_3: f64 = 1.04719755119659774615421446109316763;
/// `FRAC_PI_4`, as near as it can be.
pub const FRAC_PI_4: f64 = 0.785398163397448309615660845819875721;
/// `FRAC_PI_6`, as near as it can be.
pub const FRAC_PI_6: f64 = 0.52359877559829887307710723054658381;
/// `FRAC_PI_8`, as near as it can be.
pub const FRAC_PI_8: f64 = 0.39269908169872415480783042290993786;
/// `FRAC_1_PI`, as near as it can be.
pub const FRAC_1_PI: f64 = 0.318309886183790671537767526745028724;
/// `FRAC_1_SQRT_2`, as near as it can be.
pub const FRAC_1_SQRT_2: f64 = 0.707106781186547524400844362104849039;
/// `LOG2_E`, as near as it can be.
pub const LOG2_E: f64 = 1.44269504088896340735992468100189214;
/// `LOG10_E`, as near as it can be.
pub const LOG10_E: f64 = 0.434294481903251827651128918916605082;
/// `LOG2_10`, as near as it can be.
pub const LOG2_10: f64 = 3.32192809488736234787031942948939018;
/// `LOG10_2`, as near as it can be.
pub const LOG10_2: f64 = 0.301029995663981195213738894724493027;
