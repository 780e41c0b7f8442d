//! Two drawings: columns over time and bars beside words. Not a chart library's: those that draw SVG are larger than this
//! page's whole module without its model, and bring no table.

use super::words;
use crate::web::dom::{self, Result};
use web_sys::Element;

/// A month: the height of half and of nine tenths, in hours; neither where nothing is to be drawn.
pub struct Column {
    pub label: String,
    pub tip: String,
    pub low: Option<u32>,
    pub high: Option<u32>,
}

/// A share of `of`, whose length is that of the longest bar.
pub struct Bar {
    pub label: String,
    pub value: usize,
    pub of: usize,
    pub said: String,
    /// Whether `of` belongs to the bar, and is shown as its whole.
    pub whole: bool,
}

const WIDTH: u32 = 560;
/// Of the drawing of columns: its height, and where the columns stand.
const HEIGHT: u32 = 200;
const LEFT: u32 = 62;
const TOP: u32 = 10;
const BASE: u32 = 172;
/// Of the drawing of bars: the height of a line, and where the bars begin and end.
const LINE: u32 = 28;
const BARS: u32 = 200;
const BARS_END: u32 = 490;

/// Draws columns: what half waited inside what nine of ten waited.
pub fn columns(into: &Element, columns: &[Column], name: &str) -> Result {
    let svg = drawing(into, HEIGHT, name)?;
    let most = scale(columns.iter().filter_map(|column| column.high).max().unwrap_or(0));
    for part in 0..=2 {
        let hours = most / 2 * part;
        let y = height(hours, most).to_string();
        let (left, right) = (LEFT.to_string(), WIDTH.to_string());
        dom::add_drawn(
            &svg,
            "line",
            &[("class", "grid"), ("x1", &left), ("x2", &right), ("y1", &y), ("y2", &y)],
        )?;
        label(
            &svg,
            LEFT - 8,
            height(hours, most) + 4,
            "end",
            &(if hours == 0 { "0".to_owned() } else { words::hours(hours) }),
        )?;
    }
    let step = (WIDTH - LEFT) / u32::try_from(columns.len().max(1)).unwrap_or(1);
    for (at, column) in (0u32..).zip(columns) {
        let x = LEFT + step * at;
        let group = dom::add_drawn(&svg, "g", &[])?;
        dom::add_drawn(&group, "title", &[])?.set_text_content(Some(&column.tip));
        for (class, hours) in [("high", column.high), ("low", column.low)] {
            let Some(hours) = hours else { continue };
            let inset = if class == "low" { 12 } else { 8 };
            block(
                &group,
                class,
                x + inset,
                height(hours, most),
                step.saturating_sub(2 * inset),
                BASE - height(hours, most),
            )?;
        }
        label(&group, x + step / 2, HEIGHT - 10, "middle", &column.label)?;
    }
    Ok(())
}

/// Draws bars, each on its own line.
pub fn bars(into: &Element, bars: &[Bar], name: &str) -> Result {
    let lines = u32::try_from(bars.len()).unwrap_or(0);
    let svg = drawing(into, lines * LINE, name)?;
    for (at, bar) in (0u32..).zip(bars) {
        let y = at * LINE;
        label(&svg, 0, y + 18, "start", &bar.label)?;
        let whole = BARS_END - BARS;
        if bar.whole {
            block(&svg, "high", BARS, y + 6, whole, 16)?;
        }
        let part = u64::from(whole) * bar.value as u64 / (bar.of as u64).max(1);
        block(&svg, "low", BARS, y + 6, u32::try_from(part).unwrap_or(0), 16)?;
        let end = if bar.whole { whole } else { u32::try_from(part).unwrap_or(0) };
        label(&svg, BARS + end + 8, y + 18, "start", &bar.said)?;
    }
    Ok(())
}

fn drawing(into: &Element, height: u32, name: &str) -> Result<Element> {
    let size = format!("0 0 {WIDTH} {height}");
    // Where there is no room the drawing is moved, not made too small to be read.
    let window = dom::add(into, "div", "across")?;
    dom::add_drawn(
        &window,
        "svg",
        &[("class", "chart"), ("viewBox", &size), ("role", "img"), ("aria-label", name)],
    )
}

fn block(into: &Element, class: &str, x: u32, y: u32, width: u32, height: u32) -> Result {
    let (x, y) = (x.to_string(), y.to_string());
    let (width, height) = (width.to_string(), height.to_string());
    let place =
        [("class", class), ("x", &*x), ("y", &*y), ("width", &*width), ("height", &*height), ("rx", "2")];
    dom::add_drawn(into, "rect", &place).map(drop)
}

fn label(into: &Element, x: u32, y: u32, anchor: &str, text: &str) -> Result {
    let (x, y) = (x.to_string(), y.to_string());
    let label = dom::add_drawn(into, "text", &[("x", &x), ("y", &y), ("text-anchor", anchor)])?;
    label.set_text_content(Some(text));
    Ok(())
}

/// Where so many hours are on the drawing, of which `most` is the top.
fn height(hours: u32, most: u32) -> u32 {
    let part = u64::from(BASE - TOP) * u64::from(hours.min(most)) / u64::from(most.max(1));
    BASE - u32::try_from(part).unwrap_or(0)
}

/// The next number of hours above, of which the half is a plain number too.
fn scale(hours: u32) -> u32 {
    const DAY: u32 = 24;
    let steps = [
        2,
        6,
        12,
        DAY,
        2 * DAY,
        4 * DAY,
        6 * DAY,
        10 * DAY,
        14 * DAY,
        20 * DAY,
        30 * DAY,
        60 * DAY,
        100 * DAY,
    ];
    let above = steps.into_iter().find(|step| *step >= hours);
    above.unwrap_or_else(|| hours.div_ceil(100 * DAY) * 100 * DAY)
}
