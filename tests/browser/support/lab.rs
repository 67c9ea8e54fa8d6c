//! An experiment on the page: what a reader can press and see in it.
//!
//! Everything that the tests assume about the page is in this file: roles, names, and what an address
//! looks like. The names are relied on by scripts and screen readers too, so a change here is a change
//! for them.

use std::cell::RefCell;
use std::collections::HashMap;
use std::time::Duration;

use wakeline::lessons::{self, Lesson};

use super::Result;
use super::browser::Browser;
use super::part::{Part, is_gone};
use super::wait::{wait_for, wait_until};

/// Longer than the page takes to start on a busy machine.
const START_LIMIT: Duration = Duration::from_secs(20);
/// Longer than any run: the longest takes eleven seconds of the real clock.
const RUN_LIMIT: Duration = Duration::from_secs(60);

/// An experiment of the page.
#[derive(Debug)]
pub(crate) struct Experiment {
    /// What it is called in an address.
    pub(crate) fragment: &'static str,
    /// How many lines one variant prints, standard output and standard error together.
    pub(crate) lines: usize,
}

/// Two variants print 15 lines and 5 time-outs each.
pub(crate) const SAME_OUTPUT: Experiment = Experiment { fragment: "same-output", lines: 20 };

/// A thread sends ten numbers; one more line says that it is done.
pub(crate) const THREAD_TO_CHANNEL: Experiment =
    Experiment { fragment: "thread-to-channel", lines: 11 };

/// Two tasks count to eight; one more line says that both are done.
pub(crate) const YOUR_OWN_PROGRAM: Experiment =
    Experiment { fragment: "your-own-program", lines: 17 };

impl Experiment {
    fn lesson(&self) -> &'static Lesson {
        lessons::find(self.fragment).expect("a lesson")
    }

    /// The accessible name of its region.
    pub(crate) fn title(&self) -> &'static str {
        &self.lesson().entry.title
    }

    /// How many variants it runs, each with an output of its own.
    pub(crate) fn variants(&self) -> usize {
        self.lesson().programs.len()
    }
}

/// Those that the tests look at closely.
pub(crate) const EXPERIMENTS: &[Experiment] = &[SAME_OUTPUT, THREAD_TO_CHANNEL, YOUR_OWN_PROGRAM];

/// Which clock a run is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Clock {
    Virtual,
    Real,
}

impl Clock {
    /// The name of the radio button that chooses it.
    fn radio(self) -> &'static str {
        match self {
            Self::Virtual => "Virtual clock",
            Self::Real => "Real clock",
        }
    }
}

/// An experiment in an open page.
pub(crate) struct Lab<'a> {
    browser: &'a Browser,
    part: Part,
    /// What was found in it so far, by role and name. Asking the browser for the role and name of
    /// everything takes a second on a page as large as this one.
    known: RefCell<HashMap<(&'static str, String), Vec<Part>>>,
}

/// Everything that shows where in a run the reader is. Two are equal exactly if a reader could not
/// tell them apart.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct View {
    time: String,
    /// The markup of what is shown as text, by name: it also has the line and row that are marked.
    parts: Vec<(&'static str, String)>,
    /// The pixels of every canvas.
    pictures: Vec<String>,
}

impl<'a> Lab<'a> {
    /// Opens the page at `experiment` and waits until it is there.
    pub(crate) async fn open(browser: &'a Browser, experiment: &Experiment) -> Result<Self> {
        // A link to a place in the run, which asks for no guess.
        browser.open(&format!("#/v1/{}?at=0", experiment.fragment)).await?;
        Self::find(browser, experiment).await
    }

    /// Waits until `experiment` is on the page that is open.
    pub(crate) async fn find(browser: &'a Browser, experiment: &Experiment) -> Result<Self> {
        let what = format!("the experiment \"{}\" is on the page", experiment.title());
        let part = wait_for(&what, START_LIMIT, async || {
            let page = browser.document().await?;
            let mut found = page.all("region", Some(experiment.title())).await;
            if found.as_ref().is_ok_and(Vec::is_empty) {
                found = page.all("article", Some(experiment.title())).await;
            }
            match found {
                Ok(mut found) => Ok(found.pop()),
                // A frame that is still loading changes its document.
                Err(error) if is_gone(&error) => Ok(None),
                Err(error) => Err(error),
            }
        })
        .await?;
        let lab = Self { browser, part, known: RefCell::default() };
        // The deepest look shows everything.
        lab.part("radio", "futures and their state").await?.click().await?;
        Ok(lab)
    }

    /// Presses a button of this experiment.
    pub(crate) async fn press(&self, button: &str) -> Result {
        self.one("button", button).await?.click().await
    }

    async fn one(&self, role: &'static str, name: &str) -> Result<Part> {
        if let [part] = self.every(role, name).await?.as_slice() {
            // It may have gone since it was found, or be called something else now.
            if part.name().await.is_ok_and(|now| now == name) {
                return Ok(part.clone());
            }
        }
        self.known.borrow_mut().clear();
        self.part.the(role, name).await
    }

    async fn every(&self, role: &'static str, name: &str) -> Result<Vec<Part>> {
        let key = (role, name.to_owned());
        if let Some(parts) = self.known.borrow().get(&key) {
            return Ok(parts.clone());
        }
        let parts = self.part.all(role, Some(name)).await?;
        // What is not there yet may come.
        if !parts.is_empty() {
            self.known.borrow_mut().insert(key, parts.clone());
        }
        Ok(parts)
    }

    /// Runs it to its end on a clock; the virtual one at once.
    pub(crate) async fn run(&self, clock: Clock) -> Result {
        self.start(clock).await?;
        self.wait_until_done().await
    }

    /// Begins a run on a clock; on the virtual one at once.
    pub(crate) async fn start(&self, clock: Clock) -> Result {
        self.part.the("radio", clock.radio()).await?.click().await?;
        if clock == Clock::Virtual {
            self.part.the("combobox", "Speed").await?.choose("at once").await?;
        }
        self.press("Run").await
    }

    /// Waits until there is output and a new run could be started.
    pub(crate) async fn wait_until_done(&self) -> Result {
        let run = self.one("button", "Run").await?;
        wait_until("the run has ended", RUN_LIMIT, async || {
            let has_output = self.outputs().await?.iter().all(|lines| !lines.is_empty());
            Ok(has_output && run.is_enabled().await?)
        })
        .await
    }

    /// The text field of the program in this file.
    pub(crate) async fn text_of(&self, file: &str) -> Result<Part> {
        self.one("textbox", &format!("Text of {file}")).await
    }

    /// Whatever of this role and name is in it, of which there is one.
    pub(crate) async fn part(&self, role: &'static str, name: &str) -> Result<Part> {
        self.one(role, name).await
    }

    /// The text of all of it.
    pub(crate) async fn text(&self) -> Result<String> {
        self.part.text().await
    }

    /// The slider of the moment that is shown.
    pub(crate) async fn time(&self) -> Result<Part> {
        self.one("slider", "Time").await
    }

    /// The lines that each variant has printed up to the moment shown.
    pub(crate) async fn outputs(&self) -> Result<Vec<Vec<String>>> {
        let script = "return Array.from(
            arguments[0].querySelectorAll('[aria-label^=\"Printed by\"]'),
            list => Array.from(list.children, line => line.textContent))";
        let outputs = self.browser.execute_on(std::slice::from_ref(&self.part), script).await?;
        Ok(serde_json::from_value(outputs)?)
    }

    /// The text of the tables of events.
    pub(crate) async fn events(&self) -> Result<Vec<String>> {
        let mut events = Vec::new();
        for table in self.part.all("table", Some("Events")).await? {
            events.push(table.full_text().await?);
        }
        Ok(events)
    }

    /// What the reader sees of the moment shown, once it holds still.
    pub(crate) async fn view(&self) -> Result<View> {
        let mut last = None;
        wait_for("two frames are equal", START_LIMIT, async || {
            self.browser.wait_for_frame().await?;
            let view = match self.view_now().await {
                Ok(view) => Some(view),
                Err(error) if is_gone(&error) => {
                    self.known.borrow_mut().clear();
                    None
                }
                Err(error) => return Err(error),
            };
            let holds_still = view.is_some() && view == last;
            last = view;
            Ok(if holds_still { last.take() } else { None })
        })
        .await
    }

    async fn view_now(&self) -> Result<View> {
        let mut names = Vec::new();
        let mut parts = vec![self.part.clone(), self.time().await?];
        for (role, name) in [
            ("status", "Last event"),
            ("region", "Output"),
            ("region", "Code"),
            ("region", "Inspector"),
            ("table", "Events"),
        ] {
            for part in self.every(role, name).await? {
                names.push(name);
                parts.push(part);
            }
        }
        // In one script, so that all of it is of one moment.
        let script = "const [lab, time, ...parts] = arguments;
            const pictures = Array.from(lab.querySelectorAll('canvas'), c => c.toDataURL());
            return [time.value, parts.map(part => part.innerHTML), pictures]";
        let seen = self.browser.execute_on(&parts, script).await?;
        let (time, markup, pictures): (_, Vec<String>, _) = serde_json::from_value(seen)?;
        Ok(View { time, parts: names.into_iter().zip(markup).collect(), pictures })
    }
}
