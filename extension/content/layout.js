// @ts-check
/**
 * Where the panel stands: beside the conversation if there is room, else as a tab that opens over the page, and never
 * over the composer. Pure; CSS pixels of the viewport.
 */

/** @typedef {{ left: number, top: number, right: number, bottom: number }} Rect */
/** @typedef {import("../shared/protocol.js").Side} Side */

/**
 * @typedef {object} Scene
 * @property {number} width of the viewport
 * @property {number} height
 * @property {Rect[]} open the open conversation
 * @property {Rect[]} [lists] the lists it may have been opened from
 * @property {Rect[]} others further open conversations
 * @property {Rect | null} composer of the open one
 * @property {{ area: Rect, text: Rect, lines: Rect[] } | null} messages where messages may stand; where their text
 *   does, as a whole and line by line
 */

/** @typedef {{ rect: Rect, side: Side, docked: boolean }} Panel docked: covers no conversation */

const MARGIN = 8;
const NARROWEST = 320;
const WIDEST = 400;
/** Less height than this beside the composer is no panel worth opening there. */
const LOWEST = 240;
const TAB = { width: 44, height: 44 };
/** Where a tab may stand, as shares of the height, the best first. */
const TAB_HEIGHTS = [0.35, 0.45, 0.55, 0.25, 0.65, 0.4, 0.5, 0.3, 0.6, 0.7, 0.15, 0.8, 0.9];

/**
 * @param {Scene} scene
 * @param {Side} side the user's choice
 * @returns {Panel}
 */
export function placePanel(scene, side) {
  const other = side === "right" ? "left" : "right";
  const open = [...scene.open, ...(scene.lists ?? [])];
  return (
    beside(scene, [...open, ...scene.others], side) ??
    overList(scene, side) ??
    beside(scene, [...open, ...scene.others], other, side) ??
    beside(scene, open, side) ??
    beside(scene, open, other, side) ??
    besideText(scene, side) ??
    besideText(scene, other) ??
    over(scene, side, other)
  );
}

/**
 * @param {Scene} scene
 * @param {Side} side
 * @returns {Rect} of the tab that stands for a collapsed panel: never over the composer, nor over words if it can be
 */
export function placeTab(scene, side) {
  const kept = [...(scene.composer ? [scene.composer] : []), ...(scene.messages?.lines ?? [])];
  const left = side === "right" ? scene.width - TAB.width : 0;
  const lowest = scene.height - TAB.height;
  const tabs = TAB_HEIGHTS.map((share) => {
    const top = Math.round(lowest * share);
    return { left, top, right: left + TAB.width, bottom: top + TAB.height };
  });
  const free = tabs.find((tab) => !kept.some((rect) => overlaps(tab, rect)));
  const [first] = tabs.filter((tab) => !scene.composer || !overlaps(tab, scene.composer));
  return free ?? first ?? { left, top: 0, right: left + TAB.width, bottom: TAB.height };
}

/**
 * At the edge of the page on that side; on the side that was not chosen, close to the conversation.
 * @param {Scene} scene
 * @param {Rect[]} kept
 * @param {Side} side
 * @param {Side} [chosen]
 * @returns {Panel | null}
 */
function beside(scene, kept, side, chosen = side) {
  const room = freeRoom(scene, kept, side);
  const width = Math.min(room - 2 * MARGIN, WIDEST);
  if (width < NARROWEST) return null;
  const spare = side === chosen ? 0 : room - width - 2 * MARGIN;
  return panel(scene, side, width, true, side === "right" ? -spare : spare);
}

/**
 * Over the list, for whoever moved the panel to the list's side: it covers no conversation and no composer.
 * @param {Scene} scene
 * @param {Side} side
 * @returns {Panel | null}
 */
function overList(scene, side) {
  if (side === "right" || scene.open.length === 0 || !scene.lists?.length) return null;
  return beside(scene, [...scene.open, ...scene.others], side);
}

/**
 * In the empty part of a wide conversation: below its title, above its composer, and over nobody's words.
 * @param {Scene} scene
 * @param {Side} side
 * @returns {Panel | null}
 */
function besideText({ messages, composer }, side) {
  if (!messages) return null;
  const { area, text } = messages;
  const room = side === "right" ? area.right - text.right : text.left - area.left;
  const width = Math.min(room - 2 * MARGIN, WIDEST);
  const left = side === "right" ? area.right - MARGIN - width : area.left + MARGIN;
  const bottom = Math.min(area.bottom, composer?.top ?? area.bottom) - MARGIN;
  const rect = { left, top: area.top + MARGIN, right: left + width, bottom };
  const fits = width >= NARROWEST && rect.bottom - rect.top >= LOWEST;
  return fits ? { rect, side, docked: true } : null;
}

/**
 * Over the page, but not over the composer.
 * @param {Scene} scene
 * @param {Side} side
 * @param {Side} other
 */
function over(scene, side, other) {
  const width = Math.min(360, scene.width - 2 * MARGIN);
  const first = aboveComposer(scene, panel(scene, side, width, false));
  const second = aboveComposer(scene, panel(scene, other, width, false));
  return heightOf(first) >= LOWEST || heightOf(first) >= heightOf(second) ? first : second;
}

/**
 * @param {Scene} scene
 * @param {Rect[]} kept
 * @param {Side} side
 */
function freeRoom(scene, kept, side) {
  if (side === "right") return scene.width - Math.max(0, ...kept.map(({ right }) => right));
  return Math.min(scene.width, ...kept.map(({ left }) => left));
}

/**
 * @param {Scene} scene
 * @param {Side} side
 * @param {number} width
 * @param {boolean} docked
 * @param {number} [shift] to the right
 * @returns {Panel}
 */
function panel(scene, side, width, docked, shift = 0) {
  const left = (side === "right" ? scene.width - MARGIN - width : MARGIN) + shift;
  const rect = { left, top: MARGIN, right: left + width, bottom: scene.height - MARGIN };
  return { rect, side, docked };
}

/**
 * The higher of the two strips that the composer leaves.
 * @param {Scene} scene
 * @param {Panel} panel
 * @returns {Panel}
 */
function aboveComposer({ composer }, panel) {
  const { rect } = panel;
  if (!composer || !overlaps(rect, composer)) return panel;
  const above = { ...rect, bottom: Math.max(rect.top, composer.top - MARGIN) };
  const below = { ...rect, top: Math.min(rect.bottom, composer.bottom + MARGIN) };
  const higher = above.bottom - above.top >= below.bottom - below.top ? above : below;
  return { ...panel, rect: higher };
}

/** @param {Panel} panel */
function heightOf({ rect }) {
  return rect.bottom - rect.top;
}

/** @param {Rect} a @param {Rect} b */
function overlaps(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
