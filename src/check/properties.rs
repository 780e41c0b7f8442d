//! Laws of the draft check: total, spans in range, the same for the same, and no repair that its own rule would mark.

use super::{Finding, RULES, check, fix, praise, testing::Setting, why_unchecked};
use proptest::prelude::*;

/// Fragments that meet many rules, so that arbitrary drafts are worth checking.
const FRAGMENTS: &[&str] = &[
    "Hi Priya,",
    "Hi John,",
    "Dear [name],",
    "hey",
    "\n",
    "\n\n",
    "No.",
    "Sorry, too busy.",
    "I can't do calls",
    "!!",
    "!",
    "?",
    ".",
    ", ",
    " but ",
    "All the best with your entrepreneurial activities.",
    "Good luck!",
    "Let's stay in touch!",
    "I'll get back to you",
    "soon",
    "Maybe sometime.",
    "Some other time, perhaps.",
    "I'm sorry",
    "My apologies again.",
    "I was ill. My kids were ill. Then my laptop broke.",
    "As I'm sure you understand, I get many of these.",
    "You should have asked earlier",
    "Per my last message, no.",
    "You look gorgeous.",
    "Thanks, love.",
    "darling",
    "PLEASE STOP WRITING ME",
    "Please be advised that I'm busy.",
    "Your request has been noted.",
    "To whom it may concern,",
    "{{topic}}",
    "[a person]",
    "XXX",
    "See the attached file.",
    "Here's the link.",
    "Tuesday at 10 works.",
    "Ask Ada Obi, she knows.",
    "Write to me in March.",
    "Which cell is it?",
    "Best,\nDaniel",
    "Kind regards",
    "Unfortunately",
    "😔",
    "’",
    "İ",
    "ß",
    "\u{200b}",
    "李伟",
    "e\u{301}",
    "NO TIME",
    "I hereby decline.",
    "when things calm down",
    "https://example.org",
    "* ",
    "-",
    "(",
    ")",
];

fn draft() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        8 => proptest::sample::select(FRAGMENTS).prop_map(str::to_owned),
        1 => any::<String>(),
    ];
    (proptest::collection::vec(part, 0..9), proptest::sample::select(&["", " "][..]))
        .prop_map(|(parts, gap)| parts.join(gap))
}

fn hold(setting: &Setting, draft: &str) -> Result<(), TestCaseError> {
    let run = |text: &str| check(&setting.thread, &setting.reading, text, &setting.settings);
    let findings = run(draft);
    prop_assert_eq!(&findings, &run(draft), "the same input, the same findings");
    for finding in &findings {
        prop_assert!(
            draft.get(finding.span.start..finding.span.end).is_some(),
            "{:?} in {:?}",
            finding.span,
            draft
        );
        prop_assert!(RULES.iter().any(|rule| rule.id == finding.rule));
        let Some(fix) = &finding.fix else { continue };
        let left = run(fix);
        prop_assert!(
            left.iter().all(|l| l.rule != finding.rule),
            "{}: {:?} is mended to {:?}, which is marked {:?}",
            finding.rule,
            draft,
            fix,
            left
        );
        let known = |rule: &str| findings.iter().any(|f| f.rule == rule);
        prop_assert!(left.iter().all(|l| known(l.rule) && l.fix.is_none()), "{:?} brings {:?}", fix, left);
        prop_assert!(!fix.contains(['{', '[']) || draft.contains(['{', '[']), "{:?}", fix);
    }
    one_by_one(setting, draft, findings.clone())?;
    if praise(&setting.thread, &setting.reading, draft, &setting.settings).is_some() {
        prop_assert!(findings.is_empty());
    }
    let _ = why_unchecked(draft);
    Ok(())
}

/// Each fix repairs what its finding names, brings in nothing, and one after another they end in a draft that passes.
fn one_by_one(setting: &Setting, draft: &str, found: Vec<Finding>) -> Result<(), TestCaseError> {
    let run = |text: &str| check(&setting.thread, &setting.reading, text, &setting.settings);
    let count = |all: &[Finding], id: &str| all.iter().filter(|f| f.rule == id).count();
    let (mut text, mut findings) = (draft.to_owned(), found);
    while let Some(finding) = findings.iter().find(|f| f.fix.is_some()) {
        let Some(mended) = fix(&setting.thread, &setting.reading, &text, &setting.settings, finding) else {
            return Err(TestCaseError::fail(format!("{} offers a fix and has none: {text:?}", finding.rule)));
        };
        let after = run(&mended);
        let fewer = count(&after, finding.rule) < count(&findings, finding.rule);
        let none_more = RULES.iter().all(|rule| count(&after, rule.id) <= count(&findings, rule.id));
        prop_assert!(
            fewer && none_more,
            "{}: {:?} is mended to {:?}, which is marked {:?}",
            finding.rule,
            text,
            mended,
            after
        );
        (text, findings) = (mended, after);
    }
    Ok(())
}

#[test]
fn a_fix_leaves_alone_what_its_finding_does_not_name() {
    let setting = Setting::default();
    let mends = |draft: &str, rule: &str| {
        let findings = check(&setting.thread, &setting.reading, draft, &setting.settings);
        let finding = findings.iter().find(|f| f.rule == rule).unwrap();
        fix(&setting.thread, &setting.reading, draft, &setting.settings, finding).unwrap()
    };
    let draft = "Hi John, sure!! Tuesday works.";
    assert_eq!(mends(draft, "wrong-name"), "Hi Priya, sure!! Tuesday works.");
    assert_eq!(mends(draft, "shouting"), "Hi John, sure! Tuesday works.");
    let draft = "Hi Priya, sorry, too busy. All the best with your entrepreneurial activities.";
    assert!(mends(draft, "bare-no").contains("entrepreneurial activities."));
    assert!(!mends(draft, "stock-closing").contains("entrepreneurial activities"));
    assert!(mends(draft, "stock-closing").starts_with("Hi Priya, sorry, too busy."));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn drafts_made_of_faults(draft in draft(), days in 0u32..40) {
        hold(&Setting::default().waiting(days), &draft)?;
    }

    #[test]
    fn any_text_at_all(draft: String, their: String, name: String) {
        hold(&Setting::asked(&name, &their, crate::reading::Kind::Advice), &draft)?;
    }
}

#[test]
fn a_rule_that_is_turned_off_is_silent() {
    let mut setting = Setting::default();
    assert!(setting.rules("Sorry, too busy.").contains(&"bare-no"));
    setting.settings.rules_off.push("bare-no".into());
    assert!(!setting.rules("Sorry, too busy.").contains(&"bare-no"));
}

#[test]
fn a_repair_leaves_dismissed_rules_alone() {
    let mut setting = Setting::default();
    setting.settings.rules_off.push("bare-no".into());
    setting.mends("shouting", &[("Sorry, too busy!!", "Sorry, too busy!")]);
}

#[test]
fn other_languages_get_no_findings_and_a_reason() {
    let setting = Setting::default();
    let draft = "Hallo Priya, leider habe ich keine Zeit dafür. Viel Erfolg!";
    assert!(setting.rules(draft).is_empty());
    assert!(why_unchecked(draft).is_some());
}

#[test]
fn kind_and_complete_replies_are_praised_and_others_are_not() {
    let setting = Setting::default();
    let line = |draft: &str| praise(&setting.thread, &setting.reading, draft, &setting.settings);
    let kind = "Hi Priya, thank you for asking. I can't do calls this term, but write to me again in March and I'll make time.";
    assert_eq!(
        line(kind).map(|said| said.text()).as_deref(),
        Some("Clear, kind, and leaves them with a next step.")
    );
    assert!(line("Hi Priya, happy to. Tuesday at 10 works for me.").is_some());
    for draft in [
        "",
        "Hi Priya, thank you for",
        "Sorry, too busy.",
        "Hi Priya, I can't do calls",
        "Thanks for writing, that is kind of you.",
    ] {
        assert_eq!(line(draft), None, "{draft}");
    }
}

/// Nobody's inbox holds such texts, and yet each must come back at once.
#[test]
fn long_texts_are_checked() {
    let setting = Setting::default();
    let parts = [
        "word",
        "I can't ",
        "sorry ",
        "no ",
        "NO! ",
        "!!",
        "[name] ",
        "a. ",
        "I can't make an introduction, ",
        "{{",
        "[",
        "<",
        "Ada Obi ",
        "let's stay in touch ",
        "\n",
        "best of luck ",
        "I get many of these ",
        "love, ",
        "XXX ",
        "will ",
        "i would like to ",
    ];
    for part in parts {
        let long = part.repeat(60_000 / part.len());
        let findings = check(&setting.thread, &setting.reading, &long, &setting.settings);
        assert!(findings.iter().all(|f| f.span.end <= long.len()), "{part:?}");
    }
}

/// No suggested reply is marked: the drafts and the check must agree on what is kind.
#[test]
fn our_own_drafts_are_not_marked() {
    let mut faults = Vec::new();
    let mut drafts = 0;
    let mut last = serde_json::Value::Null;
    for line in include_str!("../../tests/corpus/replies.jsonl").lines() {
        let value: serde_json::Value = serde_json::from_str(line).unwrap();
        // Replies to the same thread follow each other.
        if last == value["thread"] {
            continue;
        }
        last = value["thread"].clone();
        let input: crate::wire::ThreadIn = serde_json::from_value(value["thread"].clone()).unwrap();
        let thread = input.thread("2026-11-22T12:00:00Z".parse().unwrap()).unwrap();
        let reading = crate::reading::read(&thread);
        for seed in 0..6 {
            let settings = crate::settings::Settings::default();
            for draft in crate::reply::suggest(&thread, &reading, &settings, seed)
                .iter()
                .filter(|d| d.unfilled.is_empty())
            {
                drafts += 1;
                let found = check(&thread, &reading, &draft.text, &settings);
                faults.extend(
                    found
                        .iter()
                        .map(|f| format!("{} {:?} in {:?}", f.rule, f.span.of(&draft.text), draft.text)),
                );
            }
        }
    }
    faults.sort();
    faults.dedup();
    assert!(faults.is_empty() && drafts > 100, "{drafts} drafts\n{}", faults.join("\n"));
}
