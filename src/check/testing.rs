//! What the tables of the rules are checked with: drafts that a rule marks, drafts that it lets pass, and repairs.

use super::{RULES, check};
use crate::{
    reading::{Kind, Reading},
    settings::Settings,
    thread::{Message, Thread},
};

/// A conversation and how it was read.
pub struct Setting {
    pub thread: Thread,
    pub reading: Reading,
    pub settings: Settings,
}

impl Default for Setting {
    /// Somebody asked for a call two days ago.
    fn default() -> Self {
        Self::asked(
            "Priya Raman",
            "Hi Daniel, I'm a second-year PhD student working on battery recycling. Could I pick your brain over a 20 minute call?",
            Kind::Meeting,
        )
    }
}

impl Setting {
    pub fn asked(from: &str, text: &str, kind: Kind) -> Self {
        let now = "2026-11-22T12:00:00Z".parse().unwrap();
        let mut setting = Self {
            thread: Thread { id: String::new(), me: Some("Daniel Hart".into()), now, messages: Vec::new() },
            reading: crate::reading::read(&Thread { id: String::new(), me: None, now, messages: Vec::new() }),
            settings: Settings::default(),
        };
        let at = Some(now - chrono::TimeDelta::hours(48));
        setting.thread.messages.push(Message { from: from.into(), own: false, at, text: text.into() });
        setting.reading.is_request = kind.asks_for_help();
        setting.reading.kind = kind;
        setting.reading.confidence = 0.9;
        setting.reading.needs_reply = true;
        setting.reading.language = "en".into();
        setting.reading.waiting_days = 2;
        setting
    }

    pub fn waiting(mut self, days: u32) -> Self {
        self.reading.waiting_days = days;
        self
    }

    /// The ids of the rules that mark a draft.
    pub fn rules(&self, draft: &str) -> Vec<&'static str> {
        check(&self.thread, &self.reading, draft, &self.settings).iter().map(|f| f.rule).collect()
    }

    /// Asserts that the rule marks every draft, and that what it offers instead passes.
    pub fn marks(&self, rule: &str, drafts: &[&str]) {
        let faults = drafts.iter().filter_map(|draft| {
            let findings = check(&self.thread, &self.reading, draft, &self.settings);
            let Some(finding) = findings.iter().find(|f| f.rule == rule) else {
                return Some(format!("{rule} should mark {draft:?}; marked: {:?}", self.rules(draft)));
            };
            assert!(!finding.span.of(draft).is_empty(), "{rule} marks nothing in {draft:?}");
            let fix = finding.fix.as_ref().filter(|fix| self.rules(fix).contains(&rule))?;
            Some(format!("{rule}: {draft:?} is mended to {fix:?}"))
        });
        none(faults);
    }

    /// Asserts that the rule marks none of the drafts.
    pub fn passes(&self, rule: &str, drafts: &[&str]) {
        assert!(RULES.iter().any(|r| r.id == rule));
        none(drafts.iter().filter_map(|draft| {
            let findings = check(&self.thread, &self.reading, draft, &self.settings);
            let finding = findings.iter().find(|f| f.rule == rule)?;
            Some(format!("{rule} should let pass {draft:?}: {:?}", finding.span.of(draft)))
        }));
    }

    /// Asserts what the rule's repair is.
    pub fn mends(&self, rule: &str, cases: &[(&str, &str)]) {
        none(cases.iter().filter_map(|(draft, expect)| {
            let findings = check(&self.thread, &self.reading, draft, &self.settings);
            let fix = findings.iter().find(|f| f.rule == rule).and_then(|f| f.fix.as_deref());
            (fix != Some(*expect))
                .then(|| format!("{rule}: {draft:?}\n  gives  {fix:?}\n  expect {expect:?}"))
        }));
    }
}

fn none(faults: impl Iterator<Item = String>) {
    let faults: Vec<String> = faults.collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

pub fn marks(rule: &str, drafts: &[&str]) {
    Setting::default().marks(rule, drafts);
}

pub fn passes(rule: &str, drafts: &[&str]) {
    Setting::default().passes(rule, drafts);
}

pub fn mends(rule: &str, cases: &[(&str, &str)]) {
    Setting::default().mends(rule, cases);
}
