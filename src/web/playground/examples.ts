import type { Example, ExampleGroup } from "./examples/example.js";
import { GUIDE } from "./examples/guide.js";
import { LEARNING } from "./examples/learning.js";
import { PATHS } from "./examples/paths.js";

/** What the playground offers to run, as it fits the shipped guide. */
export const GROUPS: readonly ExampleGroup[] = [
  { title: "Paths, gaps and requirements", examples: PATHS },
  { title: "Plans and recommendations", examples: LEARNING },
  { title: "The guide as a whole", examples: GUIDE },
];

/** A test asks each one and compares the answer. */
export const EXAMPLES: readonly Example[] = GROUPS.flatMap(({ examples }) => examples);
