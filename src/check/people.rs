//! Names, as far as a greeting needs them.

use super::{Context, word_set::WordSet};
use crate::text::case::lower;

/// Words that stand before or after a name and are none.
static NOT_NAMES: WordSet = WordSet::new(
    "bsc dipl dr he her hers him his ii iii ing jr madam madame mba md med miss mr mrs ms msc mx phd prof \
    professor she sir sr the theirs them they via",
);

/// Short forms that share no beginning with the name they stand for.
const SHORT_FORMS: &[(&str, &str)] = &[
    ("bob", "robert"),
    ("bobby", "robert"),
    ("bill", "william"),
    ("billy", "william"),
    ("dick", "richard"),
    ("liz", "elizabeth"),
    ("betty", "elizabeth"),
    ("beth", "elizabeth"),
    ("lizzy", "elizabeth"),
    ("lizzie", "elizabeth"),
    ("libby", "elizabeth"),
    ("betsy", "elizabeth"),
    ("lisa", "elisabeth"),
    ("peggy", "margaret"),
    ("meg", "margaret"),
    ("maggie", "margaret"),
    ("ted", "edward"),
    ("ned", "edward"),
    ("ted", "theodore"),
    ("jack", "john"),
    ("jim", "james"),
    ("jimmy", "james"),
    ("tony", "anthony"),
    ("tony", "antonio"),
    ("kate", "catherine"),
    ("kate", "katherine"),
    ("kathy", "catherine"),
    ("nick", "dominic"),
    ("sasha", "aleksandr"),
    ("sasha", "alexander"),
    ("sasha", "alexandra"),
    ("sandy", "alexandra"),
    ("lex", "alexander"),
    ("xander", "alexander"),
    ("pepe", "josé"),
    ("paco", "francisco"),
    ("pancho", "francisco"),
    ("chuck", "charles"),
    ("harry", "henry"),
    ("hank", "henry"),
    ("molly", "mary"),
    ("polly", "mary"),
    ("nell", "eleanor"),
    ("lena", "helena"),
    ("lena", "magdalena"),
    ("bert", "albert"),
    ("gina", "regina"),
    ("tina", "christina"),
    ("tina", "martina"),
    ("toni", "antonia"),
    ("mischa", "michael"),
    ("misha", "mikhail"),
    ("kolya", "nikolai"),
    ("vova", "vladimir"),
    ("dima", "dmitri"),
    ("dima", "dmitry"),
    ("zhenya", "evgeny"),
    ("mike", "michael"),
    ("mick", "michael"),
    ("gus", "august"),
    ("fritz", "friedrich"),
    ("hans", "johannes"),
    ("sepp", "josef"),
    ("joe", "joseph"),
    ("drew", "andrew"),
    ("rick", "richard"),
    ("becky", "rebecca"),
    ("bex", "rebecca"),
    ("trish", "patricia"),
    ("patty", "patricia"),
    ("wes", "wesley"),
    ("larry", "lawrence"),
];

/// The parts of a display name that may be used to address the person, as written.
pub fn parts(name: &str) -> impl Iterator<Item = &str> {
    let bare = name.split(['|', '/']).next().unwrap_or("");
    // What stands in brackets is a remark, wherever it stands: "Col. (R) Aslam Khokhar", "José (he/him)".
    let outside = bare.split(['(', '[']).enumerate().map(|(at, piece)| match at {
        0 => piece,
        _ => piece.split_once([')', ']']).map_or("", |(_, after)| after),
    });
    outside
        .flat_map(|piece| {
            piece.split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’' | '-' | '_')))
        })
        .filter(|part| part.chars().any(char::is_alphabetic) && !NOT_NAMES.has(fold(part).as_str()))
}

/// The first name of the person who waits, as one would write it; `None` if the display name does not tell.
#[must_use]
pub fn first_name(context: &Context<'_>) -> Option<String> {
    crate::text::names::first_name(context.thread.counterpart())
}

/// Whether a word addresses one of the people of the thread: part of a name, a short form, or what they sign with.
#[must_use]
pub fn belongs(context: &Context<'_>, word: &str) -> bool {
    let word = fold(word);
    let others = context.thread.messages.iter().filter(|m| !m.own);
    others.clone().any(|m| parts(&m.from).any(|part| same(&word, &fold(part))))
        || others.rev().take(5).any(|m| says(&m.text, &word))
}

/// Whether a word stands in the last part of a text.
fn says(text: &str, word: &str) -> bool {
    let from = text.char_indices().rev().nth(2000).map_or(0, |(at, _)| at);
    let tail = text.get(from..).unwrap_or("");
    tail.split(|c: char| !c.is_alphanumeric()).any(|w| !w.is_empty() && fold(w) == word)
}

/// Whether two folded names mean the same person: equal, a short form, or one begins the other.
fn same(said: &str, name: &str) -> bool {
    let begins = |a: &str, b: &str| a.len() >= 2 && b.starts_with(a);
    said == name
        || begins(said, name)
        || (name.len() >= 3 && said.starts_with(name))
        || name.split(['-', '\'', '_']).any(|part| part == said)
        || SHORT_FORMS
            .iter()
            .any(|(short, long)| *short == said && fold(long) == name || *short == name && fold(long) == said)
        || (said.len() >= 4
            && said.ends_with(['y', 'e', 'i'])
            && said.len() >= 3
            && stem(said).is_some_and(|s| name.starts_with(s)))
}

/// "nicky" without its ending, for "Nicholas".
fn stem(said: &str) -> Option<&str> {
    let stem = said.trim_end_matches(['y', 'e', 'i']);
    (stem.len() >= 3).then_some(stem)
}

/// Whether a name differs by one letter or two swapped ones from one of theirs: a slip.
#[must_use]
pub fn is_slip(context: &Context<'_>, word: &str) -> bool {
    let word: Vec<char> = fold(word).chars().collect();
    parts(context.thread.counterpart()).any(|part| near(&word, &fold(part).chars().collect::<Vec<_>>()))
}

fn near(a: &[char], b: &[char]) -> bool {
    if a.len().abs_diff(b.len()) > 1 || a.len() < 3 {
        return false;
    }
    let head = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (a.get(head..).unwrap_or(&[]), b.get(head..).unwrap_or(&[]));
    let tail = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let (a, b) = (a.len() - tail, b.len() - tail);
    a <= 1 && b <= 1 || (a == 2 && b == 2)
}

/// Lower case without the commonest accents, so that "José" and "jose" are one.
#[must_use]
pub fn fold(word: &str) -> String {
    word.chars()
        .take(60)
        .map(lower)
        .map(|c| match c {
            'à'..='å' | 'ā' | 'ă' | 'ą' | 'ắ' | 'ạ' | 'ấ' => 'a',
            'ç' | 'ć' | 'č' => 'c',
            'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' | 'ễ' | 'ệ' => 'e',
            'ì'..='ï' | 'ī' | 'į' | 'ı' => 'i',
            'ñ' | 'ń' | 'ň' => 'n',
            'ò'..='ö' | 'ø' | 'ō' | 'ő' | 'ơ' | 'ộ' => 'o',
            'ù'..='ü' | 'ū' | 'ů' | 'ű' | 'ư' => 'u',
            'ý' | 'ÿ' => 'y',
            'š' | 'ś' | 'ş' | 'ș' => 's',
            'ž' | 'ź' | 'ż' => 'z',
            'ł' => 'l',
            'đ' | 'ď' => 'd',
            'ř' => 'r',
            'ť' | 'ţ' | 'ț' => 't',
            'ğ' => 'g',
            '’' => '\'',
            other => other,
        })
        .collect()
}
