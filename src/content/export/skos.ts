import { DataFactory, type NamedNode, type Quad_Object, Writer } from "n3";

import { propertiesOf } from "../../guide/properties.js";
import type { Edge, Guide, GuideNode } from "../../guide/guide.js";
import { edgeSchema, FOLLOWED, nodeSchema } from "../../guide/schema.js";
import { type EdgeKind } from "../../guide/vocabulary.js";
import { wholeCharacters } from "./cells.js";
import { allEdges } from "./flat-statement.js";
import type { ExportContext, ExportFormat, Remarks } from "./format.js";
import { addressOf, attributions, DCT, ESCO, ID_PREFIXES, matchWord, OURS, SKOS } from "./terms.js";

/**
 * SKOS as Turtle, in ESCO's idioms: each node is a concept of one scheme, a group is a broader concept of its members, and roles have their
 * essential and optional skills. What SKOS has no word for is left out and told.
 */
export const skos: ExportFormat = {
  summary: "SKOS as Turtle, as ESCO publishes its concepts",
  ending: ".ttl",
  files: (guide, context) => new Map([["", turtle(guide, context)]]),
};

const namedNode = (address: string) => DataFactory.namedNode(address);
const literal = (text: string, language?: string) => DataFactory.literal(text, language);
const SCHEME = namedNode(`${OURS}guide`);
const TYPE = namedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
const PREFIXES = { skos: SKOS, dct: DCT, esco: ESCO, ...ID_PREFIXES };

/** The fields that a concept has words for; the remarks count the others. */
const CARRIED = new Set(["name", "summary", "alternativeNames", "translations", "externalIds"]);
const NO_WORD = "SKOS has no word for it";

function* turtle(guide: Guide, { remarks }: ExportContext): Generator<string> {
  let text = "";
  const into = {
    write: (chunk: string, _: string, done?: () => void) => {
      text += chunk;
      done?.();
    },
    end: (done?: () => void) => done?.(),
  };
  const writer = new Writer(into, { prefixes: PREFIXES, format: "text/turtle" });
  const say = (id: NamedNode, word: string, object: Quad_Object): void => {
    writer.addQuad(id, namedNode(word), object);
  };
  const flushed = function* (): Generator<string> {
    if (text.length < 1 << 16) return;
    yield text;
    text = "";
  };
  say(SCHEME, TYPE.value, namedNode(`${SKOS}ConceptScheme`));
  say(SCHEME, `${DCT}title`, plain(guide.title));
  say(SCHEME, `${DCT}hasVersion`, plain(guide.version));
  for (const line of attributions(guide)) say(SCHEME, `${DCT}source`, plain(line));
  const links = linksByTail(guide, remarks);
  for (const node of guide.nodes) {
    for (const [word, object] of conceptOf(node)) say(nameOf(node.id), word, object);
    for (const [word, to] of links.get(node.id) ?? []) say(nameOf(node.id), word, nameOf(to));
    remarkFields(node, remarks);
    yield* flushed();
  }
  for (const { kind } of guide.choices) remarks.remark(kind, NO_WORD);
  writer.end();
  yield text;
}

function* conceptOf(node: GuideNode): Generator<[string, Quad_Object]> {
  yield [TYPE.value, namedNode(`${SKOS}Concept`)];
  yield [`${SKOS}inScheme`, SCHEME];
  yield [`${DCT}type`, plain(nodeSchema(node.kind).label)];
  yield [`${SKOS}prefLabel`, plain(node.name)];
  for (const name of node.alternativeNames) yield [`${SKOS}altLabel`, plain(name)];
  const named = new Set<string>();
  for (const { language, name } of node.translations) {
    const tag = language.toLowerCase();
    yield [named.has(tag) ? `${SKOS}altLabel` : `${SKOS}prefLabel`, literal(wholeCharacters(name), tag)];
    named.add(tag);
  }
  if (node.summary !== null) yield [`${DCT}description`, plain(node.summary)];
  for (const other of node.externalIds) {
    const address = addressOf(other);
    if (address === null) yield [`${SKOS}notation`, plain(`${other.scheme}:${other.value}`)];
    else yield [`${SKOS}${matchWord(other)}`, namedNode(address)];
  }
}

/** The links that SKOS and ESCO have words for, by the concept from which they lead. */
function linksByTail(guide: Guide, { remark }: Remarks): Map<string, [word: string, to: string][]> {
  const links = new Map<string, [string, string][]>();
  const concepts = new Set(guide.nodes.map(({ id }) => id));
  for (const [kind, edge] of allEdges(guide)) {
    const word = concepts.has(edge.from) && concepts.has(edge.to) ? wordOf(kind, edge) : null;
    if (word === null) {
      remark(kind, concepts.has(edge.to) ? NO_WORD : "it leads to a choice, for which SKOS has no word");
      continue;
    }
    for (const field of fieldsOf(kind, edge)) remark(`${field} of ${kind}`, "a link of SKOS has no fields");
    const known = links.get(edge.from);
    if (known) known.push([word, edge.to]);
    else links.set(edge.from, [[word, edge.to]]);
  }
  return links;
}

function wordOf(kind: EdgeKind, edge: Edge): string | null {
  if (kind === FOLLOWED.broader || kind === FOLLOWED.membership) return `${SKOS}broader`;
  if (kind !== FOLLOWED.requirement) return null;
  const isEssential = Reflect.get(edge, "importance") === "ESSENTIAL";
  return `${ESCO}${isEssential ? "relatedEssentialSkill" : "relatedOptionalSkill"}`;
}

/** The fields of a link that are lost with it; its importance is its word. */
function fieldsOf(kind: EdgeKind, edge: Edge): string[] {
  const own = propertiesOf(edgeSchema(kind).fields).map(({ name }) => name);
  const given = [...own, "reason"].filter(
    (name) => name !== "importance" && (Reflect.get(edge, name) ?? null) !== null,
  );
  return edge.citations.length > 0 ? [...given, "citations"] : given;
}

function remarkFields(node: GuideNode, { remark }: Remarks): void {
  for (const name of [...Object.keys(nodeSchema(node.kind).fields), "citations"]) {
    const value: unknown = Reflect.get(node, name);
    if (CARRIED.has(name) || value === null || (Array.isArray(value) && value.length === 0)) continue;
    remark(`${name} of ${node.kind}`, NO_WORD);
  }
}

function nameOf(id: string) {
  return namedNode(`${OURS}${id}`);
}

function plain(text: string): Quad_Object {
  return literal(wholeCharacters(text));
}
