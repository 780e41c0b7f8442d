//! Settings as they are stored and as a line of the command line holds them: `camelCase`, every field optional.

use super::fields::{Fields, count, flag, list, text, whole, wrong};
use crate::{
    check::CustomRule,
    error::InputError,
    reading::Kind,
    settings::{Length, Referral, Settings, Template, Tone},
};

/// The settings in `stored`; what is absent or blank is as by default.
///
/// # Errors
/// Names the first field that holds something else than it should.
pub fn settings(stored: &impl Fields) -> Result<Settings, InputError> {
    let default = Settings::default();
    Ok(Settings {
        name: said(stored, "name")?,
        sign_off: said(stored, "signOff")?,
        tone: one_of(stored, "tone", &[("warm", Tone::Warm), ("formal", Tone::Formal)])?,
        length: one_of(stored, "length", &[("full", Length::Full), ("short", Length::Short)])?,
        defer_months: months(stored)?.unwrap_or(default.defer_months),
        referral_book: referrals(stored)?,
        slots_link: said(stored, "slotsLink")?,
        templates: templates(stored)?,
        limit_days: count(stored, "limitDays")?.unwrap_or(default.limit_days),
        limits: limits(stored)?,
        working_days: flag(stored, "workingDays")?.unwrap_or(default.working_days),
        quiet_hours: quiet_hours(stored)?,
        nudges: flag(stored, "nudges")?.unwrap_or(default.nudges),
        rules_off: stored.field("rules").map(|rules| rules_off(&rules)).unwrap_or_default(),
        custom_rules: custom_rules(stored)?,
    })
}

/// The rules that `{"id": false}` turns off.
fn rules_off(rules: &impl Fields) -> Vec<String> {
    let mut names = rules.names();
    names.retain(|id| rules.field(id).and_then(|on| on.as_flag()) == Some(false));
    names
}

/// A text with something in it.
fn said(of: &impl Fields, name: &str) -> Result<Option<String>, InputError> {
    Ok(text(of, name)?.map(|t| t.trim().to_owned()).filter(|t| !t.is_empty()))
}

/// One of a few words; the first where the field is absent.
fn one_of<T: Copy + Default>(of: &impl Fields, name: &str, words: &[(&str, T)]) -> Result<T, InputError> {
    let Some(said) = text(of, name)? else { return Ok(words.first().map(|w| w.1).unwrap_or_default()) };
    words.iter().find(|(word, _)| *word == said).map(|(_, value)| *value).ok_or_else(|| {
        let words: Vec<&str> = words.iter().map(|w| w.0).collect();
        wrong(name, &words.join(" or "))
    })
}

/// Months from now, as one number or as a list; out of 1 to 24 they are left out, and with none left there are none.
fn months(stored: &impl Fields) -> Result<Option<Vec<u8>>, InputError> {
    let Some(value) = stored.field("deferMonths") else { return Ok(None) };
    let numbers = match (value.as_list(), value.as_number()) {
        (Some(list), _) => list.iter().map(|month| month.as_number()).collect::<Option<Vec<f64>>>(),
        (None, Some(number)) => Some(vec![number]),
        (None, None) => None,
    };
    let numbers = numbers.ok_or_else(|| wrong("deferMonths", "a number of months or a list of them"))?;
    let months: Vec<u8> = numbers
        .into_iter()
        .filter_map(whole)
        .filter_map(|month| u8::try_from(month).ok())
        .filter(|month| (1..=24).contains(month))
        .collect();
    Ok((!months.is_empty()).then_some(months))
}

/// `{"advice": 5}`: days by kind. A name that is no kind is left out.
fn limits(stored: &impl Fields) -> Result<Vec<(Kind, u32)>, InputError> {
    let mut limits = Vec::new();
    let Some(own) = stored.field("limits") else { return Ok(limits) };
    for name in own.names() {
        limits.extend(Kind::from_name(&name).zip(count(&own, &name)?));
    }
    Ok(limits)
}

/// `{"from": 20, "to": 8}`; without both there are none.
fn quiet_hours(stored: &impl Fields) -> Result<Option<(u8, u8)>, InputError> {
    let Some(hours) = stored.field("quietHours") else { return Ok(None) };
    let hour = |name: &str| -> Result<Option<u8>, InputError> {
        let hour = count(&hours, name)?.map(|hour| u8::try_from(hour).ok().filter(|hour| *hour < 24));
        hour.map(|hour| hour.ok_or_else(|| wrong(name, "an hour from 0 to 23"))).transpose()
    };
    Ok(hour("from")?.zip(hour("to")?))
}

/// The referral book; an entry without a name is none.
fn referrals(stored: &impl Fields) -> Result<Vec<Referral>, InputError> {
    let mut book = Vec::new();
    for person in list(stored, "referralBook")? {
        let topics = list(&person, "topics")?;
        let topics = topics.iter().filter_map(|topic| topic.as_text()).collect();
        if let Some(name) = said(&person, "name")? {
            book.push(Referral { name, link: said(&person, "link")?, topics, note: said(&person, "note")? });
        }
    }
    Ok(book)
}

fn templates(stored: &impl Fields) -> Result<Vec<Template>, InputError> {
    let mut templates = Vec::new();
    for template in list(stored, "templates")? {
        let name = text(&template, "name")?.unwrap_or_default();
        templates.push(Template { name, text: text(&template, "text")?.unwrap_or_default() });
    }
    Ok(templates)
}

/// The user's own rules; one that would not be accepted today is left out.
fn custom_rules(stored: &impl Fields) -> Result<Vec<CustomRule>, InputError> {
    let mut rules = Vec::new();
    for rule in list(stored, "customRules")? {
        let pattern = text(&rule, "pattern")?.unwrap_or_default();
        let message = text(&rule, "message")?.unwrap_or_default();
        rules.extend(CustomRule::new(&pattern, &message).ok());
    }
    Ok(rules)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn read(stored: &Value) -> Settings {
        settings(stored).unwrap()
    }

    #[test]
    fn nothing_stored_is_as_by_default() {
        assert_eq!(read(&json!({})), Settings::default());
        assert_eq!(read(&json!({"name": " ", "tone": null, "unknown": 1})), Settings::default());
    }

    #[test]
    fn everything_can_be_chosen() {
        let chosen = read(&json!({
            "name": " Priya ", "signOff": "Best, P.", "tone": "formal", "length": "short", "slotsLink": "https://a.example",
            "limitDays": 5, "limits": {"advice": 7, "nothing": 1}, "workingDays": true,
            "quietHours": {"from": 20, "to": 8}, "nudges": false, "rules": {"shouting": false, "bother": true},
            "referralBook": [{"name": "Ada", "topics": ["maths"], "note": "kind"}, {"name": ""}],
            "templates": [{"name": "n", "text": "t"}],
            "customRules": [{"pattern": "synergy", "message": "Say what you mean."}],
        }));
        assert_eq!((chosen.name.as_deref(), chosen.sign_off.as_deref()), (Some("Priya"), Some("Best, P.")));
        assert_eq!((chosen.tone, chosen.length), (Tone::Formal, Length::Short));
        assert_eq!((chosen.limit_days, chosen.nudges), (5, false));
        assert_eq!(chosen.limits, [(Kind::Advice, 7)]);
        assert_eq!((chosen.working_days, chosen.quiet_hours), (true, Some((20, 8))));
        assert_eq!(chosen.rules_off, ["shouting"]);
        assert_eq!(chosen.referral_book.len(), 1);
        assert_eq!(chosen.referral_book[0].topics, ["maths"]);
        assert_eq!((chosen.templates.len(), chosen.custom_rules.len()), (1, 1));
        assert_eq!(chosen.slots_link.as_deref(), Some("https://a.example"));
    }

    #[test]
    fn months_come_as_a_number_or_as_a_list() {
        let months = |json: Value| read(&json!({"deferMonths": json})).defer_months;
        assert_eq!(months(json!(2)), [2]);
        assert_eq!(months(json!(2.0)), [2]);
        assert_eq!(months(json!([2, 6, 99, 0, -1])), [2, 6], "what is out of bounds is left out");
        for nothing in [json!(null), json!([]), json!(0), json!(1e99)] {
            assert_eq!(months(nothing), Settings::default().defer_months);
        }
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        for (stored, said) in [
            (json!({"deferMonths": "soon"}), "\"deferMonths\" is not a number of months or a list of them"),
            (json!({"tone": "gruff"}), "\"tone\" is not warm or formal"),
            (json!({"limitDays": -2}), "\"limitDays\" is not a whole number"),
            (json!({"templates": {}}), "\"templates\" is not a list"),
            (json!({"quietHours": {"from": 24, "to": 8}}), "\"from\" is not an hour from 0 to 23"),
            (json!({"limits": {"advice": "soon"}}), "\"advice\" is not a whole number"),
        ] {
            assert_eq!(settings(&stored).unwrap_err().to_string(), said);
        }
    }
}
