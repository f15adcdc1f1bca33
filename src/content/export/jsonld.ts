import { ABOUT_KINDS, aboutSchema } from "../../guide/about-schema.js";
import type { Choice, Citation, Edge, Guide, GuideNode } from "../../guide/guide.js";
import { type EdgeKind, edgeSchema, FOLLOWED, nodeSchema, type ThingKind } from "../../guide/schema.js";
import { aboutFields, edgeFields, nodeFields } from "../write/records-of.js";
import { inPieces } from "../write/pieces.js";
import { allEdges } from "./flat-statement.js";
import type { ExportFormat } from "./format.js";
import { addressOf, ID_PREFIXES, matchWord, OURS, SCHEMA_ORG, SKOS } from "./terms.js";

/**
 * JSON-LD 1.1 with everything that the guide says: the words of schema.org and SKOS where they fit, and our own beside them. An edge is a
 * statement of the node from which it leads, because it has fields, a reason and citations.
 */
export const jsonld: ExportFormat = {
  summary: "JSON-LD in the words of schema.org and SKOS, with all fields",
  ending: ".jsonld",
  files: (guide) => new Map([["", inPieces(lines(guide))]]),
};

/** The types of schema.org; a node of any other kind is a concept. */
const PUBLIC_TYPES: Partial<Readonly<Record<ThingKind, string>>> = {
  ROLE: "schema:Occupation",
  SKILL: "schema:DefinedTerm",
  TECHNOLOGY: "schema:DefinedTerm",
  CREDENTIAL: "schema:EducationalOccupationalCredential",
};

const MATCH_WORDS = ["exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch"];
const ADDRESS = { "@type": "@id" };
const BROADER_LINK = "skos:broader";

const CONTEXT = {
  "@version": 1.1,
  "@vocab": `${OURS}term:`,
  schema: SCHEMA_ORG,
  skos: SKOS,
  term: `${OURS}term:`,
  source: `${OURS}source:`,
  ...ID_PREFIXES,
  id: "@id",
  type: "@type",
  name: "schema:name",
  summary: "schema:description",
  alternativeNames: "skos:altLabel",
  title: "schema:name",
  licence: "schema:license",
  version: "schema:version",
  attribution: "schema:creditText",
  to: ADDRESS,
  cites: ADDRESS,
  ...Object.fromEntries(MATCH_WORDS.map((word) => [word, { "@id": `skos:${word}`, ...ADDRESS }])),
  [BROADER_LINK]: ADDRESS,
};

function* lines(guide: Guide): Generator<string> {
  yield `{"@context":${JSON.stringify(CONTEXT)},`;
  yield '"@graph":[';
  const { title, version } = guide;
  const lists = ABOUT_KINDS.map((kind) => {
    const { key, identity } = aboutSchema(kind);
    return [
      key,
      guide[key].map((item) => {
        const { [identity]: own, ...rest } = aboutFields(kind, item);
        return identity === "id" ? { id: `source:${String(own)}`, ...rest } : { [identity]: own, ...rest };
      }),
    ];
  });
  yield JSON.stringify({
    id: `${OURS}guide`,
    type: ["skos:ConceptScheme", "schema:Dataset"],
    title,
    version,
    ...Object.fromEntries(lists),
  });
  const outgoing = edgesByTail(guide);
  for (const thing of [...guide.nodes, ...guide.choices])
    yield `,${JSON.stringify(nodeOf(thing, outgoing.get(thing.id) ?? []))}`;
  yield "]}";
}

type Outgoing = readonly (readonly [EdgeKind, Edge])[];

function nodeOf(thing: GuideNode | Choice, outgoing: Outgoing): object {
  const { id, ...fields } = nodeFields(thing);
  const statements: Record<string, object[]> = {};
  const broader: string[] = [];
  for (const [kind, edge] of outgoing) {
    (statements[edgeSchema(kind).key] ??= []).push({
      to: edge.to,
      ...edgeFields(kind, edge),
      ...cited(edge.citations),
    });
    if (kind === FOLLOWED.broader) broader.push(edge.to);
  }
  const matches: Record<string, string[]> = {};
  for (const other of thing.kind === "CHOICE" ? [] : thing.externalIds) {
    const address = addressOf(other);
    if (address !== null) (matches[matchWord(other)] ??= []).push(address);
  }
  const type = [nodeSchema(thing.kind).label, "skos:Concept", PUBLIC_TYPES[thing.kind]].filter(Boolean);
  return {
    ...{ id, type, ...apartFromPrefixes(fields), ...matches },
    ...(broader.length > 0 && { [BROADER_LINK]: broader }),
    ...statements,
    ...cited(thing.citations),
  };
}

/** A field that is named like the prefix of ids, such as the experience of a role, is written out: both would mean the same otherwise. */
function apartFromPrefixes(fields: object): object {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key in ID_PREFIXES ? `term:${key}` : key, value]),
  );
}

function cited(citations: readonly Citation[]): object {
  if (citations.length === 0) return {};
  return {
    citations: citations.map(({ origin, source, section, url }) => ({
      origin,
      cites: `source:${source}`,
      ...(section !== null && { section }),
      ...(url !== null && { url }),
    })),
  };
}

function edgesByTail(guide: Guide): Map<string, (readonly [EdgeKind, Edge])[]> {
  const byTail = new Map<string, (readonly [EdgeKind, Edge])[]>();
  for (const [kind, edge] of allEdges(guide)) {
    const known = byTail.get(edge.from);
    if (known) known.push([kind, edge]);
    else byTail.set(edge.from, [[kind, edge]]);
  }
  return byTail;
}
