//! What a draft may say: everything the wordings can name, gathered once for a thread. A fact that is not there is
//! `None`, and wordings that would need it are not used.

use super::{
    dates, doing, form, form::Form, months, praise, referral, referral::Match, topic::Topic, verbs,
    wording::Turn, work,
};
use crate::text::case::Case;
use crate::{
    reading::Reading,
    settings::Settings,
    text::{listed, names},
    thread::Thread,
};

/// Days after which a reply owns its delay.
const LATE: u32 = 7;

/// What the wordings of one thread may name.
#[derive(Debug, Clone)]
pub struct Facts<'a> {
    /// The thread itself.
    pub thread: &'a Thread,
    /// What was read in it.
    pub reading: &'a Reading,
    /// The user's choices.
    pub settings: &'a Settings,
    /// Which wordings are taken.
    pub turn: Turn,
    /// Moves the lesser wordings on, where the first choice did not fit together.
    pub shift: u32,
    /// Their first name.
    pub name: Option<String>,
    /// What it is about, to stand after "about".
    pub topic: Option<Topic>,
    /// What they are doing, to stand in "how ... goes".
    pub doing: Option<String>,
    /// Their work that is to be looked at: "your pitch deck".
    pub work: Option<String>,
    /// The minutes that they ask for.
    pub minutes: Option<u32>,
    /// Whether they ask for help, be it that the kind of the thread says so or their own plain words.
    pub request: bool,
    /// What the ask wants.
    pub form: Form,
    /// Work of the owner's that they praise: "my talk".
    pub praised: Option<String>,
    /// Whether their last question wants a yes or a no.
    pub yes_or_no: bool,
    /// Whether they name a day or a date.
    pub dated: bool,
    /// Whether they suggest a day or an hour.
    pub proposed: bool,
    /// Whether they say that it cannot wait.
    pub urgent: bool,
    /// Whether they come back for what the owner promised.
    pub promised: bool,
    /// Whether they would like to meet over coffee.
    pub coffee: bool,
    /// Somebody of the referral book.
    pub referral: Option<Match<'a>>,
    /// The month that a deferring draft names.
    pub month: String,
}

impl<'a> Facts<'a> {
    /// The facts of `thread`.
    #[must_use]
    pub fn new(thread: &'a Thread, reading: &'a Reading, settings: &'a Settings, seed: u32) -> Self {
        let ahead = settings.defer_months.first().copied().unwrap_or(3).clamp(1, 24);
        let topic = Topic::of(thread, reading);
        let asks = reading.kind.asks_for_help();
        let overlooked = Form::missed(reading, thread).filter(|_| !asks);
        let doing = doing::of(thread);
        let topic = match (topic, &doing) {
            (Some(part), Some(whole)) => {
                Some(completed(&part, whole).map_or(part, |text| Topic::facing(&text)))
            }
            (topic, _) => topic,
        };
        Self {
            thread,
            reading,
            settings,
            turn: Turn::new(&thread.id, seed),
            shift: 0,
            name: names::first_name(thread.counterpart()),
            work: work::of(thread),
            minutes: work::minutes(thread),
            coffee: work::coffee(thread),
            promised: is_promised(thread, reading),
            request: asks || overlooked.is_some(),
            form: match overlooked.unwrap_or_else(|| Form::of(reading.kind, thread)) {
                // What the owner did is no fact to be looked up.
                Form::Fact if asks_about_the_owner(topic.as_ref()) => Form::Question,
                form => form,
            },
            praised: praise::of(thread),
            yes_or_no: work::yes_or_no(thread),
            dated: dates::named(thread),
            proposed: dates::proposed(thread),
            urgent: dates::due(thread, ahead),
            referral: referral::find(thread, reading, settings),
            month: months::month(thread.now, ahead),
            topic,
            doing,
        }
    }

    /// How many questions stand in what they wrote since the last answer.
    #[must_use]
    pub fn questions(&self) -> usize {
        form::open_text(self.thread).matches('?').count()
    }

    /// Whether a reply must own its delay.
    #[must_use]
    pub fn late(&self) -> bool {
        self.reading.waiting_days > LATE
    }

    /// Whether they wrote on more than one day without an answer.
    #[must_use]
    pub fn wrote_again(&self) -> bool {
        self.reading.approaches > 1
    }

    /// Whether the topic is a clause that can follow "you asked". "What to learn" answers a question; somebody who wants a
    /// mentor writes about it.
    fn is_asked(&self, topic: &Topic) -> bool {
        let question = matches!(self.form, Form::Question | Form::Fact | Form::Look);
        topic.is_clause() && (question || !is_infinitive(topic.text()))
    }

    /// What fills the place `{place}` of a wording.
    #[must_use]
    pub fn place(&self, place: &str) -> Option<String> {
        let settings = self.settings;
        match place {
            "topic" => self.topic.as_ref().map(|t| t.text().to_owned()),
            "subject" => self.topic.as_ref().filter(|t| t.is_subject()).map(|t| t.text().to_owned()),
            "noun" => self.topic.as_ref().filter(|t| !self.is_asked(t)).map(|t| t.text().to_owned()),
            "theirs" => {
                let theirs = self.topic.as_ref().map(Topic::text).filter(|t| t.starts_with("your "));
                theirs.map(str::to_owned)
            }
            "clause" => self.topic.as_ref().filter(|t| self.is_asked(t)).map(|t| t.text().to_owned()),
            "event" => self.topic.as_ref().map(Topic::text).filter(|t| names_an_event(t)).map(str::to_owned),
            "doing" => self.doing.clone(),
            "thing" => self.doing.clone().filter(|d| d.starts_with("your ")),
            "going" => self.doing.clone().filter(|d| !d.starts_with("your ")),
            "contact" => {
                let named = self.topic.as_ref().map(Topic::text).filter(|t| is_a_name(t) || is_a_person(t));
                named.map(str::to_owned)
            }
            "praised" => self.praised.clone(),
            "work" => self.work.clone(),
            "call" => Some(self.call()),
            "length" => Some(self.length()),
            "slots" => Some(self.slots().to_owned()),
            "link" => settings.slots_link.clone(),
            "month" => Some(self.month.clone()),
            "person" => self.referral.map(|m| m.person.name.trim().to_owned()),
            "note" => self.referral.and_then(|m| m.person.note.as_deref()).and_then(apposition),
            "field" => self.referral.map(|m| m.field.trim().to_owned()),
            "where" => self.referral.and_then(|m| m.person.link.as_deref()).map(|l| l.trim().to_owned()),
            "choice" => work::weighs(self.thread).then(String::new),
            "fresh" => (!self.late()).then(String::new),
            "by" => Some(if self.urgent { "in good time" } else { "by the end of next week" }.to_owned()),
            "pay" => Some(if work::names_pay(self.thread) { "" } else { ", with the pay range" }.to_owned()),
            "unpaid" => {
                Some(if work::names_pay(self.thread) { "" } else { "what is the pay range, and " }.to_owned())
            }
            "talk" => Some(match self.minutes {
                Some(minutes) if minutes <= 60 => length(minutes),
                _ => "half an hour".to_owned(),
            }),
            "details" => Some(
                if self.dated {
                    "the details and a line on the audience"
                } else {
                    "the date and a line on the audience"
                }
                .to_owned(),
            ),
            "help" => Some(self.help()),
            _ => None,
        }
    }

    /// "a 20-minute call": what was asked for, within half an hour.
    fn call(&self) -> String {
        if self.coffee {
            return format!("{} over coffee", self.length());
        }
        let minutes = self.within_half_an_hour();
        let article = if minutes == 8 || minutes == 11 || minutes == 18 { "an" } else { "a" };
        format!("{article} {minutes}-minute call")
    }

    /// "20 minutes", within half an hour.
    fn length(&self) -> String {
        length(self.within_half_an_hour())
    }

    fn within_half_an_hour(&self) -> u32 {
        self.minutes.unwrap_or(if self.coffee { 30 } else { 20 }).clamp(5, 30)
    }

    /// Two slots. They are suggestions of the user's, who sees them before sending.
    fn slots(&self) -> &'static str {
        const SLOTS: &str = "\
Tuesday or Thursday afternoon next week
Wednesday morning or Friday afternoon next week
Monday afternoon or Thursday morning next week
Tuesday morning or Wednesday afternoon next week
Wednesday or Thursday morning next week";
        let at = self.turn.order(5, 11).next().unwrap_or(0);
        SLOTS.lines().nth(at).unwrap_or("Tuesday or Thursday afternoon next week")
    }

    /// What a declining draft cannot do, as an infinitive.
    fn help(&self) -> String {
        let work = self.work.as_deref();
        match self.form {
            Form::Call if self.coffee => "meet for a coffee".to_owned(),
            Form::Call => "do a call".to_owned(),
            Form::Mentor | Form::PenFriend => "take on mentoring".to_owned(),
            Form::Look => format!("look at {}", work.unwrap_or("it")),
            Form::Letter => "write this letter".to_owned(),
            Form::Referee => "be a referee".to_owned(),
            Form::Introduction => "make this introduction".to_owned(),
            Form::Join | Form::Talk | Form::Panel => "take part".to_owned(),
            Form::Question => "go into this properly".to_owned(),
            Form::Fact => "look this up for you".to_owned(),
            Form::Word | Form::Lead | Form::Any => "help".to_owned(),
        }
    }
}

/// Whether the owner's last words hold a promise, after which they wrote again.
fn is_promised(thread: &Thread, reading: &Reading) -> bool {
    let own = thread.messages.iter().rposition(|m| m.own);
    let answered = own.is_some_and(|at| at + 1 < thread.messages.len());
    answered && reading.promises.iter().any(|promise| Some(promise.quote.message) == own)
}

/// "your book about a cat" says more than "a cat"; "your film about women" and "women who drive trams" make one.
fn completed(part: &Topic, whole: &str) -> Option<String> {
    let part = part.text();
    let first: Vec<&str> = part.split(' ').take(3).collect();
    let last = whole.rsplit(' ').next()?;
    if !whole.starts_with("your ") {
        None
    } else if whole.contains(part) || (first.len() == 3 && whole.contains(&first.join(" "))) {
        Some(whole.to_owned())
    } else if last.len() > 3 && first.first() == Some(&last) {
        Some(format!("{whole}{}", part.strip_prefix(last)?))
    } else {
        None
    }
}

/// "half an hour", "20 minutes".
fn length(minutes: u32) -> String {
    match minutes {
        30 => "half an hour".to_owned(),
        60 => "an hour".to_owned(),
        minutes => format!("{minutes} minutes"),
    }
}

/// "how I found my first clients".
pub fn asks_about_the_owner(topic: Option<&Topic>) -> bool {
    let clause = topic.filter(|topic| topic.is_clause());
    clause
        .is_some_and(|topic| topic.text().split(' ').any(|word| matches!(word, "I" | "my" | "I'd" | "I've")))
}

/// "what to learn", "how to begin".
fn is_infinitive(clause: &str) -> bool {
    clause.split(' ').nth(1) == Some("to")
}

/// Whether the words name an occasion and not what is said at it.
fn names_an_event(words: &str) -> bool {
    const EVENTS: &str = "lecture|talk|panel|conference|summit|event|series|evening|day|workshop|meetup|session|webinar|\
        podcast|seminar|keynote|ceremony|dinner|gala|class|show|colloquium|symposium|festival|week|meeting|slot|prize|\
        assembly|congress|forum|hackathon|retreat|course|opening|gathering|anniversary|graduation|episode|club";
    // "women in mining for your conference" is what the occasion is about.
    const LINKS: &str = "for|on|in|about|with|at|to|by|that|from";
    let lower = words.lower();
    let mut head = lower.split(|c: char| !c.is_alphanumeric()).take_while(|w| !listed(LINKS, w));
    words.starts_with('"') || head.any(|w| listed(EVENTS, w))
}

/// "the hiring manager at Cobalt", "someone in the design team".
fn is_a_person(words: &str) -> bool {
    const PEOPLE: &str = "whoever|someone|somebody|manager|recruiter|director|editor|founder|head|lead|team|partner|colleague|owner";
    const LINKS: &str = "for|at|in|of|with|who|that|from|on";
    let words: Vec<&str> = words.split(' ').collect();
    let end = words.iter().position(|w| listed(LINKS, w)).unwrap_or(words.len());
    let head = end.checked_sub(1).and_then(|at| words.get(at)).map_or("", |w| w);
    listed(PEOPLE, &head.lower()) || words.first() == Some(&"whoever")
}

/// Whether the words begin like the name of a person or an organisation.
fn is_a_name(words: &str) -> bool {
    let capital = |w: &str| w.chars().next().is_some_and(char::is_uppercase) && w.len() > 2;
    let mut words = words.split(' ');
    let first = words.next().is_some_and(capital);
    first && words.next().is_some_and(|second| capital(second) || matches!(second, "at" | "from"))
}

/// A note of the user's as it stands after a name and a comma: "teaches an evening course" -> "who teaches an evening
/// course", "my old boss" stays; `None` if it would break the sentence.
fn apposition(note: &str) -> Option<String> {
    const WHO: &str =
        "who|whose|a|an|the|my|our|one|formerly|now|also|head|founder|author|editor|director|professor";
    const VERBS: &str = "is|was|has|had|does|did|can|could|will|would|knows|runs|leads|led|ran|built|wrote|worked|taught|knew|\
        made|used|studied|moved|hired|likes|loves|goes|went|teaches|coaches|advises|specialises|specializes";
    let note = one_sentence(note)?;
    let (first, rest) = note.split_once(' ').unwrap_or((note.as_str(), ""));
    let word = first.lower();
    let verb = listed(VERBS, &word)
        || verbs::is_past(&word)
        || word.strip_suffix('s').is_some_and(verbs::is_base)
        || word.strip_suffix("es").is_some_and(verbs::is_base);
    match word.as_str() {
        "they" => None,
        "he" | "she" => Some(format!("who {rest}")),
        _ if listed(WHO, &word) => Some(format!("{word} {rest}").trim_end().to_owned()),
        _ if verb => Some(format!("who {word} {rest}").trim_end().to_owned()),
        _ => None,
    }
}

/// A note of the user's as a part of a sentence; `None` if it would break one.
fn one_sentence(note: &str) -> Option<String> {
    let note = note.split_whitespace().collect::<Vec<_>>().join(" ");
    let note = note.trim_end_matches(['.', ' ', '!', ',', ';']);
    let short = note.split(' ').count() <= 20;
    (!note.is_empty() && short && !note.contains(['{', '[', '\n'])).then(|| note.to_owned())
}
