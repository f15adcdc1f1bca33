import { lexicographicSortSchema, printSchema } from "graphql";

import { buildCareerSchema } from "./schema.js";

process.stdout.write(`${printSchema(lexicographicSortSchema(buildCareerSchema()))}\n`);
