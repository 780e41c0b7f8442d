//! What the panel may do, handed in by JavaScript: the panel itself reaches for no `chrome.*`.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The panel's capabilities; `extension/panel/panel.js` implements them.
    pub type Host;

    /// Asks the content script to put `text` into the composer of `thread`, unless that holds another text than `over`;
    /// the answer comes as `Panel.inserted`.
    #[wasm_bindgen(method)]
    pub fn insert(this: &Host, request: u32, thread: &str, text: &str, replace: bool, over: Option<&str>);

    /// Asks the content script to take insert `request` back; the answer comes as `Panel.undone`.
    #[wasm_bindgen(method)]
    pub fn undo(this: &Host, request: u32, thread: &str);

    /// Copies a text to the clipboard; false if the browser refuses.
    #[wasm_bindgen(method)]
    pub fn copy(this: &Host, text: &str) -> bool;

    /// Puts the panel on a side ("left", "right") and collapses or opens it.
    #[wasm_bindgen(method)]
    pub fn layout(this: &Host, side: &str, collapsed: bool);

    /// How much the collapsed tab should draw the eye: "none", "calm", "amber" or "red".
    #[wasm_bindgen(method)]
    pub fn attention(this: &Host, level: &str);

    /// Gives the focus back to the composer.
    #[wasm_bindgen(method)]
    pub fn leave(this: &Host);

    /// Tells the ledger what the page showed; the entry comes back as `Panel.entry`.
    #[wasm_bindgen(method)]
    pub fn observe(this: &Host, observation: JsValue);

    /// Mutes or unmutes the nudge of a thread.
    #[wasm_bindgen(method)]
    pub fn mute(this: &Host, thread: &str, muted: bool);

    /// Tells the ledger that a deferring reply was put into the composer (`due`: the last day of what it names), or taken
    /// back.
    #[wasm_bindgen(method)]
    pub fn offer(this: &Host, thread: &str, due: Option<&str>);

    /// Where a thread can be opened.
    #[wasm_bindgen(method)]
    pub fn address(this: &Host, thread: &str) -> String;

    /// Keeps some settings; what is not named stays as it is.
    #[wasm_bindgen(method)]
    pub fn save(this: &Host, settings: JsValue);

    /// Turns a rule of the draft check on or off, for good.
    #[wasm_bindgen(method)]
    pub fn rule(this: &Host, id: &str, on: bool);
}
