import type { Citation } from "../../../guide/guide.js";
import type { GuideBuilder } from "../../../guide/guide-builder.js";
import type { TableReport } from "../import-report.js";
import { reaches } from "../reaches.js";
import { REPEATED } from "./repeated.js";

/** Collects edges to what is broader. A row that repeats one is left out; one that would close a cycle is rejected. */
export function broaderEdges(draft: GuideBuilder, citations: readonly Citation[]) {
  const above = new Map<string, Set<string>>();
  const add = (from: string, to: string, line: number, rows: TableReport): void => {
    if (above.get(from)?.has(to)) rows.leaveOut(REPEATED);
    else if (reaches(above, to, from))
      rows.reject(line, "the broader relation would close a cycle", `${from} in ${to}`);
    else {
      above.set(from, (above.get(from) ?? new Set()).add(to));
      draft.add.broader({ from, to, citations });
    }
  };
  /** What is directly above, in the order of the file. */
  const aboveOf = (id: string): readonly string[] => [...(above.get(id) ?? [])];
  return { add, above: aboveOf };
}
