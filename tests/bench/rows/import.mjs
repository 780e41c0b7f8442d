// @ts-check
/** Reading an export of all messages in the browser: that part of the program is still to come. */

import { notYet } from "../row.mjs";

/** @returns {Promise<import("../row.mjs").Row[]>} */
export async function importing() {
  return [
    notYet(
      {
        what: "Import of 100,000 messages, reading included",
        against: "Papa Parse: parsing alone",
      },
      { must: "1x faster", goal: "2x" },
    ),
    notYet(
      { what: "Growth of import, 10,000 to 1,000,000 messages", against: "linear" },
      { must: "at most 1.2x", goal: "" },
    ),
  ];
}
