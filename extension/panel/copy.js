// @ts-check
/** Copies without the asynchronous clipboard, which a framed page may use only if the host page allows it. */

/**
 * @param {string} text
 * @returns {boolean} whether the browser took it
 */
export function copyText(text) {
  const focused = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "offscreen";
  field.setAttribute("aria-hidden", "true");
  document.body.append(field);
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}
