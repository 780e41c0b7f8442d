//! The language of a text, told on the device from its script and its commonest words.

use super::Entry;
use crate::text::{
    Word,
    language::{LANGUAGES, counts},
};

/// The language of what was received, as a two-letter code; "und" if it cannot be told.
#[must_use]
pub fn language<'e>(entries: impl IntoIterator<Item = &'e Entry>) -> &'static str {
    let words = entries.into_iter().flat_map(|e| e.sentences.iter().flat_map(|s| e.words_of(s)));
    let words: Vec<&Word> = words.take(3000).collect();
    let mut scripts = [0usize; SCRIPTS.len()];
    let total = words.len();
    for word in &words {
        if let Some(count) = word.norm.chars().next().and_then(script).and_then(|s| scripts.get_mut(s)) {
            // A script without spaces makes one long word of a clause.
            *count += 1 + word.norm.chars().count() / 6;
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
    best(&counts(&mut words.iter().map(|w| w.norm.as_str())), total)
}

fn best(counts: &[usize], total: usize) -> &'static str {
    let ranked = LANGUAGES.iter().zip(counts).map(|((code, ..), count)| (*count, *code));
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
