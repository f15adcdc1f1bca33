import { z } from "zod";

import { ANSWER_CACHE_MB, DOCUMENT_CACHE_MB, QUESTION_CACHE_MB } from "./server/http/server-options.js";

const megabytes = z.coerce.number().int().min(0).max(65_536);
const MEGABYTES = "a whole number of megabytes, from 0 (none) to 65536";

/** The variables that say how much is kept of what was answered before. */
export const CACHES = {
  ANSWER_CACHE_MB: { shape: megabytes.default(ANSWER_CACHE_MB), allowed: MEGABYTES },
  DOCUMENT_CACHE_MB: { shape: megabytes.default(DOCUMENT_CACHE_MB), allowed: MEGABYTES },
  QUESTION_CACHE_MB: { shape: megabytes.default(QUESTION_CACHE_MB), allowed: MEGABYTES },
} as const;
