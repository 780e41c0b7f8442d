//! wrong-name: the greeting is not their name.

use super::Rule;
use crate::texts;
use crate::{
    check::{Context, Mark, Severity, people, repair, word_set::WordSet},
    text::Span,
};

pub const RULE: Rule = Rule {
    id: "wrong-name",
    severity: Severity::Stop,
    reason: "The wrong name says that the reply was meant for somebody else.",
    source: "The essay's first rule, be empathetic",
    find,
    mend,
};

/// Words that greet without a name.
static NO_NAMES: WordSet = WordSet::new(
    "afternoon again all and both brother captain chef coach colleague colleagues concern da day de dear \
    der doc doctor dr evening everyone father folks friend friends gentlemen good guys hallo hej \
    hello hey heya hi hiring hiya howdy it just ladies ma'am madam man manager mate may miss morning mr \
    mrs ms mx my old or prof professor sir sister students team there to van von whom world you",
);

fn find(context: &Context<'_>) -> Vec<Mark> {
    let Some((span, word)) = stranger(context) else {
        return Vec::new();
    };
    let their = people::first_name(context).unwrap_or_else(|| context.thread.counterpart().trim().to_owned());
    let message = if people::is_slip(context, &word) {
        texts::finding_name_written(&their)
    } else {
        texts::finding_name_other(span.of(context.draft.text.text), &their)
    };
    vec![Mark { span, message }]
}

/// The names in the greeting, if none of them belongs to anybody in the thread.
fn stranger(context: &Context<'_>) -> Option<(Span, String)> {
    let text = &context.draft.text;
    let greeting = text.greeting()?;
    let words = text.words.get(greeting.clone())?;
    let hello = words.first().is_some_and(|w| NO_NAMES.has(w.norm.as_str()));
    people::parts(context.thread.counterpart()).next()?;
    let names: Vec<usize> = greeting
        .filter(|at| {
            text.words.get(*at).is_some_and(|w| !NO_NAMES.has(w.norm.as_str()) && !w.norm.starts_with('['))
        })
        .collect();
    let (first, last) = (*names.first()?, *names.last()?);
    let span = text.span(first, last + 1);
    let slot = text.text.get(..span.start)?.ends_with(['[', '{', '<']);
    let known = names
        .iter()
        .filter_map(|at| text.words.get(*at))
        .any(|w| people::belongs(context, w.span.of(text.text)));
    let same_script = span.of(text.text).is_ascii() || !context.thread.counterpart().is_ascii();
    let latin =
        context.thread.counterpart().chars().filter(|c| c.is_alphabetic()).all(|c| (c as u32) < 0x1f00);
    (hello && !slot && !known && same_script && latin && names.len() <= 3)
        .then(|| (span, text.words.get(first).map_or_else(String::new, |w| w.span.of(text.text).to_owned())))
}

fn mend(context: &Context<'_>, marks: &[Span]) -> Option<String> {
    let name = people::first_name(context)?;
    let span = *marks.first()?;
    Some(repair::replace(context.draft.text.text, &[(span, name)]))
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{Setting, marks, mends, passes};
    use crate::reading::Kind;

    const ID: &str = "wrong-name";

    fn from(name: &str) -> Setting {
        Setting::asked(name, "Could I ask you about cells? Thanks, Kiki", Kind::Advice)
    }

    #[test]
    fn another_name_is_marked() {
        marks(
            ID,
            &[
                "Hi John, Tuesday works.",
                "Dear Maria,\n\nTuesday works.",
                "Hello Prya, Tuesday works.",
                "Good morning Pradeep, Tuesday works.",
                "Hey Sam! Tuesday works.",
                "Dear Dr. Smith, Tuesday works.",
            ],
        );
    }

    #[test]
    fn their_name_in_any_form_passes() {
        passes(
            ID,
            &[
                "Hi Priya, Tuesday works.",
                "hi priya, tuesday works",
                "Dear Ms Raman, Tuesday works.",
                "Dear Priya Raman, Tuesday works.",
                "Hi Pri, Tuesday works.",
                "Hello PRIYA! Tuesday works.",
                "Hi there, Tuesday works.",
                "Hello! Tuesday works for me.",
                "Good evening, Tuesday works.",
                "Tuesday works, John agreed.",
                "Thanks Ada, I mean Priya: Tuesday works.",
            ],
        );
        from("Elizabeth Okoro").passes(
            ID,
            &["Hi Liz, Tuesday?", "Hi Lizzy, Tuesday?", "Dear Kiki, Tuesday?", "Hi Eliza, Tuesday?"],
        );
        from("José Núñez").passes(ID, &["Hi Jose, Tuesday?", "Dear Mr Nunez, Tuesday?"]);
        from("Dr. Anna-Lena Schäfer, PhD")
            .passes(ID, &["Dear Anna, Tuesday?", "Dear Dr. Schäfer, Tuesday?", "Hi Lena, Tuesday?"]);
        from("").passes(ID, &["Hi John, Tuesday?"]);
        from("李伟").passes(ID, &["Hi Wei, Tuesday?"]);
        from("Col. (R) Aslam Khokhar").passes(ID, &["Hi Aslam, Tuesday?", "Dear Col. Khokhar, Tuesday?"]);
        from("Sgt. Maj. (Ret.) Willa Haines").passes(ID, &["Hi Willa, Tuesday?"]);
    }

    #[test]
    fn the_greeting_is_set_right() {
        mends(
            ID,
            &[
                ("Hi John, Tuesday works.", "Hi Priya, Tuesday works."),
                ("Hello Prya! Tuesday works.", "Hello Priya! Tuesday works."),
                ("Dear Maria Lopez,\n\nTuesday works.", "Dear Priya,\n\nTuesday works."),
            ],
        );
        from("SMITH John").mends(ID, &[("Hi Tom, Tuesday?", "Hi John, Tuesday?")]);
        from("Okafor, Ines").mends(ID, &[("Hi Tom, Tuesday?", "Hi Ines, Tuesday?")]);
    }
}
