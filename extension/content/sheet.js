// @ts-check
/** How host, frame and tab look. `!important` in a shadow tree's `:host` beats whatever the page says about a `div`. */

export const SHEET = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  width: 0 !important;
  height: 0 !important;
  z-index: 2147483000 !important;
}
iframe, .tab {
  position: fixed;
  box-sizing: border-box;
  margin: 0;
  padding: 0;
}
iframe {
  border: 1px solid #0000001f;
  border-radius: 12px;
  background: #fbf8f3;
  box-shadow: 0 6px 24px #00000024;
}
.tab {
  display: grid;
  place-items: center;
  border: 1px solid #0000001f;
  border-radius: 12px;
  background: #fbf8f3;
  color: #1d6a60;
  box-shadow: 0 2px 10px #00000024;
  cursor: pointer;
}
.tab:hover { background: #e3f0ec; }
.tab:focus-visible { outline: 3px solid #1d6a60; outline-offset: 2px; }
.tab svg { width: 24px; height: 24px; fill: currentColor; }
.dot {
  position: absolute;
  top: 5px;
  right: 5px;
  width: 10px;
  height: 10px;
  border: 2px solid #fbf8f3;
  border-radius: 50%;
  display: none;
}
.dot[data-level="calm"] { display: block; background: #1d6a60; }
.dot[data-level="amber"] { display: block; background: #d98e04; }
.dot[data-level="red"] { display: block; background: #c0392b; }
[hidden] { display: none; }
@media (prefers-color-scheme: dark) {
  iframe, .tab { background: #1f1d23; border-color: #ffffff26; }
  .tab { color: #7fd0c1; }
  .tab:hover { background: #213833; }
  .tab:focus-visible { outline-color: #7fd0c1; }
  .dot { border-color: #1f1d23; }
  .dot[data-level="calm"] { background: #7fd0c1; }
}
@media (prefers-reduced-motion: no-preference) {
  .tab { transition: background-color 120ms; }
}
@media print { iframe, .tab { display: none; } }
`;

/**
 * A constructed sheet needs no leave from the page's Content-Security-Policy. Chromium 156 and Firefox 153 adopt one from
 * a content script; a browser that refuses gets a `style` element.
 * @param {Document} document
 * @param {ShadowRoot} root
 */
export function dress(document, root) {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(SHEET);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement("style");
    style.textContent = SHEET;
    root.append(style);
  }
}
