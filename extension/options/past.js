// @ts-check
/** Carries an export of LinkedIn's from the user's disk to the reader, and what was read from there to the ledger. */

import { tell } from "../shared/ledger.js";
import { say } from "../shared/texts.js";

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
    if (!bytes) return fail(say("past_no_file", file.name));
    reader = new Worker("reader.js");
    reader.addEventListener("message", ({ data }) => {
      if (data.failed !== undefined) fail(say("past_failed", file.name, data.failed));
      else if (data.observations) keep(data.observations);
      else show(data);
    });
    reader.addEventListener("error", () => fail(say("past_too_large", file.name)));
    reader.postMessage({ file: bytes, messages: unfilled() }, [bytes]);
  }

  /** @param {unknown[]} observations */
  async function keep(observations) {
    const answer = await tell({ type: "ledgerImport", observations });
    if (!answer.ok) return told(say("past_not_kept", answer.reason));
    close();
    told(say("past_done"));
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
      told(say("past_left"));
    },
    owner: (me) => me && reader?.postMessage({ me }),
    keep: () => reader?.postMessage({ take: true }),
  };
  return { open, deed: (deed, me) => deeds[deed]?.(me) };
}

/** What the reader may have to say: a worker has no messages of its own. */
const SAID_BY_READER = [
  ...["locale", "past_line", "export_zip", "export_packed", "export_no_messages", "export_nothing"],
  ...["export_large", "export_csv", "export_empty", "export_endless", "export_columns_one"],
  ...[
    "export_columns_other",
    "export_fields_one",
    "export_fields_other",
    "export_no_id",
    "export_date",
  ],
];

/** These messages with "$1", "$2"… where their values go. @returns {Record<string, string>} */
const unfilled = () =>
  Object.fromEntries(SAID_BY_READER.map((name) => [name, say(name, "$1", "$2", "$3")]));
