// @ts-check
/** Carries an export of LinkedIn's from the user's disk to the reader, and what was read from there to the ledger. */

import { tell } from "../shared/ledger.js";

/**
 * @param {object} page
 * @param {(state: unknown) => void} page.show where the reading stands
 * @param {(sentence: string) => void} page.told
 * @returns {{ deed: (deed: string, me: string) => void, open: (file: File) => Promise<void> }}
 */
export function past({ show, told }) {
  /** @type {Worker | undefined} */
  let reader;

  function close() {
    reader?.terminate();
    reader = undefined;
    show(undefined);
  }

  /** @param {string} sentence */
  function fail(sentence) {
    close();
    told(sentence);
  }

  /** @param {File} file */
  async function open(file) {
    close();
    show({ read: 0, all: 0 });
    const bytes = await file.arrayBuffer().catch(() => null);
    if (!bytes) return fail(`${file.name} can't be read from the disk. Is it still there?`);
    reader = new Worker("reader.js");
    reader.addEventListener("message", ({ data }) => {
      if (data.failed !== undefined) fail(`${file.name}: ${data.failed}`);
      else if (data.observations) keep(data.observations);
      else show(data);
    });
    reader.addEventListener("error", () =>
      fail(`${file.name} could not be read. It may be too large for this computer's memory.`),
    );
    reader.postMessage({ file: bytes }, [bytes]);
  }

  /** @param {unknown[]} observations */
  async function keep(observations) {
    const answer = await tell({ type: "ledgerImport", observations });
    if (!answer.ok) return told(`Nothing was kept. ${answer.reason}`);
    close();
    told("Done. Your list has everybody who waits; the icon counts them.");
  }

  /** @type {Record<string, (me: string) => void>} */
  const deeds = {
    choose() {
      const input = document.createElement("input");
      input.type = "file";
      input.accept = ".zip,.csv,application/zip,text/csv";
      input.addEventListener("change", () => input.files?.[0] && open(input.files[0]));
      input.click();
    },
    cancel() {
      close();
      told("Left. Nothing was kept.");
    },
    owner: (me) => me && reader?.postMessage({ me }),
    keep: () => reader?.postMessage({ take: true }),
  };
  return { open, deed: (deed, me) => deeds[deed]?.(me) };
}
