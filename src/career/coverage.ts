import type { Held } from "./held.js";
import type { LearningModel } from "./learning-model.js";
import { raises } from "./least-gap.js";
import type { Demand } from "./role-demands.js";

/** The share of the essential demands that are met at their level, by weight (1 where none is known); 1 when there are none. */
export function coverage(model: LearningModel, held: Held, demands: readonly Demand[]): number {
  let met = 0;
  let total = 0;
  for (const demand of demands) {
    if (demand.importance !== "ESSENTIAL") continue;
    const weight = demand.weight ?? 1;
    total += weight;
    if (isDemandMet(model, held, demand)) met += weight;
  }
  return total === 0 ? 1 : met / total;
}

/** Whether what is held meets a demand at its level. */
export function isDemandMet(model: LearningModel, held: Held, demand: Demand): boolean {
  const { item, choice, level } = demand;
  if (item === null) return isChoiceMet(model, held, choice!) && raises(held, [demand]).length === 0;
  return held.items[item] === 1 && (level === null || level <= (held.levels.get(item) ?? Infinity));
}

/** Whether what is held meets a choice. */
export function isChoiceMet({ options, pick }: LearningModel, { items, met }: Held, choice: number): boolean {
  if (met[choice] === 1) return true;
  let count = 0;
  for (let k = options.offsets[choice]!; k < options.offsets[choice + 1]!; k++)
    count += items[options.targets[k]!]!;
  return count >= pick[choice]!;
}
