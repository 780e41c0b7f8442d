//! What the core says about a thread. Each claim carries the words that caused it.

use crate::calendar::{Date, Timestamp};
use crate::{text::Span, texts::Said};

/// What the core says about one thread, as it stands at the thread's `now`.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// Whether an ask for the owner's help is open: not answered, or answered only by a promise to act.
    pub is_request: bool,
    /// What the thread is about as it stands.
    pub kind: Kind,
    /// How sure `is_request` is: the probability, from 0.5 to 1.0, that it is right.
    pub confidence: f32,
    /// For a request: whether it says what is wanted clearly enough to act on. `None` for anything else.
    pub specific: Option<bool>,
    /// What a vague ask leaves out; empty for anything that is not a request.
    pub missing: Vec<Missing>,
    /// Their shortest phrase that names what it is about.
    pub topic: Option<Quote>,
    /// How sure the topic is: how much of it is expected to be right, from 0.0 (none is named) to 1.0.
    pub topic_confidence: f32,
    /// The sentences that request or propose something of the reader, in the order of the thread.
    pub asks: Vec<Quote>,
    /// The words that decided, strongest first.
    pub evidence: Vec<Evidence>,
    /// The language of what they wrote, as a two-letter code; "und" if it cannot be told.
    pub language: String,
    /// Whether a considerate person owes a line now.
    pub needs_reply: bool,
    /// The time of the first unanswered message; `None` if nothing is owed or the time is unknown.
    pub waiting_since: Option<Timestamp>,
    /// Whole days of 24 hours since `waiting_since`; 0 if nothing waits.
    pub waiting_days: u32,
    /// Calendar days (UTC) with received messages since the owner's last reply.
    pub approaches: u32,
    /// What the owner promised, in the order of the thread.
    pub promises: Vec<Promise>,
}

/// Words of one message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Quote {
    /// Index into the thread's messages.
    pub message: usize,
    /// Where in that message's text, in bytes.
    pub span: Span,
}

/// Words that spoke for or against the reading, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// The words.
    pub quote: Quote,
    /// A reason that a person understands: "asks for 20 minutes of your time".
    pub why: Said,
}

/// An own message that commits to a later action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promise {
    /// The words.
    pub quote: Quote,
    /// The last day on which the promise is kept; `None` if it names no time.
    pub due: Option<Date>,
}

/// What a vague ask leaves out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Missing {
    /// What it is about.
    Topic,
    /// What exactly is wanted.
    What,
    /// How much time it would take.
    HowLong,
    /// Until when.
    ByWhen,
}

/// What a thread is about as it stands: nine kinds of request, then the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A coffee, a call, "pick your brain".
    Meeting,
    /// Repeated guidance.
    Mentoring,
    /// What to do in their situation.
    Advice,
    /// An opinion of their work.
    Feedback,
    /// A referral, a recommendation, a job.
    JobHelp,
    /// To be put in touch with somebody.
    Introduction,
    /// To do something together.
    Collaboration,
    /// To speak, teach or appear.
    Speaking,
    /// Something the reader knows or has.
    Information,
    /// Wants to sell.
    SalesPitch,
    /// Wants to fill a position.
    Recruiter,
    /// Announces something to attend.
    EventInvite,
    /// Says thank you.
    Thanks,
    /// Congratulates.
    Congratulations,
    /// Tells news.
    Update,
    /// Chats.
    SmallTalk,
    /// Continues something settled or asked by the owner.
    Reply,
    /// None of these.
    Other,
}

impl Kind {
    /// Every kind, requests first.
    pub const ALL: [Self; 18] = [
        Self::Meeting,
        Self::Mentoring,
        Self::Advice,
        Self::Feedback,
        Self::JobHelp,
        Self::Introduction,
        Self::Collaboration,
        Self::Speaking,
        Self::Information,
        Self::SalesPitch,
        Self::Recruiter,
        Self::EventInvite,
        Self::Thanks,
        Self::Congratulations,
        Self::Update,
        Self::SmallTalk,
        Self::Reply,
        Self::Other,
    ];

    /// The name on the wire and in the corpus.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Meeting => "meeting",
            Self::Mentoring => "mentoring",
            Self::Advice => "advice",
            Self::Feedback => "feedback",
            Self::JobHelp => "job_help",
            Self::Introduction => "introduction",
            Self::Collaboration => "collaboration",
            Self::Speaking => "speaking",
            Self::Information => "information",
            Self::SalesPitch => "sales_pitch",
            Self::Recruiter => "recruiter",
            Self::EventInvite => "event_invite",
            Self::Thanks => "thanks",
            Self::Congratulations => "congratulations",
            Self::Update => "update",
            Self::SmallTalk => "small_talk",
            Self::Reply => "reply",
            Self::Other => "other",
        }
    }

    /// The kind with that name on the wire.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Whether the kind is one of the nine kinds of request.
    #[must_use]
    pub const fn asks_for_help(self) -> bool {
        matches!(
            self,
            Self::Meeting
                | Self::Mentoring
                | Self::Advice
                | Self::Feedback
                | Self::JobHelp
                | Self::Introduction
                | Self::Collaboration
                | Self::Speaking
                | Self::Information
        )
    }
}

impl Missing {
    /// The name on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Topic => "topic",
            Self::What => "what",
            Self::HowLong => "how_long",
            Self::ByWhen => "by_when",
        }
    }
}
