import { stringify } from "csv-stringify/sync";

import { FORMER_ID } from "../../guide/former-ids.js";
import type { Guide } from "../../guide/guide.js";
import { compareIds } from "../../guide/vocabulary.js";

export const CROSSWALK_COLUMNS = ["id", "name", "scheme", "value", "match"] as const;

/**
 * The external ids of a guide as CSV, one to a line, by id of the node, then in the node's order. Former ids are left out. A match that
 * nobody has stated is an empty cell.
 */
export function crosswalkOf({ nodes }: Guide): string {
  const rows = [...nodes]
    .sort((a, b) => compareIds(a.id, b.id))
    .flatMap(({ id, name, externalIds }) =>
      externalIds
        .filter(({ scheme }) => scheme !== FORMER_ID)
        .map(({ scheme, value, match }) => [id, name, scheme, value, match]),
    );
  return stringify([CROSSWALK_COLUMNS, ...rows]);
}
