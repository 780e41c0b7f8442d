// @ts-check
/**
 * Serves the demo inbox on the loopback address. By itself: `node tests/inbox/server.mjs [port]`
 * prints the address; without a port a free one is taken.
 */

import { createServer } from "node:http";
import { fileURLToPath } from "node:url";

import { page } from "./pages.js";

/**
 * @param {{ port?: number, csp?: string | null }} [options]
 * @returns {Promise<{ origin: string, close: () => Promise<void> }>}
 */
export async function serveInbox({ port = 0, csp = null } = {}) {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    if (url.pathname === "/") {
      response.writeHead(302, { location: "/messaging/" }).end();
      return;
    }
    const answer = page(url, { csp });
    response.writeHead(answer?.status ?? 404, answer?.headers).end(answer?.body);
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(undefined));
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { origin } = await serveInbox({ port: Number(process.argv[2] ?? 0) });
  console.log(`${origin}/messaging/`);
}
