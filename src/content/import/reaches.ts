/** Whether a walk along these edges leads from `start` to `goal`; every node leads to itself. */
export function reaches(
  below: ReadonlyMap<string, ReadonlySet<string>>,
  start: string,
  goal: string,
): boolean {
  const seen = new Set([start]);
  for (const each of seen) for (const next of below.get(each) ?? []) seen.add(next);
  return seen.has(goal);
}
