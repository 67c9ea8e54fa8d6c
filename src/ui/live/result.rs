//! What an experiment on the real clock found out: said, drawn and in tables.

use yew::prelude::*;

use crate::live::{Bars, Made, Report, Table, shown};
use crate::ui::with_code;

/// What a run found out.
pub(super) fn result(report: &Report) -> Html {
    let paragraphs = |texts: &[String]| -> Html {
        texts.iter().map(|text| html! { <p>{ with_code(text) }</p> }).collect()
    };
    html! {
        <div class="live-result">
            <h4>{ "What came of it" }</h4>
            <div class="prose">{ paragraphs(&report.says) }</div>
            { for report.made.iter().map(made) }
            { for report.bars.iter().map(bars) }
            { for report.tables.iter().map(table) }
            { figures(report) }
            <details class="badge">
                <summary>{ "How this was measured" }</summary>
                <div class="prose">{ paragraphs(&report.how) }</div>
            </details>
        </div>
    }
}

/// The side of a bar picture, in the units of its own scale.
const WIDTH: f64 = 100.0;

fn bars(bars: &Bars) -> Html {
    let said: Vec<_> =
        bars.bars.iter().map(|(name, value)| format!("{name}: {}", bars.written(*value))).collect();
    let label = format!("{}. {}.", bars.caption, said.join("; "));
    let rows = bars.bars.iter().zip(bars.lengths()).map(|((name, value), length)| {
        let width = format!("{:.2}", length * WIDTH);
        html! {
            <div class="bar">
                <span>{ name.clone() }</span>
                <svg viewBox={format!("0 0 {WIDTH} 4")} preserveAspectRatio="none" aria-hidden="true"
                    role="img" aria-label={name.clone()}>
                    <rect x="0" y="0" {width} height="4" />
                </svg>
                <span>{ bars.written(*value) }</span>
            </div>
        }
    });
    html! {
        <figure class="bars" role="group" aria-label={label}>
            <figcaption>{ bars.caption.clone() }</figcaption>
            { for rows }
        </figure>
    }
}

/// The figures by the names that questions call them.
fn figures(report: &Report) -> Html {
    let rows = report.figures.iter().map(|(name, value)| {
        html! { <tr><th scope="row"><code>{ name.clone() }</code></th><td>{ shown(*value) }</td></tr> }
    });
    html! {
        <details class="badge">
            <summary>{ "The figures that questions ask for" }</summary>
            <table aria-label="The figures that questions ask for">
                <thead><tr><th scope="col">{ "Name" }</th><th scope="col">{ "Value" }</th></tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </details>
    }
}

fn table(table: &Table) -> Html {
    let heads = table.heads.iter().map(|head| html! { <th scope="col">{ head.clone() }</th> });
    let rows = table.rows.iter().map(|row| {
        let cells = row.iter().enumerate().map(|(place, cell)| match place {
            0 => html! { <th scope="row">{ with_code(cell) }</th> },
            _ => html! { <td>{ with_code(cell) }</td> },
        });
        html! { <tr>{ for cells }</tr> }
    });
    html! {
        <div class="scroll">
            <table>
                <caption>{ format!("{}: {}", table.caption, table.origin.label()) }</caption>
                <thead><tr>{ for heads }</tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}

fn made(made: &Made) -> Html {
    let size = shown((f64::from(made.bytes) / 1024.0).ceil());
    let save = format!("Save {} ({size} KiB)", made.name);
    let (width, height) = (made.width.to_string(), made.height.to_string());
    html! {
        <p class="made">
            <img src={made.address.clone()} role="img" alt={made.shows.clone()} aria-label={made.shows.clone()} {width} {height} />
            <a href={made.address.clone()} download={made.name.clone()}>{ save }</a>
        </p>
    }
}
