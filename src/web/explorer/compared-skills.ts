import type { ComparedRole } from "../../graphql/operations/generated.js";

type Requirement = ComparedRole["requirements"][number];

/** Something that a role asks for: one skill, or some of several. */
export interface Asked extends Pick<Requirement, "pick" | "options"> {
  readonly key: string;
  /** False if it helps but is not required: by neither role, where both ask for it. */
  readonly isEssential: boolean;
}

export interface ComparedSkills {
  readonly both: readonly Asked[];
  readonly onlyOne: readonly Asked[];
  readonly onlyOther: readonly Asked[];
}

/** What two roles both ask for, and what only one of them does; what is required comes first. */
export function comparedSkills(one: readonly Requirement[], other: readonly Requirement[]): ComparedSkills {
  const [ofOne, ofOther] = [askedOf(one), askedOf(other)];
  const both = [...ofOne.values()].flatMap((asked) => {
    const same = ofOther.get(asked.key);
    return same ? [{ ...asked, isEssential: asked.isEssential || same.isEssential }] : [];
  });
  const without = (these: ReadonlyMap<string, Asked>, those: ReadonlyMap<string, Asked>): Asked[] =>
    [...these.values()].filter(({ key }) => !those.has(key));
  return {
    both: essentialFirst(both),
    onlyOne: essentialFirst(without(ofOne, ofOther)),
    onlyOther: essentialFirst(without(ofOther, ofOne)),
  };
}

/** By key. A choice is the same as another one if it offers the same and as many of it are needed. */
function askedOf(requirements: readonly Requirement[]): Map<string, Asked> {
  const asked = new Map<string, Asked>();
  for (const { importance, pick, options } of requirements) {
    const ids = options.map(({ id }) => id).sort();
    const key = `${pick} ${ids.join()}`;
    const isEssential = importance === "ESSENTIAL" || (asked.get(key)?.isEssential ?? false);
    asked.set(key, { key, pick, options, isEssential });
  }
  return asked;
}

function essentialFirst(list: readonly Asked[]): Asked[] {
  return [
    ...list.filter(({ isEssential }) => isEssential),
    ...list.filter(({ isEssential }) => !isEssential),
  ];
}
