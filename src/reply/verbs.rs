//! English verbs, as far as a quoted topic needs them: "to tour Flanders" -> "touring Flanders", "did you get" -> "got".
//!
//! No conjugation library: these two forms are all that is needed, and a table of the irregular ones is a kilobyte.

use crate::text::listed;

/// Base form and past of irregular verbs that turn up in requests.
const IRREGULAR: &str = "\
    arise arose|be was|become became|begin began|bet bet|blow blew|break broke|bring brought|build built\
    |buy bought|catch caught|choose chose|come came|cost cost|cut cut|deal dealt|dig dug|do did|draw drew\
    |drink drank|drive drove|eat ate|fall fell|feed fed|feel felt|fight fought|find found|fly flew|forget forgot\
    |forgive forgave|freeze froze|get got|give gave|go went|grow grew|hang hung|have had|hear heard|hide hid\
    |hit hit|hold held|hurt hurt|keep kept|know knew|lay laid|lead led|leave left|lend lent|let let|lose lost\
    |make made|mean meant|meet met|overcome overcame|pay paid|put put|quit quit|read read|ride rode|rise rose\
    |run ran|say said|see saw|seek sought|sell sold|send sent|set set|shake shook|shoot shot|shut shut|sing sang\
    |sit sat|sleep slept|speak spoke|spend spent|split split|spread spread|stand stood|steal stole|stick stuck\
    |swim swam|swing swung|take took|teach taught|tell told|think thought|throw threw|understand understood\
    |undertake undertook|wake woke|wear wore|win won|withdraw withdrew|write wrote";

/// Base forms that often begin a topic or follow "to"; regular in both forms.
const REGULAR: &str = "\
    learn|start|await|need|swap|borrow|draft|edit|record|repair|restore|mend|retrain|resign|appeal|sue|chair|crew|delegate|\
    mediate|automate|install|upgrade|track|tutor|treat|recover|digitise|digitize|photograph|archive|ship|insure|weld|bake|cook|knit|\
    close|hand|manage|price|reply|cite|document|estimate|budget|spoil|show|stay|enjoy|escape|adapt|add|adopt|advise|agree|allow|analyse|answer|apply|approach|arrange|ask|assess|attend|attract\
    |audit|avoid|balance|call|challenge|change|charge|chase|chat|check|coach|collaborate|collect|combine\
    |communicate|compare|conduct|connect|consider|continue|contribute|convert|convince|cope|copy|correct\
    |count|create|cross|date|decide|declare|decline|defend|deliver|demand|deploy|describe|design|develop\
    |discuss|earn|enter|establish|examine|expand|explain|explore|extend|face|finance|finish|fix|follow\
    |fund|gain|guide|handle|help|hire|host|identify|implement|improve|interview|introduce|invest|join\
    |judge|justify|land|launch|license|live|look|maintain|market|measure|mention|mentor|migrate\
    |moderate|move|negotiate|nominate|obtain|open|organise|organize|participate|perform\
    |persuade|pick|pitch|plan|practice|practise|prepare|present|promote|propose|prove|provide\
    |publish|pursue|qualify|raise|reach|recommend|recruit|reduce|register|relocate|remove|replace\
    |represent|research|respond|retire|return|review|save|scale|secure|settle|shadow|shape|share|solve\
    |step|structure|study|submit|supervise|support|survive|switch|tackle|talk|test|tour|train|transition\
    |translate|travel|try|understand|use|validate|verify|visit|volunteer|wait|waive|watch|work";

/// Whether `word`, in lower case, is the base form of a verb that we know.
pub fn is_base(word: &str) -> bool {
    listed(REGULAR, word) || irregular().any(|(base, _)| base == word)
}

fn irregular() -> impl Iterator<Item = (&'static str, &'static str)> {
    IRREGULAR.split('|').filter_map(|pair| pair.split_once(' '))
}

/// "tour" -> "touring", "make" -> "making", "get" -> "getting". Expects a base form in lower case.
pub fn gerund(base: &str) -> String {
    if base == "be" || base == "see" || base.ends_with("ee") || base.ends_with("oe") || base.ends_with("ye") {
        return format!("{base}ing");
    }
    if let Some(stem) = base.strip_suffix("ie") {
        return format!("{stem}ying");
    }
    if let Some(stem) = base.strip_suffix('e') {
        return format!("{stem}ing");
    }
    format!("{}ing", doubled(base))
}

/// "use" -> "used", "get" -> "got", "try" -> "tried". Expects a base form in lower case.
pub fn past(base: &str) -> String {
    if let Some((_, past)) = irregular().find(|(b, _)| *b == base) {
        return past.to_owned();
    }
    if base.ends_with('e') {
        return format!("{base}d");
    }
    match base.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'i', 'o', 'u']) => format!("{stem}ied"),
        _ => format!("{}ed", doubled(base)),
    }
}

/// Whether `word`, in lower case, is the past of a verb that we know, or ends like one.
pub fn is_past(word: &str) -> bool {
    const NO_VERBS: &str =
        "need|feed|seed|weed|reed|shed|deed|speed|hundred|indeed|exceed|proceed|succeed|breed";
    irregular().any(|(_, past)| past == word)
        || (word.len() > 3 && word.ends_with("ed") && !listed(NO_VERBS, word))
}

/// The base form whose gerund is `word` ("making" -> "make"), for verbs that we know.
pub fn base_of_gerund(word: &str) -> Option<&'static str> {
    irregular().map(|(base, _)| base).chain(REGULAR.split('|')).find(|base| gerund(base) == word)
}

/// Doubles the last letter of a short word that ends in consonant, vowel, consonant: "get" -> "gett".
fn doubled(base: &str) -> String {
    const ALSO: &[&str] = &["begin", "submit", "travel"];
    let letters: Vec<char> = base.chars().collect();
    let vowel = |c: &char| "aeiou".contains(*c);
    let short = match letters.as_slice() {
        [.., a, b, c] => {
            !vowel(a)
                && vowel(b)
                && !vowel(c)
                && !"wxy".contains(*c)
                && letters.iter().filter(|c| vowel(c)).count() == 1
        }
        _ => false,
    };
    match letters.last() {
        Some(last) if short || ALSO.contains(&base) => format!("{base}{last}"),
        _ => base.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gerunds() {
        let cases = [
            ("tour", "touring"),
            ("make", "making"),
            ("get", "getting"),
            ("be", "being"),
            ("see", "seeing"),
            ("speak", "speaking"),
            ("submit", "submitting"),
            ("open", "opening"),
            ("begin", "beginning"),
            ("fix", "fixing"),
            ("apply", "applying"),
            ("help", "helping"),
            ("raise", "raising"),
            ("plan", "planning"),
            ("set", "setting"),
            ("grow", "growing"),
        ];
        for (base, form) in cases {
            assert_eq!(gerund(base), form);
            assert_eq!(base_of_gerund(form), Some(base));
        }
    }

    #[test]
    fn pasts() {
        let cases = [
            ("get", "got"),
            ("move", "moved"),
            ("try", "tried"),
            ("plan", "planned"),
            ("stay", "stayed"),
            ("tell", "told"),
            ("handle", "handled"),
            ("hand", "handed"),
            ("overcome", "overcame"),
        ];
        for (base, form) in cases {
            assert_eq!(past(base), form);
        }
    }
}
