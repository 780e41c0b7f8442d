//! cold-jargon: the language of forms, where a person wrote to a person.

use super::Rule;
use crate::text::lines;
use crate::texts;
use crate::{
    check::{Context, Mark, Severity, cues::Cue, people, repair, sense::Hit},
    text::Span,
};

pub const RULE: Rule = Rule {
    id: "cold-jargon",
    severity: Severity::Consider,
    reason: "They wrote to you, not to an office; \"your request has been noted\" answers nobody.",
    source: "The essay's first rule, be empathetic; plain-language guides say the same of letters",
    find,
    mend,
};

/// The language of forms.
pub const PHRASES: &str = lines![
    "please ~1 be ?kindly advised|informed|notified ?that",
    "please note ~1 that",
    "kindly ~1 be|note advised|informed|that",
    "kindly note",
    "this|it is to inform|advise|notify|confirm you ?that",
    "we|i regret to inform|advise you ?that",
    "we|i ~2 to inform you that",
    "your ~2 request|inquiry|enquiry|application|message|query|correspondence|submission|interest has been ~1 noted|received|registered|recorded|logged|processed|forwarded|reviewed|declined|rejected",
    "your|the request|inquiry|enquiry|application|query|submission|proposal|interest is ~1 noted|denied|declined|rejected",
    "we|i ~1 have ~1 received your ~1 request|inquiry|enquiry|message|correspondence|query|email ?dated",
    "we|i acknowledge receipt",
    "receipt of your",
    "your message|call|request|inquiry is important to us",
    "to whom it may concern",
    "dear sir|madam ?or|and|sir|madam ?sir|madam",
    "as per ?our|my|company|the|your ~1 policy|policies|request|conversation|discussion|guidelines|regulations",
    "per our|company|corporate policy|guidelines|policies",
    "per company policy",
    "in accordance with",
    "pursuant to",
    "hereby|herewith|hereunder|heretofore|aforementioned|abovementioned|aforesaid",
    "above mentioned",
    "at this ~1 juncture",
    "at this point in time",
    "for your ~1 perusal",
    "your inquiry|enquiry|correspondence",
    "further to your",
    "with reference|regard|respect to your ~2 email|message|letter|request|inquiry|enquiry",
    "in reference to your",
    "we trust this|that|you",
    "until further notice",
    "do not reply to this",
    "this is an automated|automatic",
    "the undersigned",
    "undersigned",
    "we thank you for your ~1 interest|inquiry|enquiry|submission",
    "at your earliest convenience",
    "duly noted",
    "^ noted with thanks",
    "not in receipt of",
    "we are not accepting|taking ~2 requests|inquiries|enquiries",
];

fn find(context: &Context<'_>) -> Vec<Mark> {
    let draft = &context.draft;
    draft
        .longest(Cue::ColdJargon)
        .into_iter()
        .map(|hit| Mark { span: draft.span(&hit), message: texts::FINDING_JARGON.into() })
        .collect()
}

/// Replaces one phrase by what a person would say.
fn mend(context: &Context<'_>, _: &[Span]) -> Option<String> {
    let draft = &context.draft;
    draft
        .longest(Cue::ColdJargon)
        .iter()
        .find_map(|hit| reworded(context, hit).or_else(|| without(context, hit)))
}

fn reworded(context: &Context<'_>, hit: &Hit) -> Option<String> {
    let text = context.draft.text.text;
    let span = context.draft.span(hit);
    let norms: Vec<&str> =
        context.draft.text.words.get(hit.from..hit.to)?.iter().map(|w| w.norm.as_str()).collect();
    let name = people::first_name(context);
    let said = norms.join(" ");
    let swap = |with: &str| Some(capitalised_like(text, span, with));
    match norms.as_slice() {
        ["to", "whom", ..] => swap(&name.map_or_else(|| "Hello".to_owned(), |n| format!("Hello {n}"))),
        ["dear", "sir" | "madam", ..] => {
            swap(&name.map_or_else(|| "Hello".to_owned(), |n| format!("Dear {n}")))
        }
        ["please" | "kindly", .., "that"] => dropped(text, span),
        ["this" | "it", "is", "to", .., "that"] => dropped(text, span),
        ["we" | "i", "regret", .., "that"] => swap(if norms.first() == Some(&"i") {
            "I'm sorry to say that"
        } else {
            "we are sorry to say that"
        }),
        ["we" | "i", .., "inform", "you", "that"] => dropped(text, span),
        ["at", "this", ..] => swap("at the moment"),
        ["until", "further", "notice"] => swap("for now"),
        ["as", "per", .., "request"] => swap("as you asked"),
        ["as", "per", .., "conversation" | "discussion"] => swap("as we discussed"),
        [
            "hereby" | "herewith" | "hereunder" | "aforementioned" | "abovementioned" | "aforesaid"
            | "heretofore",
        ] => dropped(text, span),
        ["pursuant", "to"] | ["in", "accordance", "with"] => swap("under"),
        ["at", "your", "earliest", "convenience"] => swap("when it suits you"),
        ["your", "inquiry" | "enquiry" | "correspondence"] => swap("your message"),
        ["for", "your", ..] => swap("for you to read"),
        ["we", "thank", "you", "for", "your", ..] => swap("thank you for your interest"),
        ["above", "mentioned"] => dropped(text, span),
        _ if said == "noted with thanks" || said == "duly noted" => swap("thank you, I have read this"),
        _ => None,
    }
}

/// `with` in the place of the span, with a capital where the span begins a sentence.
fn capitalised_like(text: &str, span: Span, with: &str) -> String {
    let with = if span.of(text).starts_with(char::is_uppercase) {
        repair::capitalise_at(with, 0)
    } else {
        with.to_owned()
    };
    repair::replace(text, &[(span, with)])
}

/// The text without the span, and the next letter a capital where the span began with one.
fn dropped(text: &str, span: Span) -> Option<String> {
    let rest = text.get(span.end..)?;
    let gap = rest.len() - rest.trim_start_matches([' ', ',', ':']).len();
    let mended = repair::replace(text, &[(Span::new(span.start, span.end + gap), String::new())]);
    let capital = span.of(text).starts_with(char::is_uppercase);
    Some(if capital { repair::capitalise_at(&mended, span.start) } else { mended })
}

/// The draft without the phrase's sentence; thanks in its place where nothing else is left.
fn without(context: &Context<'_>, hit: &Hit) -> Option<String> {
    super::plainly_without(context, &[hit.sentence])
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{marks, mends, passes};

    const ID: &str = "cold-jargon";

    #[test]
    fn forms_are_marked() {
        marks(
            ID,
            &[
                "Please be advised that I can't take calls. Which question do you have?",
                "Your request has been noted.",
                "We regret to inform you that we can't meet. Ada Obi could.",
                "To whom it may concern, Tuesday works.",
                "As per our policy, I can't refer you. Ada Obi can.",
                "We have received your inquiry and will answer on Tuesday.",
                "I hereby confirm Tuesday at 10.",
                "Kindly note that Tuesday works better.",
                "Your message is important to us. Tuesday at 10?",
                "Dear Sir or Madam, Tuesday at 10 works.",
                "Pursuant to your request, here is the link: https://example.org.",
                "At this juncture I can only answer in writing. Which question do you have?",
                "Duly noted. Tuesday at 10?",
                "I am pleased to inform you that Tuesday works.",
            ],
        );
    }

    #[test]
    fn people_talking_pass() {
        passes(
            ID,
            &[
                "Please note down Tuesday at 10.",
                "I got your message, and Tuesday works.",
                "A note on your request: which cell do you mean?",
                "My advice: start with the separator.",
                "The policy changed last year, ask Ada how.",
                "I'd inform your professor first. Shall I?",
                "I've received the draft, thanks! Comments on Tuesday.",
                "As you asked, here is the link: https://example.org.",
                "Dear Priya, Tuesday works.",
                "Per cell that's two grams; does that help?",
                "It may concern the separator; have you checked?",
            ],
        );
    }

    #[test]
    fn forms_become_speech() {
        mends(
            ID,
            &[
                (
                    "Please be advised that I can't take calls. Which question do you have?",
                    "I can't take calls. Which question do you have?",
                ),
                (
                    "We regret to inform you that we can't meet. Ada Obi could.",
                    "We are sorry to say that we can't meet. Ada Obi could.",
                ),
                ("To whom it may concern, Tuesday works.", "Hello Priya, Tuesday works."),
                ("I hereby confirm Tuesday at 10.", "I confirm Tuesday at 10."),
                ("Your request has been noted. Tuesday at 10 works.", "Tuesday at 10 works."),
            ],
        );
    }
}
