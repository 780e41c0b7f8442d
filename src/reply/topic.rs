//! What they wrote about, as words that can follow "about" in a reply to them.

use super::{
    carried::carried,
    form::Form,
    grammar,
    noun_phrase::noun_phrase,
    questions,
    surroundings::{
        antecedent, around, as_gerund, being_made, cut_off, determiner, is_themselves, last_question, left,
        made_by_them, moves, of_my_own, of_something, office, openings, organised, organises, question,
        quoted,
    },
    verbs,
};
use crate::text::case::Case;
use crate::text::listed;
use crate::{reading::Reading, thread::Thread};

/// The most words that a draft repeats of theirs.
const LONGEST: usize = 12;

/// How sure a topic must be before a draft repeats it. Over the corpus, each part read by a model that never saw it, one in
/// six of the topics above shares no word with what the message is about; of those below, one in two.
const SURE: f32 = 0.45;

/// Words of theirs, turned to face them: each fits after "about" or "on".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    text: String,
    clause: bool,
    /// Whether they say that this is what a talk would be about.
    subject: bool,
}

impl Topic {
    /// The topic of `reading`, if it can be repeated in a sentence of ours.
    #[must_use]
    pub fn of(thread: &Thread, reading: &Reading) -> Option<Self> {
        let form = Form::missed(reading, thread).unwrap_or_else(|| Form::of(reading.kind, thread));
        let wants_to_know = matches!(form, Form::Question | Form::Fact);
        let Some(quote) = reading.topic else {
            let message = thread.messages.iter().rev().take_while(|m| !m.own).next()?;
            return last_question(&message.text).filter(|_| wants_to_know).and_then(Self::asked);
        };
        let sure = reading.topic_confidence >= SURE;
        let message = thread.messages.get(quote.message).filter(|m| sure && !m.own)?;
        let (before, after) = around(&message.text, quote);
        if quoted(before, after) {
            return Self::title(thread.quoted(&quote));
        }
        let words = thread.quoted(&quote);
        if enjoyed(before, words) {
            return None;
        }
        let words = without_half_a_number(words, after);
        if let Some(clause) = asked_within(before, words, after) {
            return Some(clause);
        }
        let whole_noun = last_noun(words, after);
        let (words, after) = whole_noun.as_deref().map_or((words, after), |words| (words, ""));
        let whole = question(before, &message.text).filter(|_| wants_to_know).and_then(Self::asked);
        let last = last_question(&message.text).filter(|_| wants_to_know);
        let telling = last.filter(|question| content(question) > 2).and_then(Self::asked);
        let phrase = || match (organises(after), antecedent(before, words)) {
            (Some(thing), _) => Self::new(&thing),
            (None, Some(noun)) => Self::new(
                &format!("{noun}{words}").replace("anyone ", "someone ").replace("anybody ", "somebody "),
            ),
            (None, None) if particle(after).is_some() => {
                Self::phrase(&format!("{words}{}", particle(after).unwrap_or("")), before)
            }
            (None, None) if after.starts_with("'s ") || after.starts_with("'s?") => {
                Self::phrase(&format!("{words}'s"), before)
            }
            (None, None) => Self::phrase(words, before),
        };
        let found = whole.or(telling).or_else(phrase).or_else(|| last.and_then(Self::asked))?;
        let link = before.trim_end_matches('"').split_whitespace().next_back().unwrap_or("").lower();
        let subject =
            found.clause || matches!(link.as_str(), "about" | "on" | "called" | "subject:" | "topic:" | "is");
        let text = carried(&found.text, found.clause, if found.clause { "" } else { after })?;
        Some(Self { subject, text, clause: found.clause })
    }

    /// What the words make as they stand after `before`.
    fn phrase(words: &str, before: &str) -> Option<Self> {
        for lead in [
            "considering ",
            "thinking of ",
            "thinking about ",
            "understand how ",
            "know how ",
            "find out how ",
            "learn how ",
        ] {
            if let Some(rest) = words.strip_prefix(lead) {
                let how = if lead.ends_with("how ") { "how " } else { "" };
                return Self::new(&format!("{how}{rest}"));
            }
        }
        if let Some(thing) = organised(words) {
            return Self::new(&thing);
        }
        if let Some(thing) = being_made(before, words) {
            return Self::new(&thing);
        }
        if let Some(rest) = made_by_them(before, words) {
            return Self::new(&format!("my {rest}"));
        }
        if words.starts_with("from ") && moves(before) {
            return Self::new(&format!("moving {words}"));
        }
        if let Some(rest) = measured(before, words) {
            return Self::new(rest);
        }
        if let Some(purpose) = purpose(before, words) {
            return Self::new(&purpose);
        }
        if let Some(gerund) = as_gerund(before, words) {
            return Self::new(&gerund);
        }
        if let Some(whole) = of_something(before) {
            return Self::new(&format!("{whole}{words}")).or_else(|| Self::new(words));
        }
        if let Some(whole) = of_my_own(before) {
            return Self::new(&format!("{whole}{words}")).or_else(|| Self::new(words));
        }
        if let Some(verb) = office(before, words).or_else(|| left(before, words)) {
            return Self::new(&verb);
        }
        if before.ends_with('-')
            || is_a_place(before, words)
            || cut_off(before, words)
            || is_themselves(before, words)
        {
            return None;
        }
        if let Some(openings) = openings(before, words) {
            // An empty one is a post that no sentence of ours can name.
            return Self::new(&openings);
        }
        match determiner(before) {
            Some(article) if !starts_with_determiner(words) && !opens_a_clause(&words.lower()) => {
                Self::new(&format!("{article} {words}"))
            }
            _ => Self::new(words).map(|topic| topic.without_needless_article(words, before)),
        }
    }

    /// A bare noun after a preposition of theirs needs no article in ours either: "a talk on measurement error".
    fn without_needless_article(self, words: &str, before: &str) -> Self {
        let link = before.split_whitespace().next_back().unwrap_or("").lower();
        let bare = listed("about|on|in|of|for|with|into|regarding|to", &link) && before.ends_with(' ');
        match self.text.strip_prefix("the ") {
            Some(rest) if bare && !counts(rest) && !words.lower().starts_with("the ") => {
                Self { text: rest.to_owned(), ..self }
            }
            _ => self,
        }
    }

    /// The topic that `phrase`, a phrase of theirs, makes; `None` if no sentence could carry it.
    #[must_use]
    pub fn new(phrase: &str) -> Option<Self> {
        // "'s a 1954 platen" is the end of "here's".
        if !is_plain(phrase) || phrase.trim_start().starts_with(['\'', '’']) {
            return None;
        }
        let phrase = phrase.replace(" to talk about ", " on ").replace(" to speak about ", " on ");
        let phrase = [" with me ", " with us "]
            .iter()
            .fold(one_line(&phrase)?, |text, aside| text.replace(aside, " "));
        let phrase = trimmed(&calm(phrase))?;
        let phrase = without_leading_up(without_asking(&phrase));
        let phrase = one_of_a_kind(&shortened(&questions::indirect(&phrase)?)?)?;
        let phrase = settled_opening(&phrase)?;
        let text = lowered(&grammar::with_articles(&grammar::turn(&phrase)));
        let clause = opens_a_clause(&text);
        let hanging = ends_open(&text) || hangs(&text) || is_about_the_ask(&text);
        (has_substance(&text) && !hanging).then_some(Self { subject: clause, text, clause })
    }

    /// Words that face them already: "your book about a cat".
    #[must_use]
    pub fn facing(text: &str) -> Self {
        Self { text: text.to_owned(), clause: false, subject: false }
    }

    /// A whole question of theirs as a clause.
    fn asked(question: &str) -> Option<Self> {
        Self::new(question).filter(|topic| content(question) > 0 && topic.is_clause())
    }

    /// A title that they put in quotation marks, kept as it is.
    fn title(phrase: &str) -> Option<Self> {
        let phrase = one_line(phrase)?;
        let fits =
            is_plain(&phrase) && phrase.split_whitespace().count() <= LONGEST && has_substance(&phrase);
        fits.then(|| Self { text: format!("\"{phrase}\""), clause: false, subject: false })
    }

    /// The words, for a place after a preposition.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether a talk could be said to be about it.
    #[must_use]
    pub fn is_subject(&self) -> bool {
        self.subject
    }

    /// Whether the words are a clause ("how I moved into product") and can follow "you asked".
    #[must_use]
    pub fn is_clause(&self) -> bool {
        self.clause
    }
}

pub fn is_number(word: &str) -> bool {
    matches!(
        word,
        "two" | "three" | "four" | "five" | "six" | "seven" | "eight" | "nine" | "ten" | "some" | "several"
    )
}

pub fn is_determiner(word: &str) -> bool {
    matches!(word, "a" | "an" | "the" | "my" | "our" | "your" | "his" | "her" | "their")
}

fn starts_with_determiner(words: &str) -> bool {
    words.split_whitespace().next().is_some_and(|w| is_determiner(&w.lower()))
}

/// Letters, digits and the marks of ordinary prose; no addresses, brackets, emoji or other alphabets.
fn is_plain(phrase: &str) -> bool {
    let fine = |c: char| {
        (c.is_alphanumeric() && (c as u32) < 0x250)
            || c == ' '
            || c == '\n'
            || "'’,-–&/%$€£+#.:;?!\"“”".contains(c)
    };
    let lower = phrase.lower();
    let rude = [
        "please",
        "pls",
        "thank",
        "sorry",
        "http",
        "www.",
        ".com",
        "asap",
        "hope you",
        "dear ",
        "you lot",
        "you guys",
        "you folks",
    ];
    phrase.chars().all(fine) && phrase.len() < 200 && !rude.iter().any(|mark| lower.contains(mark))
}

/// White space as single spaces, marks at both ends removed; `None` if it holds more than one sentence.
fn one_line(phrase: &str) -> Option<String> {
    let phrase = phrase.split_whitespace().collect::<Vec<_>>().join(" ");
    let phrase =
        phrase.trim_matches(|c: char| !c.is_alphanumeric() && c != '\'' && c != '%' && c != '$' && c != '€');
    let phrase = phrase.trim_start_matches('\'');
    let several =
        phrase.contains(['?', '!', ';', '"', '“', '”']) || phrase.contains(". ") || phrase.contains(": ");
    let doubled = phrase.contains("--") || phrase.contains("..") || phrase.contains(",,");
    let asides = [
        " - ",
        " – ",
        ", but ",
        ", so ",
        ", which ",
        ", because ",
        ", I ",
        ", and I ",
        ", we ",
        " and I ",
        " and we ",
        " and you ",
        " and nobody ",
        " and they ",
        " and for that ",
        " and it ",
        " but ",
        ", and ",
        ", or is ",
        " or is that ",
        " available ",
        " still ",
        " and are ",
        " and is it ",
        " and should ",
        " and do ",
        " and can ",
        " and would ",
        " and if so",
        " and then ",
        " since ",
    ];
    const TIMES: [&str; 7] =
        [" before I ", " before we ", " when I ", " as I ", " as we ", " if I ", " if we "];
    let asked = opens_a_clause(&phrase.lower()) || phrase.lower().starts_with("should ");
    let times = TIMES.iter().filter(|_| !asked);
    let end = asides.iter().chain(times).filter_map(|mark| phrase.find(mark)).min().unwrap_or(phrase.len());
    let phrase = phrase.get(..end)?;
    let begins_well = |word: &str| word.starts_with(|c: char| c.is_alphanumeric() || "$€£'".contains(c));
    let well_set = phrase.split(' ').all(begins_well) && !has_marks_in_a_row(phrase);
    (!phrase.is_empty() && !several && !doubled && well_set).then(|| phrase.to_owned())
}

/// Two marks without a letter or a space between them.
fn has_marks_in_a_row(phrase: &str) -> bool {
    let mark = |c: &char| !c.is_alphanumeric() && *c != ' ';
    let chars: Vec<char> = phrase.chars().collect();
    chars.windows(2).any(|pair| pair.iter().all(mark))
}

/// "what your firm pays graduates" where only "your firm pays graduates" was found: the question that it belongs to, up to
/// the end of its clause.
fn asked_within(before: &str, words: &str, after: &str) -> Option<Topic> {
    const WH: &str = "what|how|why|which|where|when|who|whether";
    let link = before.trim_end().rsplit(' ').next().unwrap_or("").lower();
    if !listed(WH, &link) || !before.ends_with(' ') {
        return None;
    }
    let end = after.find(|c: char| ",.;:?!()\n–—".contains(c)).unwrap_or(after.len());
    let rest = after.get(..end).unwrap_or("");
    let whole = format!("{link} {words}{rest}");
    let fits = |text: &str| text.split_whitespace().count() <= LONGEST;
    let asked = |text: &str| Topic::new(text).filter(Topic::is_clause);
    // "Which screen reader" alone asks nothing yet.
    let complete = |text: &str| listed("how|whether|why", &link) || text.split(' ').skip(2).any(is_finite);
    Some(whole.as_str()).filter(|text| fits(text)).and_then(asked).or_else(|| {
        let short = format!("{link} {words}");
        Some(short.as_str()).filter(|text| complete(text)).and_then(asked)
    })
}

/// Whether a word says that somebody does something, as far as a short list knows.
fn is_finite(word: &str) -> bool {
    let word = word.lower();
    listed(FINITE, &word) || verbs::is_base(&word) || verbs::is_past(&word) || third_person(&word)
}

/// "yrs into product design" after "2 ": what the years were spent on.
fn measured<'w>(before: &str, words: &'w str) -> Option<&'w str> {
    const UNITS: &str = "yrs|yr|years|year|months|weeks|days|hours|hrs|minutes|mins";
    let count = before.trim_end().rsplit(' ').next().unwrap_or("").lower();
    let counted = count.starts_with(|c: char| c.is_ascii_digit()) || is_number(&count);
    let (unit, rest) = words.split_once(' ')?;
    let rest = ["into ", "in ", "of ", "on ", "with "].iter().find_map(|link| rest.strip_prefix(link))?;
    (counted && listed(UNITS, &unit.lower())).then_some(rest)
}

/// "Pune to study auto suppliers" after "I'm visiting": what they go there for.
fn purpose(before: &str, words: &str) -> Option<String> {
    let (place, rest) = words.split_once(" to ")?;
    let (verb, object) = rest.split_once(' ')?;
    let named = place.split(' ').count() < 3 && place.split(' ').all(|w| w.starts_with(char::is_uppercase));
    let link = before.trim_end().rsplit(' ').next().unwrap_or("").lower();
    let travels = listed("visiting|in|to|from|at|near|around", &link);
    (named && travels && verbs::is_base(verb)).then(|| format!("{} {object}", verbs::gerund(verb)))
}

/// "a trade" before " mag.": the last noun of the phrase was left out.
fn last_noun(words: &str, after: &str) -> Option<String> {
    const NONE: &str = "today|tomorrow|tonight|now|soon|again|first|too|please|here|there|together|instead|online|then|\
        yesterday|sometime|somewhere|once|twice|maybe|enough|elsewhere|free|ready|right|true|possible|sometimes|myself|yourself|alone|anyway|also|up|out|over|back|well|best|better|more|most|asap|\
        pls|or|and|but|if|so|you|me|us|him|her|them|it|that|this|though|mate|friend|sir|madam";
    let rest = after.strip_prefix(' ')?;
    let end = rest.find(|c: char| !c.is_ascii_lowercase())?;
    let noun = rest.get(..end).filter(|noun| noun.len() > 2)?;
    let stops = rest.get(end..).is_some_and(|tail| tail.starts_with(['.', '?', '!', ',', '\n']));
    let article = words.rsplit(' ').nth(1).is_some_and(|w| is_determiner(&w.lower()));
    let adverb = ["ly", "ed", "ing", "s"].iter().any(|ending| noun.ends_with(ending));
    let name = words.rsplit(' ').next().is_some_and(|w| w.starts_with(char::is_lowercase));
    let plain = !listed(NONE, noun) && !verbs::is_base(noun) && !verbs::is_past(noun) && !adverb;
    (stops && article && name && plain && !opens_a_clause(&words.lower())).then(|| format!("{words} {noun}"))
}

/// Without a preposition before it and without words at the end that wait for more.
fn trimmed(phrase: &str) -> Option<String> {
    const BEFORE: &[&str] =
        &["about", "on", "regarding", "re", "concerning", "with", "for", "in", "of", "around"];
    const AFTER: &str = "\
        a|an|the|and|or|but|to|of|for|with|that|which|who|because|in|at|from|my|our|your|is|are|as\
        |by|if|so|i|we|you|too|etc|and/or|last|next|this|every|worth";
    let mut words: Vec<&str> = phrase.split(' ').collect();
    if words.len() > 1 && words.first().is_some_and(|w| BEFORE.contains(&w.lower().as_str())) {
        words.remove(0);
    }
    let clause = opens_a_clause(&phrase.lower());
    let closes =
        |w: &&str| clause && listed("is|are|in|for|with|at|from|to|of|you|me|us|it|this", &w.lower());
    while words.last().is_some_and(|w| !closes(w) && listed(AFTER, w.lower().as_str())) {
        words.pop();
    }
    let phrase = words.join(" ");
    let phrase = phrase.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '\'');
    (!phrase.is_empty()).then(|| phrase.to_owned())
}

/// "your view on whether we should raise" -> "whether we should raise"; "a short chat about my thesis" -> "my thesis".
fn without_asking(phrase: &str) -> &str {
    const ASKED: &str = "view|views|opinion|thoughts|take|advice|input|perspective|feedback|insight|insights|guidance|\
        conversation|chat|call|word|discussion|question|questions|help";
    const LINKS: &[&str] = &[" on ", " about ", " regarding ", " of "];
    let linked = LINKS.iter().filter_map(|link| phrase.split_once(link));
    let asked = linked.filter(|(head, _)| {
        let words: Vec<&str> = head.split(' ').collect();
        let opened = words.first().is_some_and(|w| matches!(*w, "your" | "some" | "a"));
        opened && words.len() <= 3 && words.last().is_some_and(|w| listed(ASKED, w))
    });
    asked.map(|(_, after)| after).max_by_key(|after| after.len()).unwrap_or(phrase)
}

/// "your assistance to secure a place" -> "securing a place"; "grateful to sing for you" -> "singing for you"; "your
/// esteemed firm" -> "your firm".
fn without_leading_up(phrase: &str) -> String {
    const HELP: &str = "assistance|help|support|guidance|advice";
    const FEELING: &str =
        "grateful|happy|glad|keen|eager|able|willing|honoured|honored|delighted|interested|excited|pleased";
    const FLATTERY: &str =
        "esteemed|prestigious|reputed|valuable|valued|precious|respected|renowned|honourable|honorable";
    let words = phrase.split(' ').filter(|word| !listed(FLATTERY, &word.lower()));
    let plain = words.collect::<Vec<_>>().join(" ");
    let Some((head, link, rest)) = [" to ", " in ", " with ", " for ", " about "]
        .iter()
        .filter_map(|link| plain.split_once(link).map(|(head, rest)| (head, *link, rest)))
        .min_by_key(|(head, ..)| head.len())
    else {
        return plain;
    };
    let (owner, last) = head.rsplit_once(' ').unwrap_or(("", head));
    let asked = listed(HELP, &last.lower()) && matches!(owner, "" | "your" | "some" | "any" | "your kind");
    let felt = listed(FEELING, &last.lower()) && matches!(owner, "" | "so" | "very" | "really");
    let (verb, object) = rest.split_once(' ').unwrap_or((rest, ""));
    match link {
        _ if !asked && !felt => plain,
        " to " if verbs::is_base(verb) => format!("{} {object}", verbs::gerund(verb)).trim_end().to_owned(),
        " to " => plain,
        _ => rest.to_owned(),
    }
}

/// "a collection of 3" before ",000 buttons": the number was cut.
fn without_half_a_number<'w>(words: &'w str, after: &str) -> &'w str {
    let mut rest = after.chars();
    let cut = matches!(rest.next(), Some(',' | '.')) && rest.next().is_some_and(|c| c.is_ascii_digit());
    let number = words.ends_with(|c: char| c.is_ascii_digit());
    words.rsplit_once(' ').filter(|_| cut && number).map_or(words, |(start, _)| start)
}

/// "leaving the bank and retrain" -> "leaving the bank and retraining"; "Riga and want to start" -> "Riga": what follows
/// "and" must be of the kind of what stands before.
fn one_of_a_kind(phrase: &str) -> Option<String> {
    let Some((head, tail)) = phrase.split_once(" and ").filter(|_| !opens_a_clause(&phrase.lower())) else {
        return Some(phrase.to_owned());
    };
    let (next, rest) = tail.split_once(' ').unwrap_or((tail, ""));
    let next = next.lower();
    let first = head.split(' ').next().unwrap_or("").lower();
    let verb = verbs::is_base(&next) && !rest.is_empty() && (takes_a_thing(rest) || !is_a_noun_too(&next));
    let finite = tail.split(' ').any(|w| listed(FINITE, &w.lower()) || third_person(&w.lower()));
    if matches!(next.as_str(), "one" | "want" | "wants" | "so" | "then" | "now" | "not") || (finite && !verb)
    {
        return if next == "one" { None } else { trimmed(head) };
    }
    if verb && (verbs::base_of_gerund(&first).is_some() || first == "to" || verbs::is_base(&first)) {
        let verb = if first == "to" || verbs::is_base(&first) { next } else { verbs::gerund(&next) };
        return Some(format!("{head} and {verb} {rest}"));
    }
    if verb
        || matches!(
            next.as_str(),
            "i" | "we" | "you" | "he" | "she" | "they" | "two" | "three" | "everyone" | "nobody"
        )
    {
        return trimmed(head);
    }
    Some(phrase.to_owned())
}

/// "threatens", "wants": the form after "a client", of verbs that are no plural nouns as well.
fn third_person(word: &str) -> bool {
    listed(
        "threatens|wants|says|tells|asks|thinks|keeps|makes|gives|takes|goes|comes|gets|seems|knows|feels|gone|left|quit",
        word,
    )
}

/// " up" after "how you kept the quality".
fn particle(after: &str) -> Option<&str> {
    let word = after.strip_prefix(' ')?.split(|c: char| !c.is_alphanumeric()).next()?;
    listed("up|out|down|off|back|apart|together|day|evening|night|week", word)
        .then(|| after.get(..=word.len()))
        .flatten()
}

/// "Seville" after "a vet in ".
fn is_a_place(before: &str, words: &str) -> bool {
    let words = [" and ", " that ", " who ", " which "]
        .iter()
        .find_map(|link| words.split_once(link))
        .map_or(words, |(name, _)| name);
    let name = words.split(' ').all(|w| w.chars().next().is_some_and(char::is_uppercase))
        && words.split(' ').count() < 3;
    let link = before.split_whitespace().next_back().unwrap_or("");
    name && words.chars().any(char::is_lowercase) && listed("in|from|at|near|to", &link.lower())
}

/// Whether the head is one of many, which no sentence names without an article: "suitable position in your firm".
fn counts(phrase: &str) -> bool {
    const COUNTED: &str = "position|job|role|opportunity|internship|scholarship|course|company|school|system|programme|program|\
        project|app|website|business|shop|plan|contract|letter|university|hospital|team|report|thesis|machine|file|visa|place|\
        post|grant|loan|house|book|paper|exam|interview|test|certificate|licence|license|degree|firm|studio|farm|clinic";
    phrase.split(' ').take(3).any(|w| listed(COUNTED, &w.lower()))
}

/// "what the level looks", cut before its "like".
fn hangs(clause: &str) -> bool {
    clause.starts_with("what ")
        && clause.rsplit(' ').next().is_some_and(|w| listed("looks|look|feels|feel|sounds|seems", w))
}

/// How many words of a question say something.
fn content(question: &str) -> usize {
    const EMPTY: &str =
        "would|could|should|think|place|were|shoes|done|like|know|say|recommend|suggest|advise";
    let says = |w: &&str| w.chars().count() > 3 && !listed(EMPTY, &w.lower()) && !is_determiner(&w.lower());
    question.split(' ').skip(1).filter(says).count()
}

/// The phrase itself, or its first part where that can stand alone.
fn shortened(phrase: &str) -> Option<String> {
    let clause = opens_a_clause(&phrase.lower());
    if phrase.split(' ').count() <= LONGEST + if clause { 3 } else { 0 } {
        return Some(phrase.to_owned());
    }
    let breaks =
        [", ", " which ", " who ", " because ", " but ", " so that ", " while ", " where ", " – ", " - "];
    let cut = breaks.iter().filter_map(|mark| phrase.find(mark)).filter(|at| *at > 0).min();
    let Some(cut) = cut else { return held_short(phrase) };
    let head = trimmed(phrase.get(..cut)?)?;
    (2..=LONGEST).contains(&head.split(' ').count()).then_some(head)
}

/// A long noun phrase up to the last preposition that leaves at most nine words.
fn held_short(phrase: &str) -> Option<String> {
    const LINKS: &[&str] =
        &[" in ", " for ", " at ", " with ", " from ", " on ", " under ", " near ", " and ", " by "];
    let noun_phrase = starts_with_determiner(phrase) || phrase.split(' ').next().is_some_and(is_number);
    let cuts = LINKS.iter().flat_map(|link| phrase.match_indices(link).map(|(at, _)| at));
    let heads =
        cuts.filter_map(|at| phrase.get(..at)).filter(|head| (2..=9).contains(&head.split(' ').count()));
    heads.max_by_key(|head| head.len()).filter(|_| noun_phrase).and_then(trimmed)
}

/// "to tour Flanders" -> "touring Flanders"; "I lost my pitch" -> "how I lost my pitch"; `None` for what fits nowhere.
fn settled_opening(phrase: &str) -> Option<String> {
    let (first, rest) = phrase.split_once(' ').unwrap_or((phrase, ""));
    let lower = first.lower().replace('’', "'");
    match lower.as_str() {
        "to" => {
            let (verb, after) = rest.split_once(' ').unwrap_or((rest, ""));
            let verb = verb.lower();
            verbs::is_base(&verb).then(|| format!("{} {after}", verbs::gerund(&verb)).trim_end().to_owned())
        }
        "i" | "we" if second_is_past(rest) => Some(format!("how {phrase}")),
        "if" => Some(format!("whether {rest}")),
        "that" | "this" | "these" | "those" | "it" | "they" | "he" | "she" | "there" | "and" | "but"
        | "so" | "because" | "while" | "from" | "i" | "we" | "you" | "i'm" | "we're" | "you're" | "i've"
        | "we've" | "i'd" | "it's" | "is" | "are" | "am" | "at" | "as" | "by" | "after" | "before"
        | "when's" | "since" | "not" | "no" | "yes" | "even" | "both" | "every" | "ever" | "only"
        | "still" | "maybe" | "perhaps" | "yours" | "mine" | "each" | "monday" | "tuesday" | "wednesday"
        | "thursday" | "friday" | "saturday" | "sunday" | "sometime" | "let" | "let's" | "us" | "me"
        | "just" | "any" | "some" | "there's" | "that's" | "into" | "'s" => None,
        word if verbs::is_past(word) && (takes_an_object(rest) || goes_with_a_particle(rest)) => None,
        word if opens_a_clause(word) && !says_something(phrase) => None,
        word if verbs::is_base(word) && goes_with_a_particle(rest) => None,
        word if is_a_noun_too(word) && !takes_a_thing(rest) => noun_phrase(phrase),
        word if verbs::is_base(word) && !rest.is_empty() => Some(format!("{} {rest}", verbs::gerund(word))),
        word if opens_a_clause(word) => (word != "who" && word != "whose").then(|| phrase.to_owned()),
        word if word.starts_with('\'') => None,
        _ => noun_phrase(phrase),
    }
}

fn second_is_past(rest: &str) -> bool {
    rest.split(' ').next().is_some_and(|w| verbs::is_past(&w.lower()))
}

/// A base form opens an infinitive ("review my deck"), not a compound ("market research").
pub fn takes_an_object(rest: &str) -> bool {
    let next = rest.split(' ').next().unwrap_or("").lower();
    is_determiner(&next)
        || is_number(&next)
        || matches!(
            next.as_str(),
            "one" | "me" | "us" | "you" | "to" | "at" | "on" | "with" | "for" | "into" | "this" | "as" | "up"
        )
}

/// Verbs that are as often nouns: "research on peat", and yet "research the market".
fn is_a_noun_too(word: &str) -> bool {
    const BOTH: &str = "lead|book|cut|set|hold|read|drive|fight|fall|stand|build|pay|open|live|check|present|measure|\
        launch|coach|mentor|win|return|raise|catch|balance|judge|license|answer|approach|call|change|chat|contact|cover|design|finance|fund|help|interview|look|market|\
        move|offer|pitch|plan|practice|price|process|research|request|return|review|study|support|switch|talk|test|\
        tour|train|transfer|travel|visit|work|start|deal|run|use|transition|access|permit|share|scale|project|host|draft|edit|record|repair|film|chair|crew|treat|cook|tutor|track|archive|close|need|photograph";
    listed(BOTH, word)
}

fn takes_a_thing(rest: &str) -> bool {
    let next = rest.split(' ').next().unwrap_or("").lower();
    is_determiner(&next) || is_number(&next) || matches!(next.as_str(), "one" | "me" | "us" | "you" | "this")
}

/// Whether the words are something of the owner's that they liked: "enjoyed [what you said at the meetup]".
fn enjoyed(before: &str, words: &str) -> bool {
    let told = words.starts_with("you ") || words.starts_with("what you ") || words.starts_with("how you ");
    let near: Vec<&str> = before.split_whitespace().rev().take(3).collect();
    told && near.iter().any(|word| {
        let word = word.lower();
        ["enjoy", "lov", "lik", "appreciat", "admir"].iter().any(|verb| word.starts_with(verb))
    })
}

/// Whether a clause has a verb: "why the pilot was stopped", "how it works", "how to apply"; not "why the pilot".
fn says_something(clause: &str) -> bool {
    const SUBJECTS: &str = "i|you|we|they|he|she|it|people|one";
    let words: Vec<String> = clause.split(' ').map(Case::lower).collect();
    let verb = |w: &String| {
        verbs::is_past(w)
            || w.strip_suffix('s').is_some_and(verbs::is_base)
            || matches!(w.as_str(), "to" | "works" | "work" | "needs" | "means" | "makes" | "takes" | "goes")
    };
    let finite = words.iter().skip(1).any(|w| verb(w) || listed(FINITE, w));
    finite || words.windows(2).any(|pair| matches!(pair, [subject, _] if listed(SUBJECTS, subject)))
}

/// "cut over one pipe at a time": an order, not a thing.
fn goes_with_a_particle(rest: &str) -> bool {
    let next = rest.split(' ').next().unwrap_or("");
    matches!(
        next,
        "over"
            | "off"
            | "by"
            | "from"
            | "about"
            | "in"
            | "down"
            | "out"
            | "away"
            | "back"
            | "around"
            | "through"
            | "up"
    )
}

/// Verb forms that make a sentence.
const FINITE: &str = "\
        is|are|was|were|am|has|had|will|would|can|could|should|isn't|aren't|doesn't|didn't|don't\
        |won't|can't|says|said|wants|needs|does|did|i'd|you'd|we'd|they'd|i've|you've|we've|i'll|you'll|we'll";

fn opens_a_clause(text: &str) -> bool {
    let first = text.split(' ').next().unwrap_or("");
    matches!(
        first,
        "how" | "what" | "why" | "where" | "when" | "which" | "who" | "whom" | "whether" | "whose"
    )
}

/// A shouted phrase in lower case.
fn calm(phrase: String) -> String {
    let long = |w: &&str| w.chars().filter(|c| c.is_alphabetic()).count() > 3;
    let loud = |w: &str| !w.chars().any(char::is_lowercase);
    let words: Vec<&str> = phrase.split(' ').filter(long).collect();
    if words.len() > 1 && words.iter().all(|w| loud(w)) { phrase.lower() } else { phrase }
}

/// A capital that only a sentence's beginning gave is taken back.
fn lowered(text: &str) -> String {
    const COMMON: &str = "\
        a|an|the|your|my|his|her|their|how|what|why|where|when|which|who|whether|whose|whoever";
    let (first, rest) = text.split_at(text.find(' ').unwrap_or(text.len()));
    let lower = first.lower();
    let common = listed(COMMON, lower.as_str())
        || verbs::base_of_gerund(&lower).is_some()
            && rest.split(' ').nth(1).is_some_and(|w| w.chars().all(|c| !c.is_uppercase()));
    if common { format!("{lower}{rest}") } else { text.to_owned() }
}

/// At least one word that says something.
fn has_substance(text: &str) -> bool {
    const EMPTY: &str = "short|brief|interview|introduction|intro|referral|recommendation|reference|letter|favour|favor|\
        conversation|zoom|phone|video|minute|hour|half|mentor|mentorship|mentoring|guidance|good|little|\
        age|english|name|email|number|\
        your|my|yours|mine|the|something|anything|everything|thing|things|stuff|help|advice|time|this|that|what\
        |you|me|how|work|question|questions|opportunity|issue|matter|career|some|more|here|below\
        |above|attached|message|chat|call|coffee|meeting|quick|a|an|few|couple|why|when|where|which\
        |who|day|week|today|tomorrow|minutes|other|same";
    text.split(|c: char| !c.is_alphanumeric() && c != '\'').any(|w| {
        (w.chars().count() > 2 || w.chars().filter(|c| c.is_uppercase()).count() == 2)
            && w.chars().any(char::is_alphabetic)
            && !listed(EMPTY, w.lower().as_str())
    })
}

/// "inviting me as a speaker", "asking me something": the asking itself, not what is asked.
fn is_about_the_ask(text: &str) -> bool {
    let (first, rest) = text.split_once(' ').unwrap_or((text, ""));
    let object = rest.split(' ').next().unwrap_or("");
    const ASKING: &str = "hearing|getting|having|asking|picking|taking|gaining";
    const WHETHER: &str = "whether you could|whether you can|whether you might|whether I could|whether I can|whether I would|\
        whether I'd|whether I might|whether I have|whether I am|whether you may";
    let asks =
        WHETHER.split('|').any(|start| text.strip_prefix(start).is_some_and(|rest| rest.starts_with(' ')));
    asks || (matches!(object, "me" | "I") && first.ends_with("ing"))
        || (object == "my" && listed(ASKING, first))
}

/// A single word that opens something ("how", "touring") needs what follows it.
fn ends_open(text: &str) -> bool {
    !text.contains(' ') && (opens_a_clause(text) || verbs::is_base(text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::Kind;

    fn check(phrase: &str, expect: Option<&str>) {
        assert_eq!(Topic::new(phrase).as_ref().map(Topic::text), expect, "{phrase}");
    }

    #[test]
    fn phrases_of_theirs_follow_about() {
        let cases = [
            ("my startup's pricing", "your startup's pricing"),
            ("how you moved into product", "how I moved into product"),
            ("How did you move into product?", "how I moved into product"),
            ("to tour Flanders at Pentecost", "touring Flanders at Pentecost"),
            (
                "to spend two years at a girls' school in Tamale",
                "spending two years at a girls' school in Tamale",
            ),
            (
                "why the cash transfer pilot in Matam was stopped",
                "why the cash transfer pilot in Matam was stopped",
            ),
            ("I lost my pitch after Covid", "how you lost your pitch after Covid"),
            ("being the only woman on a rig crew", "being the only woman on a rig crew"),
            ("grateful to sing for you at some point", "singing for me"),
            ("your assistance to secure an internship", "securing an internship"),
            ("your kind help with the grant form", "the grant form"),
            ("a post in your esteemed organization", "a post in my organization"),
            ("our podcast to talk about microfinance", "your podcast on microfinance"),
            ("review my deck", "reviewing your deck"),
            ("a short conversation about a seat on your desk", "a seat on my desk"),
            ("your view on whether we should raise", "whether you should raise"),
            ("market research in Ghana", "market research in Ghana"),
            ("about the permanent job", "the permanent job"),
            ("Our new website.", "your new website"),
            ("MY SERIES A ROUND", "your series a round"),
            ("whoever has your old job", "whoever has my old job"),
            ("if I should leave", "whether you should leave"),
            ("the EU type approval for the L7e van", "the EU type approval for the L7e van"),
            ("SSSI consents", "SSSI consents"),
            (
                "an ultrasound machine with the manual in German and one probe we cannot name",
                "an ultrasound machine with the manual in German",
            ),
            ("Moving into data science", "moving into data science"),
            ("sell to UK but after Brexit", "selling to the UK"),
            ("how you'd begin that conversation with her", "how I'd begin that conversation with her"),
        ];
        for (phrase, topic) in cases {
            check(phrase, Some(topic));
        }
    }

    #[test]
    fn what_no_sentence_carries_is_left_out() {
        let cases = [
            "",
            "?",
            "this",
            "something",
            "that it was the time to go",
            "I",
            "my boss is leaving",
            "see https://x.io",
            "[topic]",
            "help",
            "a short interview",
            "whether we could have lunch",
            "whether you would come",
            "My English",
            "an introduction",
            "🚀🚀",
            "your time",
            "you",
            "from accounting",
            "please look",
            "how",
            "1234",
            "the thing",
            "a b c d e f g h i j k l m n o p q r s t",
            "первый шаг",
            "one. two three",
            "it is about money",
        ];
        for phrase in cases {
            check(phrase, None);
        }
    }

    #[test]
    fn a_whole_question_is_better_than_its_end() {
        let cases = [
            (
                "I maintain a library. How did you hand over your project to new maintainers without it falling apart?",
                "your project to new maintainers without it falling apart",
                "how I handed over my project to new maintainers without it falling apart",
            ),
            (
                "So, how would you price something like this?",
                "something like this",
                "how I would price something like this",
            ),
            (
                "Do you think a budget of 2,000 euro is realistic, and how should we ask?",
                "a budget of 2,000 euro",
                "whether I think a budget of 2,000 euro is realistic",
            ),
            (
                "No clue how to quote. How do you work out a price per head?",
                "clue how to quote",
                "how I work out a price per head",
            ),
            (
                "Hi Dana, how did you find your first clients?",
                "your first clients",
                "how I found my first clients",
            ),
            (
                "How much notice did you give when you left the lab? I feel terrible about my students.",
                "my students",
                "how much notice I gave when I left the lab",
            ),
            (
                "I have six weeks for a recovery plan. What would you leave out?",
                "a recovery plan",
                "the recovery plan",
            ),
            (
                "My client hasn't paid. What did you do when that happened to you?",
                "client",
                "what I did when that happened to me",
            ),
            ("What should we do about my visa? Thanks", "my visa", "what you should do about your visa"),
        ];
        for (text, topic, expect) in cases {
            let thread = crate::reply::samples::thread(&[text]);
            let reading = crate::reply::samples::request(&thread, Kind::Advice, topic);
            assert_eq!(Topic::of(&thread, &reading).as_ref().map(Topic::text), Some(expect), "{text}");
        }
    }

    #[test]
    fn what_stands_around_it_counts() {
        let cases = [
            (
                "I'd like to leave the bank and retrain as a tuner.",
                "the bank and retrain as a tuner",
                "leaving the bank and retraining as a tuner",
            ),
            (
                "a letter of recommendation for the Commonwealth Scholarship",
                "recommendation for the Commonwealth Scholarship",
                "the letter of recommendation for the Commonwealth Scholarship",
            ),
            ("how you kept the quality up", "how you kept the quality", "how I kept the quality up"),
            (
                "could you tell me what your firm pays graduates?",
                "your firm pays graduates",
                "what my firm pays graduates",
            ),
            ("2 yrs into product design, no seniors", "yrs into product design", "product design"),
            ("I'm visiting Pune to study suppliers", "Pune to study suppliers", "studying suppliers"),
            ("writing about kilns for a trade mag. Soon", "kilns for a trade", "kilns for a trade mag"),
            ("is the level five worth it?", "the level five worth", "the level five"),
            (
                "a team on a tea estate and two want to leave",
                "a tea estate and two want to leave",
                "the tea estate",
            ),
            (
                "Would you consider being a trustee of our hospice?",
                "trustee of our hospice",
                "being a trustee of your hospice",
            ),
            (
                "I'd like to leave academia for a think tank.",
                "academia for a think tank",
                "leaving academia for a think tank",
            ),
            (
                "do you know anyone who insures mobile saunas?",
                "who insures mobile saunas",
                "someone who insures mobile saunas",
            ),
            (
                "a call about how your institute organises sabbaticals",
                "how your institute organises sabbaticals",
                "how my institute organises sabbaticals",
            ),
            ("some feedback on my talk in Bonn last week", "my talk in Bonn last", "your talk in Bonn"),
            (
                "introduce me to the people who run the seed library",
                "who run the seed library",
                "the people who run the seed library",
            ),
            ("The Alliance is organising an evening on exile.", "The Alliance", "your evening on exile"),
            ("who did the ceiling at St Mark's?", "the ceiling at St Mark", "the ceiling at St Mark's"),
            (
                "I'm stuck between two supervisors for my PhD",
                "two supervisors for my PhD",
                "two supervisors for your PhD",
            ),
            (
                "we've been offered a collection of 3,000 buttons",
                "offered a collection of 3",
                "your collection",
            ),
            ("I'm considering leaving my firm", "considering leaving my firm", "leaving your firm"),
            (
                "I'd like to understand how to find work here",
                "understand how to find work",
                "how to find work",
            ),
            (
                "the Institute in Leeds is organising an evening on exile in May",
                "the Institute in Leeds is organising an evening on exile",
                "your evening on exile",
            ),
            (
                "look at the budget for my documentary about the Danube delta",
                "the Danube delta",
                "your documentary about the Danube delta",
            ),
            (
                "If you hear of any opening for an operations manager around Tema",
                "an operations manager around Tema",
                "openings for an operations manager around Tema",
            ),
            (
                "I've drafted a talk abstract for EuroRust",
                "drafted a talk abstract for EuroRust",
                "your talk abstract for EuroRust",
            ),
            (
                "We're putting together a panel on water rights",
                "putting together a panel on water rights",
                "your panel on water rights",
            ),
            (
                "How did you get the city to waive the sidewalk bond?",
                "waive the sidewalk bond",
                "how I got the city to waive the sidewalk bond",
            ),
            (
                "I thought I could shadow one guy for a season",
                "shadow one guy for a season",
                "shadowing one guy for a season",
            ),
            (
                "I have made a board game about peat bogs",
                "board game about peat bogs",
                "your board game about peat bogs",
            ),
            ("I got two offers for PhD", "two offers for PhD", "your two offers for PhD"),
            ("Tell her how the days really are", "how the days really are", "how the days really are"),
            (
                "a series called \"What silence is for\" again",
                "What silence is for",
                "\"What silence is for\"",
            ),
            (
                "I'm stepping from the ward into controlling",
                "from the ward into controlling",
                "moving from the ward into controlling",
            ),
            ("What about the new grant?", "new grant", "the new grant"),
            (
                "a talk on measurement error in February or March",
                "measurement error in February or March",
                "measurement error",
            ),
            ("I've been offered a place on the MPH", "offered a place on the MPH", "your place on the MPH"),
            ("I'm organising the alumnae dinner", "organising the alumnae dinner", "the alumnae dinner"),
            (
                "to write a chapter with me on teaching",
                "a chapter with me on teaching",
                "the chapter on teaching",
            ),
        ];
        for (text, topic, expect) in cases {
            let thread = crate::reply::samples::thread(&[text]);
            let reading = crate::reply::samples::request(&thread, Kind::Advice, topic);
            assert_eq!(Topic::of(&thread, &reading).as_ref().map(Topic::text), Some(expect), "{text}");
        }
    }

    #[test]
    fn the_asking_is_no_topic_and_neither_is_half_of_a_pair() {
        let cases = [
            (
                "I'm a vet in Seville and a client threatens to sue me",
                "Seville and a client threatens to sue",
            ),
            ("one at a hospital in Lyon and one in a practice", "a hospital in Lyon and one in a practice"),
            ("I work as a store keeper in Aba", "a store keeper in Aba"),
            ("I'm a first-time novelist with an offer", "novelist with an offer"),
            ("She was turned down by all four medical schools", "all four medical schools"),
            ("We would like to invite you as a speaker", "invite you as a speaker"),
            ("I have one from a bank in London", "a bank in London"),
            ("I'm the daughter of the late Mr. Okoye of the Harbour Board", "Okoye of the Harbour Board"),
        ];
        for (text, topic) in cases {
            let thread = crate::reply::samples::thread(&[text]);
            let reading = crate::reply::samples::request(&thread, Kind::Meeting, topic);
            assert_eq!(Topic::of(&thread, &reading), None, "{text}");
        }
    }

    #[test]
    fn an_unsure_one_is_not_repeated() {
        let thread = crate::reply::samples::thread(&["Could you tell me about river ferries?"]);
        let sure = crate::reply::samples::request(&thread, Kind::Advice, "river ferries");
        let unsure = Reading { topic_confidence: SURE - 0.01, ..sure.clone() };
        assert_eq!(Topic::of(&thread, &sure).as_ref().map(Topic::text), Some("river ferries"));
        assert_eq!(Topic::of(&thread, &unsure), None);
    }

    #[test]
    fn what_they_enjoyed_is_not_what_they_ask() {
        let topic = |text: &str, words: &str| {
            let thread = crate::reply::samples::thread(&[text]);
            let reading = crate::reply::samples::request(&thread, Kind::Meeting, words);
            Topic::of(&thread, &reading).map(|topic| topic.text().to_owned())
        };
        let hello = "Really enjoyed what you said at the ferry meetup. Could we have coffee?";
        assert_eq!(topic(hello, "you said at the ferry meetup"), None);
        assert_eq!(topic(hello, "what you said at the ferry meetup"), None);
        let asked = "Could you tell me how you moved to the ferries?";
        assert_eq!(
            topic(asked, "how you moved to the ferries").as_deref(),
            Some("how I moved to the ferries")
        );
    }

    #[test]
    fn a_long_one_is_cut_where_it_can_be() {
        check("my CV before I apply to consultancies", Some("your CV"));
        check(
            "the grading of sawn timber in small mills, which nobody here seems to have written down properly",
            Some("the grading of sawn timber in small mills"),
        );
    }
}
