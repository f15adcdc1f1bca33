import type { Citation, GuideSource } from "../../../guide/guide.js";
import type { Recognised } from "../recognise.js";
import { citing } from "../citing.js";
import type { GuideBuilder } from "../../../guide/guide-builder.js";
import { externalIds } from "../external-ids.js";
import { iscoGroupId } from "./concept.js";
import { readConcepts } from "./concept-rows.js";
import { TABLES } from "./tables.js";

/** By code. */
export type IscoGroups = ReadonlyMap<string, IscoGroup>;
export interface IscoGroup {
  readonly id: string;
  /** For the occupations in the group. */
  readonly citations: readonly Citation[];
}

/** The groups of ISCO-08 (major, sub-major, minor and unit groups) as role groups. */
export async function readIscoGroups(
  set: Recognised,
  draft: GuideBuilder,
  source: GuideSource,
): Promise<IscoGroups> {
  const groups = new Map<string, IscoGroup>();
  const citations = citing(source, "ISCO-08 groups");
  const kind = { noun: "ISCO group", idOf: iscoGroupId };
  await readConcepts(set, TABLES.iscoGroups, kind, draft, ({ line, cells }, rows, { id, label }) => {
    const { conceptUri, code } = cells;
    if (!id.endsWith(`-${code}`)) {
      rows.reject(line, "the ISCO group has another code than its address", code);
      return null;
    }
    groups.set(code, { id, citations: citing(source, `ISCO-08 ${code} ${label}`) });
    const ids = externalIds(["esco", conceptUri, "EXACT"], ["isco-08", code, "EXACT"]);
    return {
      marks: [code],
      toNode: (common) => ({ ...common, kind: "ROLE_GROUP", citations, externalIds: ids }),
    };
  });
  return groups;
}
