import { type UnitVectors, unitVectors } from "../../algorithms/sparse-cosine.js";
import type { Steps } from "../../async/steps.js";
import { onceInSteps } from "../../async/once-for.js";
import type { Role } from "../../guide/guide.js";
import type { GuideIndex } from "../../guide/guide-index.js";
import { roleGraph } from "./role-graph.js";

/**
 * The words in the name, the alternative names and the summary of each role, in id order: √(times) × ln(roles ÷ roles with the word).
 * Computed once for each guide: O(words).
 */
export const roleWords = onceInSteps(compile);

function* compile(index: GuideIndex): Steps<UnitVectors> {
  const { roles } = roleGraph(index, null);
  const numbers = new Map<string, number>();
  const counts: Map<number, number>[] = [];
  const rolesWith: number[] = [];
  for (const role of roles) {
    const times = new Map<number, number>();
    for (const word of wordsOf(role)) {
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      times.set(number, (times.get(number) ?? 0) + 1);
    }
    for (const number of times.keys()) rolesWith[number] = (rolesWith[number] ?? 0) + 1;
    counts.push(times);
    yield;
  }
  const rarity = rolesWith.map((count) => Math.log(roles.length / count));
  const vectors: [number, number][][] = [];
  for (const times of counts) {
    const vector = [...times].map(([number, count]): [number, number] => [
      number,
      Math.sqrt(count) * rarity[number]!,
    ]);
    vectors.push(vector.sort(([a], [b]) => a - b));
    yield;
  }
  return unitVectors(vectors, numbers.size);
}

function wordsOf({ name, alternativeNames, summary }: Role): string[] {
  return [name, ...alternativeNames, summary ?? ""].flatMap(
    (text) =>
      text
        .normalize("NFKD")
        .replace(/\p{M}/gu, "")
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu)
        ?.map(singular) ?? [],
  );
}

/** English plurals count as the same word; in other languages the cut is the same for every role and does little harm. */
function singular(word: string): string {
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}
