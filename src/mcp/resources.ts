import {
  type McpServer,
  ProtocolError,
  ProtocolErrorCode,
  ResourceTemplate,
} from "@modelcontextprotocol/server";

import { CareerError } from "../career/errors.js";
import { COMPETENCY, ROLE, type Sort } from "../career/questions/ask-named.js";
import { askSearch } from "../career/questions/ask-search.js";
import type { NodeKind } from "../guide/vocabulary.js";
import { SEARCH_WORDS } from "../text/bounds.js";
import { shorten } from "../text/shorten.js";
import type { Asked, AssistantOptions } from "./asked.js";
import { asking, sayError } from "./asking.js";
import { citationsOf } from "./citations.js";
import { described } from "./described.js";
import { idNamed } from "./names.js";

const JSON_TYPE = "application/json";
/** The most completions of what a person types. */
const COMPLETIONS = 20;

interface Family {
  readonly name: string;
  readonly title: string;
  readonly sort: Sort;
}

const FAMILIES: readonly Family[] = [
  { name: "roles", title: "A role", sort: ROLE },
  { name: "competencies", title: "A skill or technology", sort: COMPETENCY },
];

/** Adds the guide itself, and each of its roles and competencies under its id, as `career-graph://roles/role:data-engineer`. */
export function addResources(server: McpServer, options: AssistantOptions): void {
  server.registerResource(
    "guide",
    "career-graph://guide",
    {
      title: "The guide",
      description: "Its version, sizes and sources, with licences and the attributions to show.",
      mimeType: JSON_TYPE,
    },
    (uri, { mcpReq }) =>
      answering(uri, options, mcpReq.signal, async ({ status }) => {
        const { title, version, contentHash, counts, sources } = await status();
        return { title, version, contentHash, counts, sources };
      }),
  );
  for (const family of FAMILIES) addFamily(server, family, options);
}

function addFamily(server: McpServer, family: Family, options: AssistantOptions): void {
  const { name, title, sort } = family;
  const template = new ResourceTemplate(`career-graph://${name}/{id}`, {
    list: undefined,
    complete: { id: (typed) => completions(options, sort.kinds, typed) },
  });
  server.registerResource(
    name,
    template,
    { title, description: "What the guide says of it, by id or name.", mimeType: JSON_TYPE },
    (uri, { id }, { mcpReq }) =>
      answering(uri, options, mcpReq.signal, async ({ graph, status }) => {
        const named = await idNamed(graph, "id", decodeURIComponent(String(id)), sort);
        const { data, cited } = await described(graph, named);
        return { ...data, citations: citationsOf(cited, await status()) };
      }),
  );
}

/** Ids of nodes whose names begin with what is typed, or are like it. */
async function completions(
  options: AssistantOptions,
  kinds: readonly NodeKind[],
  typed: string,
): Promise<string[]> {
  const words = typed
    .slice(typed.indexOf(":") + 1)
    .replaceAll("-", " ")
    .split(/\s+/);
  const text = words.slice(0, SEARCH_WORDS).join(" ");
  if (text.trim() === "") return [];
  try {
    const hits = await asking(options, NEVER, async ({ graph }) =>
      askSearch(graph, { text, kinds, first: COMPLETIONS }),
    );
    return hits.map(({ node }) => node.id);
  } catch (error) {
    if (error instanceof CareerError) return [];
    throw error;
  }
}

const NEVER = new AbortController().signal;

async function answering(
  uri: URL,
  options: AssistantOptions,
  signal: AbortSignal,
  read: (asked: Asked) => Promise<object>,
) {
  try {
    const text = JSON.stringify(await asking(options, signal, read));
    return { contents: [{ uri: uri.href, mimeType: JSON_TYPE, text }] };
  } catch (error) {
    const code =
      error instanceof CareerError ? ProtocolErrorCode.InvalidParams : ProtocolErrorCode.InternalError;
    throw new ProtocolError(code, sayError(error, options.onUnexpectedError), { uri: shorten(uri.href) });
  }
}
