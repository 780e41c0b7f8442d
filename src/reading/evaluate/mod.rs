//! How good a reading is, measured on labelled threads or messages. Native only: nothing of it is in the module.
//!
//! A line is `{"messages", "gold"}` (a thread) or `{"text", "gold"}` (one received message). Fields that the gold does not
//! hold are not measured.

mod gold;
mod report;
mod tally;

pub use gold::{Case, Gold, cases};
pub use report::report;
pub use tally::{Binary, Tally};

/// Measures readings of labelled lines, in order, and reports as text.
///
/// # Errors
/// The first line that cannot be read, by number, with the reason.
pub fn evaluate(lines: &str) -> Result<String, String> {
    let labelled = cases(lines)?;
    let mut tally = Tally::default();
    for case in &labelled {
        tally.add(case, &super::read(&case.thread));
    }
    Ok(report(&tally))
}
