import { cp } from "node:fs/promises";
import { join } from "node:path";

import { beforeAll, expect, test } from "@jest/globals";

import { diffGuides } from "../../../src/content/combine/diff-guides.js";
import { importOnet } from "../../../src/content/import/onet/import-onet.js";
import { contentHash } from "../../../src/content/write/content-hash.js";
import type { Guide } from "../../../src/guide/guide.js";
import { describeData } from "../../support/public-data.js";
import { temporaryFolder } from "../folder.js";
import { importing } from "./importing.js";
import { asCsv, inLayout31 } from "./onet-in-layout-31.js";

describeData("onet-29.3", (real) => {
  const read = async (folder: string) => (await importing((set) => importOnet(set, "29.3"), folder)).guide;
  const rewritten = async (...steps: readonly ((folder: string) => Promise<void>)[]): Promise<Guide> => {
    const folder = join(await temporaryFolder(), "onet");
    await cp(real, folder, { recursive: true });
    for (const step of steps) await step(folder);
    return read(folder);
  };
  let text: Guide;
  beforeAll(async () => {
    text = await rewritten(inLayout31);
  }, 300_000);

  test("in the layout since 30.3 nothing differs but the codes of commodities", async () => {
    const diff = diffGuides(await read(real), text);
    expect(diff).toMatchObject({ added: [], removed: [], renamed: [], levels: [], proficiencyLevels: [] });
    for (const edges of Object.values(diff.edges))
      expect(edges).toEqual({ added: [], removed: [], changed: [] });
    // 8,775 technologies, and the groups of 134 commodities: two more are the first one of no technology.
    expect(diff.changed).toHaveLength(8775 + 134);
    expect(new Set(diff.changed.flatMap(({ fields }) => fields))).toEqual(new Set(["externalIds"]));
  }, 300_000);

  test("and as CSV it gives the same bytes", async () => {
    expect(contentHash(await rewritten(inLayout31, asCsv(false)))).toBe(contentHash(text));
  }, 300_000);
});
