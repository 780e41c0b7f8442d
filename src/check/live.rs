//! The check of a draft while it is being written: what is shown, and when. Nobody is nagged in the middle of a word.
//!
//! Until typing pauses, nothing is said of the sentence that is being written, nor of what the reply still lacks. What is
//! shown stays until it no longer holds, or the user puts it aside.

use super::{Finding, check, praise, why_unchecked};
use crate::{
    reading::Reading,
    settings::Settings,
    text::sentences,
    texts::{self, Line, Said},
    thread::Thread,
};

/// Milliseconds without a change after which typing has paused.
pub const PAUSE_MS: u32 = 800;

/// Rules that miss something in the reply as a whole: the next sentence may bring it.
const LACKS: [&str; 5] =
    ["bare-no", "no-alternative", "delay-not-owned", "unanswered-question", "missing-attachment"];

/// A draft that is being written.
#[derive(Debug, Clone, Default)]
pub struct Live {
    draft: String,
    /// Where the last change ended, in bytes; `None` once typing has paused.
    writing: Option<usize>,
    findings: Vec<Finding>,
    shown: Vec<Words>,
    dismissed: Vec<Words>,
    announced: Vec<Words>,
    news: Option<Said>,
    praise: Option<Line>,
    praised: bool,
}

/// A rule and the words that it marks.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Words {
    rule: &'static str,
    start: usize,
    words: String,
}

impl Words {
    fn new(draft: &str, finding: &Finding) -> Self {
        Self { rule: finding.rule, start: finding.span.start, words: finding.span.of(draft).to_owned() }
    }

    /// Whether both say the same of the same words.
    fn repeats(&self, other: &Self) -> bool {
        self.rule == other.rule && self.words == other.words
    }

    /// Whether both stand for the same place, whose words may be on the way to others.
    fn continues(&self, other: &Self) -> bool {
        self.rule == other.rule && (self.start == other.start || self.words == other.words)
    }
}

impl Live {
    /// Takes the text as it is now. Whether typing goes on: if it does, [`Live::pause`] is due [`PAUSE_MS`] later.
    pub fn write(&mut self, draft: &str) -> bool {
        if draft == self.draft {
            return self.writing.is_some();
        }
        if draft.trim().is_empty() {
            *self = Self { draft: draft.to_owned(), ..Self::default() };
            return false;
        }
        self.writing = Some(changed_until(&self.draft, draft));
        draft.clone_into(&mut self.draft);
        true
    }

    /// Typing has paused, or the text is not typed at all: everything may be said.
    pub const fn pause(&mut self) {
        self.writing = None;
    }

    /// Whether typing goes on.
    #[must_use]
    pub const fn is_writing(&self) -> bool {
        self.writing.is_some()
    }

    /// Checks the text.
    pub fn check(&mut self, thread: &Thread, reading: &Reading, settings: &Settings) {
        let (mut findings, mut shown) = (Vec::new(), Vec::new());
        for finding in check(thread, reading, &self.draft, settings) {
            let words = Words::new(&self.draft, &finding);
            if self.may_show(&finding, &words) {
                findings.push(finding);
                shown.push(words);
            }
        }
        (self.findings, self.shown) = (findings, shown);
        self.announce();
        self.judge(thread, reading, settings);
    }

    fn may_show(&self, finding: &Finding, words: &Words) -> bool {
        if self.dismissed.iter().any(|d| d.repeats(words)) {
            return false;
        }
        let Some(at) = self.writing else { return true };
        let unfinished = finding.span.end > finished_until(&self.draft, at) && finding.span.start <= at;
        (!unfinished && !LACKS.contains(&finding.rule)) || self.shown.iter().any(|s| s.continues(words))
    }

    /// Says each finding once, when it first appears.
    fn announce(&mut self) {
        let mut names = String::new();
        for words in &self.shown {
            if !self.announced.iter().any(|a| a.continues(words)) {
                names.push_str(if names.is_empty() { "" } else { ", " });
                names.push_str(&rule_name(words.rule).text());
                self.announced.push(words.clone());
            }
        }
        if !names.is_empty() {
            self.news = Some(texts::check_news(&names));
        }
    }

    /// Praises a kind and complete reply, once.
    fn judge(&mut self, thread: &Thread, reading: &Reading, settings: &Settings) {
        if self.writing.is_some() && self.praise.is_none() {
            return;
        }
        let earned = self.findings.is_empty() && (!self.praised || self.praise.is_some());
        self.praise = if earned { praise(thread, reading, &self.draft, settings) } else { None };
        self.praised |= self.praise.is_some();
    }

    /// Puts the finding at `index` aside: for this draft, and as long as its words stay the same.
    pub fn dismiss(&mut self, index: usize) {
        if index < self.findings.len() {
            let finding = self.findings.remove(index);
            self.dismissed.push(Words::new(&self.draft, &finding));
        }
    }

    /// The rules of which anything was put aside: turned off while the draft is repaired, they leave that alone.
    pub fn dismissed(&self) -> impl Iterator<Item = &'static str> {
        self.dismissed.iter().map(|words| words.rule)
    }

    /// The text.
    #[must_use]
    pub fn draft(&self) -> &str {
        &self.draft
    }

    /// What is to be shown, in the order of the text.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// What a screen reader is told: the findings that appeared last. `None` while there were none.
    #[must_use]
    pub const fn news(&self) -> Option<&Said> {
        self.news.as_ref()
    }

    /// A line of praise, once a draft.
    #[must_use]
    pub const fn praise(&self) -> Option<Line> {
        self.praise
    }

    /// Why the text is not checked, once typing has paused.
    #[must_use]
    pub fn why_unchecked(&self) -> Option<Line> {
        if self.writing.is_some() { None } else { why_unchecked(&self.draft) }
    }
}

/// A rule's id as a person says it: "bare no".
#[must_use]
pub fn rule_name(id: &str) -> Said {
    let name = match id {
        "bare-no" => texts::RULE_BARE_NO,
        "bother" => texts::RULE_BOTHER,
        "cold-jargon" => texts::RULE_COLD_JARGON,
        "delay-not-owned" => texts::RULE_DELAY_NOT_OWNED,
        "empty-promise" => texts::RULE_EMPTY_PROMISE,
        "grovelling" => texts::RULE_GROVELLING,
        "missing-attachment" => texts::RULE_MISSING_ATTACHMENT,
        "no-alternative" => texts::RULE_NO_ALTERNATIVE,
        "over-long" => texts::RULE_OVER_LONG,
        "shouting" => texts::RULE_SHOUTING,
        "stock-closing" => texts::RULE_STOCK_CLOSING,
        "unanswered-question" => texts::RULE_UNANSWERED_QUESTION,
        "unfilled-slot" => texts::RULE_UNFILLED_SLOT,
        "unprofessional" => texts::RULE_UNPROFESSIONAL,
        "vague-later" => texts::RULE_VAGUE_LATER,
        "wrong-name" => texts::RULE_WRONG_NAME,
        super::custom::ID => texts::CHECK_OWN_RULE,
        _ => return Said::own(id),
    };
    name.into()
}

/// Where in `new` the stretch ends in which it differs from `old`, in bytes.
fn changed_until(old: &str, new: &str) -> usize {
    let head = old.chars().zip(new.chars()).take_while(|(a, b)| a == b).map(|(c, _)| c.len_utf8()).sum();
    let (old, rest) = (old.get(head..).unwrap_or(""), new.get(head..).unwrap_or(""));
    let backwards = old.chars().rev().zip(rest.chars().rev());
    let tail: usize = backwards.take_while(|(a, b)| a == b).map(|(c, _)| c.len_utf8()).sum();
    new.len() - tail
}

/// Where the finished sentences end of a text that is being written at byte `at`: all before the sentence that holds
/// `at`, and that one too where `at` is behind its last mark.
fn finished_until(text: &str, at: usize) -> usize {
    let Some(sentence) = sentences(text).into_iter().rfind(|s| s.start < at) else { return 0 };
    let said = sentence.of(text).trim_end_matches(['"', '”', '’', '\'', ')', ']', '*', '_']);
    let marked = said.ends_with(['.', '?', '!', '…', '。', '？', '！', '؟', '।']);
    let broken = text.get(sentence.end..at).is_some_and(|after| after.contains('\n'));
    if at >= sentence.end && (marked || broken) { at } else { sentence.start }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{RULES, testing::Setting};
    use proptest::prelude::*;

    /// Types `text` letter by letter and gives the rules shown after each letter.
    fn typed(live: &mut Live, setting: &Setting, text: &str) -> Vec<Vec<&'static str>> {
        let mut draft = live.draft().to_owned();
        let mut seen = Vec::new();
        for c in text.chars() {
            draft.push(c);
            live.write(&draft);
            live.check(&setting.thread, &setting.reading, &setting.settings);
            seen.push(rules(live));
        }
        seen
    }

    fn rules(live: &Live) -> Vec<&'static str> {
        live.findings().iter().map(|f| f.rule).collect()
    }

    fn paused(live: &mut Live, setting: &Setting) -> Vec<&'static str> {
        live.pause();
        live.check(&setting.thread, &setting.reading, &setting.settings);
        rules(live)
    }

    #[test]
    fn nothing_is_said_of_the_sentence_being_written() {
        let (mut live, setting) = (Live::default(), Setting::default());
        let seen = typed(&mut live, &setting, "As I'm sure you understand, I get many of these messages");
        assert!(seen.iter().all(Vec::is_empty), "{seen:?}");
        let seen = typed(&mut live, &setting, ".");
        assert_eq!(seen, [["bother"]], "at its full stop it is said at once");
        let seen = typed(&mut live, &setting, " Could you send me your question in writing?");
        assert!(
            seen.iter().all(|rules| rules == &["bother"]),
            "what is shown stays while one writes on: {seen:?}"
        );
    }

    #[test]
    fn what_is_lacking_waits_for_a_pause() {
        let (mut live, setting) = (Live::default(), Setting::default());
        let seen = typed(&mut live, &setting, "Sorry Priya, I'm too busy for calls. ");
        assert!(seen.iter().all(Vec::is_empty), "{seen:?}");
        assert!(paused(&mut live, &setting).contains(&"bare-no"));
        let seen = typed(&mut live, &setting, "But write to me again in March and I'll make time.");
        assert!(seen[0].contains(&"bare-no"), "it stays while it holds");
        assert!(seen.last().unwrap().is_empty(), "and goes as soon as it does not: {seen:?}");
    }

    #[test]
    fn a_word_changed_within_the_text_is_waited_for_too() {
        let (mut live, setting) = (Live::default(), Setting::default());
        live.write("Hi Priya, sure. Tuesday works!");
        assert!(paused(&mut live, &setting).is_empty());
        for draft in ["Hi Priyax, sure. Tuesday works!", "Hi Jo, sure. Tuesday works!"] {
            live.write(draft);
            live.check(&setting.thread, &setting.reading, &setting.settings);
            assert!(rules(&live).is_empty(), "{draft}");
        }
        assert_eq!(paused(&mut live, &setting), ["wrong-name"]);
    }

    #[test]
    fn what_is_dismissed_stays_so_for_this_draft_and_its_words() {
        let (mut live, setting) = (Live::default(), Setting::default());
        live.write("No!! And no!!! again.");
        assert!(paused(&mut live, &setting).contains(&"shouting"));
        while let Some(at) = live.findings().iter().position(|f| f.rule == "shouting") {
            live.dismiss(at);
        }
        assert!(!paused(&mut live, &setting).contains(&"shouting"));
        assert!(live.dismissed().all(|rule| rule == "shouting"));
        live.write("No!! And no!!! again. STOP WRITING ME!!!!");
        assert!(paused(&mut live, &setting).contains(&"shouting"), "other words are marked");
        live.write("");
        live.write("No!! And no!!! again.");
        assert!(paused(&mut live, &setting).contains(&"shouting"), "so is another draft");
    }

    #[test]
    fn each_finding_is_announced_once() {
        let (mut live, setting) = (Live::default(), Setting::default());
        live.write("Sorry, too busy.");
        paused(&mut live, &setting);
        assert_eq!(live.news().map(Said::text).as_deref(), Some("Draft check: bare no"));
        let before = live.news().cloned();
        live.write("Sorry, too busy. Thanks.");
        paused(&mut live, &setting);
        live.write("Sorry, too busy.");
        paused(&mut live, &setting);
        assert_eq!(live.news().cloned(), before, "nothing that was said before is said again");
    }

    #[test]
    fn praise_comes_once_a_draft_and_only_after_a_pause() {
        let (mut live, setting) = (Live::default(), Setting::default());
        let kind = "Hi Priya, thank you for asking. I can't do calls this term, but write to me again in March and I'll make time.";
        typed(&mut live, &setting, kind);
        assert_eq!(live.praise(), None);
        paused(&mut live, &setting);
        assert!(live.praise().is_some());
        typed(&mut live, &setting, " No!!");
        paused(&mut live, &setting);
        assert_eq!(live.praise(), None);
        live.write(kind);
        paused(&mut live, &setting);
        assert_eq!(live.praise(), None, "it was praised before");
        live.write("");
        live.write(kind);
        paused(&mut live, &setting);
        assert!(live.praise().is_some(), "another draft");
    }

    #[test]
    fn another_language_is_named_after_a_pause() {
        let (mut live, setting) = (Live::default(), Setting::default());
        typed(&mut live, &setting, "Hallo Priya, leider habe ich keine Zeit. ");
        assert_eq!(live.why_unchecked(), None);
        assert!(paused(&mut live, &setting).is_empty());
        assert!(live.why_unchecked().is_some());
    }

    #[test]
    fn finished_sentences_end_where_they_end() {
        for (text, finished) in [
            ("One. Two|", "One. "),
            ("One. Two.|", "One. Two."),
            ("One. Two. |", "One. Two. "),
            ("One| two. Three.", ""),
            ("One.| Two.", "One."),
            ("One\n|", "One\n"),
            ("(One.)|", "(One.)"),
            ("|", ""),
        ] {
            let at = text.find('|').unwrap();
            let text = text.replace('|', "");
            assert_eq!(text.get(..finished_until(&text, at)), Some(finished), "{text:?} at {at}");
        }
    }

    #[test]
    fn the_rules_that_wait_exist() {
        for id in LACKS {
            assert!(RULES.iter().any(|rule| rule.id == id), "{id}");
        }
    }

    proptest! {
        /// However it came about, after a pause the text is checked as if it had been there from the start.
        #[test]
        fn a_pause_shows_what_the_check_finds(drafts in proptest::collection::vec("(\\PC|Sorry, too busy\\. |no!! ){0,8}", 1..4)) {
            let (mut live, setting) = (Live::default(), Setting::default());
            for draft in &drafts {
                live.write(draft);
                live.check(&setting.thread, &setting.reading, &setting.settings);
                prop_assert!(live.findings().iter().all(|f| draft.get(f.span.start..f.span.end).is_some()));
            }
            paused(&mut live, &setting);
            let all = check(&setting.thread, &setting.reading, &drafts[drafts.len() - 1], &setting.settings);
            prop_assert_eq!(live.findings(), &all[..]);
        }

        #[test]
        fn changes_end_within_the_text(old in "\\PC{0,6}", new in "\\PC{0,6}") {
            let at = changed_until(&old, &new);
            prop_assert!(new.is_char_boundary(at));
            prop_assert!(finished_until(&new, at) <= new.len());
        }
    }
}
