// @ts-check
/**
 * The demo inbox as a function from an address to a response, for any origin: a server and a test's
 * request interception both answer with it. README.md lists the addresses.
 */

import { readFileSync } from "node:fs";

import { conversations } from "./conversations.js";
import { breakText } from "./dom.js";
import { threadId } from "./ids.js";

/**
 * @typedef {object} Answer
 * @property {number} status
 * @property {Record<string, string>} headers
 * @property {string} body
 */

/** Every script and style sheet carries it; a Content-Security-Policy may ask for it. */
export const NONCE = "inbox";

/**
 * The strictest policy the page still works under: scripts and styles by nonce only, frames of its
 * own origin only, no connection, no image, Trusted Types without any policy.
 */
export const HOSTILE_CSP = [
  "default-src 'none'",
  `script-src 'nonce-${NONCE}'`,
  `style-src 'nonce-${NONCE}'`,
  "frame-src 'self'",
  "frame-ancestors 'self'",
  "connect-src 'none'",
  "img-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

const ASSETS = "/inbox-assets/";

/** Files that pages may load, relative to this one. */
export const assets = [
  "inbox.css",
  "main.js",
  "conversations.js",
  "conversations/open.js",
  "conversations/settled.js",
  "conversations/other.js",
  "ids.js",
  "threads.js",
  "wording.js",
  "dom.js",
  "dom/list.js",
  "dom/row.js",
  "dom/thread.js",
  "dom/event.js",
  "dom/extras.js",
  "dom/composer.js",
  "dom/overlay.js",
  "dom/shell.js",
  "behaviour.js",
  "behaviour/list.js",
  "behaviour/composer.js",
  "behaviour/send.js",
  "behaviour/overlay.js",
];

const threadIds = new Set(conversations.map(({ key }) => threadId(key)));

/**
 * @param {URL} url
 * @param {{ csp?: string | null }} [options]  `csp`: a Content-Security-Policy for every answer
 * @returns {Answer | null}  null for an address that is none of the inbox's
 */
export function page(url, { csp = null } = {}) {
  const answer = answerFor(url);
  if (answer && csp !== null) answer.headers["content-security-policy"] = csp;
  return answer;
}

/**
 * @param {URL} url
 * @returns {Answer | null}
 */
function answerFor({ pathname, searchParams }) {
  if (pathname.startsWith(ASSETS)) return asset(pathname.slice(ASSETS.length), searchParams);
  const thread = pathname.match(/^\/messaging\/thread\/([^/]+)\/?$/)?.[1];
  if (thread !== undefined && !threadIds.has(thread)) return notFound();
  if (thread !== undefined || /^\/(messaging|preload|feed)\/$/.test(pathname)) {
    return html(searchParams);
  }
  return null;
}

/**
 * @param {string} name
 * @param {URLSearchParams} search
 * @returns {Answer}
 */
function asset(name, search) {
  if (!assets.includes(name)) return notFound();
  const text = readFileSync(new URL(name, import.meta.url), "utf8");
  const style = name.endsWith(".css");
  return {
    status: 200,
    headers: headers(style ? "text/css" : "text/javascript"),
    // With `?broken=1` the page renames its classes; its looks follow, its meaning is gone.
    body: style && search.get("broken") === "1" ? breakText(text) : text,
  };
}

/**
 * Every page is built by script; which one, `main.js` reads from the address.
 * @param {URLSearchParams} search
 * @returns {Answer}
 */
function html(search) {
  const language = search.get("lang") ?? "";
  const lang = /^(de|es|fr)$/.test(language) ? language : "en";
  const style = search.get("broken") === "1" ? "inbox.css?broken=1" : "inbox.css";
  const body = `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Messaging</title>
<link rel="stylesheet" href="${ASSETS}${style}" nonce="${NONCE}">
<script type="module" src="${ASSETS}main.js" nonce="${NONCE}"></script>
</head>
<body></body>
</html>
`;
  return { status: 200, headers: headers("text/html"), body };
}

/** @returns {Answer} */
function notFound() {
  return { status: 404, headers: headers("text/plain"), body: "Something went wrong\n" };
}

/**
 * @param {string} type
 * @returns {Record<string, string>}
 */
function headers(type) {
  return { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store" };
}
