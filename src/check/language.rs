//! Whether a draft is in English, from its script and its commonest words. Nothing else is checked: a rule that reads
//! Spanish as English would be worse than none.

use crate::text::words;
use std::{collections::HashMap, sync::LazyLock};

/// Words at the start of a draft that are looked at: enough to tell, and the check stays fast.
const ENOUGH: usize = 120;

/// The commonest words of English, and of other languages those that are not common in English.
const FREQUENT: &[(&str, &str)] = &[
    (
        "English",
        "the and you your for with this that have would could is are to of it my at be can thanks \
        thank please hi hello hey we i what how any not was from if about 'm 'd n't 've 're 'll \
        's sorry best luck all time busy but on as will yes sure great so good too know do help \
        let",
    ),
    (
        "German",
        "und ich nicht das ist sie mit für auf ein eine wir auch mir haben kann können danke \
        bitte hallo zu dass vielen liebe lieber dir du sehr wie wenn oder noch der den dem von \
        zum zur nein leider keine kein zeit viel erfolg grüße gern gerne habe ja",
    ),
    (
        "French",
        "le la les des et je vous une est pour dans que avec pas nous votre bonjour merci mon ce \
        qui au du suis être très avez désolé désolée désole bonne chance beaucoup \
        malheureusement temps cordialement n'ai oui non à ne j'ai",
    ),
    (
        "Spanish",
        "el los las que para una por con del su hola gracias como pero muy estoy usted más y está \
        mi en de un puedo también tu te siento tiempo suerte mucha mucho saludos tengo ahora lo \
        sí",
    ),
    (
        "Portuguese",
        "você não uma para com obrigado obrigada olá por seu sua muito estou mais como em da dos \
        das um os ao meu minha é tenho tempo infelizmente posso agora boa sorte sim de que",
    ),
    (
        "Italian",
        "il che di per una sono con non grazie ciao del della mi ho gli lei molto anche più come \
        è un nel questo purtroppo tempo fortuna posso buona saluti sì la",
    ),
    (
        "Dutch",
        "het een van ik je niet dat voor met zijn bedankt aan ook heb maar wij graag kun zou naar \
        er hoi beste mijn jouw en nog helaas geen tijd nee ja veel succes groet groeten kan de",
    ),
    (
        "Polish",
        "nie się jest czy dzień dobry dziękuję proszę pan pani że jak dla mam czasu niestety \
        teraz pozdrawiam powodzenia cześć w i na",
    ),
    (
        "a Scandinavian language",
        "jag inte och det är att för tack hej jeg ikke og er på til tak takk har tyvärr desværre \
        dessverre tid mycket lycka held lykke men du med",
    ),
    ("Turkish", "bir ve için bu teşekkürler merhaba ama çok maalesef değil ben vaktim"),
];

/// For each word the languages that it speaks for, one bit each, in the order of [`FREQUENT`].
static LANGUAGES: LazyLock<HashMap<&'static str, u16>> = LazyLock::new(|| {
    let mut bits = HashMap::new();
    for (language, (_, words)) in FREQUENT.iter().enumerate() {
        for word in words.split_whitespace() {
            *bits.entry(word).or_default() |= 1 << language;
        }
    }
    bits
});

/// Why a draft cannot be checked, as a sentence; `None` if it is in English or too short to tell.
#[must_use]
pub fn unread(draft: &str) -> Option<String> {
    let mut words = words(draft);
    words.truncate(ENOUGH);
    if other_script(draft) {
        return Some(sentence("another script"));
    }
    let mut counts = [0usize; FREQUENT.len()];
    for word in &words {
        let bits = LANGUAGES.get(word.norm.as_str()).copied().unwrap_or(0);
        for (language, count) in counts.iter_mut().enumerate() {
            *count += usize::from(bits >> language & 1 == 1);
        }
    }
    let [english, others @ ..] = counts;
    if english * 4 > words.len() {
        return None;
    }
    let names = FREQUENT.iter().skip(1).map(|(name, _)| *name);
    let best = others.into_iter().zip(names).max_by_key(|(hits, _)| *hits)?;
    let sure = best.0 > english && (best.0 >= 3 || (best.0 >= 1 && best.0 * 3 >= words.len().max(1)));
    sure.then(|| sentence(best.1))
}

fn sentence(language: &str) -> String {
    format!("This reply looks like {language}; only replies in English are checked.")
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
            assert!(unread(draft).is_some(), "{draft}");
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
            assert_eq!(unread(draft), None, "{draft}");
        }
    }
}
