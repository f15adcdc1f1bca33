/** What tells a path apart and what it is compared by. */
export interface OfferedPath {
  readonly length: number;
  readonly hours: { readonly typical: number };
  readonly roles: readonly { readonly id: string }[];
}

interface Found<Path> {
  readonly tradeOffs: { readonly paths: readonly Path[] };
  readonly shortest: { readonly paths: readonly Path[] };
}

/** The hardest step of a way that people would take. */
export const REALISTIC = "STRETCH";

const OFFERED = 4;

/**
 * At most four paths: first the trade-offs, which no other path beats, then the shortest others. Sorted by steps, then hours. The first is
 * the default of every page.
 */
export function offeredPaths<Path extends OfferedPath>({ tradeOffs, shortest }: Found<Path>): Path[] {
  const paths = new Map<string, Path>();
  for (const path of [...tradeOffs.paths, ...shortest.paths]) {
    const key = wayKey(path.roles);
    if (paths.size < OFFERED && !paths.has(key)) paths.set(key, path);
  }
  return [...paths.values()].sort((a, b) => a.length - b.length || a.hours.typical - b.hours.typical);
}

/** The ids of the roles between the ends, which identify a way. */
export function wayKey(roles: readonly { readonly id: string }[]): string {
  return roles
    .slice(1, -1)
    .map(({ id }) => id)
    .join();
}
