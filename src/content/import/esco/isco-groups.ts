import type { Citation, GuideSource } from "../../../guide/guide.js";
import type { DataSet } from "../data-set.js";
import { distinctNames, type NamedThing } from "../distinct-names.js";
import { citing, type GuideDraft } from "../guide-draft.js";
import { readTable } from "../table.js";
import { alternativeLabels, iscoGroupId, labelOf, summaryOf } from "./concept.js";
import { TABLES } from "./tables.js";

/** By code. */
export type IscoGroups = ReadonlyMap<string, IscoGroup>;
export interface IscoGroup {
  readonly id: string;
  /** Of the occupations in it. */
  readonly citations: readonly Citation[];
}

/** The groups of ISCO-08 (major, sub-major, minor and unit groups) as role groups. */
export async function readIscoGroups(
  set: DataSet,
  draft: GuideDraft,
  source: GuideSource,
): Promise<IscoGroups> {
  const groups = new Map<string, IscoGroup>();
  const named: NamedThing[] = [];
  const adding: { id: string; add: (name: string) => void }[] = [];
  const citations = citing(source, "ISCO-08 groups");
  await readTable(set, TABLES.iscoGroups, ({ line, cells }, rows) => {
    const { conceptUri, code, altLabels, description } = cells;
    const id = iscoGroupId(conceptUri);
    const label = labelOf(cells.preferredLabel, line, rows);
    if (id === null) rows.reject(line, "the address is not an ISCO group's", conceptUri);
    else if (!id.endsWith(`-${code}`) || label === "")
      rows.reject(line, "the ISCO group has no label or another code than its address", code);
    else if (groups.has(code)) rows.reject(line, "the ISCO group is already described", code);
    else {
      groups.set(code, { id, citations: citing(source, `ISCO-08 ${code} ${label}`) });
      named.push({ id, name: label, marks: [code], line, rows });
      const externalIds = [
        { scheme: "esco", value: conceptUri },
        { scheme: "isco-08", value: code },
      ];
      const add = (name: string): void =>
        void draft.nodes.push({
          id,
          kind: "ROLE_GROUP",
          name,
          summary: summaryOf(description),
          alternativeNames: alternativeLabels(altLabels, label),
          citations,
          externalIds,
        });
      adding.push({ id, add });
    }
  });
  const names = distinctNames(named);
  for (const { id, add } of adding) add(names.get(id)!);
  return groups;
}
