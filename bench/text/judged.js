import { readFileSync } from "node:fs";
import { join } from "node:path";

import { parse } from "csv-parse/sync";

/** Annotations that have no right answer in ESCO. */
const NO_ANSWER = new Set(["", "LABEL NOT PRESENT", "UNDERSPECIFIED"]);

/** The sentences of a validation set that have a label, each once, with all their labels. */
export function judgedSentences(folder, set) {
  const rows = parse(readFileSync(join(folder, `${set}_validation_annotations.csv`)), { columns: true });
  const labels = new Map();
  for (const { sentence, label } of rows) {
    if (NO_ANSWER.has(label)) continue;
    if (!labels.has(sentence)) labels.set(sentence, new Set());
    labels.get(sentence).add(label);
  }
  return [...labels].map(([sentence, right]) => ({ sentence, right }));
}

/** RP@5: right among the first five ÷ the lesser of five and the number of right ones. */
export function rPrecision(names, right) {
  return names.slice(0, 5).filter((name) => right.has(name)).length / Math.min(5, right.size);
}
