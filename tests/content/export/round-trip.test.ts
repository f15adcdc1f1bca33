import { expect, test } from "@jest/globals";
import fc from "fast-check";

import type { Importer } from "../../../src/content/import/data-set.js";
import { importGraph } from "../../../src/content/import/foreign/import-graph.js";
import { importTables } from "../../../src/content/import/tables/import-tables.js";
import { loadGuide } from "../../../src/content/read/load-guide.js";
import { contentHash } from "../../../src/content/write/content-hash.js";
import { importing } from "../import/importing.js";
import { randomGuide } from "../random-guide.js";
import { exported, readBack } from "./exported.js";

const READ_BACK: readonly (readonly [string, Importer])[] = [
  ["csv", importTables],
  ["graphml", (set) => importGraph(set, {})],
];

test.each(READ_BACK)(
  "the shipped guide as %s, read back, has the same content hash",
  async (format, importer) => {
    const { guide } = await loadGuide("graph-seed");
    const { path, remarks } = await exported(guide!, format);
    const { guide: same } = await importing(importer, path);
    expect(remarks).toEqual([]);
    expect(contentHash(same)).toBe(contentHash(guide!));
  },
);

test.each(READ_BACK)(
  "any guide as %s, read back, is the same, whatever its texts are",
  async (format, importer) => {
    await fc.assert(
      fc.asyncProperty(randomGuide, async (guide) => {
        const { path } = await exported(guide, format);
        const same = await readBack(importer, path);
        expect(same).toEqual(guide);
        expect(contentHash(same)).toBe(contentHash(guide));
      }),
      { numRuns: 100 },
    );
  },
  120_000,
);
