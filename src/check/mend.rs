//! Mending a draft: everything that can be ([`whole`]), or what one finding names and nothing else ([`one`]).

use super::{
    Context, Finding, Mark, repair,
    rules::{self, RULES, Rule},
};

/// How many repairs one draft gets at most; each rule needs one or two.
const ROUNDS: usize = 24;

/// Bytes of the longest draft that is repaired; nobody mends a longer one by a click.
const LONGEST: usize = 20_000;

/// A draft with everything repaired that could be.
pub struct Mended {
    pub text: String,
    /// Rules that still mark it.
    pub left: Vec<&'static str>,
}

/// Repairs rule after rule, in the order of the list, until nothing that can be repaired is marked. `None` if a repair
/// would bring in what was not there.
pub fn whole(context: &Context<'_>, marks: &[(&'static Rule, Mark)]) -> Option<Mended> {
    if context.draft.text.text.len() > LONGEST {
        return None;
    }
    let mut text = rules::mend(context, marks)?;
    for _ in 0..ROUNDS {
        let next = context.with(&text);
        let left = rules::marks(&next);
        if let Some(mended) = rules::mend(&next, &left) {
            text = mended;
            continue;
        }
        let left: Vec<&'static str> = left.iter().map(|(rule, _)| rule.id).collect();
        let fair = left.iter().all(|id| marks.iter().any(|(rule, _)| rule.id == *id));
        let text = repair::after_comma(context, &text);
        return (fair && !text.trim().is_empty()).then_some(Mended { text, left });
    }
    None
}

/// Repairs what one finding names, and whatever that repair itself brings in. Afterwards its rule marks fewer places and
/// no rule marks more. `None` where that cannot be had.
pub fn one(context: &Context<'_>, finding: &Finding) -> Option<String> {
    let rule = RULES.iter().find(|rule| rule.id == finding.rule)?;
    let before = rules::marks(context);
    let count = |marks: &[(&'static Rule, Mark)], id: &str| marks.iter().filter(|(r, _)| r.id == id).count();
    let allowed = |id: &str| count(&before, id) - usize::from(id == rule.id && count(&before, id) > 0);
    let mut text = rules::mended_by(rule, context, &[finding.span])?;
    for _ in 0..ROUNDS {
        let next = context.with(&text);
        let left = rules::marks(&next);
        let ids: Vec<&str> = RULES.iter().map(|r| r.id).filter(|id| count(&left, id) > allowed(id)).collect();
        if ids.is_empty() {
            return Some(repair::after_comma(context, &text));
        }
        let worse: Vec<_> = left.into_iter().filter(|(r, _)| ids.contains(&r.id)).collect();
        text = rules::mend(&next, &worse)?;
    }
    None
}
