import type { TableReport } from "../import-report.js";
import { alternativesTo } from "../../../text/fold.js";
import { oneLine } from "../../../text/one-line.js";

const BASE = "http://data.europa.eu/esco/";

/** The id of an ESCO concept, made from its permanent address alone. Null if the address is not of that kind. */
export function conceptId(prefix: Prefix, uri: string): string | null {
  const found = /^([a-z-]+)\/([0-9a-z]+(?:-[0-9a-z]+)*)$/i.exec(
    uri.startsWith(BASE) ? uri.slice(BASE.length) : "",
  );
  if (!found) return null;
  const [, pillar = "", key = ""] = found;
  const { plain, other } = PILLARS[prefix];
  if (pillar === plain) return `${prefix}:esco-${key.toLowerCase()}`;
  return pillar === other ? `${prefix}:esco-${pillar}-${key.toLowerCase()}` : null;
}

type Prefix = "role" | "skill" | "skill-group";

/** The pillar of an address: one that ids leave out, and one that they include. */
const PILLARS: Readonly<Record<Prefix, { readonly plain: string; readonly other?: string }>> = {
  role: { plain: "occupation" },
  skill: { plain: "skill" },
  "skill-group": { plain: "skill", other: "isced-f" },
};

/** The id of an ISCO-08 group, made from its address in ESCO. Null if the address is not that of such a group. */
export function iscoGroupId(uri: string): string | null {
  const found = /^isco\/C(\d{1,4})$/.exec(uri.startsWith(BASE) ? uri.slice(BASE.length) : "");
  return found ? `role-group:isco-08-${found[1]!}` : null;
}

/** The preferred label on one line. Superfluous spaces are reported as repaired. */
export function labelOf(text: string, line: number, rows: TableReport): string {
  const label = oneLine(text);
  if (label !== text) rows.repair(line, "the preferred label had superfluous spaces", label);
  return label;
}

/** The alternative labels, one on each line of the cell, without repetitions and the preferred label. */
export function alternativeLabels(text: string, label: string): string[] {
  const labels = text.split("\n").map(oneLine);
  return alternativesTo(
    label,
    labels.filter((each) => each !== ""),
  );
}

/** A description as text; null for none. */
export function summaryOf(description: string): string | null {
  const text = description.replace(/\r\n?/g, "\n").trim();
  return text === "" ? null : text;
}
