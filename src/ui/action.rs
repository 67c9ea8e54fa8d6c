//! What a reader can do.

use std::collections::BTreeMap;

use super::Depth;
use crate::player::Command;
use crate::study::StudyAction;
use crate::time::Clock;
use crate::timeline::Target;
use crate::trace::ActorId;

/// Everything that a reader can do on the page.
#[derive(Debug, Clone, PartialEq)]
pub enum PageAction {
    /// In a lab.
    Lab(LabAction),
    /// In a lesson, apart from its labs.
    Study {
        /// The lesson.
        slug: String,
        /// What they did.
        action: StudyAction,
    },
    /// An experiment on the real clock has measured these.
    Figures {
        /// The lesson.
        slug: String,
        /// The figures, by name.
        figures: BTreeMap<String, f64>,
    },
    /// Save the notebook as a file.
    SaveNotebook,
    /// Read a notebook; the text of its file.
    OpenNotebook(String),
    /// Forget everything that was answered.
    ClearNotebook,
    /// Show the page as it is shown to a class, or as usual.
    Present(bool),
}

/// Something that the reader did in a lab.
#[derive(Debug, Clone, PartialEq)]
pub struct LabAction {
    /// The place of the lab on the page.
    pub lab: usize,
    /// What they did.
    pub action: Action,
}

/// Everything that a reader can do in a lab.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// A command for the player.
    Player(Command),
    /// Press "Run": on the real clock this starts a new run.
    Run,
    /// End a run on the real clock.
    Stop,
    /// Press "Reset".
    Reset,
    /// Choose a clock.
    SetClock(Clock),
    /// Choose a seed, as it was typed.
    SetSeed(String),
    /// Point at something in a run, or at nothing.
    Hover(Option<(usize, Target)>),
    /// Save the trace of a run as a file.
    Export {
        /// The run.
        run: usize,
    },
    /// Read the trace in the file that was chosen; the text of the file.
    Import(String),
    /// Fetch a recording of the lesson, by its place, and show it in place of its program's run.
    ShowRecording(usize),
    /// Show runs of this page again.
    LeaveRecordings,
    /// Change the text of a program.
    EditText {
        /// The run.
        run: usize,
        /// The text as it is now.
        text: String,
    },
    /// Put the lesson's text back.
    ResetText {
        /// The run.
        run: usize,
    },
    /// Bring back the text that a reset or a link took away.
    BringBackText {
        /// The run.
        run: usize,
    },
    /// Turn a knob of the lesson.
    TurnKnob {
        /// The knob.
        knob: usize,
        /// What it is set to.
        setting: usize,
    },
    /// Run the first program under so many seeds.
    RunOrders(u32),
    /// Stop doing so.
    StopOrders,
    /// Be the executor, or let the run have its own order again.
    ChooseOrder(bool),
    /// Poll this actor next.
    Choose(ActorId),
    /// Take the last choice back.
    TakeChoiceBack,
    /// Look so deep into runs, in every lab.
    SetDepth(Depth),
    /// Copy a link to this place.
    CopyLink,
    /// Take the notice away.
    Dismiss,
}
