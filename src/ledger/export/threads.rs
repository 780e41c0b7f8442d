//! Rows put together to threads, as an inbox page would show them.

use super::{owner::Owner, table::Row};
use crate::{
    calendar::Timestamp,
    text::{interner::Interner, order::sort_by_key},
    thread::{Message, Thread},
};

/// How LinkedIn names a closed account: nobody can answer it.
const CLOSED: &str = "LinkedIn Member";

/// How the text of an advertisement begins.
const ADVERTISEMENT: &str = "<p class=\"spinmail-quill-editor__spin-break\">";

/// Lines of the system, which nobody wrote.
const SYSTEM: [&str; 2] = ["Message request accepted", "A LinkedIn member left the conversation."];

/// A conversation and whom it is with.
#[derive(Debug, Clone, PartialEq)]
pub struct Conversation {
    /// A group's title, or the name of the other person.
    pub with: String,
    /// Its messages, oldest first.
    pub thread: Thread,
}

/// The conversations with people, in the order in which they first appear in the file. Drafts and lines of the system are
/// no messages; advertisements, spam and closed accounts no conversations that could be answered.
#[must_use]
pub fn threads(rows: &[Row], owner: &Owner, now: Timestamp) -> Vec<Conversation> {
    let mut ids = Interner::default();
    let mut groups: Vec<Vec<&Row>> = Vec::new();
    for row in rows.iter().filter(|row| !row.draft && !SYSTEM.contains(&row.content.trim())) {
        let at = ids.intern(&row.conversation) as usize;
        groups.resize_with(groups.len().max(at), Vec::new);
        if let Some(group) = groups.get_mut(at - 1) {
            group.push(row);
        }
    }
    groups.into_iter().filter_map(|group| conversation(group, owner, now)).collect()
}

fn conversation(mut rows: Vec<&Row>, owner: &Owner, now: Timestamp) -> Option<Conversation> {
    if rows.iter().any(|row| is_advertisement(row) || row.folder == "SPAM") {
        return None;
    }
    // Most exports hold the newest row first: of two in the same second, the later one in the file was written first.
    rows.reverse();
    sort_by_key(&mut rows, |row| row.at);
    let other = rows.iter().rev().find(|row| !owner.wrote(row))?;
    if other.from == CLOSED && other.sender.is_empty() {
        return None;
    }
    let messages = rows.iter().map(|row| Message {
        from: row.from.clone(),
        own: owner.wrote(row),
        at: row.at,
        text: row.content.clone(),
    });
    Some(Conversation {
        with: if other.title.is_empty() { other.from.clone() } else { other.title.clone() },
        thread: Thread {
            id: other.conversation.clone(),
            me: Some(owner.name.clone()).filter(|name| !name.is_empty()),
            now,
            messages: messages.collect(),
        },
    })
}

fn is_advertisement(row: &Row) -> bool {
    row.title.eq_ignore_ascii_case("Sponsored Conversation")
        || row.content.trim_start().starts_with(ADVERTISEMENT)
}

#[cfg(test)]
mod tests {
    use super::{
        super::{owner::owner, table, testing::*},
        *,
    };

    fn read(text: &str) -> Vec<Conversation> {
        let rows = table::read(text.as_bytes()).unwrap().rows;
        let owner = owner(&rows, Some("https://www.linkedin.com/in/robin-hale")).unwrap();
        threads(&rows, &owner, crate::calendar::moment("2026-11-22T12:00:00Z").unwrap())
    }

    #[test]
    fn a_conversation_is_in_the_order_in_which_it_was_written() {
        let naomi = read(&export(ERA_2026)).remove(0);
        assert_eq!((naomi.with.as_str(), naomi.thread.id.as_str()), ("Naomi Castell", "2-naomi"));
        let times: Vec<_> = naomi.thread.messages.iter().map(|m| m.at).collect();
        assert!(times.is_sorted());
        assert!(naomi.thread.messages[1].text.contains("\n\nThank you"), "line breaks stay");
    }

    #[test]
    fn what_nobody_can_answer_is_left_out() {
        let row = |from: &str, url: &str, title: &str, content: &str, folder: &str| {
            format!(
                "{HEADER_2022}\nc,{title},{from},{url},Robin Hale,2026-11-01 10:00:00 UTC,,{content},{folder}\n"
            )
        };
        let url = "https://www.linkedin.com/in/x";
        assert_eq!(read(&row("Xu", url, "", "Hi", "INBOX")).len(), 1);
        for none in [
            row("LinkedIn Member", "", "", "Hi", "INBOX"),
            row("Xu", url, "Sponsored Conversation", "Hi", "INBOX"),
            row(
                "Xu",
                url,
                "",
                "\"<p class=\"\"spinmail-quill-editor__spin-break\"\">Hi %FIRSTNAME%",
                "INBOX",
            )
            .replace("%FIRSTNAME%", "%FIRSTNAME%\""),
            row("Xu", url, "", "Hi", "SPAM"),
            row("Xu", url, "", "Message request accepted", "INBOX"),
            row("Robin Hale", "https://www.linkedin.com/in/robin-hale", "", "Hi", "INBOX"),
        ] {
            assert_eq!(read(&none), [], "{none}");
        }
    }
}
