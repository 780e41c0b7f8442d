//! From a draft to what in it would hurt, and how to mend it: [`check`].
//!
//! ```text
//! draft ──> text (words, sentences) ──> cues ──> sense (refuses? gives?) ──> rules ──> marks ──> repair
//! ```
//!
//! A draft in a language that we do not read gets no findings; [`why_unchecked`] says so.

mod cues;
mod custom;
mod language;
mod live;
mod mend;
mod people;
mod repair;
mod rules;
mod sense;
mod text;
mod types;
mod word_set;

#[cfg(test)]
mod corpus;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod testing;

pub use custom::CustomRule;
pub use live::{Live, PAUSE_MS, rule_name};
pub use rules::{RULES, Rule};
pub use types::{Finding, Severity};

use crate::text::interner::Interner;
use crate::{
    reading::Reading,
    settings::Settings,
    text::Span,
    texts::{self, Line, Said},
    thread::Thread,
};
use sense::Draft;
use std::{cell::OnceCell, rc::Rc};
use word_set::WordSet;

/// Longer words that stand in any message.
static COMMON: WordSet = WordSet::new(
    "able about after again ahead also always another anyone anything around back because been before \
    being best better both brain call career chat come company could currently daniel dear does doing \
    done down each else even ever every everything experience find first forward free from give goes \
    going good great half happy have having hear hello help here honestly hope hour interest interested \
    into job journey just keep kind know last less life like little long look looking love loved luck \
    made make many maybe mean message might mind minute minutes more most much must need never next nice \
    none only open other over part people perhaps pick please possible project question questions quick \
    quite reach reaching read really regards right same search seems send several should since some \
    someone something sometime soon sorry startup still success such sure take talk tell than thank \
    thanks that their them then there these they thing things think this those time today together very \
    want wanted week weeks well were what when where whether which while will wish with work working \
    world would write year years your yours",
);

/// Everything that a rule may look at.
#[derive(Debug)]
pub struct Context<'a> {
    /// The conversation.
    pub thread: &'a Thread,
    /// What it asks.
    pub reading: &'a Reading,
    /// The user's choices.
    pub settings: &'a Settings,
    draft: Draft<'a>,
    known: Rc<Known>,
}

/// What is worked out about the thread when a rule first asks for it, once for all repairs of a draft.
#[derive(Debug, Default)]
struct Known {
    /// The words of theirs that carry meaning, folded.
    theirs: OnceCell<Interner>,
    /// What they are doing, as words that can follow "with".
    doing: OnceCell<Option<String>>,
}

/// Words that a rule found, and its reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The words, in bytes of the draft.
    pub span: Span,
    /// The reason, in one line.
    pub message: Said,
}

/// How much of what they wrote is compared with the draft, in bytes.
const THEIRS: usize = 3000;

/// Whether a word can tell one message from another.
fn carries_meaning(norm: &str) -> bool {
    norm.chars().count() > 3 && !COMMON.has(norm) && !norm.starts_with('<')
}

/// The first letters of a word, so that "recycling" and "recycle" are one.
fn root(norm: &str) -> String {
    people::fold(norm).chars().take(6).collect()
}

impl<'a> Context<'a> {
    fn new(thread: &'a Thread, reading: &'a Reading, settings: &'a Settings, draft: &'a str) -> Self {
        Self { thread, reading, settings, draft: Draft::new(draft, thread), known: Rc::default() }
    }

    /// The same conversation with another draft.
    fn with<'b>(&self, draft: &'b str) -> Context<'b>
    where
        'a: 'b,
    {
        let known = Rc::clone(&self.known);
        let (thread, reading, settings) = (self.thread, self.reading, self.settings);
        Context { thread, reading, settings, draft: Draft::new(draft, thread), known }
    }

    /// What they are doing, as words that can follow "with": "your bakery", "opening a bakery in Leith".
    fn doing(&self) -> Option<&str> {
        self.known.doing.get_or_init(|| crate::reply::doing(self.thread)).as_deref()
    }

    /// The end of what they wrote: at most about `limit` bytes of the newest received messages.
    fn received(&self, limit: usize) -> String {
        let mut out = String::new();
        for message in self.thread.messages.iter().rev().filter(|m| !m.own).take(20) {
            let room = limit.saturating_sub(out.len());
            if room == 0 {
                break;
            }
            out.extend(message.text.chars().take(room));
            out.push('\n');
        }
        out
    }

    /// What they are doing, as words that can follow "with"; `None` if no sentence of ours could carry it.
    fn topic(&self) -> Option<String> {
        let topic = crate::reply::Topic::of(self.thread, self.reading)?;
        let said = topic.text();
        let fits = !topic.is_clause()
            && said.split_whitespace().count() <= 8
            && !said.contains(" my ")
            && !said.starts_with("my ");
        fits.then(|| said.to_owned())
    }

    /// Whether they used that word.
    fn says(&self, word: &str) -> bool {
        crate::text::words(&self.received(THEIRS)).iter().any(|w| w.norm == word)
    }

    /// Whether a sentence of the draft holds a word of theirs that carries meaning.
    fn mentions_theirs(&self, sentence: usize) -> bool {
        let theirs = self.known.theirs.get_or_init(|| {
            let received = self.received(THEIRS);
            let words = crate::text::words(&received);
            let roots: Vec<String> =
                words.iter().filter(|w| carries_meaning(&w.norm)).map(|w| root(&w.norm)).collect();
            Interner::of(roots.iter().map(String::as_str))
        });
        let sentence = self.draft.text.sentences.get(sentence);
        sentence.is_some_and(|s| {
            self.draft.text.norms(s).any(|norm| carries_meaning(norm) && theirs.has(&root(norm)))
        })
    }
}

/// Checks a reply that the owner is writing. Findings come in the order of the text. Total and linear in the text.
///
/// A finding's `fix` is the whole draft with everything repaired that can be: checked again, it holds no finding of a
/// rule that offered a fix. Rules in `settings.rules_off` neither find nor repair. [`fix`] repairs one finding alone.
#[must_use]
pub fn check(thread: &Thread, reading: &Reading, draft: &str, settings: &Settings) -> Vec<Finding> {
    if draft.trim().is_empty() || language::is_unread(draft) {
        return Vec::new();
    }
    let context = Context::new(thread, reading, settings, draft);
    let marks = rules::marks(&context);
    let fixed = if marks.is_empty() { None } else { mend::whole(&context, &marks) };
    let mut findings: Vec<Finding> = marks
        .into_iter()
        .map(|(rule, mark)| Finding {
            rule: rule.id,
            severity: rule.severity,
            span: mark.span,
            message: mark.message,
            fix: fixed.as_ref().filter(|f| !f.left.contains(&rule.id)).map(|f| f.text.clone()),
        })
        .collect();
    findings.extend(custom::find(&context.draft.text, settings));
    crate::text::order::sort_by_key(&mut findings, |f| (f.span.start, f.span.end));
    findings
}

/// The draft with what `finding` names repaired, and nothing else where that is possible: its rule then marks fewer places
/// and no rule marks more. `None` if the finding offers no fix.
#[must_use]
pub fn fix(
    thread: &Thread,
    reading: &Reading,
    draft: &str,
    settings: &Settings,
    finding: &Finding,
) -> Option<String> {
    finding.fix.as_ref()?;
    let context = Context::new(thread, reading, settings, draft);
    mend::one(&context, finding).or_else(|| Some(mend::whole(&context, &rules::marks(&context))?.text))
}

/// One line of praise for a kind and complete reply; `None` while anything is missing or marked.
#[must_use]
pub fn praise(thread: &Thread, reading: &Reading, draft: &str, settings: &Settings) -> Option<Line> {
    let ended = draft.trim_end().ends_with(|c: char| !c.is_alphanumeric()) || draft.trim_end().contains('\n');
    if !ended || draft.trim().is_empty() || language::is_unread(draft) {
        return None;
    }
    let context = Context::new(thread, reading, settings, draft);
    let said = &context.draft;
    if said.text.count() < 8
        || !rules::marks(&context).is_empty()
        || !custom::find(&said.text, settings).is_empty()
    {
        return None;
    }
    let line = match (said.refuses(), said.gives(), said.accepts()) {
        (true, true, _) => texts::PRAISE_NO,
        (_, _, true) => texts::PRAISE_YES,
        (_, true, _) => texts::PRAISE_USEFUL,
        _ => return None,
    };
    Some(line)
}

/// Why a draft is not checked, as a sentence; `None` if it is.
#[must_use]
pub fn why_unchecked(draft: &str) -> Option<Line> {
    if language::is_unread(draft) { Some(texts::REPLY_NOT_ENGLISH) } else { None }
}
