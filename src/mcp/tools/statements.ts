import { z } from "zod";

import { badInput } from "../../career/errors.js";
import { statementsWork } from "../../career/expected-work.js";
import { askStatements, type Statement } from "../../career/questions/ask-statements.js";
import { checkArguments } from "../../career/questions/check-arguments.js";
import type { GuideSource } from "../../guide/guide.js";
import { edgeSchema } from "../../guide/schema.js";
import { EDGE_KINDS } from "../../guide/vocabulary.js";
import { didYouMean, suggest } from "../../text/did-you-mean.js";
import { fold } from "../../text/fold.js";
import { counted } from "../../text/phrases.js";
import { shorten } from "../../text/shorten.js";
import { defineTool } from "../define-tool.js";
import { ANYTHING, idNamed } from "../names.js";
import { optimal, thing, thingOf } from "../words.js";

export const statements = defineTool({
  name: "statements",
  title: "Who says so",
  description: "The guide's statements about one thing, or of one source, each with reason and source.",
  input: z.strictObject({
    about: z.string().optional(),
    source: z.string().optional(),
    kinds: z.array(z.enum(EDGE_KINDS as [string, ...string[]])).optional(),
    first: z.int().default(20),
    after: z.string().optional().describe("`next` of the page before"),
  }),
  output: z.object({
    statements: z.array(
      z.object({
        kind: z.string(),
        from: thing,
        to: thing,
        reason: z.string().nullable(),
        sources: z.array(z.string()),
      }),
    ),
    total: z.int(),
    next: z.string().nullable(),
    optimal,
  }),
  work: statementsWork,
  async find({ graph, status }, { about, source, kinds, first, after = null }) {
    checkArguments({ first, after, source });
    const { sources } = await status();
    const page = await askStatements(
      graph,
      {
        kinds: kinds ? EDGE_KINDS.filter((kind) => kinds.includes(kind)) : null,
        about: about === undefined ? null : await idNamed(graph, "about", about, ANYTHING),
        source: source === undefined ? null : sourceNamed(sources, source),
        origin: null,
        section: null,
      },
      { first, after },
    );
    const titles = new Map(sources.map(({ id, title }) => [id, title]));
    return {
      data: {
        statements: page.items.map((each) => statementOf(each, titles)),
        total: page.total,
        next: page.hasNext ? page.items.at(-1)!.key : null,
        optimal: null,
      },
      said:
        page.total === 0
          ? ["The guide says nothing of that."]
          : [
              `The guide has ${counted(page.total, "such statement")}${page.hasNext ? `; these are ${page.items.length}` : ""}:`,
              ...page.items.map(
                (each) =>
                  `- ${each.from.name} ${edgeSchema(each.kind).verb} ${each.to.name}${each.reason === null ? "." : `: ${each.reason}`}`,
              ),
            ],
      cited: page.items,
    };
  },
});

function statementOf({ kind, from, to, reason, citations }: Statement, titles: ReadonlyMap<string, string>) {
  return {
    kind,
    from: thingOf(from),
    to: thingOf(to),
    reason,
    sources: citations.map(({ source, section }) =>
      [titles.get(source) ?? source, section].filter((part) => part !== null).join(", "),
    ),
  };
}

function sourceNamed(sources: readonly GuideSource[], text: string): string {
  const found = sources.find(({ id, title }) => id === text || fold(title) === fold(text));
  if (found) return found.id;
  const ids = sources.map(({ id }) => id);
  const near = didYouMean(suggest(shorten(text), ids)) || ` The sources are ${ids.slice(0, 20).join(", ")}.`;
  throw badInput("source", `names no source of this guide: "${shorten(text)}".${near}`);
}
