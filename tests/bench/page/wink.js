// @ts-check
/** wink-nlp with the model it needs, for their size. */

export { default as model } from "wink-eng-lite-web-model";
export { default } from "wink-nlp";
