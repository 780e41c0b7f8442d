//! English verbs, as far as a quoted topic needs them: "to tour Flanders" -> "touring Flanders", "did you get" -> "got".
//!
//! No conjugation library: these two forms are all that is needed, and a table of the irregular ones is a kilobyte.

use crate::text::listed;

/// Base form and past of irregular verbs that turn up in requests.
const IRREGULAR: &[(&str, &str)] = &[
    ("be", "was"),
    ("become", "became"),
    ("begin", "began"),
    ("break", "broke"),
    ("bring", "brought"),
    ("build", "built"),
    ("buy", "bought"),
    ("catch", "caught"),
    ("choose", "chose"),
    ("come", "came"),
    ("cut", "cut"),
    ("deal", "dealt"),
    ("do", "did"),
    ("draw", "drew"),
    ("drive", "drove"),
    ("fall", "fell"),
    ("feel", "felt"),
    ("fight", "fought"),
    ("find", "found"),
    ("get", "got"),
    ("give", "gave"),
    ("go", "went"),
    ("grow", "grew"),
    ("have", "had"),
    ("hear", "heard"),
    ("hold", "held"),
    ("keep", "kept"),
    ("know", "knew"),
    ("lead", "led"),
    ("learn", "learned"),
    ("leave", "left"),
    ("let", "let"),
    ("lose", "lost"),
    ("make", "made"),
    ("meet", "met"),
    ("pay", "paid"),
    ("put", "put"),
    ("read", "read"),
    ("run", "ran"),
    ("say", "said"),
    ("see", "saw"),
    ("sell", "sold"),
    ("send", "sent"),
    ("set", "set"),
    ("sing", "sang"),
    ("sit", "sat"),
    ("speak", "spoke"),
    ("spend", "spent"),
    ("stand", "stood"),
    ("start", "started"),
    ("take", "took"),
    ("teach", "taught"),
    ("tell", "told"),
    ("think", "thought"),
    ("understand", "understood"),
    ("win", "won"),
    ("write", "wrote"),
];

/// Base forms that often begin a topic or follow "to"; regular in both forms.
const REGULAR: &str = "\
    await|spoil|show|stay|enjoy|escape|adapt|add|adopt|advise|agree|allow|analyse|answer|apply|approach|arrange|ask|assess|attend|attract\
    |audit|avoid|balance|call|challenge|change|charge|chase|chat|check|coach|collaborate|collect|combine\
    |communicate|compare|conduct|connect|consider|continue|contribute|convert|convince|cope|copy|correct\
    |count|create|cross|date|decide|declare|decline|defend|deliver|demand|deploy|describe|design|develop\
    |discuss|earn|enter|establish|examine|expand|explain|explore|extend|face|finance|finish|fix|follow\
    |fund|gain|guide|handle|help|hire|host|identify|implement|improve|interview|introduce|invest|join\
    |judge|justify|land|launch|license|live|look|maintain|manage|market|measure|mention|mentor|migrate\
    |moderate|move|negotiate|nominate|obtain|open|organise|organize|overcome|participate|perform\
    |persuade|pick|pitch|plan|practice|practise|prepare|present|price|promote|propose|prove|provide\
    |publish|pursue|qualify|raise|reach|recommend|recruit|reduce|register|relocate|remove|replace\
    |represent|research|respond|retire|return|review|save|scale|secure|settle|shadow|shape|share|solve\
    |step|structure|study|submit|supervise|support|survive|switch|tackle|talk|test|tour|train|transition\
    |translate|travel|try|understand|use|validate|verify|visit|volunteer|wait|waive|watch|work";

/// Whether `word`, in lower case, is the base form of a verb that we know.
pub fn is_base(word: &str) -> bool {
    listed(REGULAR, word) || IRREGULAR.iter().any(|(base, _)| *base == word)
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
    if let Some((_, past)) = IRREGULAR.iter().find(|(b, _)| *b == base) {
        return (*past).to_owned();
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
    IRREGULAR.iter().any(|(_, past)| *past == word) || (word.len() > 4 && word.ends_with("ed"))
}

/// The base form whose gerund is `word` ("making" -> "make"), for verbs that we know.
pub fn base_of_gerund(word: &str) -> Option<&'static str> {
    let irregular = IRREGULAR.iter().map(|(base, _)| *base);
    irregular.chain(REGULAR.split('|')).find(|base| gerund(base) == word)
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
        ];
        for (base, form) in cases {
            assert_eq!(past(base), form);
        }
    }
}
