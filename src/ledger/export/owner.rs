//! Whose inbox an export is. The file does not say: it is whoever takes part in almost every conversation.

use super::table::{Row, profile};
use crate::{
    error::InputError,
    text::{interner::Interner, order::sort_by_key},
};

/// The owner of an export.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Owner {
    /// The profile, as [`profile`] writes it; empty if only the name is known.
    pub profile: String,
    /// The name on their newest own message; empty if they never wrote.
    pub name: String,
}

impl Owner {
    /// Whether the owner wrote this row.
    #[must_use]
    pub fn wrote(&self, row: &Row) -> bool {
        if row.sender.is_empty() || self.profile.is_empty() {
            row.sender.is_empty() == self.profile.is_empty() && !self.name.is_empty() && row.from == self.name
        } else {
            row.sender == self.profile
        }
    }
}

/// The owner: the profile `me`, or the one that takes part in the most conversations.
///
/// # Errors
/// A profile that takes part in none, and rows of which it cannot be told.
pub fn owner(rows: &[Row], me: Option<&str>) -> Result<Owner, InputError> {
    let profile = match me {
        Some(address) => named(rows, address)?,
        None => inferred(rows)?,
    };
    let own = rows.iter().find(|row| !profile.is_empty() && row.sender == profile);
    Ok(Owner { profile, name: own.map(|row| row.from.clone()).unwrap_or_default() })
}

fn named(rows: &[Row], address: &str) -> Result<String, InputError> {
    let me = profile(address);
    let recipients_known = rows.iter().any(|row| !row.recipients.is_empty());
    let takes_part = rows.iter().any(|row| row.sender == me || row.recipients.contains(&me));
    // Without the recipients' profiles, an owner who never answered stands in no row.
    if me.is_empty() || (recipients_known && !takes_part) {
        return Err(InputError::new(format!(
            "The profile {address} takes part in none of the conversations; --me is the address of your own profile."
        )));
    }
    Ok(me)
}

/// Somebody who takes part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// The profile, as [`profile`] writes it.
    pub profile: String,
    /// The name on a message of theirs, or to them alone; the profile if there is neither.
    pub name: String,
    /// In how many conversations.
    pub conversations: usize,
}

/// Who takes part, whoever does in the most conversations first, and at most `most` of them.
#[must_use]
pub fn people(rows: &[Row], most: usize) -> Vec<Profile> {
    let counted = counted(rows).into_iter().take(most);
    counted
        .map(|(conversations, profile)| {
            let wrote = rows.iter().find(|row| row.sender == profile).map(|row| row.from.clone());
            let addressed = || {
                let alone = rows.iter().find(|row| row.recipients.as_slice() == [profile.as_str()]);
                alone.map(|row| row.to.clone()).filter(|name| !name.is_empty())
            };
            let name = wrote.or_else(addressed).unwrap_or_else(|| profile.clone());
            Profile { name, profile, conversations }
        })
        .collect()
}

/// The profile that takes part in the most conversations, and in more than any other.
fn inferred(rows: &[Row]) -> Result<String, InputError> {
    if let Some(draft) = rows.iter().find(|row| row.draft && !row.sender.is_empty()) {
        return Ok(draft.sender.clone());
    }
    match counted(rows).as_slice() {
        [] if rows.is_empty() => Ok(String::new()),
        [(first, a), (second, b), ..] if first == second => Err(InputError::new(format!(
            "It cannot be told whose messages these are: {a} and {b} take part in equally many conversations. \
             Say which is you with --me https://www.linkedin.com/{a}"
        ))),
        [(_, profile), ..] => Ok(profile.clone()),
        [] => Err(InputError::new(
            "It cannot be told whose messages these are: no row names a profile. Say so with --me and the address of \
             your profile.",
        )),
    }
}

/// In how many conversations each profile takes part, the most first.
fn counted(rows: &[Row]) -> Vec<(usize, String)> {
    let mut profiles = Interner::default();
    let mut seen: Vec<(u32, &str)> = Vec::new();
    let mut names: Vec<(String, String)> = Vec::new();
    for row in rows {
        for who in row.recipients.iter().chain([&row.sender]).filter(|who| !who.is_empty()) {
            seen.push((profiles.intern(who), row.conversation.as_str()));
        }
        if row.recipients.is_empty() && !row.sender.is_empty() {
            names.push((row.from.clone(), row.sender.clone()));
        }
    }
    // The older exports name the recipients only: a name that is some sender's stands for that sender's profile.
    sort_by_key(&mut names, |pair| pair.clone());
    names.dedup();
    for row in rows.iter().filter(|row| row.recipients.is_empty()) {
        let from = names.partition_point(|(name, _)| *name < row.to);
        for (_, who) in names.iter().skip(from).take_while(|(name, _)| *name == row.to) {
            seen.push((profiles.intern(who), row.conversation.as_str()));
        }
    }
    sort_by_key(&mut seen, |pair| *pair);
    seen.dedup();
    let mut counts: Vec<(usize, u32)> =
        seen.chunk_by(|a, b| a.0 == b.0).filter_map(|run| Some((run.len(), run.first()?.0))).collect();
    sort_by_key(&mut counts, |(count, _)| core::cmp::Reverse(*count));
    counts.into_iter().map(|(count, id)| (count, profiles.word(id).unwrap_or("").to_owned())).collect()
}

#[cfg(test)]
mod tests {
    use super::{
        super::{table, testing::*},
        *,
    };

    fn of(text: &str) -> Result<Owner, InputError> {
        owner(&table::read(text.as_bytes()).unwrap().rows, None)
    }

    #[test]
    fn it_is_who_takes_part_everywhere() {
        for era in [ERA_2022, ERA_2023, ERA_2025, ERA_2026] {
            let found = of(&export(era)).unwrap();
            assert_eq!(
                found,
                Owner { profile: "in/robin-hale".into(), name: "Robin Hale".into() },
                "{era:?}"
            );
        }
    }

    #[test]
    fn in_doubt_it_is_asked_for() {
        let header = "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,DATE,CONTENT,RECIPIENT PROFILE URLS";
        let one = format!(
            "{header}\nc,A,https://www.linkedin.com/in/a,B,2026-01-01 00:00:00 UTC,Hi,https://www.linkedin.com/in/b\n"
        );
        let error = of(&one).unwrap_err().to_string();
        assert!(["in/a", "in/b", "--me"].iter().all(|part| error.contains(part)), "{error}");
        let none = format!("{header}\nc,LinkedIn Member,,B,2026-01-01 00:00:00 UTC,Hi,\n");
        assert!(of(&none).unwrap_err().to_string().contains("no row names a profile"));
        assert_eq!(of(&format!("{header}\n")).unwrap(), Owner::default());
    }
}
