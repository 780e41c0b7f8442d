//! A small inbox, written as each era of LinkedIn's export writes it.

pub const HEADER_2022: &str =
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER";

/// An era: its header, and whether everything is quoted.
pub type Era = (&'static str, Quotes);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quotes {
    Needed,
    Always,
}

pub const ERA_2022: Era = (HEADER_2022, Quotes::Needed);
pub const ERA_2023: Era = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER",
    Quotes::Needed,
);
pub const ERA_2025: Era = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,\
     ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION DRAFT",
    Quotes::Needed,
);
pub const ERA_2026: Era = (ERA_2025.0, Quotes::Always);

struct Sent {
    thread: &'static str,
    title: &'static str,
    from: &'static str,
    to: &'static str,
    date: &'static str,
    content: &'static str,
    draft: bool,
}

const fn sent(
    thread: &'static str,
    from: &'static str,
    to: &'static str,
    date: &'static str,
    content: &'static str,
) -> Sent {
    Sent { thread, title: "", from, to, date, content, draft: false }
}

const ROBIN: &str = "Robin Hale";
const NAOMI: &str = "Naomi Castell";
const TOBI: &str = "Tobi Adeyemi";

/// Newest first within a conversation, as most exports are.
const INBOX: [Sent; 8] = [
    sent(
        "2-naomi",
        NAOMI,
        ROBIN,
        "2026-11-06 09:00:00",
        "Hi Robin, could you still review my grant application?",
    ),
    sent(
        "2-naomi",
        NAOMI,
        ROBIN,
        "2026-10-20 09:00:00",
        "Hey Robin! Could you review my grant application, \"as ever\"?\n\nThank you for your help.",
    ),
    sent(
        "2-tobi",
        TOBI,
        ROBIN,
        "2026-11-10 08:30:00",
        "Could you look over my CV before Friday? It is one page.",
    ),
    sent(
        "2-mei",
        ROBIN,
        "Mei-Lin Zhou",
        "2026-11-12 18:00:00",
        "Of course. It is the one by Okoro, from 2019.",
    ),
    sent(
        "2-mei",
        "Mei-Lin Zhou",
        ROBIN,
        "2026-11-12 10:00:00",
        "Could you tell me which paper you meant yesterday?",
    ),
    Sent { draft: true, ..sent("2-tobi", ROBIN, TOBI, "2026-11-11 08:30:00", "Sure, I wi") },
    sent("2-naomi", ROBIN, NAOMI, "2025-03-01 12:00:00", "Congratulations on the new job!"),
    Sent {
        title: "Sponsored Conversation",
        ..sent("2-ad", "", ROBIN, "2026-11-01 00:00:00", "Grow your pipeline")
    },
];

fn url(name: &str) -> String {
    match name {
        "" => String::new(),
        name => format!("https://www.linkedin.com/in/{}", name.to_ascii_lowercase().replace(' ', "-")),
    }
}

/// The inbox as an export of that era. Drafts are in those that mark them.
pub fn export((header, quotes): Era) -> String {
    let marks_drafts = header.contains("DRAFT");
    let rows = INBOX.iter().filter(|sent| marks_drafts || !sent.draft).map(|sent| {
        let fields = header.split(',').map(|column| {
            let value = match column.trim() {
                "CONVERSATION ID" => sent.thread.to_owned(),
                "CONVERSATION TITLE" => sent.title.to_owned(),
                "FROM" => sent.from.to_owned(),
                "SENDER PROFILE URL" => url(sent.from),
                "TO" => sent.to.to_owned(),
                "RECIPIENT PROFILE URLS" => url(sent.to),
                "DATE" => format!("{} UTC", sent.date),
                "CONTENT" => sent.content.to_owned(),
                "FOLDER" => "INBOX".to_owned(),
                "IS MESSAGE DRAFT" => if sent.draft { "Yes" } else { "No" }.to_owned(),
                "IS CONVERSATION DRAFT" => "No".to_owned(),
                _ => String::new(),
            };
            quoted(&value, quotes)
        });
        fields.collect::<Vec<_>>().join(",")
    });
    let head: Vec<String> = header.split(',').map(|name| quoted(name.trim(), quotes)).collect();
    std::iter::once(head.join(",")).chain(rows).collect::<Vec<_>>().join("\n") + "\n"
}

fn quoted(value: &str, quotes: Quotes) -> String {
    if quotes == Quotes::Always || value.contains([',', '"', '\n']) {
        format!("\"{}\"", value.replace('"', "\"\""))
    } else {
        value.to_owned()
    }
}
