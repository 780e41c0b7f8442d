//! The options page's longer texts.

pub const LEAD: &str = "What you choose here holds at once, in every open panel. It stays in this browser.";

pub const NO_RULES: &str = "All rules are on. You can turn one off in the panel, beside what it marks.";

pub const DATA: &str = "The export is one file with your settings, people, templates, and the list of answers you owe. \
    No message's text is in it, as none is ever kept. An import replaces what is here.";

pub const WIPE: &str = "This deletes your settings, the people you name, your templates and the whole list of answers you \
    owe, in this browser. It cannot be undone. You may want to export it first.";

pub const PRIVACY: [&str; 3] = [
    "Considerate reads the conversation that you have open, on your device. Nothing leaves the browser.",
    "It keeps who waits for an answer, since when, and what you decided. It keeps no message's text.",
    "It never sends anything for you.",
];

pub const VARIABLES: &str = "You can write {{first_name}}, {{topic}}, {{days_waiting}}, {{month}}, {{referral}} and \
    {{my_name}}. What stands between {{#topic}} and {{/topic}} is left out where no topic was found; with {{^topic}} it \
    stands only then.";
