import { isUtf8 } from "node:buffer";
import type { Document, Node, Pair, YAMLMap } from "yaml";
import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import { didYouMean, suggest } from "../../text/did-you-mean.js";
import { ABOUT_KINDS, type AboutKind, aboutSchema } from "../../guide/about-schema.js";
import { edgeSchema } from "../../guide/schema.js";
import type { EdgeKind } from "../../guide/vocabulary.js";
import { kindOfId } from "../../guide/vocabulary.js";
import { readWholeFile, TOO_DEEP } from "./bounded-files.js";
import { isDeepYaml } from "./yaml-depth.js";
import type { Path, Place, RecordType, Sink } from "./record.js";
import { type Section, SECTIONS } from "./sections.js";

/** Reads one file of a YAML guide. Edges that are written inside of a node become records of their own. */
export async function readYaml(file: string, sink: Sink): Promise<void> {
  const bytes = await readWholeFile(file);
  if (!isUtf8(bytes)) {
    sink.unreadable({ file, line: null, message: "Is not UTF-8: save the file in that encoding." });
    return;
  }
  const text = bytes.toString("utf8");
  if (isDeepYaml(text)) sink.unreadable({ file, line: null, message: TOO_DEEP });
  else new YamlFile(file, text, sink).read();
}

/** The sections that describe the guide itself, with the kind of their items. */
const ABOUT_OF_SECTION = new Map<string, AboutKind>(ABOUT_KINDS.map((kind) => [aboutSchema(kind).key, kind]));
const SECTION_NAMES = ["guide", ...ABOUT_OF_SECTION.keys(), ...Object.keys(SECTIONS)];

class YamlFile {
  readonly #lines = new LineCounter();
  readonly #document: Document.Parsed;

  constructor(
    readonly file: string,
    text: string,
    readonly sink: Sink,
  ) {
    this.#document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false });
  }

  read(): void {
    if (!this.#parsed()) return;
    const content = this.#document.contents as Node | null;
    if (content === null || (isScalar(content) && content.value === null)) return;
    if (!isMap(content)) {
      this.#refuse(content, `Should hold sections (${SECTION_NAMES.join(", ")}), not ${found(content)}.`);
      return;
    }
    for (const pair of content.items as Pair<Node, Node | null>[]) this.#readSection(pair);
  }

  /** One broken bracket causes many errors: only the first is reported. */
  #parsed(): boolean {
    const errors = [...this.#document.errors, ...this.#document.warnings];
    const doubled = errors.filter(({ code }) => code === "DUPLICATE_KEY");
    const broken = errors.find(({ code }) => code !== "DUPLICATE_KEY");
    for (const { pos } of doubled) {
      const message = "This key stands twice in the same map; keep one.";
      this.sink.refuse({ file: this.file, line: this.#lineAt(pos[0]), message }, null);
    }
    if (broken === undefined) return true;
    const message = `Is not YAML: ${broken.message}`;
    this.sink.unreadable({ file: this.file, line: this.#lineAt(broken.pos[0]), message });
    return false;
  }

  #readSection({ key, value }: Pair<Node, Node | null>): void {
    const name = String(this.#toJs(key));
    const content = this.#resolve(value);
    if (!SECTION_NAMES.includes(name)) {
      const hint = didYouMean(suggest(name, SECTION_NAMES)) || ` Known are ${SECTION_NAMES.join(", ")}.`;
      this.#refuse(key, `Unknown section "${name}".${hint}`, content);
    } else if (name === "guide") {
      if (isMap(content)) this.#take("GUIDE", content, []);
      else this.#refuse(key, `"guide" should be { title: …, version: "…" }, not ${found(content)}.`);
    } else {
      for (const item of this.#items(key, content)) this.#readItem(name, item);
    }
  }

  #readItem(name: string, item: Node): void {
    const section = SECTIONS[name];
    const about = ABOUT_OF_SECTION.get(name);
    if (!isMap(item)) {
      this.#refuse(
        item,
        `An item of "${name}" should be a map like ${exampleOf(about)}, not ${found(item)}.`,
        item,
      );
      return;
    }
    if (about !== undefined) this.#take(about, item, []);
    else if (section !== undefined) this.#readNode(section, item);
  }

  #readNode({ kinds, edges }: Section, item: YAMLMap): void {
    const id = item.get("id");
    const claimed = typeof id === "string" ? kindOfId(id) : null;
    this.#take(kinds.find((kind) => kind === claimed) ?? kinds[0]!, item, Object.keys(edges));
    for (const [key, kind] of Object.entries(edges)) {
      const pair = pairOf(item, key);
      const value = this.#resolve(pair?.value ?? null);
      if (pair === undefined || value === null) continue;
      const ends = edgeSchema(kind).single && !isSeq(value) ? [value] : this.#items(pair.key, value);
      for (const end of ends) {
        if (typeof id === "string") this.#readEdge(kind, id, key, end);
        else this.sink.excuse(this.#toJs(end));
      }
    }
  }

  #readEdge(type: EdgeKind, from: string, key: string, end: Node): void {
    const value = this.#toJs(end);
    const { id, ...rest } = (isMap(end) ? value : { id: value }) as Record<string, unknown>;
    if (typeof id !== "string" || "from" in rest || "to" in rest) {
      const message = `${from}: an item of "${key}" should be an id or { id: …, … }, not ${found(end)}.`;
      this.#refuse(end, message, [from, value]);
    } else {
      this.sink.take({ type, value: { ...rest, from, to: id }, at: this.#place(end) });
    }
  }

  #take(type: RecordType, item: YAMLMap, edgeKeys: readonly string[]): void {
    const value = this.#toJs(item) as Record<string, unknown>;
    for (const key of edgeKeys) Reflect.deleteProperty(value, key);
    this.sink.take({ type, value, at: this.#place(item), otherKeys: edgeKeys });
  }

  #items(key: Node, value: Node | null): Node[] {
    if (value === null || (isScalar(value) && value.value === null)) return [];
    if (isSeq<Node>(value)) return value.items.map((item) => this.#resolve(item) ?? item);
    this.#refuse(key, `"${String(this.#toJs(key))}" should be a list, not ${found(value)}.`, value);
    return [];
  }

  #refuse(node: Node, message: string, mentioned: Node | unknown[] | null = null): void {
    const words = isNode(mentioned) ? this.#toJs(mentioned) : mentioned;
    this.sink.refuse({ file: this.file, line: this.#lineOf(node), message }, words);
  }

  #place(node: Node): Place {
    const lineOf = (path: Path) => this.#lineOf(deepest(node, path));
    return { file: this.file, line: this.#lineOf(node), lineOf };
  }

  #lineOf(node: Node): number {
    return this.#lineAt(node.range?.[0] ?? 0);
  }

  #lineAt(offset: number): number {
    return this.#lines.linePos(offset).line;
  }

  #resolve(node: Node | null): Node | null {
    return isAlias(node) ? (node.resolve(this.#document) ?? null) : node;
  }

  #toJs(node: Node): unknown {
    return node.toJS(this.#document);
  }
}

function exampleOf(about: AboutKind | undefined): string {
  const keys = about === undefined ? ["id", "name"] : Object.keys(aboutSchema(about).fields).slice(0, 2);
  return `{ ${keys.map((key) => `${key}: …`).join(", ")} }`;
}

/** The key or item that a path leads to, or the last one on the path that the text has. */
function deepest(node: Node, path: Path): Node {
  let place = node;
  let inside: unknown = node;
  for (const step of path) {
    if (isMap(inside)) {
      const pair = pairOf(inside, String(step));
      if (pair === undefined) break;
      place = pair.key;
      inside = pair.value;
    } else if (isSeq<Node>(inside) && inside.items[Number(step)] !== undefined) {
      place = inside.items[Number(step)]!;
      inside = place;
    } else break;
  }
  return place;
}

function pairOf(map: YAMLMap, key: string): Pair<Node, Node | null> | undefined {
  return (map.items as Pair<Node, Node | null>[]).find(
    (pair) => isScalar(pair.key) && pair.key.value === key,
  );
}

function found(node: Node | null): string {
  if (isMap(node)) return "a map";
  if (isSeq(node)) return "a list";
  return isScalar(node) ? JSON.stringify(node.value) : "nothing";
}
