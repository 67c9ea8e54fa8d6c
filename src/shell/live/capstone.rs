//! Runs `capstone`.

use std::cell::RefCell;

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsValue;
use web_sys::{Blob, BlobPropertyBag, Url};

use super::super::clock::now_ms;
use super::heart::Heart;
use super::sleep_ms;
use super::tell::Tell;
use super::worker::LiveWorker;
use crate::live::{Encoded, Film, FilmMade, Job, Report, Said, report_film};

/// Two parts, and before each a moment to see what comes.
const STEPS: u32 = 2 * Film::FRAMES;
const CALM_MS: u64 = 500;

pub(super) async fn run(tell: &Tell) -> Result<Report, String> {
    forget();
    tell.progress(0, STEPS, "A worker is being loaded.");
    let mut worker = LiveWorker::load()?;
    worker.hear_ready().await?;
    let fineness = try_out().await;
    tell.progress(0, STEPS, "Part one: this page encodes the film itself. Try to type.");
    sleep_ms(CALM_MS).await;
    let page = on_the_page(fineness, tell).await?;
    tell.progress(
        Film::FRAMES,
        STEPS,
        "Part two: a worker encodes the same film. Try to type again.",
    );
    sleep_ms(CALM_MS).await;
    let worker = in_a_worker(fineness, &mut worker, page.beats.len(), tell).await?;
    let address = keep(&worker.file).map_err(|_| {
        "The film is made, but this browser does not allow this page to show or save a file."
            .to_owned()
    })?;
    Ok(report_film(&FilmMade { page, worker, fineness, address }))
}

/// How finely this machine can compute the film.
async fn try_out() -> u32 {
    let mut dearest_ms = 0.0_f64;
    // Twice, and the second time counts: browsers compile code once quickly, and again, better, when it
    // has run for a while. Some frames are ten times as dear as others.
    for counts in [false, true] {
        for frame in 0..Film::FRAMES {
            let start = now_ms();
            Film::try_out(frame);
            if counts {
                dearest_ms = dearest_ms.max(now_ms() - start);
            }
            sleep_ms(0).await;
        }
    }
    Film::fineness(dearest_ms)
}

async fn on_the_page(fineness: u32, tell: &Tell) -> Result<Encoded, String> {
    let heart = Heart::start(FilmMade::EVERY_MS, 0, tell);
    let start = now_ms();
    let mut film = Film::new(fineness)?;
    for _ in 0..Film::FRAMES {
        let frames = film.add_frame()?;
        tell.progress(frames, STEPS, &format!("On the page: frame {frames} of {}.", Film::FRAMES));
        // A timer and not a hop: what the reader did is answered, and the page is drawn.
        sleep_ms(0).await;
    }
    Ok(encoded(start, film.finish()?, heart))
}

async fn in_a_worker(
    fineness: u32,
    worker: &mut LiveWorker,
    beats: usize,
    tell: &Tell,
) -> Result<Encoded, String> {
    let heart = Heart::start(FilmMade::EVERY_MS, beats, tell);
    let start = now_ms();
    worker.ask(&Job::Film(fineness));
    loop {
        match worker.hear().await? {
            Said::Step(made) => {
                let doing = format!("In a worker: frame {} of {}.", made + 1, Film::FRAMES);
                tell.progress(Film::FRAMES + made, STEPS, &doing);
            }
            Said::File(file) => return Ok(encoded(start, file, heart)),
            Said::Failed(reason) => return Err(reason),
            said => return Err(LiveWorker::unexpected(&said)),
        }
    }
}

/// What was measured, up to now.
fn encoded(start_ms: f64, file: Vec<u8>, heart: Heart) -> Encoded {
    let end_ms = now_ms();
    let mut beats = vec![start_ms];
    beats.extend(heart.stop());
    beats.push(end_ms);
    Encoded { length_ms: end_ms - start_ms, beats, file }
}

thread_local! {
    /// The address of the last film.
    static ADDRESS: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Gives a file to the browser to keep, under the address that it gives back.
fn keep(file: &[u8]) -> Result<String, JsValue> {
    let properties = BlobPropertyBag::new();
    properties.set_type("image/gif");
    let parts = Array::of1(&Uint8Array::from(file));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &properties)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    ADDRESS.set(Some(address.clone()));
    Ok(address)
}

/// Lets the browser forget the last film.
pub(super) fn forget() {
    if let Some(address) = ADDRESS.take() {
        // It was an address of this page.
        Url::revoke_object_url(&address).ok();
    }
}
