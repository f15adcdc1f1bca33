import type { Example } from "./examples/example.js";
import { GUIDE } from "./examples/guide.js";
import { LEARNING } from "./examples/learning.js";
import { PATHS } from "./examples/paths.js";

/** What the playground offers to run. A test asks each one and compares the answer. */
export const EXAMPLES: readonly Example[] = [...PATHS, ...LEARNING, ...GUIDE];
