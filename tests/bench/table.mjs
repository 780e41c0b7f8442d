// @ts-check
/** The table as it is printed, and the verdict under it. */

/** @typedef {import("./row.mjs").Row} Row */

const HEAD = ["What", "Against", "Ours", "Theirs", "Ratio (min..max)", "Must", "Goal", ""];

/** @param {Row[]} rows */
export function table(rows) {
  const lines = [HEAD, ...rows.map(cells)];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column]))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** @param {Row[]} rows */
export function markdown(rows) {
  const lines = [HEAD, HEAD.map(() => "---"), ...rows.map(cells)];
  return lines.map((line) => `| ${line.join(" | ")} |`).join("\n");
}

/** @param {Row[]} rows one sentence */
export function verdict(rows) {
  const asked = rows.filter((row) => row.must !== "");
  const missed = asked.filter((row) => !row.reached);
  const met = asked.filter((row) => row.met).length;
  if (missed.length === 0) {
    return `Every one of the ${asked.length} figures is what it must be, and ${met} meet the goal as well.`;
  }
  const names = [...new Set(missed.map((row) => row.what))].join("; ");
  return `${missed.length} of ${asked.length} figures are not what they must be: ${names}.`;
}

/** @param {Row} row */
function cells(row) {
  const { what, against, unit, ours, theirs, ratio, must, goal } = row;
  if (ours === null || theirs === null || ratio === null) {
    return [what, against, "not yet", "", "", must, goal, "missed"];
  }
  const spread = `${digits(ratio.mid)}x (${digits(ratio.min)}..${digits(ratio.max)})`;
  const figures = [`${digits(ours)} ${unit}`, `${digits(theirs)} ${unit}`];
  return [what, against, ...figures, spread, must, goal, outcome(row)];
}

/** @param {Row} row */
function outcome({ must, reached, met, goal }) {
  if (must === "") return "";
  if (!reached) return "missed";
  return met && goal !== "" ? "goal" : "reached";
}

/** Three digits that mean something. @param {number} figure */
function digits(figure) {
  if (figure === 0) return "0";
  const after = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(figure))));
  return figure.toFixed(Math.min(after, 4));
}
