//! The commonest words of languages, and how many of each a text holds: enough to tell on the device in what language a
//! message or a reply is written.

use super::interner::Interner;
use std::sync::LazyLock;

/// Code, and words that are frequent in that language and rare as words of the others. English is first.
pub const LANGUAGES: [(&str, &str); 14] = [
    (
        "en",
        "the and you your for with this that have would could is are to of it my at be can thanks \
        please hi hello we i what how any not was from if about 'm 'd n't 've 're 'll 's thank hey \
        sorry best luck all time busy but on as will yes sure great so good too know do help let no",
    ),
    (
        "de",
        "und ich nicht das ist sie mit für auf ein eine wir auch mir haben kann können könnten wäre \
        danke bitte hallo zu dass vielen liebe ihre ihnen dich dir du sehr wie wenn oder noch \
        einen der den dem von zum zur lieber nein leider keine kein zeit viel erfolg grüße gern \
        gerne habe ja",
    ),
    (
        "fr",
        "le la les des et je vous une est pour dans que avec sur pas nous votre bonjour merci mon \
        ma ce qui au du plus suis être serait si par salut très avez aux pourriez cette j'ai un \
        désolé désolée désole bonne chance beaucoup malheureusement temps cordialement n'ai oui \
        non à ne",
    ),
    (
        "es",
        "el los las que para una por con del su hola gracias como pero muy estoy usted más y está \
        podría mi si le me lo en de un puedo quería también soy tu te siento tiempo suerte mucha \
        mucho saludos tengo ahora sí",
    ),
    (
        "pt",
        "você não uma para com obrigado obrigada olá por seu sua muito estou mais como em do da dos \
        das um os ao meu minha poderia gostaria é no na são também e o tenho tempo infelizmente \
        posso agora boa sorte sim de que",
    ),
    (
        "it",
        "il che di per una sono con non grazie ciao del della mi ho gli lei potrebbe molto anche \
        più come è un nel questo vorrei le si da suo purtroppo tempo fortuna posso buona saluti sì \
        la",
    ),
    (
        "nl",
        "het een van ik je niet dat voor met zijn bedankt aan ook heb maar wij jij graag kun zou \
        naar er hoi beste mijn jouw we en u deze nog zin helaas geen tijd nee ja veel succes groet \
        groeten kan de",
    ),
    (
        "pl",
        "nie się jest czy dzień dobry dziękuję proszę pan pani że jak dla mam chciałbym z na w i do \
        po za czasu niestety teraz pozdrawiam powodzenia cześć",
    ),
    (
        "sv",
        "och att jag är inte det för som med på du tack hej har om kan vi den ett skulle mig din \
        tyvärr tid mycket lycka men",
    ),
    (
        "da",
        "og at jeg er ikke det til som med på du tak hej har af kan vi den et dig mig være takk \
        desværre dessverre tid held lykke men",
    ),
    (
        "tr",
        "ve bir bu için merhaba teşekkürler ile çok ben siz mı mi var olarak da de ederim lütfen \
        ama maalesef değil vaktim",
    ),
    ("fi", "ja on että en olen ei kiitos moi hei se minä voisitko mutta sinun jos"),
    ("ro", "și nu este pentru cu care mulțumesc bună să sunt ați un o în vă pe"),
    ("id", "dan yang saya di untuk dengan anda terima kasih ini itu tidak bisa apakah ke dari"),
];

/// All those words, and for each (by its number, less one) the languages that it speaks for, one bit each.
static WORDS: LazyLock<(Interner, Vec<u16>)> = LazyLock::new(|| {
    let (mut words, mut bits) = (Interner::default(), Vec::new());
    for (language, (.., list)) in LANGUAGES.iter().enumerate() {
        for word in list.split_whitespace() {
            let at = words.intern(word) as usize;
            bits.resize(bits.len().max(at), 0);
            if let Some(bits) = bits.get_mut(at - 1) {
                *bits |= 1 << language;
            }
        }
    }
    (words, bits)
});

/// How many of these words, in lower case, speak for each of [`LANGUAGES`].
pub fn counts(words: &mut dyn Iterator<Item = &str>) -> [usize; LANGUAGES.len()] {
    let (known, bits) = &*WORDS;
    let mut counts = [0; LANGUAGES.len()];
    for word in words {
        let at = (known.id(word) as usize).checked_sub(1);
        let bits = at.and_then(|at| bits.get(at)).copied().unwrap_or(0);
        for (language, count) in counts.iter_mut().enumerate() {
            *count += usize::from(bits >> language & 1 == 1);
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_counts_for_each_language_that_has_it() {
        let counted = |text: &str| {
            let counts = counts(&mut text.split(' '));
            let found = LANGUAGES.iter().zip(counts).filter(|(_, count)| *count > 0);
            found.map(|((code, ..), count)| format!("{code}{count}")).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(counted("the and you"), "en3");
        assert_eq!(counted("nein danke leider"), "de3");
        assert_eq!(counted("obrigada você"), "pt2");
        assert_eq!(counted("xyzzy  "), "");
    }
}
