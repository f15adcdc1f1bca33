import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the guide that is shipped with this program. */
export function shippedGuide(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "graph-seed")) && dirname(folder) !== folder) folder = dirname(folder);
  return join(folder, "graph-seed");
}
