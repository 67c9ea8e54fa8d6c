//! Where the reader is in one or two runs, and the commands that move them.
//!
//! Owns playback as a value: [`Player`] is a state, [`Command`] everything that can be asked of
//! it, and [`Player::apply`] the one pure function from the one to the next. Never runs a
//! simulation and never reads a clock: how far each run is recorded comes in as [`Progress`],
//! elapsed time comes in with [`Command::Tick`], and [`Player::need`] says how far the driver
//! has to advance the runs before a command can be carried out.

mod command;
mod link;
mod mode;
mod need;
mod output;
mod packed;
mod position;
mod progress;
mod reducer;
mod speed;
mod state;

pub use command::Command;
pub use link::{Link, LinkError};
pub use mode::{Mode, Trigger};
pub use need::Need;
pub use output::{PrintedLine, output};
pub use position::Position;
pub use progress::Progress;
pub use speed::Speed;
pub use state::Player;
