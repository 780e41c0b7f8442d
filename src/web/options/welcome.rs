//! What somebody sees once, after they installed it: what it reads, what it keeps, that it never sends, and where to begin.

use crate::{
    texts,
    web::dom::{self, Result},
};
use web_sys::{Element, HtmlElement};

/// The first page. It stands where the options stand, and is left for them.
pub struct Welcome {
    main: HtmlElement,
    title: HtmlElement,
}

impl Welcome {
    /// Builds it at the end of `main`, whose heading is `title`; unseen until it is shown.
    pub fn new(main: &HtmlElement, title: &HtmlElement) -> Result<Self> {
        let section = dom::add(main, "section", "welcome")?;
        dom::add_text(&section, "p", "lead", &texts::WELCOME_LEAD.text())?;
        let list = dom::add(&section, "ul", "")?;
        for line in [texts::PRIVACY_READS, texts::PRIVACY_KEEPS, texts::PRIVACY_SENDS] {
            dom::add_text(&list, "li", "", &line.text())?;
        }
        dom::add_text(&section, "p", "", &texts::WELCOME_PAST.text())?;
        let buttons = dom::add(&section, "div", "buttons")?;
        dom::add_button(&buttons, "primary", &texts::WELCOME_READ.text(), "welcomePast")?;
        dom::add_button(&buttons, "", &texts::WELCOME_OPTIONS.text(), "welcomeLeave")?;
        dom::add_button(&buttons, "quiet", &texts::WELCOME_CLOSE.text(), "welcomeClose")?;
        Ok(Self { main: main.clone(), title: title.clone() })
    }

    /// Shows it in place of the options, or the options again.
    pub fn show(&self, shown: bool) -> Result {
        let title = if shown { texts::WELCOME } else { texts::OPTIONS_HEADING };
        dom::text(&self.title, &title.text());
        dom::attribute(&self.main, "data-welcome", shown.then_some(""))
    }
}

/// The keys that do something, and what.
pub fn shortcuts(section: &Element) -> Result {
    let list = dom::add(section, "dl", "keys")?;
    for (keys, does) in [
        (&["Alt", "Shift", "C"][..], texts::KEY_PANEL),
        (&["↑", "↓"], texts::KEY_ARROWS),
        (&["Esc"], texts::KEY_ESCAPE),
    ] {
        let line = dom::add(&list, "dt", "")?;
        for key in keys {
            dom::add_text(&line, "kbd", "", key)?;
        }
        dom::add_text(&list, "dd", "", &does.text())?;
    }
    Ok(())
}
