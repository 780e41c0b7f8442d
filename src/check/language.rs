//! Whether a draft is in English, from its script and its commonest words. Nothing else is checked: a rule that reads
//! Spanish as English would be worse than none.

use crate::text::{language::counts, words};

/// Words at the start of a draft that are looked at: enough to tell, and the check stays fast.
const ENOUGH: usize = 120;

/// Whether a draft cannot be checked: it is not in English, and long enough to tell.
#[must_use]
pub fn is_unread(draft: &str) -> bool {
    let mut words = words(draft);
    words.truncate(ENOUGH);
    if other_script(draft) {
        return true;
    }
    let [english, others @ ..] = counts(&mut words.iter().map(|w| w.norm.as_str()));
    if english * 4 > words.len() {
        return false;
    }
    let best = others.into_iter().max().unwrap_or(0);
    best > english && (best >= 3 || (best >= 1 && best * 3 >= words.len().max(1)))
}

/// Whether most letters are of a script that English is not written in.
fn other_script(text: &str) -> bool {
    let (mut latin, mut other) = (0usize, 0usize);
    for c in text.chars().take(400).filter(|c| c.is_alphabetic()) {
        if matches!(c, 'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}') {
            latin += 1;
        } else {
            other += 1;
        }
    }
    other > latin
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_languages_are_left_alone() {
        for draft in [
            "Hallo Anna, leider habe ich keine Zeit. Viel Erfolg!",
            "Nein, danke.",
            "Bonjour Luc, je suis désolé mais je n'ai pas le temps. Bonne chance !",
            "Hola, gracias por tu mensaje pero no tengo tiempo ahora. Mucha suerte.",
            "Olá, infelizmente não tenho tempo agora.",
            "Ciao, purtroppo non ho tempo.",
            "Hoi, helaas heb ik geen tijd.",
            "Hej, tyvärr har jag inte tid.",
            "Извините, у меня нет времени.",
            "すみません、忙しいです。",
            "Niestety nie mam czasu, pozdrawiam.",
        ] {
            assert!(is_unread(draft), "{draft}");
        }
    }

    #[test]
    fn english_is_checked_in_every_voice() {
        for draft in [
            "No.",
            "Nope",
            "Sorry, too busy.",
            "can't share that, sorry",
            "Hi José, gracias! Tuesday works for me.",
            "Dear Jürgen, I am sorry but I have not the time for this.",
            "Not interested",
            "Hard pass.",
            "Swamped till forever",
            "Thanks 李伟, send it over",
            "🙂",
        ] {
            assert!(!is_unread(draft), "{draft}");
        }
    }
}
