import { createHash } from "node:crypto";

import type { Citation } from "../../../guide/guide.js";
import type { GuideBuilder } from "../../../guide/guide-builder.js";
import { compareIds } from "../../../guide/vocabulary.js";
import { slugOf } from "../../../text/slug.js";

/** A technology that is in demand for an occupation, under the commodity that its row names. */
export interface DemandedTechnology {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  /** Null if the row names none. */
  readonly commodity: { readonly code: string; readonly title: string } | null;
  readonly reason: string | null;
}

/**
 * Adds what is in demand as essential requirements. Several technologies of one commodity for one occupation become a choice of one:
 * job postings ask for them side by side, but no job for all of them. Occupations with the same options share a choice. What O*NET says
 * is cited as it is said; that one is enough is our conclusion, so the choice and its requirements cite `derived` as well.
 */
export function addDemand(
  demanded: readonly DemandedTechnology[],
  draft: GuideBuilder,
  citations: readonly Citation[],
  derived: readonly Citation[],
): void {
  const choices = new Set<string>();
  for (const [first, ...others] of groups(demanded)) {
    const { role: from } = first;
    if (others.length === 0) {
      const { id: to, reason } = first;
      draft.add.requires({ from, to, demand: "IN_DEMAND", reason, citations });
      continue;
    }
    const options = [first, ...others].sort((a, b) => compareIds(a.id, b.id));
    const id = choiceId(options);
    const reason = `${options.length} technologies of this kind are in demand. One of them is taken to be enough.`;
    draft.add.requires({ from, to: id, reason, citations: [...citations, ...derived] });
    if (choices.has(id)) continue;
    choices.add(id);
    draft.add.choice({
      id,
      kind: "CHOICE",
      name: choiceName(options),
      pick: 1,
      citations: [...citations, ...derived],
    });
    for (const { id: to, reason: said } of options)
      draft.add.options({ from: id, to, demand: "IN_DEMAND", reason: said, citations });
  }
}

type Group = [DemandedTechnology, ...DemandedTechnology[]];

/** By occupation and commodity; a technology without a commodity stays alone. */
function groups(demanded: readonly DemandedTechnology[]): Iterable<Group> {
  const found = new Map<string, Group>();
  for (const each of demanded) {
    const key = `${each.role} ${each.commodity?.code ?? each.id}`;
    const group = found.get(key);
    if (group) group.push(each);
    else found.set(key, [each]);
  }
  return found.values();
}

/** Made from the commodity's title and the options alone, so that it is the same in every release that lists these. */
function choiceId(options: readonly DemandedTechnology[]): string {
  const ids = options.map(({ id }) => id).join(" ");
  const mark = createHash("sha256").update(ids).digest("hex").slice(0, 8);
  return `choice:onet-${slugOf(options[0]!.commodity!.title)}-${mark}`;
}

/** Choices of one commodity differ in their options, so the name tells these. */
function choiceName(options: readonly DemandedTechnology[]): string {
  const names = options.map(({ name }) => name);
  return `${options[0]!.commodity!.title}: one of ${names.slice(0, -1).join(", ")} or ${names.at(-1)!}`;
}
