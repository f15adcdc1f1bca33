import { existsSync } from "node:fs";
import { join } from "node:path";

import { describe } from "@jest/globals";

const FOLDER = process.env["CAREER_GRAPH_DATA"] ?? "../shared/data";

/** The tests of a public data set, which is not part of this project: told, not passed over in silence, where it is not there. */
export function describeData(name: string, body: (folder: string) => void): void {
  const folder = join(FOLDER, name);
  if (existsSync(folder)) {
    describe(name, () => {
      body(folder);
    });
    return;
  }
  console.warn(`SKIPPED: no ${name} in ${FOLDER}; CAREER_GRAPH_DATA names the folder that holds it.`);
  describe.skip(name, () => {
    body(folder);
  });
}
