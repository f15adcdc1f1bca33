import { z } from "zod";

import { gapWork } from "../../career/expected-work.js";
import { defineTool } from "../define-tool.js";
import { described, describedShape } from "../described.js";
import { idNamed, ANYTHING } from "../names.js";

export const describe = defineTool({
  name: "describe",
  title: "Describe a role or skill",
  description: "What one role requires and leads to, or what a skill takes and who requires it.",
  input: z.strictObject({ of: z.string() }),
  output: describedShape,
  work: gapWork,
  find: async ({ graph }, { of }) => described(graph, await idNamed(graph, "of", of, ANYTHING)),
});
