import { type Csr, reverseCsr, rowsToCsr } from "../../algorithms/csr.js";
import type { Steps } from "../../async/steps.js";
import type { Competency, Role } from "../../guide/guide.js";
import { rootOf, uninflected, wordsOfText } from "../../text/words.js";
import { isFilling } from "./common-words.js";

/** What has names and a description: the competencies of a guide, or its roles. */
export type Named = Pick<Competency | Role, "name" | "alternativeNames" | "translations" | "summary">;

/** All names of a node: the main one, the other ones, those in other languages. */
export function namesOf({ name, alternativeNames, translations }: Named): readonly string[] {
  return [name, ...alternativeNames, ...translations.map((each) => each.name)];
}

/** What texts are compared with: the words of all names and descriptions of some nodes. */
export interface TextIndex {
  /** Uninflected word → its number. */
  readonly forms: ReadonlyMap<string, number>;
  /** Root of a word → its number. */
  readonly roots: ReadonlyMap<string, number>;
  /** Root → ln(1 + nodes ÷ those with the root in a name): how much it tells. */
  readonly rarity: Float64Array;
  /** That of a root which only one node has. */
  readonly greatestRarity: number;
  /** Root → how many nodes have it in a name. */
  readonly uses: Int32Array;
  readonly names: NameTable;
  /** Node → the roots of its description that are in some name. */
  readonly described: Csr;
  /** Node → √ of the sum of their squared rarities. */
  readonly descriptionLength: Float64Array;
}

export interface NameTable {
  /** Name → whose it is. */
  readonly node: Int32Array;
  /** Name → its place in `namesOf`. */
  readonly place: Int32Array;
  /** Name → its telling words, each root once. */
  readonly roots: Csr;
  /** The uninflected word in each place of `roots`. */
  readonly forms: Int32Array;
  /** Name → the sum of the rarities of its words. */
  readonly mass: Float64Array;
  /** Root → the names with it. */
  readonly withRoot: Csr;
  /** The uninflected word in each place of `withRoot`. */
  readonly formThere: Int32Array;
}

/** O(words of names and descriptions). */
export function* indexNames(nodes: readonly Named[]): Steps<TextIndex> {
  const words = vocabulary();
  const named = yield* nameRows(nodes, words);
  const uses = Int32Array.from(named.uses);
  const rarity = Float64Array.from(uses, (count) => Math.log1p(nodes.length / count));
  yield;
  const described = yield* descriptionRows(nodes, words);
  const descriptionLength = Float64Array.from(described, (roots) =>
    Math.sqrt(roots.reduce((sum, root) => sum + rarity[root]! ** 2, 0)),
  );
  yield;
  const names = nameTable(named, rarity);
  yield;
  const { forms, roots } = words;
  const greatestRarity = Math.log1p(nodes.length);
  return {
    ...{ forms, roots, rarity, greatestRarity, uses, names },
    described: rowsToCsr(described),
    descriptionLength,
  };
}

interface Vocabulary {
  readonly forms: Map<string, number>;
  readonly roots: Map<string, number>;
  readonly find: (word: string) => Spelling | null;
  readonly add: (word: string) => Spelling;
}

interface Spelling {
  readonly form: number;
  readonly root: number;
}

/** Numbers words as they come; each spelling is taken apart once. */
function vocabulary(): Vocabulary {
  const forms = new Map<string, number>();
  const roots = new Map<string, number>();
  const spellings = new Map<string, Spelling>();
  const add = (word: string): Spelling => {
    let spelling = spellings.get(word);
    if (spelling) return spelling;
    const form = uninflected(word);
    spelling = { form: numberIn(forms, form), root: numberIn(roots, rootOf(form)) };
    spellings.set(word, spelling);
    return spelling;
  };
  const find = (word: string): Spelling | null => {
    const there = spellings.get(word);
    if (there) return there;
    const form = uninflected(word);
    const root = roots.get(rootOf(form));
    return root === undefined ? null : { form: forms.get(form) ?? -1, root };
  };
  return { forms, roots, find, add };
}

function numberIn(numbers: Map<string, number>, key: string): number {
  const there = numbers.get(key);
  if (there !== undefined) return there;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}

interface NameRows {
  readonly node: number[];
  readonly place: number[];
  readonly roots: number[][];
  readonly forms: number[];
  readonly uses: number[];
}

/** "Java (computer programming)" is called "Java" in a text. */
function withoutQualifier(name: string): string {
  return name.replace(/\s*\([^()]*\)/g, "").trim() || name;
}

function* nameRows(nodes: readonly Named[], words: Vocabulary): Steps<NameRows> {
  const rows: NameRows = { node: [], place: [], roots: [], forms: [], uses: [] };
  for (const [number, node] of nodes.entries()) {
    const there = new Set<string>();
    const own = new Set<number>();
    namesOf(node).forEach((each, place) => {
      const found = new Map<number, number>();
      for (const { word } of wordsOfText(withoutQualifier(each))) {
        if (isFilling(word)) continue;
        const { form, root } = words.add(word);
        if (!found.has(root)) found.set(root, form);
      }
      const forms = [...found.values()];
      const key = forms.join(" ");
      if (forms.length === 0 || there.has(key)) return;
      there.add(key);
      for (const root of found.keys()) own.add(root);
      rows.node.push(number);
      rows.place.push(place);
      rows.roots.push([...found.keys()]);
      rows.forms.push(...forms);
    });
    for (const root of own) rows.uses[root] = (rows.uses[root] ?? 0) + 1;
    yield;
  }
  return rows;
}

function nameTable(rows: NameRows, rarity: Float64Array): NameTable {
  const roots = rowsToCsr(rows.roots);
  const forms = Int32Array.from(rows.forms);
  const withRoot = reverseCsr(roots, rarity.length);
  return {
    node: Int32Array.from(rows.node),
    place: Int32Array.from(rows.place),
    roots,
    forms,
    mass: Float64Array.from(rows.roots, (each) => each.reduce((sum, root) => sum + rarity[root]!, 0)),
    withRoot,
    formThere: withRoot.edges.map((slot) => forms[slot]!),
  };
}

function* descriptionRows(nodes: readonly Named[], words: Vocabulary): Steps<number[][]> {
  const rows: number[][] = [];
  for (const { summary } of nodes) {
    const roots = new Set<number>();
    for (const { word } of wordsOfText(summary ?? "")) {
      const spelling = isFilling(word) ? null : words.find(word);
      if (spelling) roots.add(spelling.root);
    }
    rows.push([...roots]);
    yield;
  }
  return rows;
}
