// @ts-check
/**
 * What a browser must be able to do for the behaviours in list.mjs, so that each is written once and holds in every
 * browser. chromium.mjs and firefox.mjs are the two drivers.
 */

/**
 * A document: the page, one of its frames, or the panel.
 * @typedef {object} Place
 * @property {<A, R>(look: (argument: A) => R, argument: A) => Promise<Awaited<R>>} evaluate runs a function in it
 * @property {(at: { x: number, y: number }) => Promise<void>} click a real click; CSS pixels of its own viewport
 */

/**
 * @typedef {object} Visit
 * @property {Place} page
 * @property {Place} panel once its replies are there
 * @property {Place} home the document that the panel stands in: the page, or a frame of it
 * @property {string} homeUrl its address
 * @property {() => Promise<number>} panels how many panels there are in the whole page
 * @property {(text: string) => Promise<void>} type into whatever has the focus
 * @property {() => Promise<void>} close
 */

/**
 * @typedef {object} Driver
 * @property {string} name
 * @property {(path: string) => Promise<Visit>} visit opens a page of the demo inbox at LinkedIn's address
 * @property {Place} office a page of the extension's own, which outlives every visit; what it asks does not wake the
 *   background
 * @property {(file: string) => Promise<Place & { close(): Promise<void> }>} own opens a page of the extension's own, in a tab
 * @property {() => Promise<void>} stopBackground as the browser does when it is idle
 * @property {() => Promise<void>} close fails if anything but the inbox was asked for
 */

export {};
