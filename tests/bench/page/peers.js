// @ts-check
/** What people would use instead, in one bundle for the benchmark's page: each as a function of a text. */

import alex from "alex";
import compromise from "compromise";
import { createBinaryModuleFromUrl, Dialect, LocalLinter } from "harper.js";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
// @ts-expect-error: it comes without types
import writeGood from "write-good";

const HARPER = "/harper_wasm_bg.wasm";

const wink = winkNLP(model);
const winkEntities = winkNLP(model, ["ner"]);

/** @type {LocalLinter} */
let harper;

/** A linter with nothing remembered. */
export async function newHarper() {
  harper = new LocalLinter({
    binary: createBinaryModuleFromUrl(new URL(HARPER, location.href).href),
    dialect: Dialect.American,
  });
  await harper.setup();
}

/** @type {Record<string, (text: string) => unknown>} */
export const peers = {
  wink: (text) => wink.readDoc(text),
  winkEntities: (text) => winkEntities.readDoc(text).entities().out(),
  compromise: (text) => compromise(text),
  harper: (text) => harper.lint(text),
  writeGood: (text) => writeGood(text),
  alex: (text) => alex(text).messages,
};
