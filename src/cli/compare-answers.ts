import { parse } from "yaml";
import { z } from "zod";

import type { CareerGraph } from "../career/graph.js";
import { CareerError } from "../career/errors.js";
import { resolveIds, ROLE_IDS } from "../career/questions/resolve-ids.js";
import { askSkillGap } from "../career/questions/ask-skill-gap.js";
import { CannotRead, readWholeFile, TOO_DEEP } from "../content/read/bounded-files.js";
import { isDeepYaml } from "../content/read/yaml-depth.js";
import { counted } from "../text/phrases.js";
import { PROBLEMS, WRONG_USE } from "./exit-codes.js";
import { Stop } from "./terminal.js";

const ends = { from: z.string(), to: z.string() };
const questions = z.strictObject({
  paths: z.array(z.strictObject(ends)).default([]),
  gaps: z
    .array(
      z.strictObject({
        ...ends,
        from: z.string().nullable().default(null),
        have: z.array(z.string()).default([]),
      }),
    )
    .default([]),
});
export type Questions = z.infer<typeof questions>;

/** Reads the questions of a YAML file: `paths: [{ from, to }]` and `gaps: [{ from, have, to }]`. */
export async function readQuestions(file: string): Promise<Questions> {
  const bytes = await readWholeFile(file).catch((error: unknown) => {
    if (error instanceof CannotRead) throw new Stop(`${file}: ${error.message}`, PROBLEMS);
    throw new Stop(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code ?? ""}).`, PROBLEMS);
  });
  const yaml = bytes.toString("utf8");
  if (isDeepYaml(yaml)) throw new Stop(`${file}: ${TOO_DEEP}`, WRONG_USE);
  try {
    return questions.parse(parse(yaml));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message;
    throw new Stop(
      `${file}: should hold "paths", a list of { from, to }, and "gaps", a list of { from, have, to }.\n${why}`,
      WRONG_USE,
    );
  }
}

/** Returns one line for each question that the two guides answer differently, in the order of the file. */
export async function compareAnswers(
  before: CareerGraph,
  after: CareerGraph,
  { paths, gaps }: Questions,
): Promise<string[]> {
  const asked = [
    ...paths.map((path) => ({
      question: `path ${path.from} → ${path.to}`,
      ask: (graph: CareerGraph) => sayPath(graph, path),
    })),
    ...gaps.map((gap) => ({
      question: `gap ${[gap.from, ...gap.have].filter((id) => id !== null).join(", ")} → ${gap.to}`,
      ask: (graph: CareerGraph) => sayGap(graph, gap),
    })),
  ];
  const lines: string[] = [];
  for (const { question, ask } of asked) {
    const [was, is] = [await answer(ask, before), await answer(ask, after)];
    if (was !== is) lines.push(`${question}: ${was}; now ${is}`);
  }
  return lines;
}

async function answer(ask: (graph: CareerGraph) => Promise<string>, graph: CareerGraph): Promise<string> {
  try {
    return await ask(graph);
  } catch (error) {
    if (error instanceof CareerError) return error.message.replace(/ Did you mean .*$/, "");
    throw error;
  }
}

async function sayPath(graph: CareerGraph, ends: Questions["paths"][number]): Promise<string> {
  const { from, to } = await resolveIds(graph, ends, { from: ROLE_IDS, to: ROLE_IDS });
  const path = await graph.fewestSteps({ from, to, avoid: [], maxSteps: null, kinds: null });
  return path === null ? "no path" : `${counted(path.edges.length, "step")} by ${path.roles.join(" > ")}`;
}

async function sayGap(graph: CareerGraph, question: Questions["gaps"][number]): Promise<string> {
  const { coverage, missing, raised, hours } = await askSkillGap(graph, question);
  const essential = missing.filter(({ importance }) => importance === "ESSENTIAL");
  const say = (items: typeof missing): string =>
    items
      .map(({ competency }) => competency.id)
      .sort()
      .join(", ") || "nothing";
  return `${(100 * coverage).toFixed(1)} % covered, missing ${say(essential)}, to raise ${say(raised)}, ${hours.typical} h`;
}
