//! Says no.

use super::{Act, Rule, Sign};
use crate::{text::lines, texts};

pub(super) const RULE: Rule = Rule {
    name: "decline",
    sign: Sign::Act(Act::Decline),
    why: texts::REASON_DECLINED,
    patterns: lines![
        "ca n't|not|cannot ~3 take|help|make|do|commit|join|say|look|review|accept|offer|meet|speak|be|manage|fit|give|right|this|at|add|mentor|refer|spare",
        "unfortunately|regretfully|sadly|afraid|alas|regret|sorry",
        "i|we 'm|am|are|have|'ve|'re ~2 unable|swamped|overcommitted|conflicted|capacity|underwater|snowed|fully|out|full|booked|stretched|no|too|drowning|buried|maxed|under",
        "have|having|must|need to|got ?respectfully|regretfully|politely|sadly decline|pass|say|turn",
        "not ~4 right|able|fit|person|possible|position|taking|available|for|interested|a|bandwidth|going|hiring|feasible",
        "no capacity|time|room|bandwidth|budget|openings|vacancies|thanks|thank|longer|headcount|space|plans",
        "wo n't be|work|manage|have|make|able",
        "do n't|not ?currently ?really have|do|take|feel|think|know|handle|work|hire|mentor|accept|currently",
        "i 'd|would|could rather not",
        "pass on",
        "have to say no",
        "wish i could",
        "decline|declining|declined",
        "already|previously committed|engaged|booked",
        "try|ask|contact|speak|talk|write ~5 instead|she|he|they|at|who|to",
    ],
};

#[cfg(test)]
mod tests {
    #[test]
    fn cases() {
        super::super::check(
            &super::RULE,
            &["I can't take on anyone this year.", "Sadly I have to decline.", "Unfortunately no."],
            &["Of course!", "The slope is gentle.", "The hotel was full of noise.", "It worked out well."],
        );
    }
}
