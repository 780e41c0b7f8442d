//! Every text of the interface, by name: one typed lookup.
//!
//! A text is a function of what stands in it, so that neither a name nor a value can be forgotten. It gives something to
//! [say](Said): which text, and with what in it. What it says in the user's language stands in `extension/_locales`, where the
//! browser finds it; the command line says it in English.
//!
//! Replies are none of these: they are in the language of the message. Neither is what a file or a page got wrong in a way that
//! only a programmer can mend.

use core::fmt;

/// Something to be said to the user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The text's name; empty for words that are the same in every language.
    key: &'static str,
    /// By how many it is singular or plural, where that is a question.
    count: Option<usize>,
    /// What stands in it, in the order of its placeholders.
    values: Vec<String>,
}

impl Said {
    fn new(key: &'static str, count: Option<usize>, values: &[&str]) -> Self {
        Self { key, count, values: values.iter().map(|value| (*value).to_owned()).collect() }
    }

    /// Words that are the same in every language, such as the user's own.
    #[must_use]
    pub fn own(words: &str) -> Self {
        words.to_owned().into()
    }

    /// What it says, in the language of the interface.
    #[must_use]
    pub fn text(&self) -> String {
        if self.key.is_empty() {
            return self.values.concat();
        }
        say(self.key, self.count, &self.values)
    }
}

/// A text that says the same each time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line(&'static str);

impl Line {
    /// What it says, in the language of the interface.
    #[must_use]
    pub fn text(self) -> String {
        say(self.0, None, &[])
    }
}

impl From<Line> for Said {
    fn from(text: Line) -> Self {
        Self::new(text.0, None, &[])
    }
}

impl From<&str> for Said {
    fn from(words: &str) -> Self {
        Self::own(words)
    }
}

impl From<String> for Said {
    fn from(words: String) -> Self {
        Self { key: "", count: None, values: vec![words] }
    }
}

impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

#[cfg(target_arch = "wasm32")]
use crate::web::say;
#[cfg(not(target_arch = "wasm32"))]
use english::say;

/// Texts without values, by their constants and their names.
macro_rules! texts {
    ($($constant:ident $name:ident;)+) => {
        $(
            #[doc = concat!("The text `", stringify!($name), "`.")]
            pub const $constant: Line = Line(stringify!($name));
        )+
        #[cfg(test)]
        const TEXTS: &[&str] = &[$(stringify!($name)),+];
    };
}

/// Texts with the names of their values.
macro_rules! filled {
    ($($name:ident ($($value:ident),+);)+) => {
        $(
            #[doc = concat!("The text `", stringify!($name), "`.")]
            #[must_use]
            pub fn $name($($value: &str),+) -> Said {
                Said::new(stringify!($name), None, &[$($value),+])
            }
        )+
        #[cfg(test)]
        const FILLED: &[(&str, &[&str])] = &[$((stringify!($name), &[$(stringify!($value)),+])),+];
    };
}

/// Texts that are singular or plural by a count, which is also the first value; with the names of the others.
macro_rules! counted {
    ($($name:ident $(($($value:ident),+))?;)+) => {
        $(
            #[doc = concat!("The text `", stringify!($name), "`, of so many.")]
            #[must_use]
            pub fn $name(count: usize $($(, $value: &str)+)?) -> Said {
                Said::new(stringify!($name), Some(count), &[$($($value),+)?])
            }
        )+
        #[cfg(test)]
        const COUNTED: &[(&str, &[&str])] = &[$((stringify!($name), &["count" $($(, stringify!($value))+)?])),+];
    };
}

// The texts.

texts! {
    LOCALE locale;
    STANCE_ACCEPT stance_accept;
    STANCE_ANSWER stance_answer;
    STANCE_CLARIFY stance_clarify;
    STANCE_DEFER stance_defer;
    STANCE_REFER stance_refer;
    STANCE_DECLINE stance_decline;
    HINT_ACCEPT hint_accept;
    HINT_ANSWER hint_answer;
    HINT_CLARIFY hint_clarify;
    HINT_DEFER hint_defer;
    HINT_REFER hint_refer;
    HINT_DECLINE hint_decline;
    HINT_TEMPLATE hint_template;
    HINT_EDITED hint_edited;
    TOOL_NUDGES_OFF tool_nudges_off;
    TOOL_NUDGES_ON tool_nudges_on;
    TOOL_TO_LEFT tool_to_left;
    TOOL_TO_RIGHT tool_to_right;
    TOOL_COLLAPSE tool_collapse;
    MUTE mute;
    UNMUTE unmute;
    MUTE_NAME mute_name;
    UNMUTE_NAME unmute_name;
    NUDGE_MUTED nudge_muted;
    NUDGE_TODAY nudge_today;
    KIND_MEETING kind_meeting;
    KIND_MENTORING kind_mentoring;
    KIND_ADVICE kind_advice;
    KIND_FEEDBACK kind_feedback;
    KIND_JOB_HELP kind_job_help;
    KIND_INTRODUCTION kind_introduction;
    KIND_COLLABORATION kind_collaboration;
    KIND_SPEAKING kind_speaking;
    KIND_INFORMATION kind_information;
    KIND_SALES_PITCH kind_sales_pitch;
    KIND_RECRUITER kind_recruiter;
    KIND_EVENT_INVITE kind_event_invite;
    KIND_THANKS kind_thanks;
    KIND_CONGRATULATIONS kind_congratulations;
    KIND_UPDATE kind_update;
    KIND_SMALL_TALK kind_small_talk;
    KIND_REPLY kind_reply;
    KIND_OTHER kind_other;
    PAGE_NO_INBOX page_no_inbox;
    PAGE_NO_INBOX_LINE page_no_inbox_line;
    PAGE_EMPTY page_empty;
    PAGE_EMPTY_LINE page_empty_line;
    PAGE_NO_THREAD page_no_thread;
    PAGE_NO_THREAD_LINE page_no_thread_line;
    PAGE_LOADING page_loading;
    PAGE_LOADING_LINE page_loading_line;
    PAGE_SPONSORED page_sponsored;
    PAGE_SPONSORED_LINE page_sponsored_line;
    PAGE_UNREADABLE page_unreadable;
    PAGE_UNREADABLE_LINE page_unreadable_line;
    FOREIGN foreign;
    FOREIGN_UNKNOWN_LINE foreign_unknown_line;
    ANSWERED answered;
    ANSWERED_LINE answered_line;
    NOTHING_ASKED nothing_asked;
    NOTHING_PITCH nothing_pitch;
    NOTHING_RECRUITER nothing_recruiter;
    NOTHING_EVENT nothing_event;
    NOTHING_THANKS nothing_thanks;
    NOTHING_CONGRATULATIONS nothing_congratulations;
    NOTHING_UPDATE nothing_update;
    NOTHING_BUT_A_LINE nothing_but_a_line;
    NOTHING_FOUND nothing_found;
    PROMISED promised;
    PROMISED_DATED promised_dated;
    PROMISED_PAST promised_past;
    PROMISED_UNDATED promised_undated;
    THEIR_TURN their_turn;
    THEIR_TURN_LINE their_turn_line;
    ASKED_HEADING asked_heading;
    READ_HEADING read_heading;
    WHY_READING why_reading;
    MISSING_TOPIC missing_topic;
    MISSING_WHAT missing_what;
    MISSING_HOW_LONG missing_how_long;
    MISSING_BY_WHEN missing_by_when;
    REPLIES_HEADING replies_heading;
    REPLIES_NAME replies_name;
    REPLIES_IN_ENGLISH replies_in_english;
    ANOTHER_WORDING another_wording;
    LENGTH length;
    LENGTH_SHORT length_short;
    LENGTH_FULL length_full;
    TONE tone;
    TONE_WARM tone_warm;
    TONE_FORMAL tone_formal;
    INSERT insert;
    COPY copy;
    EDIT edit;
    EDIT_DONE edit_done;
    RESET reset;
    UNDO_INSERT undo_insert;
    UNDO_FIX undo_fix;
    UNDO undo;
    REPLACE replace;
    KEEP_MINE keep_mine;
    SLOT_PERSON slot_person;
    SLOT_ANSWER slot_answer;
    WAITS_FOR_PERSON waits_for_person;
    WAITS_FOR_ANSWER waits_for_answer;
    WAITS_FOR_TEXT waits_for_text;
    INSERTED inserted;
    ALREADY_THERE already_there;
    OCCUPIED occupied;
    CHANGED_SINCE changed_since;
    WRONG_THREAD wrong_thread;
    NO_COMPOSER no_composer;
    COMPOSING composing;
    NOT_TAKEN not_taken;
    UNDONE undone;
    UNDO_EDITED undo_edited;
    UNDO_FAILED undo_failed;
    COPIED copied;
    NOT_COPIED not_copied;
    CHECK_HEADING check_heading;
    CHECK_IDLE check_idle;
    CHECK_NAME check_name;
    CHECK_CLEAN check_clean;
    CHECK_OWN_RULE check_own_rule;
    CHECK_TURN_OFF check_turn_off;
    CHECK_STOP check_stop;
    CHECK_CONSIDER check_consider;
    FIX fix;
    DISMISS dismiss;
    PRAISE_NO praise_no;
    PRAISE_YES praise_yes;
    PRAISE_USEFUL praise_useful;
    REPLY_NOT_ENGLISH reply_not_english;
    OWED_HEADING owed_heading;
    SOMEBODY somebody;
    SINCE_TODAY since_today;
    POPUP_HEADING popup_heading;
    POPUP_EMPTY popup_empty;
    POPUP_EMPTY_LINE popup_empty_line;
    GROUP_OVERDUE group_overdue;
    GROUP_PROMISED group_promised;
    GROUP_WAITING group_waiting;
    GROUP_ASLEEP group_asleep;
    SUM_NOTHING sum_nothing;
    MAYBE maybe;
    MAYBE_LINE maybe_line;
    MAYBE_OPEN maybe_open;
    MAYBE_HIDE maybe_hide;
    OPEN open;
    SNOOZE snooze;
    DONE done;
    NOT_A_REQUEST not_a_request;
    SNOOZE_TONIGHT snooze_tonight;
    SNOOZE_TOMORROW snooze_tomorrow;
    SNOOZE_WEEKEND snooze_weekend;
    SNOOZE_WEEK snooze_week;
    SNOOZE_UNTIL snooze_until;
    OPTIONS options;
    RULE_NEEDS_WORDS rule_needs_words;
    RULE_NEEDS_LINE rule_needs_line;
    RULE_TOO_LONG rule_too_long;
    RULE_ONLY_GAPS rule_only_gaps;
    RULE_OUTER_GAP rule_outer_gap;
    RULE_DOUBLE_GAP rule_double_gap;
    RULE_MANY_GAPS rule_many_gaps;
    RULE_SHORT_BEGINNING rule_short_beginning;
    REASON_FEW_MINUTES reason_few_minutes;
    REASON_QUARTER reason_quarter;
    REASON_HALF reason_half;
    REASON_HOUR reason_hour;
    REASON_MEETING reason_meeting;
    REASON_GUIDANCE reason_guidance;
    REASON_MENTORING reason_mentoring;
    REASON_ADVICE reason_advice;
    REASON_FEEDBACK reason_feedback;
    REASON_JOB_HELP reason_job_help;
    REASON_IN_TOUCH reason_in_touch;
    REASON_INTRODUCTION reason_introduction;
    REASON_TOGETHER reason_together;
    REASON_WORK_TOGETHER reason_work_together;
    REASON_SPEAKING reason_speaking;
    REASON_INFORMATION reason_information;
    REASON_PITCH reason_pitch;
    REASON_RECRUITER reason_recruiter;
    REASON_ATTEND reason_attend;
    REASON_EVENT reason_event;
    REASON_THANKS reason_thanks;
    REASON_CONGRATULATIONS reason_congratulations;
    REASON_UPDATE reason_update;
    REASON_CHAT reason_chat;
    REASON_REPLY reason_reply;
    REASON_OTHER reason_other;
    REASON_ACCEPTED reason_accepted;
    REASON_SAYS_YES reason_says_yes;
    REASON_ACKNOWLEDGES reason_acknowledges;
    REASON_APPLIES reason_applies;
    REASON_ASKED_BACK reason_asked_back;
    REASON_FAVOUR reason_favour;
    REASON_ACT reason_act;
    REASON_DO reason_do;
    REASON_PROPOSES reason_proposes;
    REASON_QUESTION reason_question;
    REASON_HOPES reason_hopes;
    REASON_CLOCK reason_clock;
    REASON_DECLINED reason_declined;
    REASON_ANSWERED reason_answered;
    REASON_AGAIN reason_again;
    REASON_LATE reason_late;
    REASON_PRICES reason_prices;
    REASON_NEEDS reason_needs;
    REASON_MANY reason_many;
    REASON_OFFERS reason_offers;
    REASON_PROMISE reason_promise;
    REASON_SAYS_NO reason_says_no;
    REASON_THANKS_FOR reason_thanks_for;
    REASON_WILL_DO reason_will_do;
    REASON_TAKES_BACK reason_takes_back;
    REASON_YOUR_STORY reason_your_story;
    FINDING_BARE_NO finding_bare_no;
    FINDING_BOTHER finding_bother;
    FINDING_JARGON finding_jargon;
    FINDING_PROMISE finding_promise;
    FINDING_IN_TOUCH finding_in_touch;
    FINDING_APOLOGY finding_apology;
    FINDING_EXPLAINS finding_explains;
    FINDING_ATTACHMENT finding_attachment;
    FINDING_LINK finding_link;
    FINDING_NO_ALTERNATIVE finding_no_alternative;
    FINDING_CAPITALS finding_capitals;
    FINDING_MARKS finding_marks;
    FINDING_WISH finding_wish;
    FINDING_SLOT finding_slot;
    FINDING_PERSON finding_person;
    FINDING_ENDEARMENT finding_endearment;
    RULE_BARE_NO rule_bare_no;
    RULE_BOTHER rule_bother;
    RULE_COLD_JARGON rule_cold_jargon;
    RULE_DELAY_NOT_OWNED rule_delay_not_owned;
    RULE_EMPTY_PROMISE rule_empty_promise;
    RULE_GROVELLING rule_grovelling;
    RULE_MISSING_ATTACHMENT rule_missing_attachment;
    RULE_NO_ALTERNATIVE rule_no_alternative;
    RULE_OVER_LONG rule_over_long;
    RULE_SHOUTING rule_shouting;
    RULE_STOCK_CLOSING rule_stock_closing;
    RULE_UNANSWERED_QUESTION rule_unanswered_question;
    RULE_UNFILLED_SLOT rule_unfilled_slot;
    RULE_UNPROFESSIONAL rule_unprofessional;
    RULE_VAGUE_LATER rule_vague_later;
    RULE_WRONG_NAME rule_wrong_name;
    OPTIONS_HEADING options_heading;
    OPTIONS_LEAD options_lead;
    YOU you;
    YOUR_NAME your_name;
    YOUR_NAME_HINT your_name_hint;
    SIGN_OFF sign_off;
    SIGN_OFF_HINT sign_off_hint;
    SLOTS_LINK slots_link;
    SLOTS_LINK_HINT slots_link_hint;
    DRAFTS drafts;
    LENGTH_125 length_125;
    LENGTH_60 length_60;
    DEFER_MONTHS defer_months;
    NEXT_MONTH next_month;
    NUDGES_ON nudges_on;
    LIMIT_DAYS limit_days;
    WORKING_DAYS working_days;
    QUIET_HOURS quiet_hours;
    QUIET_FROM quiet_from;
    QUIET_TO quiet_to;
    OTHER_LIMITS other_limits;
    OTHER_LIMITS_HINT other_limits_hint;
    SHARED shared;
    SYNC_ON sync_on;
    SYNC_HINT sync_hint;
    NEEDS_DAYS needs_days;
    NEEDS_ADDRESS needs_address;
    SAVED_IT saved_it;
    PEOPLE people;
    PEOPLE_ABOUT people_about;
    PERSON_NAME person_name;
    PERSON_TOPICS person_topics;
    PERSON_TOPICS_HINT person_topics_hint;
    PERSON_LINK person_link;
    PERSON_LINK_HINT person_link_hint;
    PERSON_NOTE person_note;
    PERSON_NOTE_HINT person_note_hint;
    PERSON_FAULT person_fault;
    PERSON_GROUP person_group;
    PERSON_ADD person_add;
    TEMPLATES templates;
    TEMPLATE_NAME template_name;
    TEMPLATE_TEXT template_text;
    TEMPLATE_FAULT template_fault;
    TEMPLATE_GROUP template_group;
    TEMPLATE_ADD template_add;
    UNDO_REMOVE undo_remove;
    CANCEL cancel;
    CHANGE change;
    REMOVE remove;
    SAVE_CHANGES save_changes;
    RULES_OFF rules_off;
    NO_RULES_OFF no_rules_off;
    RULE_TURN_ON rule_turn_on;
    RULE_IS_ON rule_is_on;
    YOUR_DATA your_data;
    DATA_ABOUT data_about;
    EXPORT_ALL export_all;
    IMPORT_FILE import_file;
    DELETE_ALL delete_all;
    DELETE_ALL_NOW delete_all_now;
    KEEP_IT keep_it;
    WIPE_ABOUT wipe_about;
    ABOUT about;
    PRIVACY_READS privacy_reads;
    PRIVACY_KEEPS privacy_keeps;
    PRIVACY_SENDS privacy_sends;
    PAST past;
    PAST_ABOUT past_about;
    PAST_CHOOSE past_choose;
    PAST_DROP past_drop;
    PAST_BAR past_bar;
    PAST_OPENING past_opening;
    PAST_OWNER past_owner;
    PAST_OWNER_CHOOSE past_owner_choose;
    PAST_LEAVE past_leave;
    PAST_WHOSE past_whose;
    PAST_KEEP_NONE past_keep_none;
    EXPORT_NOTHING export_nothing;
    EXPORT_EMPTY export_empty;
    EXPORT_NO_ID export_no_id;
    PICTURES pictures;
    NO_PICTURES no_pictures;
    SAVE_CSV save_csv;
    WAITED_HEADING waited_heading;
    WAITED_NAME waited_name;
    WAITED_HALF waited_half;
    WAITED_NINE waited_nine;
    COLUMN_MONTH column_month;
    COLUMN_ANSWERS column_answers;
    COLUMN_HALF column_half;
    COLUMN_NINE column_nine;
    WEEK_HEADING week_heading;
    WEEK_NAME week_name;
    COLUMN_ASKED column_asked;
    COLUMN_ANSWERED column_answered;
    COLUMN_WEEK column_week;
    NO_ANSWERS no_answers;
    NOW_HEADING now_heading;
    NOW_NAME now_name;
    NOW_NOBODY now_nobody;
    COLUMN_WAITING column_waiting;
    COLUMN_PEOPLE column_people;
    THE_NUMBERS the_numbers;
    TOO_FEW_NONE too_few_none;
    MONTH_NONE month_none;
    WELCOME welcome;
    WELCOME_LEAD welcome_lead;
    WELCOME_PAST welcome_past;
    WELCOME_READ welcome_read;
    WELCOME_OPTIONS welcome_options;
    WELCOME_CLOSE welcome_close;
    SHORTCUTS shortcuts;
    KEY_PANEL key_panel;
    KEY_ARROWS key_arrows;
    KEY_ESCAPE key_escape;
    PEOPLE_CSV people_csv;
    PEOPLE_CSV_HINT people_csv_hint;
    PEOPLE_TAKE people_take;
    PEOPLE_UNDO people_undo;
    PEOPLE_RESTORED people_restored;
    PEOPLE_EMPTY people_empty;
    PEOPLE_NO_NAME people_no_name;
    PEOPLE_NO_TOPICS people_no_topics;
    PEOPLE_LONG people_long;
    OWN_RULES own_rules;
    OWN_RULES_ABOUT own_rules_about;
    OWN_RULE_PATTERN own_rule_pattern;
    OWN_RULE_PATTERN_HINT own_rule_pattern_hint;
    OWN_RULE_MESSAGE own_rule_message;
    OWN_RULE_GROUP own_rule_group;
    OWN_RULE_ADD own_rule_add;
    PEOPLE_SAVE people_save;
}

filled! {
    kind_and_topic(kind, topic);
    foreign_line(language);
    promised_words(words);
    promised_words_until(words, day);
    missing(list);
    waits_for_variables(names);
    waits_for_slot(slot);
    your_wording(name);
    check_of(name);
    check_news(names);
    check_off(rule);
    sleeps_until(day);
    promised_for(day);
    did_done(name);
    did_snooze(name);
    did_dismiss(name);
    of_whom(action, name);
    snooze_name(name);
    record_unreadable(error);
    template_not_closed(start, end);
    template_not_opened(tag);
    template_part_open(name, tag);
    template_unknown(name, known);
    finding_wish_doing(doing);
    finding_question(question);
    finding_later(month);
    finding_name_written(name);
    finding_name_other(greeted, name);
    templates_about(variables, begin, end, without);
    what_of(action, name);
    removed(name);
    is_back(name);
    saved(name);
    added(name);
    past_far(read, all);
    past_nobody(conversations);
    past_line(line, reason);
    export_zip(error);
    export_packed(error);
    export_no_messages(found);
    export_large(most);
    export_csv(error);
    export_endless(line, most);
    export_date(start);
    of_all(part, all);
    days_and_tenths(days);
    month_tip(month, said);
    month_one(wait);
    age_up_to(last);
    age_between(first, last);
    age_more(days);
    people_found(name, added, changed);
    people_taken(name);
    people_refused(name, reason);
    people_columns(found);
}

counted! {
    nudge_days;
    nudge_again(nudge);
    owed_more;
    since_days;
    since_again(since);
    sum_overdue;
    sum_promised;
    sum_waiting;
    maybe_wrote;
    broken_entries;
    more_entries;
    reason_minutes;
    finding_delay;
    finding_long(asked);
    in_months;
    past_conversations;
    past_waiting(conversations, days);
    past_keep;
    past_set_aside;
    days;
    export_columns(missing, found);
    export_fields(header);
    too_few;
    hours;
    month_answers(half, nine);
}

/// The command line's English: the same messages that the browser has.
#[cfg(not(target_arch = "wasm32"))]
mod english {
    use serde_json::Value;
    use std::sync::LazyLock;

    /// As the browser reads it: `{ name: { message, placeholders: { value: { content: "$1" } } } }`.
    static MESSAGES: LazyLock<Value> = LazyLock::new(|| {
        serde_json::from_str(include_str!("../extension/_locales/en/messages.json")).unwrap_or_default()
    });

    pub fn say(key: &str, count: Option<usize>, values: &[String]) -> String {
        let Some(count) = count else { return message(key, values) };
        let mut all = vec![count.to_string()];
        all.extend_from_slice(values);
        message(&[key, if count == 1 { "_one" } else { "_other" }].concat(), &all)
    }

    fn message(key: &str, values: &[String]) -> String {
        let found = MESSAGES.get(key);
        let text = found.and_then(|one| one.get("message")?.as_str()).unwrap_or(key);
        let names = found.and_then(|one| one.get("placeholders")?.as_object());
        let place = |name: &str| -> Option<usize> {
            names?.get(name)?.get("content")?.as_str()?.strip_prefix('$')?.parse().ok()
        };
        // Every other piece between dollar signs is a placeholder's name; a value is not looked through again.
        let pieces =
            text.split('$').enumerate().map(|(at, piece)| match place(piece).filter(|_| at % 2 == 1) {
                Some(place) => values.get(place - 1).map_or("", String::as_str),
                None => piece,
            });
        pieces.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Map, Value};
    use std::{collections::BTreeSet, fs, path::Path};

    const LANGUAGES: [&str; 5] = ["en", "de", "es", "fr", "pt"];

    fn messages(language: &str) -> Map<String, Value> {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("extension/_locales").join(language);
        let text = fs::read_to_string(path.join("messages.json")).expect("every language has its file");
        serde_json::from_str(&text).expect("it is an object")
    }

    /// The names of a text's placeholders in the order of their values.
    fn placeholders(message: &Value) -> Vec<String> {
        let none = Map::new();
        let named = message.get("placeholders").and_then(Value::as_object).unwrap_or(&none);
        let mut placed: Vec<(usize, String)> = named
            .iter()
            .map(|(name, to)| (to["content"].as_str().unwrap()[1..].parse().unwrap(), name.clone()))
            .collect();
        placed.sort();
        placed.into_iter().map(|(_, name)| name).collect()
    }

    /// The names between dollar signs in its words.
    fn used(message: &Value) -> BTreeSet<String> {
        let text = message["message"].as_str().unwrap();
        text.split('$').skip(1).step_by(2).map(str::to_owned).collect()
    }

    /// Every text that Rust can say, with its placeholders.
    fn known() -> Vec<(String, Vec<String>)> {
        let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let plain = TEXTS.iter().map(|key| ((*key).to_owned(), Vec::new()));
        let filled = FILLED.iter().map(|(key, values)| ((*key).to_owned(), owned(values)));
        let counted = COUNTED
            .iter()
            .flat_map(|(key, values)| ["one", "other"].map(|form| (format!("{key}_{form}"), owned(values))));
        plain.chain(filled).chain(counted).collect()
    }

    #[test]
    fn every_text_stands_in_every_language_with_its_placeholders() {
        for language in LANGUAGES {
            let messages = messages(language);
            for (key, values) in known() {
                let message = messages.get(&key).unwrap_or_else(|| panic!("{language} has no {key}"));
                assert_eq!(placeholders(message), values, "the placeholders of {key} in {language}");
            }
        }
    }

    #[test]
    fn every_language_has_the_same_texts_and_fills_them_alike() {
        let english = messages("en");
        for language in LANGUAGES {
            let messages = messages(language);
            let keys = |of: &Map<String, Value>| of.keys().cloned().collect::<BTreeSet<_>>();
            assert_eq!(keys(&messages), keys(&english), "{language}");
            for (key, message) in &messages {
                let text = message["message"].as_str().unwrap_or_default();
                assert!(!text.trim().is_empty(), "{key} in {language} is empty");
                assert_eq!(placeholders(message), placeholders(&english[key]), "{key} in {language}");
                let named: BTreeSet<String> = placeholders(message).into_iter().collect();
                let left_out = named.difference(&used(message)).cloned().collect::<Vec<_>>();
                // "A day ago" says its count in words.
                assert!(
                    used(message).is_subset(&named) && left_out.iter().all(|name| name == "count"),
                    "{key} in {language} says {:?} of {named:?}",
                    used(message)
                );
            }
        }
    }

    #[test]
    fn the_stores_take_what_the_manifest_says() {
        for language in LANGUAGES {
            let said =
                messages(language)["extension_description"]["message"].as_str().unwrap().chars().count();
            assert!(said <= 132, "{language}: {said} characters, and Chrome's store takes 132");
        }
    }

    #[test]
    fn no_text_stands_there_that_nothing_says() {
        let (scripts, rust) = (scripts(), rust(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")));
        for key in messages("en").keys() {
            let name = key.strip_suffix("_one").or_else(|| key.strip_suffix("_other")).unwrap_or(key);
            let carried =
                [format!("say(\"{key}\""), format!("sayCount(\"{name}\""), format!("__MSG_{key}__")];
            let calls = [key, name, &key.to_ascii_uppercase()].map(|name| format!("texts::{name}"));
            let said = calls.iter().any(|call| rust.contains(call));
            assert!(said || carried.iter().any(|call| scripts.contains(call)), "nothing says {key}");
        }
    }

    #[test]
    fn every_text_that_javascript_says_is_there() {
        let (english, scripts) = (messages("en"), scripts());
        for call in ["say(\"", "sayCount(\"", "__MSG_"] {
            for after in scripts.split(call).skip(1) {
                let key: String = after.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
                let key = key.trim_end_matches('_');
                let key = if call == "sayCount(\"" { format!("{key}_other") } else { key.to_owned() };
                assert!(english.contains_key(&key), "there is no {key}");
            }
        }
    }

    /// Every Rust source of a folder.
    fn rust(folder: &Path) -> String {
        let mut text = String::new();
        for entry in fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path()) {
            if entry.is_dir() {
                text.push_str(&rust(&entry));
            } else if entry.extension().is_some_and(|ending| ending == "rs") && !entry.ends_with("texts.rs") {
                text.push_str(&fs::read_to_string(entry).unwrap());
            }
        }
        text
    }

    /// Every script of the extension, and the manifest.
    fn scripts() -> String {
        let top = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut text = fs::read_to_string(top.join("manifest.json")).unwrap();
        for folder in fs::read_dir(top.join("extension")).unwrap().flatten() {
            if folder.file_name() == "tools" {
                continue;
            }
            for file in fs::read_dir(folder.path()).into_iter().flatten().flatten() {
                if file.path().extension().is_some_and(|ending| ending == "js") {
                    text.push_str(&fs::read_to_string(file.path()).unwrap());
                }
            }
        }
        text
    }

    #[test]
    fn a_text_says_its_values_once() {
        assert_eq!(WRONG_THREAD.text(), "The conversation has changed, so nothing was inserted.");
        assert_eq!(
            kind_and_topic("Asks for advice", "$topic$ {kind} $1").text(),
            "Asks for advice: “$topic$ {kind} $1”"
        );
        assert_eq!(nudge_days(1).text(), "You've left this unanswered for 1 day");
        assert_eq!(
            nudge_again(3, &nudge_days(16).text()).text(),
            "You've left this unanswered for 16 days; they have written 3 times"
        );
        assert_eq!(Said::own("Say it plainly.").text(), "Say it plainly.");
    }
}
