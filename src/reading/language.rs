//! The language of a text, told on the device from its script and its commonest words.

use super::Entry;

/// Words that are frequent in one language and rare as words of the others in this list.
const FREQUENT: [(&str, &[&str]); 14] = [
    (
        "en",
        &[
            "the", "and", "you", "your", "for", "with", "this", "that", "have", "would", "could", "is",
            "are", "to", "of", "it", "my", "at", "be", "can", "thanks", "please", "hi", "hello", "we", "i",
            "what", "how", "any", "not", "was", "from", "if", "about", "'m", "'d", "n't", "'ve", "'re",
            "'ll", "'s",
        ],
    ),
    (
        "de",
        &[
            "und", "ich", "nicht", "das", "ist", "sie", "mit", "für", "auf", "ein", "eine", "wir", "auch",
            "mir", "haben", "kann", "können", "könnten", "wäre", "danke", "bitte", "hallo", "zu", "dass",
            "vielen", "liebe", "ihre", "ihnen", "dich", "dir", "du", "sehr", "wie", "wenn", "oder", "noch",
            "einen", "der", "den", "dem", "von", "zum", "zur",
        ],
    ),
    (
        "fr",
        &[
            "le", "la", "les", "des", "et", "je", "vous", "une", "est", "pour", "dans", "que", "avec", "sur",
            "pas", "nous", "votre", "bonjour", "merci", "mon", "ma", "ce", "qui", "au", "du", "plus", "suis",
            "être", "serait", "si", "par", "salut", "très", "avez", "aux", "pourriez", "cette", "j'ai", "un",
        ],
    ),
    (
        "es",
        &[
            "el", "los", "las", "que", "para", "una", "por", "con", "del", "su", "hola", "gracias", "como",
            "pero", "muy", "estoy", "usted", "más", "y", "está", "podría", "mi", "si", "le", "me", "lo",
            "en", "de", "un", "puedo", "quería", "también", "soy", "tu", "te",
        ],
    ),
    (
        "pt",
        &[
            "você", "não", "uma", "para", "com", "obrigado", "obrigada", "olá", "por", "seu", "sua", "muito",
            "estou", "mais", "como", "em", "do", "da", "dos", "das", "um", "os", "ao", "meu", "minha",
            "poderia", "gostaria", "é", "no", "na", "são", "também", "e", "o",
        ],
    ),
    (
        "it",
        &[
            "il", "che", "di", "per", "una", "sono", "con", "non", "grazie", "ciao", "del", "della", "mi",
            "ho", "gli", "lei", "potrebbe", "molto", "anche", "più", "come", "è", "un", "nel", "questo",
            "vorrei", "le", "si", "da", "suo",
        ],
    ),
    (
        "nl",
        &[
            "het", "een", "van", "ik", "je", "niet", "dat", "voor", "met", "zijn", "bedankt", "aan", "ook",
            "heb", "maar", "wij", "jij", "graag", "kun", "zou", "naar", "er", "hoi", "beste", "mijn", "jouw",
            "we", "en", "u", "deze", "nog", "zin",
        ],
    ),
    (
        "pl",
        &[
            "nie",
            "się",
            "jest",
            "czy",
            "dzień",
            "dobry",
            "dziękuję",
            "proszę",
            "pan",
            "pani",
            "że",
            "jak",
            "dla",
            "mam",
            "chciałbym",
            "z",
            "na",
            "w",
            "i",
            "do",
            "po",
            "za",
        ],
    ),
    (
        "sv",
        &[
            "och", "att", "jag", "är", "inte", "det", "för", "som", "med", "på", "du", "tack", "hej", "har",
            "om", "kan", "vi", "den", "ett", "skulle", "mig", "din",
        ],
    ),
    (
        "da",
        &[
            "og", "at", "jeg", "er", "ikke", "det", "til", "som", "med", "på", "du", "tak", "hej", "har",
            "af", "kan", "vi", "den", "et", "dig", "mig", "være",
        ],
    ),
    (
        "tr",
        &[
            "ve",
            "bir",
            "bu",
            "için",
            "merhaba",
            "teşekkürler",
            "ile",
            "çok",
            "ben",
            "siz",
            "mı",
            "mi",
            "var",
            "olarak",
            "da",
            "de",
            "ederim",
            "lütfen",
        ],
    ),
    (
        "fi",
        &[
            "ja", "on", "että", "en", "olen", "ei", "kiitos", "moi", "hei", "se", "minä", "voisitko",
            "mutta", "sinun", "jos",
        ],
    ),
    (
        "ro",
        &[
            "și",
            "nu",
            "este",
            "pentru",
            "cu",
            "care",
            "mulțumesc",
            "bună",
            "să",
            "sunt",
            "ați",
            "un",
            "o",
            "în",
            "vă",
            "pe",
        ],
    ),
    (
        "id",
        &[
            "dan", "yang", "saya", "di", "untuk", "dengan", "anda", "terima", "kasih", "ini", "itu", "tidak",
            "bisa", "apakah", "ke", "dari",
        ],
    ),
];

/// The language of what was received, as a two-letter code; "und" if it cannot be told.
#[must_use]
pub fn language<'e>(entries: impl IntoIterator<Item = &'e Entry>) -> &'static str {
    let mut counts = [0usize; FREQUENT.len()];
    let mut scripts = [0usize; SCRIPTS.len()];
    let mut total = 0usize;
    for word in entries.into_iter().flat_map(|e| e.sentences.iter().flat_map(|s| e.words_of(s))).take(3000) {
        total += 1;
        if let Some(script) = word.norm.chars().next().and_then(script) {
            // A script without spaces makes one long word of a clause.
            if let Some(count) = scripts.get_mut(script) {
                *count += 1 + word.norm.chars().count() / 6;
            }
            continue;
        }
        for ((_, list), count) in FREQUENT.iter().zip(&mut counts) {
            *count += usize::from(list.contains(&word.norm.as_str()));
        }
    }
    if let Some((script, &count)) = scripts.iter().enumerate().max_by_key(|(i, n)| (**n, SCRIPTS.len() - i))
        && count * 2 > total
    {
        // Japanese mixes kana with Chinese characters: a few kana decide.
        let kana = scripts.get(JAPANESE).copied().unwrap_or(0);
        let script = if script == CHINESE && kana * 10 > count { JAPANESE } else { script };
        return SCRIPTS.get(script).map_or("und", |(code, _)| code);
    }
    best(&counts, total)
}

fn best(counts: &[usize], total: usize) -> &'static str {
    let ranked = FREQUENT.iter().zip(counts).map(|((code, _), count)| (*count, *code));
    let english = counts.first().copied().unwrap_or(0);
    let (most, code) = ranked.fold((0, "und"), |best, next| if next.0 > best.0 { next } else { best });
    let clear = most >= 2 && most * 12 >= total && (code == "en" || most > english + english / 2);
    if clear || (most == 1 && total <= 8) { code } else { "und" }
}

const CHINESE: usize = 5;
const JAPANESE: usize = 6;

/// Scripts that name a language well enough.
const SCRIPTS: [(&str, &[(char, char)]); 9] = [
    ("ru", &[('\u{400}', '\u{52f}')]),
    ("el", &[('\u{370}', '\u{3ff}')]),
    ("ar", &[('\u{600}', '\u{6ff}'), ('\u{750}', '\u{77f}')]),
    ("he", &[('\u{590}', '\u{5ff}')]),
    ("hi", &[('\u{900}', '\u{97f}')]),
    ("zh", &[('\u{4e00}', '\u{9fff}')]),
    ("ja", &[('\u{3040}', '\u{30ff}')]),
    ("ko", &[('\u{ac00}', '\u{d7af}'), ('\u{1100}', '\u{11ff}')]),
    ("th", &[('\u{e00}', '\u{e7f}')]),
];

fn script(c: char) -> Option<usize> {
    SCRIPTS.iter().position(|(_, ranges)| ranges.iter().any(|(from, to)| (*from..=*to).contains(&c)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::thread::Message;

    fn check(text: &str, expect: &str) {
        let message = Message { from: String::new(), own: false, at: None, text: text.to_owned() };
        assert_eq!(language([&Entry::new(0, &message)]), expect, "{text}");
    }

    #[test]
    fn languages_are_told_apart() {
        check("Hi Ann, could you look at my draft this week?", "en");
        check("Salut Camille, my French stops there. I run a small import business.", "en");
        check("Guten Tag Frau Weber, könnten Sie mir bitte sagen, wie ich mich bewerben kann?", "de");
        check("Bonjour Madame, pourriez-vous me conseiller sur mon projet de thèse ?", "fr");
        check("Hola Ana, ¿podría usted ayudarme con una carta de recomendación para el máster?", "es");
        check("Olá, você poderia me ajudar com uma dúvida sobre o mestrado? Obrigado", "pt");
        check("Ciao Anna, vorrei chiederti un consiglio per il mio progetto, grazie", "it");
        check("Hoi, zou je mij willen helpen met mijn scriptie? Ik kom er niet uit", "nl");
        check("Dzień dobry, czy mogę prosić o radę? Dziękuję", "pl");
        check("Здравствуйте, не могли бы вы помочь?", "ru");
        check("教授您好，请问您能给我一些建议吗？", "zh");
        check("はじめまして。アドバイスをいただけますか？", "ja");
        check("안녕하세요, 조언을 부탁드려도 될까요?", "ko");
        check("مرحبا، هل يمكنك مساعدتي؟", "ar");
        check("🎉🎉", "und");
        check("", "und");
    }
}
