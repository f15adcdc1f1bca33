import { z } from "zod";

import { searchWork } from "../../career/expected-work.js";
import { askSearch } from "../../career/questions/ask-search.js";
import { NODE_KINDS, sayKind } from "../../guide/vocabulary.js";
import { list } from "../../text/phrases.js";
import { defineTool } from "../define-tool.js";
import { optimal, thing, thingOf } from "../words.js";

export const find = defineTool({
  name: "find",
  title: "Find roles and skills",
  description: "Searches roles, skills, technologies, credentials and groups by words, typos allowed.",
  input: z.strictObject({
    text: z.string(),
    kinds: z.array(z.enum(NODE_KINDS as [string, ...string[]])).optional(),
    first: z.int().default(10),
  }),
  output: z.object({
    found: z.array(thing.extend({ kind: z.string(), summary: z.string().optional() })),
    optimal,
  }),
  work: searchWork,
  async find({ graph }, { text, kinds, first }) {
    const asked = kinds ? NODE_KINDS.filter((kind) => kinds.includes(kind)) : null;
    const nodes = (await askSearch(graph, { text, kinds: asked, first })).map(({ node }) => node);
    return {
      data: {
        found: nodes.map((node) => ({
          ...thingOf(node),
          kind: node.kind,
          ...("summary" in node && node.summary !== null && { summary: node.summary }),
        })),
        optimal: null,
      },
      said: [
        nodes.length === 0
          ? `Nothing in this guide is called like "${text}".`
          : `The closest to "${text}": ${list(nodes.map(({ name, kind, id }) => `${name} (${sayKind(kind)}, ${id})`))}.`,
      ],
      cited: nodes,
    };
  },
});
