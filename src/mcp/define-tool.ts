import { z } from "zod";

import { HEAVY_WORK } from "../career/expected-work.js";
import { wouldTakeTooMuch } from "../career/errors.js";
import { checkInput } from "./check-input.js";
import { citationsOf, EVERY_ANSWER, sayCitations } from "./citations.js";
import type { Tool, ToolParts } from "./tool.js";

/** A tool made of its parts: it checks the arguments, refuses what would take too much work, and says which sources the answer rests on. */
export function defineTool<Input extends z.ZodObject, Output extends z.ZodObject>(
  parts: ToolParts<Input, Output>,
): Tool {
  const { name, title, description, input, output, work, find } = parts;
  return {
    name,
    title,
    description,
    input,
    output: output.extend(EVERY_ANSWER),
    async answer(asked, given, limit) {
      const args = checkInput(input, given);
      const { turn } = asked.graph;
      const status = await asked.status();
      const expected = Math.round(work(await asked.graph.sizes(), args));
      if (turn.spent() + expected > limit) throw wouldTakeTooMuch(expected, limit);
      if (expected > HEAVY_WORK) turn.expectMuch();
      const { data, said, cited } = await find(asked, args);
      const citations = citationsOf(cited, status);
      return {
        data: { ...data, citations, guide: `${status.title} ${status.version}` },
        text: [...said, ...sayCitations(citations)].join("\n"),
      };
    },
  };
}
