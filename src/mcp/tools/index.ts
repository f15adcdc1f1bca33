import type { Tool } from "../tool.js";
import { careerPath } from "./career-path.js";
import { compareRoles } from "./compare-roles.js";
import { describe } from "./describe.js";
import { find } from "./find.js";
import { learningPlan } from "./learning-plan.js";
import { prerequisites } from "./prerequisites.js";
import { reachableRoles } from "./reachable-roles.js";
import { readText } from "./read-text.js";
import { recommend } from "./recommend.js";
import { skillGap } from "./skill-gap.js";
import { statements } from "./statements.js";
import { whatBlocks } from "./what-blocks.js";

/** All tools, in the order in which they are listed. */
export const TOOLS: readonly Tool[] = [
  find,
  describe,
  careerPath,
  skillGap,
  learningPlan,
  recommend,
  reachableRoles,
  prerequisites,
  whatBlocks,
  compareRoles,
  statements,
  readText,
];
