//! `capstone`: a film is encoded on the page, and then in a worker that reports how far it is.

use super::{Bars, Experiment, Film, Made, Origin, Report, Table, longest_gap, shown};

pub(super) const EXPERIMENT: Experiment = Experiment {
    name: "capstone",
    title: "Encode a film, and keep the page alive",
    does: &[
        "This computes 24 frames of a small film and encodes them, one by one, into a GIF file that you can look at \
         and save. First the page does it itself: after each frame it gives the browser a moment, and while a frame \
         is in the making nothing on the page moves. Then a worker does the same work, and reports each frame through \
         an async channel that the page awaits.",
        "Type into the field and press the button during both parts. The first part stutters: the frames are \
         chosen to take up to about a tenth of a second each on your machine.",
    ],
    takes: "about 6 seconds, most of it computing",
    settings: &[],
    figures: &[
        "longest-freeze-page-ms",
        "longest-freeze-worker-ms",
        "encode-page-ms",
        "encode-worker-ms",
    ],
    is_felt: true,
};

/// How often the heart beats while a film is encoded, in milliseconds.
const EVERY_MS: u32 = 20;

/// One of the two ways to encode, as it was measured.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Encoded {
    /// How long it took, in milliseconds.
    pub length_ms: f64,
    /// When the heart beat on the page meanwhile, in milliseconds, the beginning and the end included.
    pub beats: Vec<f64>,
    /// The file.
    pub file: Vec<u8>,
}

/// Both ways to encode the film.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FilmMade {
    /// On the page.
    pub page: Encoded,
    /// In a worker.
    pub worker: Encoded,
    /// How finely the frames were computed.
    pub fineness: u32,
    /// Where the browser keeps the file.
    pub address: String,
}

impl FilmMade {
    /// How often the heart beats meanwhile, in milliseconds.
    pub const EVERY_MS: u32 = EVERY_MS;
}

/// What was measured, in words.
pub fn report(film: &FilmMade) -> Report {
    let ways = [("on the page", &film.page), ("in a worker", &film.worker)];
    let freezes = ways.map(|(_, way)| longest_gap(&way.beats).unwrap_or_default());
    let same = if film.page.file == film.worker.file {
        "Both files are the same, byte for byte."
    } else {
        "The two files differ, which they should not: please report it."
    };
    let says = vec![
        format!(
            "Encoded on the page, the film took {} s, and the longest time in which the page did not answer was {} ms. \
             Encoded in a worker it took {} s, and the longest such time was {} ms.",
            shown(film.page.length_ms / 1e3),
            shown(freezes[0]),
            shown(film.worker.length_ms / 1e3),
            shown(freezes[1])
        ),
        format!(
            "The work was the same in both parts; what differs is whose thread it kept busy. {same}"
        ),
    ];
    let rows = ways.iter().zip(freezes).map(|((place, way), freeze)| {
        let beats = u32::try_from(way.beats.len().saturating_sub(2)).unwrap_or(u32::MAX);
        [format!("Encoded {place}"), shown(way.length_ms), shown(freeze), shown(beats.into())]
    });
    let bars =
        |values: [f64; 2]| ways.iter().zip(values).map(|((place, _), value)| (*place, value));
    let made = (!film.address.is_empty()).then(|| Made {
        address: film.address.clone(),
        name: "wakeline-film.gif".to_owned(),
        shows: Film::SHOWS.to_owned(),
        bytes: u32::try_from(film.worker.file.len()).unwrap_or(u32::MAX),
        width: Film::WIDTH.into(),
        height: Film::HEIGHT.into(),
    });
    Report {
        says,
        bars: vec![
            Bars::new("Longest time without an answer", "ms", bars(freezes)),
            Bars::new("Time to encode", "ms", bars([film.page.length_ms, film.worker.length_ms])),
        ],
        tables: vec![Table::new(
            "Both ways",
            Origin::MeasuredHere,
            ["Where", "Time (ms)", "Longest freeze (ms)", "Heartbeats"],
            rows,
        )],
        figures: Report::figures_of([
            ("longest-freeze-page-ms", Some(freezes[0])),
            ("longest-freeze-worker-ms", Some(freezes[1])),
            ("encode-page-ms", Some(film.page.length_ms)),
            ("encode-worker-ms", Some(film.worker.length_ms)),
        ]),
        how: vec![
            format!(
                "A heart beats every {EVERY_MS} ms on the page. A freeze is the longest time between two beats, so {EVERY_MS} \
                 ms is the least that it can be. The same compiled Rust makes the frames in both parts, with the `gif` crate."
            ),
            format!(
                "Each pixel of a frame is the mean of {0} times {0} points. That number was found by trying out how fast \
                 this machine is, so that the dearest frame takes about a tenth of a second.",
                film.fineness
            ),
            "The worker was loaded before its part began. It posts a message after each frame; the page's listener puts it \
             into an async channel, and a future on the page awaits the next one. The file comes the same way."
                .to_owned(),
        ],
        made,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn film() -> FilmMade {
        let encoded = |length_ms, beats: &[f64]| Encoded {
            length_ms,
            beats: beats.to_vec(),
            file: vec![1, 2, 3],
        };
        FilmMade {
            page: encoded(2_400.0, &[0.0, 110.0, 230.0]),
            worker: encoded(2_300.0, &[0.0, 20.0, 45.0]),
            fineness: 4,
            address: "blob:somewhere".to_owned(),
        }
    }

    #[test]
    fn a_freeze_is_the_longest_time_between_beats() {
        let report = report(&film());
        let figures = ["longest-freeze-page-ms", "longest-freeze-worker-ms", "encode-page-ms"];
        assert_eq!(figures.map(|name| report.figures[name]), [120.0, 25.0, 2_400.0]);
        assert_eq!(report.made.map(|made| made.bytes), Some(3));
        assert!(report.says[1].ends_with("byte for byte."));
    }

    #[test]
    fn files_that_differ_are_not_passed_over() {
        let mut film = film();
        film.page.file.push(4);
        assert!(report(&film).says[1].contains("differ, which they should not"));
    }
}
