//! What a worker is asked to do, and what it says.

use serde::{Deserialize, Serialize};

use super::{Film, TasksMeasured, Way, Work, burn, tasks};

/// What a worker is asked to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Job {
    /// Compute for so many milliseconds.
    Burn(u32),
    /// Make tasks that wait, and wake them.
    Tasks {
        /// How many.
        count: u32,
        /// How many bytes each keeps while it waits.
        keeps: u32,
    },
    /// Encode the film, computed this finely.
    Film(u32),
    /// Find out how much work is done in a millisecond.
    TryOut,
    /// Do some work in some way.
    Work(Work, Way),
}

/// What a worker says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Said {
    /// It is loaded.
    Ready,
    /// A step of the job: the number of those before it.
    Step(u32),
    /// It has computed as long as it was asked to.
    Burnt,
    /// What was measured of the tasks.
    Tasks(TasksMeasured),
    /// The file of the film.
    File(Vec<u8>),
    /// How many numbers are worked through in a millisecond.
    Speed(f64),
    /// The sum that the work gave.
    Sum(u64),
    /// It could not do the job, for this reason: a whole sentence.
    Failed(String),
}

/// What a job has around it.
pub struct Around<'a> {
    /// Reads the clock, in milliseconds.
    pub now_ms: &'a dyn Fn() -> f64,
    /// How large the memory is, in bytes.
    pub memory_bytes: &'a dyn Fn() -> f64,
    /// Told the number of each step, counted from 0, before it begins.
    pub tell: &'a mut dyn FnMut(u32),
}

impl std::fmt::Debug for Around<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Around").finish_non_exhaustive()
    }
}

/// Does a job; what it gives back is the result.
pub fn perform(job: &Job, around: &mut Around<'_>) -> Said {
    match job {
        Job::Burn(length_ms) => {
            let end = (around.now_ms)() + f64::from(*length_ms);
            burn(|| (around.now_ms)() >= end);
            Said::Burnt
        }
        Job::Tasks { count, keeps } => Said::Tasks(tasks::run(*count, *keeps, around)),
        Job::Film(fineness) => film(*fineness, around).map_or_else(Said::Failed, Said::File),
        Job::TryOut => Said::Speed(Work::numbers_per_ms(around.now_ms)),
        Job::Work(work, way) => Said::Sum(work.sum_in(*way)),
    }
}

fn film(fineness: u32, around: &mut Around<'_>) -> Result<Vec<u8>, String> {
    let mut film = Film::new(fineness)?;
    for frame in 0..Film::FRAMES {
        (around.tell)(frame);
        film.add_frame()?;
    }
    film.finish()
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    /// Does a job with a clock that goes on by 10 ms at each look; gives the result, the steps that were
    /// told, and the time at the end.
    fn done(job: &Job) -> (Said, Vec<u32>, f64) {
        let (now, mut steps) = (Cell::new(0.0), Vec::new());
        let mut around = Around {
            now_ms: &|| {
                now.set(now.get() + 10.0);
                now.get()
            },
            memory_bytes: &|| 0.0,
            tell: &mut |step| steps.push(step),
        };
        let said = perform(job, &mut around);
        (said, steps, now.get())
    }

    #[test]
    fn a_burn_lasts_as_long_as_it_was_asked_to() {
        let (said, _, end) = done(&Job::Burn(20));
        assert_eq!(said, Said::Burnt);
        assert!((20.0..=50.0).contains(&end), "{end}");
    }

    #[test]
    fn a_film_tells_of_each_frame() {
        let (said, steps, _) = done(&Job::Film(1));
        assert!(matches!(said, Said::File(file) if file.starts_with(b"GIF89a")));
        assert_eq!(steps, (0..Film::FRAMES).collect::<Vec<_>>());
    }

    #[test]
    fn work_gives_the_same_sum_in_every_way() {
        let work = Work::new(5_000);
        for way in [Way::Piece, Way::Joined, Way::Tasks] {
            let (said, ..) = done(&Job::Work(work.clone(), way));
            assert_eq!(said, Said::Sum(work.sum()), "{way:?}");
        }
        let (said, ..) = done(&Job::TryOut);
        assert!(matches!(said, Said::Speed(speed) if speed > 0.0));
    }
}
