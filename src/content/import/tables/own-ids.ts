import { nodeSchema } from "../../../guide/schema.js";
import { kindOfId, sayKind, type ThingKind } from "../../../guide/vocabulary.js";
import { didYouMean, suggest } from "../../../text/did-you-mean.js";
import { fold } from "../../../text/fold.js";
import { list } from "../../../text/phrases.js";
import { slugOf } from "../../../text/slug.js";

/** The ids of somebody's own things, by what their tables call them. */
export interface OwnIds {
  /** The id of a new thing: "role:chef" for "chef" or "role:chef". Empty if the text gives none. */
  readonly make: (kind: ThingKind, cell: string, name: string) => string;
  /** The thing of one of these kinds that an end of an edge names by id or by name; else why there is none. */
  readonly find: (
    kinds: readonly ThingKind[],
    cell: string,
  ) => { readonly id: string } | { readonly why: string };
}

export function ownIds(): OwnIds {
  const written = new Map<ThingKind, string[]>();
  const byText = new Map<ThingKind, Map<string, string | null>>();
  const textsOf = (kind: ThingKind): Map<string, string | null> => {
    const known = byText.get(kind) ?? new Map<string, string | null>();
    byText.set(kind, known);
    return known;
  };
  return {
    make(kind, cell, name) {
      const { prefix } = nodeSchema(kind);
      const own = cell.startsWith(`${prefix}:`) ? cell.slice(prefix.length + 1) : cell;
      const slug = slugOf(own);
      if (slug === "") return "";
      const id = `${prefix}:${slug}`;
      const texts = textsOf(kind);
      const cells = written.get(kind);
      if (cells) cells.push(cell);
      else written.set(kind, [cell]);
      for (const text of [cell, own, id]) texts.set(`id ${text}`, id);
      const called = `name ${fold(name)}`;
      texts.set(called, texts.has(called) && texts.get(called) !== id ? null : id);
      return id;
    },
    find(kinds, cell) {
      const look = (text: string): string[] => [
        ...new Set(kinds.flatMap((kind) => textsOf(kind).get(text) ?? [])),
      ];
      const found = [look(`id ${cell}`), look(`name ${fold(cell)}`)].find((ids) => ids.length > 0) ?? [];
      if (found.length === 1) return { id: found[0]! };
      const nouns = list(kinds.map(sayKind)).replace(/ and ([^ ]+)$/, " or $1");
      if (found.length > 1) return { why: `"${cell}" may be ${found.join(" or ")}: write the whole id.` };
      const kind = kindOfId(cell);
      if (kind !== null && !kinds.includes(kind))
        return { why: `"${cell}" is a ${sayKind(kind)}, but a ${nouns} belongs there.` };
      const candidates = new Set(kinds.flatMap((each) => written.get(each) ?? []));
      return { why: `There is no ${nouns} "${cell}".${didYouMean(suggest(cell, candidates, 2))}` };
    },
  };
}
