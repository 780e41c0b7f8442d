//! Which of the interface's texts says what the options page has to say.

use crate::{ledger::statistics::Month, texts, web::say};

/// What a template may hold.
pub fn variables() -> String {
    const VARIABLES: &str =
        "{{first_name}}, {{topic}}, {{days_waiting}}, {{month}}, {{referral}}, {{my_name}}";
    texts::templates_about(VARIABLES, "{{#topic}}", "{{/topic}}", "{{^topic}}").text()
}

/// What an export holds. `known`: whether it is known whose it is.
pub fn past(known: bool, conversations: u32, unanswered: u32, oldest: u32) -> String {
    if !known {
        return texts::PAST_WHOSE.text();
    }
    let of = texts::past_conversations(conversations as usize).text();
    if unanswered == 0 {
        return texts::past_nobody(&of).text();
    }
    texts::past_waiting(unanswered as usize, &of, &texts::days(oldest as usize).text()).text()
}

/// What the button does that keeps what was read.
pub fn keep(unanswered: u32) -> String {
    if unanswered == 0 { texts::PAST_KEEP_NONE.text() } else { texts::past_keep(unanswered as usize).text() }
}

/// In place of a drawing that would only be noise.
pub fn too_few(answered: usize) -> String {
    if answered == 0 { texts::TOO_FEW_NONE.text() } else { texts::too_few(answered).text() }
}

/// "5 hours", "2.5 days".
pub fn hours(hours: u32) -> String {
    let days = hours / 24;
    let tenth = hours % 24 * 10 / 24;
    match hours {
        0..=47 => texts::hours(hours as usize).text(),
        _ if days >= 10 || tenth == 0 => texts::days(days as usize).text(),
        _ => texts::days_and_tenths(&say::tenths(days * 10 + tenth)).text(),
    }
}

/// What a month says, behind its name and a colon.
pub fn month(month: &Month) -> String {
    match month.answered {
        0 => texts::MONTH_NONE.text(),
        1 => texts::month_one(&hours(month.median)).text(),
        n => texts::month_answers(n, &hours(month.median), &hours(month.slowest)).text(),
    }
}

/// A group of ages: after `before` days, and up to `last`.
pub fn age(before: Option<u32>, last: Option<u32>) -> String {
    match (before, last) {
        (None, Some(last)) => texts::age_up_to(&last.to_string()).text(),
        (Some(before), Some(last)) => texts::age_between(&(before + 1).to_string(), &last.to_string()).text(),
        (Some(before), None) => texts::age_more(&before.to_string()).text(),
        (None, None) => String::new(),
    }
}
