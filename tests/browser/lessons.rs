//! Every lesson, gone through once as a reader does: guess, run, see the grade, read why.

use std::time::Duration;

use wakeline::lessons::{self, Form, Lesson};

use crate::support::Result;
use crate::support::browser::Browser;
use crate::support::case::on_page;
use crate::support::part::{Part, is_gone};
use crate::support::wait::wait_for;

const LIMIT: Duration = Duration::from_secs(30);

/// Goes through one lesson.
async fn go_through(browser: &Browser, lesson: &Lesson) -> Result {
    let entry = &lesson.entry;
    browser.open(&format!("#{}", entry.slug)).await?;
    let article =
        wait_for(&format!("\"{}\" is there", entry.title), LIMIT, async || {
            match browser.document().await?.all("article", Some(&entry.title)).await {
                Ok(mut found) => Ok(found.pop()),
                Err(error) if is_gone(&error) => Ok(None),
                Err(error) => Err(error),
            }
        })
        .await?;
    guess(&article, lesson).await?;
    if !lesson.programs.is_empty() {
        article.the("combobox", "Speed").await?.choose("at once").await?;
        article.click_button("Run").await?;
        let said = wait_for("the run grades the guess", LIMIT, async || {
            let found = article.all("status", Some("Your guess and the run")).await?;
            let Some(graded) = found.first() else { return Ok(None) };
            Ok(Some(graded.text().await?))
        })
        .await?;
        assert!(said.contains("You guessed") && said.contains("The run says"), "{said}");
        article.click_button("Show the explanation").await?;
        let said = wait_for("it is explained", LIMIT, async || {
            let text = article.text().await?;
            Ok(text.contains("To take away:").then_some(text))
        })
        .await?;
        assert!(said.contains("Check yourself"), "{said}");
    }
    Ok(())
}

/// Commits to the first answer that there is.
async fn guess(article: &Part, lesson: &Lesson) -> Result {
    let Some(question) = &lesson.question else { return Ok(()) };
    match question.form {
        Form::Choice => {
            // What stands between backticks is set as code, without them.
            let first = question.options[0].says.replace('`', "");
            article.all("radio", Some(&first)).await?.first().ok_or("no answer")?.click().await?;
        }
        Form::Number => {
            let fields = article.all("spinbutton", None).await?;
            let field = fields.first().ok_or("no field for a number")?;
            // What is typed counts when the field is left.
            field.press("1\u{E004}").await?;
        }
        Form::Order => {
            let fields = article.all("combobox", Some(&question.lines[0])).await?;
            fields.first().ok_or("no field for a line")?.choose("1.").await?;
        }
    }
    article.click_button("Commit to this guess").await
}

#[test]
fn every_lesson_is_guessed_run_and_graded() {
    // A browser for a few, so that none of them takes long.
    let lessons: Vec<_> = lessons::all().iter().filter(|lesson| lesson.entry.part != 0).collect();
    for some in lessons.chunks(6) {
        on_page(async |browser| {
            for lesson in some {
                let done = go_through(browser, lesson).await;
                done.map_err(|error| format!("{}: {error}", lesson.entry.slug))?;
            }
            Ok(())
        });
    }
}
