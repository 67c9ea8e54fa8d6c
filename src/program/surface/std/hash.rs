//! Numbers made of values, by which they can be found again.

/// Can be made a number of.
pub trait Hash {
    /// Hands what the value consists of to a hasher.
    fn hash<H: Hasher>(&self, state: &mut H);
}

/// Makes a number of what it is handed.
pub trait Hasher {
    /// The number.
    fn finish(&self) -> u64;
    /// Takes bytes.
    fn write(&mut self, bytes: &[u8]);
    /// Takes a number.
    fn write_u8(&mut self, value: u8) {
        self.write(&[value]);
    }
    /// Takes a number.
    fn write_u16(&mut self, value: u16) {
        self.write(&value.to_ne_bytes());
    }
    /// Takes a number.
    fn write_u32(&mut self, value: u32) {
        self.write(&value.to_ne_bytes());
    }
    /// Takes a number.
    fn write_u64(&mut self, value: u64) {
        self.write(&value.to_ne_bytes());
    }
    /// Takes a number.
    fn write_u128(&mut self, value: u128) {
        self.write(&value.to_ne_bytes());
    }
    /// Takes a number.
    fn write_usize(&mut self, value: usize) {
        self.write_u64(value as u64);
    }
    /// Takes a text.
    fn write_str(&mut self, text: &str) {
        self.write(text.as_bytes());
        self.write_u8(255);
    }
}

impl<H: Hasher> Hasher for &mut H {
    fn finish(&self) -> u64 {
        (**self).finish()
    }
    fn write(&mut self, bytes: &[u8]) {
        (**self).write(bytes);
    }
    fn write_u64(&mut self, value: u64) {
        (**self).write_u64(value);
    }
    fn write_str(&mut self, text: &str) {
        (**self).write_str(text);
    }
}

/// Makes hashers.
pub trait BuildHasher {
    /// What it makes.
    type Hasher: Hasher;
    /// Makes one.
    fn build_hasher(&self) -> Self::Hasher;
    /// The number of a value.
    fn hash_one<T: Hash>(&self, value: T) -> u64 {
        let mut hasher = self.build_hasher();
        value.hash(&mut hasher);
        hasher.finish()
    }
}

/// The hasher of maps and sets. Its numbers are not those of the real one.
#[derive(Clone, Debug, Default)]
pub struct DefaultHasher {
    state: u64,
}

#[intrinsic = "hash_mix"]
fn __mix(state: u64, value: u64) -> u64 {}
#[intrinsic = "hash_mix_str"]
fn __mix_str(state: u64, text: &str) -> u64 {}

impl DefaultHasher {
    /// A new one.
    pub fn new() -> DefaultHasher {
        DefaultHasher { state: 0 }
    }
}
impl Hasher for DefaultHasher {
    fn finish(&self) -> u64 {
        self.state
    }
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.state = __mix(self.state, *byte as u64);
        }
    }
    fn write_u8(&mut self, value: u8) {
        self.state = __mix(self.state, value as u64);
    }
    fn write_u16(&mut self, value: u16) {
        self.state = __mix(self.state, value as u64);
    }
    fn write_u32(&mut self, value: u32) {
        self.state = __mix(self.state, value as u64);
    }
    fn write_u64(&mut self, value: u64) {
        self.state = __mix(self.state, value);
    }
    fn write_str(&mut self, text: &str) {
        self.state = __mix_str(self.state, text);
    }
}

/// Makes the hashers of maps and sets.
#[derive(Clone, Debug, Default)]
pub struct RandomState;
impl RandomState {
    /// A new one.
    pub fn new() -> RandomState {
        RandomState
    }
}
impl BuildHasher for RandomState {
    type Hasher = DefaultHasher;
    fn build_hasher(&self) -> DefaultHasher {
        DefaultHasher::new()
    }
}

impl<T: __Int> Hash for T {
    fn hash<H: Hasher>(&self, state: &mut H) {
        match T::BITS {
            8 => state.write_u8(*self as u8),
            16 => state.write_u16(*self as u16),
            32 => state.write_u32(*self as u32),
            64 => state.write_u64(*self as u64),
            _ => state.write_u128(*self as u128),
        }
    }
}
impl Hash for bool {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u8(*self as u8);
    }
}
impl Hash for char {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u32(*self as u32);
    }
}
impl<T: Hash> Hash for &T {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state);
    }
}
impl<T: Hash> Hash for &mut T {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state);
    }
}
