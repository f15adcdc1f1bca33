import { fold } from "../../text/fold.js";
import { oneLine } from "../../text/one-line.js";

/**
 * Names that differ in more than case and spaces. A thing keeps its plain name if no other has it. Otherwise it gets the
 * first of its marks, in brackets, that no other has. The last mark of each thing must be unique.
 */
export function uniqueNames(things: readonly (readonly [name: string, ...marks: string[]])[]): string[] {
  const last = Math.max(0, ...things.map(({ length }) => length - 1));
  const level = things.map(() => 0);
  const nameOf = (i: number): string => {
    const [name, ...marks] = things[i]!;
    const mark = level[i] === 0 ? "" : marks[level[i]! - 1]!;
    return oneLine(mark === "" ? name : `${name} (${mark})`);
  };
  for (let round = 0; round <= last * things.length; round++) {
    const owners = new Map<string, number[]>();
    for (const i of things.keys()) {
      const key = fold(nameOf(i));
      owners.set(key, [...(owners.get(key) ?? []), i]);
    }
    const alike = [...owners.values()].filter((group) => group.length > 1).flat();
    const movable = alike.filter((i) => level[i]! < things[i]!.length - 1);
    if (movable.length === 0) break;
    for (const i of movable) level[i]!++;
  }
  return things.map((_, i) => nameOf(i));
}
