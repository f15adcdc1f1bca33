import { EDGE_KINDS } from "../guide/vocabulary.js";
import { contentHash } from "../content/write/content-hash.js";
import { type Change, diffGuides, type GuideDiff } from "../content/combine/diff-guides.js";
import { sayEdge } from "../content/statements.js";
import { memoryGraph } from "../stores/memory/memory-graph.js";
import { compareAnswers, readQuestions } from "./compare-answers.js";
import type { Declare } from "./command.js";
import { DONE } from "./exit-codes.js";
import { GUIDE_FORMATS } from "./guide-options.js";
import { readValidGuide } from "./open-guide.js";
import type { Terminal } from "./terminal.js";

export interface DiffOptions {
  /** A YAML file of paths and gaps to ask of both guides. */
  readonly answers?: string | undefined;
  /** Print each edge that differs, not only their number. */
  readonly edges?: boolean | undefined;
}

export const declare: Declare = (command, { terminal, exitWith }) => {
  command
    .description(
      "Prints what changed from one guide to another: nodes added, removed, renamed and changed, and the number of edges that differ.",
    )
    .argument("<before>", `the earlier guide: ${GUIDE_FORMATS}`)
    .argument("<after>", "the later guide, in any of these formats")
    .option("--edges", "also print each edge that differs")
    .option(
      "--answers <file>",
      "also ask the questions in this YAML file of both guides and print the answers that differ: { paths: [{ from, to }], gaps: [{ from, have: [id], to }] }",
    )
    .action(async (before: string, after: string, options: DiffOptions) => {
      exitWith(await diff(before, after, options, terminal));
    });
};

/** Prints the differences between two guides, one on each line, and the answers that differ. */
export async function diff(
  before: string,
  after: string,
  { answers, edges = false }: DiffOptions,
  { out }: Terminal,
): Promise<number> {
  const questions = answers === undefined ? null : await readQuestions(answers);
  const [a, b] = [await readValidGuide(before), await readValidGuide(after)];
  const [was, is] = [contentHash(a), contentHash(b)];
  const lines = was === is ? [] : describe(diffGuides(a, b), edges);
  if (questions) {
    const graphs = [memoryGraph(a), memoryGraph(b)] as const;
    lines.push(...(await compareAnswers(...graphs, questions)).map((line) => `answer: ${line}`));
  }
  for (const line of lines) out(line);
  if (lines.length === 0) out("The guides say the same.");
  return DONE;
}

function describeLevel<T extends { readonly name: string }>(
  noun: string,
  numberOf: (level: T) => number,
  { before, after }: Change<T>,
): string {
  const level = `${noun} ${numberOf((after ?? before)!)}`;
  if (before === null) return `${level}: is now named "${after!.name}"`;
  if (after === null) return `${level}: is no longer named "${before.name}"`;
  return before.name === after.name
    ? `${level}: the description of "${after.name}" differs`
    : `${level}: "${before.name}" is now "${after.name}"`;
}

function describe(
  { added, removed, renamed, changed, levels, proficiencyLevels, edges }: GuideDiff,
  tellsEach: boolean,
): string[] {
  const lines = [
    ...added.map(({ id, name }) => `added: ${id} "${name}"`),
    ...removed.map(({ id, name, successor }) =>
      successor === null ? `removed: ${id} "${name}"` : `removed: ${id} "${name}", now ${successor}`,
    ),
    ...renamed.map(({ id, from, to }) => `renamed: ${id} "${from}" is now "${to}"`),
    ...changed.map(({ id, fields }) => `changed: ${id} ${fields.join(", ")}`),
    ...levels.map((change) => describeLevel("level", ({ number }) => number, change)),
    ...proficiencyLevels.map((change) => describeLevel("proficiency level", ({ level }) => level, change)),
  ];
  for (const kind of EDGE_KINDS) {
    const differ = edges[kind];
    const counts = [differ.added.length, differ.removed.length, differ.changed.length] as const;
    if (counts.every((count) => count === 0)) continue;
    lines.push(`${kind}: ${counts[0]} added, ${counts[1]} removed, ${counts[2]} changed`);
    if (!tellsEach) continue;
    lines.push(
      ...differ.added.map((edge) => `  added: ${sayEdge(kind, edge)}`),
      ...differ.removed.map((edge) => `  removed: ${sayEdge(kind, edge)}`),
      ...differ.changed.map(({ edge, fields }) => `  changed: ${sayEdge(kind, edge)}: ${fields.join(", ")}`),
    );
  }
  return lines.length > 0 ? lines : ["Only the title, version, sources or citations differ."];
}
