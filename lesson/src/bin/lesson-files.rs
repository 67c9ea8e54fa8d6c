//! Writes each lesson as a file of its own, which the page fetches when the lesson is opened, so
//! that the first view does not carry all prose, with its recordings: `lesson-files LESSONS TO`. Trunk calls it after each
//! build, and says where to by a variable.

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use wakeline_lesson::read;

fn main() -> ExitCode {
    let mut args = env::args().skip(1);
    let staged = || Some(format!("{}/lessons", env::var("TRUNK_STAGING_DIR").ok()?));
    let (Some(from), Some(to)) = (args.next(), args.next().or_else(staged)) else {
        eprintln!("lesson-files: name the folder of the lessons, and where to write");
        return ExitCode::from(1);
    };
    match write(Path::new(&from), Path::new(&to)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("lesson-files: {problem}");
            ExitCode::from(1)
        }
    }
}

fn write(from: &Path, to: &Path) -> Result<(), String> {
    let (shared, lessons) = read::lessons(from)?;
    let shown = |error: std::io::Error| format!("{}: {error}", to.display());
    fs::create_dir_all(to).map_err(shown)?;
    for lesson in &lessons {
        let bytes = postcard::to_allocvec(lesson).map_err(|error| error.to_string())?;
        fs::write(to.join(format!("{}.lesson", lesson.entry.slug)), bytes).map_err(shown)?;
        for recording in &lesson.recorded {
            let folder = read::folder_of(from, &lesson.entry.slug).unwrap_or_default();
            let copy = to.join(lesson.recording_file(recording));
            fs::copy(folder.join(&recording.file), copy)
                .map_err(|error| format!("{}: {error}", recording.file))?;
        }
    }
    let glossary = postcard::to_allocvec(&shared.glossary).map_err(|error| error.to_string())?;
    fs::write(to.join("glossary.bin"), glossary).map_err(shown)?;
    let guide = postcard::to_allocvec(&shared.guide).map_err(|error| error.to_string())?;
    fs::write(to.join("guide.bin"), guide).map_err(shown)?;
    let recorded = postcard::to_allocvec(&shared.recorded).map_err(|error| error.to_string())?;
    fs::write(to.join("recorded.bin"), recorded).map_err(shown)
}
