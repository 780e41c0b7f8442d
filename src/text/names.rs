//! First names out of display names: "Dr. Anna-Lena Schäfer, PhD" -> "Anna-Lena". In doubt `None`: a greeting without
//! a name is better than a wrong one. Nothing here guesses at gender.

use super::listed;
use crate::text::case::{Case, lower, upper};
/// Titles before a name. None of them survives: a greeting uses the first name alone.
const TITLES: &str = "\
    dr|prof|professor|councillor|cllr|senator|mayor|director|ambassador|president|nurse|coach|officer|principal|dean|elder|comrade|barr|barrister|chief|alhaji|hajia|pharm|engineer|surv|sis|bro|auntie|mr|mrs|ms|mx|miss|sir|dame|rev|reverend|fr|hon|herr|frau|mme|mag|ing|eng|engr\
    |capt|captain|col|lt|maj|sgt|judge|dott|dipl-ing|dipl|arch|adv|er|shri|sri|smt|sra|srta|don|doña\
    |pastor|bishop|sister|father|rabbi|imam|chef|dhr|mevr|drs|ir|phd|doctor|madam|lord|lady|md|mohd\
    |sr|priv-doz|pd|hc|h.c";

/// What follows a name after a comma without being a part of it.
const CREDENTIALS: &str = "\
    phd|md|mba|msc|bsc|ma|ba|mph|jd|llm|llb|cfa|cpa|pmp|rn|pe|esq|jr|sr|ii|iii|iv|frcs|frcp|mrcp\
    |fcca|acca|ccna|cissp|dphil|edd|psyd|dds|dvm|do|pa-c|np|lcsw|obe|mbe|cbe|phr|shrm-cp|spc|csm\
    |md-phd|ceng|dr|prof|msw|mfa|meng|bcom|ca|acma|frs|mscs|mbbs|phd-c|mres|bed";

/// Words that only an organisation's account has in its name.
const ORGANISATION: &str = "\
    academy|ag|agency|procurement|clerk|assn|city|county|town|village|american|british|national|regional|municipal|works|parish|authority|board|associates|association|bank|business|careers|center|centre|chamber|church|club\
    |co|college|committee|community|company|conference|consulting|corp|corporation|council\
    |department|digest|digital|europe|events|federation|festival|fm|foundation|fund|global|gmbh\
    |group|handelskammer|hiring|hospital|hotel|hr|hub|inc|institute|international|jobs|kg|lab\
    |laboratory|labs|league|library|limited|llc|llp|ltd|magazine|marketing|media|ministry|museum\
    |network|news|newsletter|office|partners|plc|press|project|publishing|radio|recruiting\
    |recruitment|restaurant|sales|school|services|society|software|solutions|spa|srl|staffing|studio\
    |studios|summit|support|systems|talent|team|tech|technologies|technology|theatre|times|trust|tv\
    |union|university|user|member|ventures|verlag|weekly|women|linkedin|facebook|unknown|admin\
    |noreply|anonymous|bot|sa|oy|ab|bv|nv|pty|pvt";

/// Vietnamese family names, which stand first. Those without a mark are too common elsewhere and need more evidence.
const VIETNAMESE: &str = "\
    nguyễn|trần|lê|phạm|huỳnh|hoàng|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đinh|trương|đoàn|trịnh|nguyen\
    |tran|pham|huynh";

/// East Asian family names as written in Latin letters: as a first word they are probably not the given name.
const EAST_ASIAN: &str = "\
    wang|li|zhang|liu|chen|yang|huang|zhao|wu|zhou|xu|sun|zhu|guo|he|gao|luo|zheng|liang|xie|tang\
    |deng|feng|cao|peng|zeng|xiao|jiang|cai|yu|park|choi|jung|kang|cho|yoon|jang|lim|shin|kwon\
    |tanaka|suzuki|sato|watanabe|takahashi|yamamoto|nakamura|kobayashi|ito|kato|kim|lin|tan|wong\
    |chan|cheung|hwang|ahn|song|hong";

/// Hungarian family names, which stand first.
const HUNGARIAN: &str = "\
    nagy|kovács|tóth|szabó|horváth|varga|kiss|molnár|németh|farkas|balogh|papp|takács|juhász|lakatos\
    |mészáros|oláh|rácz|fekete|szűcs|szilágyi";

/// Small words that begin or join family names.
const PARTICLES: &str = "\
    van|von|de|der|den|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ben|bint|zu|ter|ten|af|av|st|mac\
    |san|ould";

/// Two letters in capitals that are a first name.
const INITIALISMS: &str = "\
    AJ|BJ|CJ|DJ|EJ|JC|JD|JJ|JP|JR|JT|KC|KJ|MJ|PJ|RJ|TJ|TC|AK|OJ";

/// First halves of names that are never used alone.
const COMPOUND: &[&str] = &["abdul", "abdel", "abu", "عبد", "أبو", "ابو", "آل"];

/// The first name in a display name, with its capitals set right; `None` if there is none or it cannot be told.
#[must_use]
pub fn first_name(display: &str) -> Option<String> {
    let cleaned = cleaned(display);
    let whole = cut_tagline(&cleaned);
    let (name, surname_first) = around_comma(whole)?;
    let words: Vec<&str> = name.split_whitespace().collect();
    if is_organisation(&words) {
        return None;
    }
    let titled = words.first().is_some_and(|w| is_title(w)) && words.len() > 1;
    let words: Vec<&str> = without_titles(&words);
    let word = match (words.as_slice(), surname_first) {
        ([], _) => return None,
        ([_], false) if titled => return None,
        (words, true) => given_first(words)?,
        (words, false) => given(words)?,
    };
    well_formed(&word).then(|| set_right(&word))
}

/// Without what stands in brackets, emoji, marks that have no place in a name, and invisible characters.
fn cleaned(display: &str) -> String {
    let mut depth = 0usize;
    let mut out = String::new();
    for c in display.chars().take(200) {
        match c {
            '(' | '[' | '{' | '（' => depth += 1,
            ')' | ']' | '}' | '）' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            '’' | 'ʼ' | '`' => out.push('\''),
            '‑' | '‐' => out.push('-'),
            c if c.is_whitespace() => out.push(' '),
            c if c.is_alphanumeric() || "'-.,|•·–—&@/+:;\"“”_~".contains(c) || is_mark(c) => {
                out.push(c)
            }
            _ => out.push(if is_invisible(c) { continue } else { ' ' }),
        }
    }
    out
}

/// Combining marks that belong to the letter before them.
fn is_mark(c: char) -> bool {
    matches!(u32::from(c), 0x300..=0x36f | 0x591..=0x5c7 | 0x610..=0x61a | 0x64b..=0x65f | 0x670 | 0x900..=0xdff | 0xe31..=0xe4e)
}

/// Zero-width and directional characters, variation selectors.
fn is_invisible(c: char) -> bool {
    matches!(u32::from(c), 0xad | 0x200b..=0x200f | 0x202a..=0x202e | 0x2060..=0x206f | 0xfe00..=0xfe0f | 0xfeff)
}

/// What stands before "| Founder", "- hiring", "@ Acme" and the like.
fn cut_tagline(name: &str) -> &str {
    let marks = ["|", "•", "·", "–", "—", " - ", " -", "@", "/", ";", ":", " at ", "~"];
    let end = marks.iter().filter_map(|mark| name.find(mark)).filter(|at| *at > 0).min();
    name.get(..end.unwrap_or(name.len())).unwrap_or(name).trim()
}

/// The part with the given name, and whether the family name stood before a comma. `None` if there is nothing.
fn around_comma(name: &str) -> Option<(&str, bool)> {
    let Some((left, right)) = name.split_once(',') else { return Some((name, false)) };
    let (left, right) = (left.trim(), right.split(',').next().unwrap_or("").trim());
    let credentials = right.split_whitespace().all(is_credential);
    if right.is_empty() || credentials {
        return Some((left, false));
    }
    let family = left.split_whitespace().filter(|w| !listed(PARTICLES, w.lower().as_str()) && !is_title(w));
    let one_word = family.count() == 1;
    if one_word { Some((right, true)) } else { Some((left, false)) }
}

fn plain(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric()).replace(['.', '\''], "").lower()
}

fn is_credential(word: &str) -> bool {
    let plain = plain(word);
    let shouted = word.chars().filter(|c| c.is_uppercase()).count() >= 2
        && !word.contains('-')
        && plain.chars().count() <= 4;
    plain.is_empty() || listed(CREDENTIALS, plain.as_str()) || shouted
}

fn is_title(word: &str) -> bool {
    listed(TITLES, &plain(word))
}

fn is_organisation(words: &[&str]) -> bool {
    let plain: Vec<String> = words.iter().map(|w| plain(w)).collect();
    let joined = |w: &&str| {
        matches!(*w, "of" | "for" | "in" | "the" | "and" | "&" | "to" | "by" | "at" | "with" | "+")
    };
    plain.iter().any(|w| listed(ORGANISATION, w.as_str()))
        || plain.first().is_some_and(|w| w == "the")
        || words.iter().any(joined)
        || words.iter().any(|w| w.chars().any(|c| c.is_ascii_digit() || c == '&' || c == '_'))
}

/// Without titles at the front and credentials or "Jr." at the end.
fn without_titles<'n>(words: &[&'n str]) -> Vec<&'n str> {
    let mut words: Vec<&str> = words.iter().copied().filter(|w| !w.starts_with(['"', '“'])).collect();
    while words.len() > 1 && words.first().is_some_and(|w| is_title(w) || w.trim_matches('.').is_empty()) {
        words.remove(0);
    }
    while words.len() > 2 && words.last().is_some_and(|w| listed(CREDENTIALS, &plain(w))) {
        words.pop();
    }
    words.retain(|w| w.chars().any(char::is_alphabetic));
    words
}

/// The given name where it is known to stand first: "Okafor, Ines Maria".
fn given_first(words: &[&str]) -> Option<String> {
    let (first, rest) = words.split_first()?;
    if is_initial(first) {
        return rest.first().filter(|w| !is_initial(w)).map(|w| (*w).to_owned());
    }
    Some(compound(first, rest))
}

/// "Abdul" is half a name: "Abdul Rahman".
fn compound(first: &str, rest: &[&str]) -> String {
    match rest.first() {
        Some(second) if COMPOUND.contains(&first.lower().as_str()) => format!("{first} {second}"),
        _ => first.to_owned(),
    }
}

fn given(words: &[&str]) -> Option<String> {
    let (first, rest) = words.split_first()?;
    let lower = first.lower();
    if rest.is_empty() {
        return (!is_initial(first) && !shouted_code(first) && !camel(first)).then(|| (*first).to_owned());
    }
    if listed(PARTICLES, lower.as_str()) && !first.chars().any(char::is_uppercase) {
        return None;
    }
    if camel(first) {
        return None;
    }
    if is_initial(first) {
        // "J. Robert Oppenheimer"; of "J. Oppenheimer" nothing is known.
        return (rest.len() > 1)
            .then(|| rest.first())
            .flatten()
            .filter(|w| !is_initial(w))
            .map(|w| (*w).to_owned());
    }
    if is_loud(first) && rest.iter().any(|w| !is_loud(w) && !is_initial(w)) {
        return loud_first(first, rest);
    }
    if listed(VIETNAMESE, lower.as_str()) {
        return rest.last().map(|w| (*w).to_owned());
    }
    if listed(HUNGARIAN, lower.as_str()) {
        return rest.first().map(|w| (*w).to_owned());
    }
    if listed(EAST_ASIAN, lower.as_str()) {
        return east_asian(first, rest);
    }
    if is_slavic_family_name(&lower) {
        return rest.first().filter(|w| !is_slavic_family_name(&w.lower())).map(|w| (*w).to_owned());
    }
    if is_ideographic(first) {
        return None;
    }
    Some(compound(first, rest))
}

/// "SMITH John": a family name in capitals before a given name that is not.
fn loud_first(first: &str, rest: &[&str]) -> Option<String> {
    if first.chars().count() == 2 {
        return listed(INITIALISMS, first).then(|| first.to_owned());
    }
    let quiet: Vec<&str> = rest.iter().copied().filter(|w| !is_loud(w) && !is_initial(w)).collect();
    if listed(VIETNAMESE, first.lower().as_str()) {
        return quiet.last().map(|w| (*w).to_owned());
    }
    quiet.first().map(|w| (*w).to_owned())
}

/// "Kim Min-jun" -> "Min-jun", "Kim Delaney" -> "Kim"; of "Chen Wei" nothing is sure.
fn east_asian(first: &str, rest: &[&str]) -> Option<String> {
    let second = rest.first()?;
    if second.contains('-') {
        return Some((*second).to_owned());
    }
    let western_too = matches!(first.lower().as_str(), "kim" | "lin" | "tan" | "sun" | "he");
    let long = second.chars().count() >= 6 && rest.len() == 1;
    (western_too && long && first.lower() == "kim").then(|| first.to_owned())
}

fn is_slavic_family_name(lower: &str) -> bool {
    ["ов", "ев", "ова", "ева", "ский", "ская", "енко"].iter().any(|end| lower.ends_with(end))
        && lower.chars().count() > 4
        && !matches!(lower, "яков")
}

fn is_initial(word: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    letters <= 1 && !is_ideographic(word)
        || (word.contains('.') && letters <= 3 && !word.chars().any(char::is_lowercase))
}

/// All letters are capitals, and there are at least two.
fn is_loud(word: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic());
    letters.clone().count() >= 2 && letters.clone().all(char::is_uppercase)
}

/// "HR", "IBM": one short word in capitals is no name.
fn shouted_code(word: &str) -> bool {
    is_loud(word) && word.chars().count() <= 3
}

/// "ArtsJobs": a capital inside a word, save after Mc, Mac, De, La, O' and a hyphen.
fn camel(word: &str) -> bool {
    let chars: Vec<char> = word.chars().collect();
    let inner =
        chars.windows(2).skip(3).any(|pair| matches!(pair, [a, b] if a.is_lowercase() && b.is_uppercase()));
    inner && !is_loud(word)
}

fn is_ideographic(word: &str) -> bool {
    word.chars().any(
        |c| matches!(u32::from(c), 0x3040..=0x30ff | 0x3400..=0x9fff | 0xac00..=0xd7af | 0xf900..=0xfaff),
    )
}

/// Letters, marks, apostrophes and hyphens, of a length that a name has.
fn well_formed(word: &str) -> bool {
    let length = word.chars().count();
    let fine = |c: char| c.is_alphabetic() || is_mark(c) || matches!(c, '\'' | '-' | ' ' | '.');
    (2..=30).contains(&length)
        && word.chars().all(fine)
        && !is_ideographic(word)
        && !word.contains("--")
        && word.chars().next().is_some_and(char::is_alphabetic)
}

/// Capitals where a name has them, if it was written all in one case; otherwise as its owner writes it.
fn set_right(word: &str) -> String {
    let word = word.trim_matches(|c: char| matches!(c, '-' | '\'' | '.' | ' '));
    if listed(INITIALISMS, word) {
        return word.to_owned();
    }
    let mixed = word.chars().any(char::is_lowercase) && word.chars().any(char::is_uppercase);
    if mixed {
        return word.to_owned();
    }
    let mut out = String::new();
    let mut start = true;
    for c in word.chars() {
        match c {
            'İ' if !start => out.push('i'),
            c if start => out.push(upper(c)),
            c => out.push(lower(c)),
        }
        start = matches!(c, '-' | ' ' | '\'');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn first_names() {
        let cases = [
            ("Dr. Anna-Lena Schäfer, PhD", "Anna-Lena"),
            ("SMITH John", "John"),
            ("John SMITH", "John"),
            ("Nguyễn Văn An", "An"),
            ("NGUYỄN Thị Mai", "Mai"),
            ("Nguyen Van An", "An"),
            ("An Nguyen", "An"),
            ("José (he/him) 🚀", "José"),
            ("Okafor, Ines", "Ines"),
            ("van der Berg, Jan", "Jan"),
            ("Ines Okafor, Product Manager", "Ines"),
            ("Ines Okafor, MD, MPH", "Ines"),
            ("Okafor, I. Maria", "Maria"),
            ("ANNA SCHÄFER", "Anna"),
            ("anna-lena schäfer", "Anna-Lena"),
            ("MARIE-CLAIRE DUPONT", "Marie-Claire"),
            ("Destiny Marlowe", "Destiny"),
            ("🌱 Priya Raman 🌱", "Priya"),
            ("Priya Raman | Founder @ Loam", "Priya"),
            ("Priya Raman - hiring", "Priya"),
            ("Prof. Morwenna Tregear", "Morwenna"),
            ("Prof. Dr. Stefan Kühn", "Stefan"),
            ("J. Robert Oppenheimer", "Robert"),
            ("AJ Brown", "AJ"),
            ("Kim Min-jun", "Min-jun"),
            ("Kim Delaney", "Kim"),
            ("Wei Chen", "Wei"),
            ("Tóth Réka", "Réka"),
            ("Réka Tóth", "Réka"),
            ("Abdul Rahman Yusuf", "Abdul Rahman"),
            ("محمد علي", "محمد"),
            ("عبد الله حسن", "عبد الله"),
            ("דנה לוי", "דנה"),
            ("Иван Петров", "Иван"),
            ("Петрова Анна", "Анна"),
            ("अर्जुन मेहता", "अर्जुन"),
            ("DeShawn Miller", "DeShawn"),
            ("D'Angelo Russell", "D'Angelo"),
            ("Siobhán O’Brien", "Siobhán"),
            ("\u{200f}\u{202b}محمد علي\u{202c}", "محمد"),
            ("José", "José"),
            ("maria", "Maria"),
            ("Ewan Sinclair Jr.", "Ewan"),
            ("İBRAHİM YILMAZ", "İbrahim"),
            ("Robert \"Bob\" Miller", "Robert"),
            ("Md. Rahim Uddin", "Rahim"),
            ("Ato  Quarshie ", "Ato"),
            ("Councillor Jean Aspinall", "Jean"),
        ];
        for (display, name) in cases {
            assert_eq!(first_name(display).as_deref(), Some(name), "{display}");
        }
    }

    #[test]
    fn in_doubt_none() {
        let cases = [
            "",
            "   ",
            "🚀",
            "Dr. Schäfer",
            "Mr Achebe",
            "J. Smith",
            "Chen Wei",
            "Li Na",
            "Acme GmbH",
            "ArtsJobs Europe",
            "Hotel & Resto Weekly",
            "Women in Energy Aberdeen",
            "Handelskammer Südbaden",
            "LinkedIn Member",
            "HR",
            "The Peat Society",
            "Jess & Bongi (Roots FM)",
            "user1234",
            "(she/her)",
            "王小明",
            "田中 太郎",
            ".",
            "--",
            "X",
            "von Trapp Maria",
            "University of Leeds",
            "LI Wei",
            "ArtsJobs",
            "3M",
            "MetalMart Procurement",
            "City Clerk",
            "American Public Works Assn., Midwest",
            "a@b.c",
        ];
        for display in cases {
            assert_eq!(first_name(display), None, "{display}");
        }
    }

    proptest! {
        #[test]
        fn any_text_gives_a_plain_word_or_nothing(display: String) {
            if let Some(name) = first_name(&display) {
                prop_assert!(well_formed(&name), "{name}");
            }
        }
    }
}
