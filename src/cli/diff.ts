import { EDGE_KINDS } from "../career/vocabulary.js";
import { contentHash } from "../content/content-hash.js";
import { diffGuides, type GuideDiff } from "../content/diff-guides.js";
import { memoryGraph } from "../stores/memory/memory-graph.js";
import { compareAnswers, readQuestions } from "./compare-answers.js";
import { DONE } from "./exit-codes.js";
import { readValidGuide } from "./open-guide.js";
import type { Terminal } from "./terminal.js";

export interface DiffOptions {
  /** A YAML file of paths and gaps to ask of both guides. */
  readonly answers?: string | undefined;
}

/** Prints what a guide adds to, removes from, renames and changes in another, a line each, and which answers differ. */
export async function diff(
  before: string,
  after: string,
  { answers }: DiffOptions,
  { out }: Terminal,
): Promise<number> {
  const questions = answers === undefined ? null : await readQuestions(answers);
  const [a, b] = [await readValidGuide(before), await readValidGuide(after)];
  const [was, is] = [contentHash(a), contentHash(b)];
  const lines = was === is ? [] : describe(diffGuides(a, b));
  if (questions) {
    const graphs = [memoryGraph(a, { contentHash: was }), memoryGraph(b, { contentHash: is })] as const;
    lines.push(...(await compareAnswers(...graphs, questions)).map((line) => `answer: ${line}`));
  }
  for (const line of lines) out(line);
  if (lines.length === 0) out("The guides say the same.");
  return DONE;
}

function describe({ added, removed, renamed, changed, edges }: GuideDiff): string[] {
  const lines = [
    ...added.map(({ id, name }) => `added: ${id} "${name}"`),
    ...removed.map(({ id, name, successor }) =>
      successor === null ? `removed: ${id} "${name}"` : `removed: ${id} "${name}", now ${successor}`,
    ),
    ...renamed.map(({ id, from, to }) => `renamed: ${id} "${from}" is now "${to}"`),
    ...changed.map(({ id, fields }) => `changed: ${id} ${fields.join(", ")}`),
  ];
  for (const kind of EDGE_KINDS) {
    const counts = edges[kind];
    if (counts.added + counts.removed + counts.changed === 0) continue;
    lines.push(`${kind}: ${counts.added} added, ${counts.removed} removed, ${counts.changed} changed`);
  }
  return lines.length > 0 ? lines : ["Only the title, version, sources or citations differ."];
}
