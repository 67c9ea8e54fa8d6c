//! A short film, computed and encoded frame by frame into a GIF file.

use std::f64::consts::TAU;

use gif::{Encoder, Frame, Repeat};

/// A film in the making.
pub struct Film {
    encoder: Encoder<Vec<u8>>,
    fineness: u32,
    made: u32,
}

impl std::fmt::Debug for Film {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Film").field("made", &self.made).finish_non_exhaustive()
    }
}

/// How long a frame is shown, in hundredths of a second.
const DELAY: u16 = 8;
/// How many colours there are.
const COLOURS: u8 = 64;
/// How often a point is followed at most.
const MOST_STEPS: u32 = 160;
/// The finest that a frame can be computed.
const FINEST: u32 = 16;
/// How long the dearest frame should take to compute, in milliseconds.
const FRAME_MS: f64 = 110.0;

impl Film {
    /// How many frames it has.
    pub const FRAMES: u32 = 24;
    /// How wide it is, in pixels.
    pub const WIDTH: u16 = 240;
    /// How high it is, in pixels.
    pub const HEIGHT: u16 = 180;
    /// What is to be seen in it.
    pub const SHOWS: &str =
        "A fractal shape with many arms that turns and changes its form, in blue on black";

    /// A film without frames. Each pixel is computed as the mean of `fineness` times `fineness` points.
    ///
    /// # Errors
    ///
    /// A whole sentence; only if there is no memory.
    pub fn new(fineness: u32) -> Result<Self, String> {
        let palette: Vec<u8> = (0..COLOURS).flat_map(colour).collect();
        let mut encoder =
            Encoder::new(Vec::new(), Self::WIDTH, Self::HEIGHT, &palette).map_err(sentence)?;
        encoder.set_repeat(Repeat::Infinite).map_err(sentence)?;
        Ok(Self { encoder, fineness: fineness.clamp(1, FINEST), made: 0 })
    }

    /// Computes and encodes one more frame, and says how many there are now.
    ///
    /// # Errors
    ///
    /// A whole sentence; only if there is no memory.
    pub fn add_frame(&mut self) -> Result<u32, String> {
        let frame = Frame {
            width: Self::WIDTH,
            height: Self::HEIGHT,
            delay: DELAY,
            buffer: pixels(self.made, self.fineness).into(),
            ..Frame::default()
        };
        self.encoder.write_frame(&frame).map_err(sentence)?;
        self.made += 1;
        Ok(self.made)
    }

    /// The file.
    ///
    /// # Errors
    ///
    /// A whole sentence; only if there is no memory.
    pub fn finish(self) -> Result<Vec<u8>, String> {
        self.encoder.into_inner().map_err(sentence)
    }

    /// Computes a frame as coarsely as possible, to find out how fast this machine is.
    pub fn try_out(frame: u32) {
        std::hint::black_box(pixels(frame, 1));
    }

    /// How finely to compute, if the dearest frame takes so many milliseconds when it is computed as
    /// coarsely as possible: so that it takes about a tenth of a second.
    pub fn fineness(dearest_ms: f64) -> u32 {
        let fits = |fineness: &u32| f64::from(fineness * fineness) * dearest_ms <= FRAME_MS;
        (1..=FINEST).rev().find(fits).unwrap_or(1)
    }
}

fn sentence(error: gif::EncodingError) -> String {
    format!("The film could not be encoded ({error}). Close other pages and run it again.")
}

/// From nearly black over blue to nearly white.
fn colour(place: u8) -> [u8; 3] {
    const STOPS: [[f64; 3]; 3] = [[13.0, 20.0, 24.0], [88.0, 183.0, 224.0], [253.0, 252.0, 250.0]];
    let at = f64::from(place) / f64::from(COLOURS - 1);
    let (from, to, part) = if at < 0.5 { (0, 1, at * 2.0) } else { (1, 2, at * 2.0 - 1.0) };
    [0, 1, 2].map(|i| byte(STOPS[from][i] + (STOPS[to][i] - STOPS[from][i]) * part))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "rounds a number from 0 to 255; the cast saturates"
)]
fn byte(value: f64) -> u8 {
    value.round() as u8
}

/// The frame of this number, a place in the palette for each pixel: a Julia set whose constant goes
/// round a circle once in the film.
fn pixels(frame: u32, fineness: u32) -> Vec<u8> {
    let angle = TAU * f64::from(frame) / f64::from(Film::FRAMES);
    let constant = (0.7885 * angle.cos(), 0.7885 * angle.sin());
    let mut pixels = Vec::with_capacity(usize::from(Film::WIDTH) * usize::from(Film::HEIGHT));
    for y in 0..Film::HEIGHT {
        for x in 0..Film::WIDTH {
            pixels.push(pixel(x, y, fineness, constant));
        }
    }
    pixels
}

fn pixel(x: u16, y: u16, fineness: u32, constant: (f64, f64)) -> u8 {
    let side = f64::from(fineness);
    let scale = 3.0 / f64::from(Film::WIDTH);
    let mut sum = 0;
    for row in 0..fineness {
        for column in 0..fineness {
            let along = |at: u16, part: u32, length: u16| {
                (f64::from(at) + (f64::from(part) + 0.5) / side - f64::from(length) / 2.0) * scale
            };
            sum += steps(along(x, column, Film::WIDTH), along(y, row, Film::HEIGHT), constant);
        }
    }
    let mean = f64::from(sum) / (side * side) / f64::from(MOST_STEPS);
    byte(mean.sqrt() * f64::from(COLOURS - 1))
}

/// After how many steps a point has left the circle.
fn steps(mut x: f64, mut y: f64, (a, b): (f64, f64)) -> u32 {
    for step in 0..MOST_STEPS {
        let (xx, yy) = (x * x, y * y);
        if xx + yy > 4.0 {
            return step;
        }
        (x, y) = (xx - yy + a, 2.0 * x * y + b);
    }
    MOST_STEPS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_can_be_played() {
        let mut film = Film::new(1).expect("there is memory");
        while film.add_frame().expect("there is memory") < Film::FRAMES {}
        let file = film.finish().expect("there is memory");
        let mut decoder = gif::DecodeOptions::new().read_info(&*file).expect("it is a GIF");
        assert_eq!((decoder.width(), decoder.height()), (Film::WIDTH, Film::HEIGHT));
        assert_eq!(decoder.repeat(), Repeat::Infinite);
        let mut frames = Vec::new();
        while let Some(frame) = decoder.read_next_frame().expect("a whole frame") {
            assert_eq!(frame.delay, DELAY);
            frames.push(frame.buffer.to_vec());
        }
        assert_eq!(frames.len(), Film::FRAMES as usize);
        assert!(frames.windows(2).all(|pair| pair[0] != pair[1]), "something moves");
    }

    #[test]
    fn a_frame_has_many_colours_and_no_place_outside_the_palette() {
        let mut places = pixels(3, 2);
        assert!(places.iter().all(|place| *place < COLOURS));
        places.sort_unstable();
        places.dedup();
        assert!(places.len() > 16, "{}", places.len());
    }

    #[test]
    fn a_slow_machine_computes_coarsely() {
        assert_eq!(Film::fineness(500.0), 1);
        assert_eq!(Film::fineness(10.0), 3);
        assert_eq!(Film::fineness(0.0), FINEST);
    }
}
