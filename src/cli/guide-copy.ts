import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { join } from "node:path";

import type { Neo4jConfig } from "../config.js";
import { formatProblem } from "../content/problem.js";
import { readGuide } from "../content/read/read-guide.js";
import { writeGuide } from "../content/write/write-guide.js";
import type { GuideCopy } from "../stores/replica/guide-copy.js";

/** Only the user that runs the server may read it: the database that it is a copy of asks for a password. */
const MODE = 0o600;

/** A file of the folder that is named after the database, so that servers of several databases may share the folder. */
export function guideCopyIn(folder: string, { uri, database }: Neo4jConfig): GuideCopy {
  const which = createHash("sha256")
    .update(JSON.stringify([uri, database]))
    .digest("hex")
    .slice(0, 16);
  const file = join(folder, `guide-${which}.jsonl.gz`);
  return {
    name: file,
    async read() {
      const found = await stat(file).catch((error: unknown) => {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
        throw error;
      });
      if (found === null) return null;
      const { guide, problems } = await readGuide(file);
      if (problems.length > 0) throw new Error(formatProblem(problems[0]!));
      return { guide, keptAt: found.mtime };
    },
    write: (guide) => writeGuide(guide, { format: "jsonl", out: file, mode: MODE }),
  };
}
