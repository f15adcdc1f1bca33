import type { AddressInfo } from "node:net";

import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { pino } from "pino";

import { importEsco } from "../../../src/content/import/esco/import-esco.js";
import { type CareerServer, createServer } from "../../../src/server/http/create-server.js";
import { SERVER_OPTIONS } from "../../../src/server/http/server-options.js";
import { memorySource } from "../../../src/stores/memory/memory-source.js";
import { escoInLanguages } from "../../content/import/esco-in-languages.js";
import { importing } from "../../content/import/importing.js";

const role = (number: number) => `role:esco-0000000${number}-0000-4000-8000-000000000000`;
const PATH = `?from=${role(1)}&to=${role(2)}`;
const JSON_PATH = `/widget/path.json${PATH}`;
const EMBED = `/embed/path${PATH}`;

let server: CareerServer;
let address: string;

beforeAll(async () => {
  const options = { languages: ["de", "fr"], moves: 1, floors: { coverage: 0.01, similarity: 0.01 } };
  const { guide } = await importing((set) => importEsco(set, options), await escoInLanguages());
  server = await createServer(memorySource(guide, "a hash"), pino({ level: "silent" }), SERVER_OPTIONS);
  await server.app.listen({ port: 0, host: "127.0.0.1" });
  address = `http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}`;
});
afterAll(() => server.app.close());

async function get(path: string, language: string, headers: Record<string, string> = {}) {
  const answer = await fetch(address + path, { headers: { "accept-language": language, ...headers } });
  const { status, headers: sent } = answer;
  const body = await answer.text();
  return {
    status,
    body,
    etag: sent.get("etag"),
    spoken: sent.get("content-language"),
    vary: sent.get("vary"),
  };
}

const goalOf = (body: string) => (JSON.parse(body) as { to: { name: string; ownName?: string } }).to;

async function posted(query: string, variables: Record<string, unknown> = {}): Promise<unknown> {
  const answer = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  return ((await answer.json()) as { data: unknown }).data;
}

/** Does it thrice: the answer is worked out, then kept, then repeated without the web framework. */
async function thrice(ask: () => Promise<void>): Promise<void> {
  for (let round = 0; round < 3; round++) await ask();
}

test.each([
  ["de", "Flusslotse", "de, en"],
  ["de-AT, en;q=0.8", "Flusslotse", "de, en"],
  ["it, de;q=0.7, en;q=0.2", "Flusslotse", "de, en"],
  ["en-GB, de;q=0.9", "river pilot", "en"],
  ["fr", "river pilot", "fr, en"],
  ["de;q=0, en", "river pilot", "en"],
  ["*", "river pilot", "en"],
  ["rubbish!!;;q=x,,", "river pilot", "en"],
])("Accept-Language %s gets %s, whoever asked before", async (header, name, spoken) => {
  await thrice(async () => {
    for (const other of ["fr", "en", "de"]) await get(JSON_PATH, other);
    const answer = await get(JSON_PATH, header);
    expect(goalOf(answer.body).name).toBe(name);
    expect(answer).toMatchObject({ status: 200, spoken });
    expect(answer.vary).toMatch(/\baccept-language\b/);
  });
});

test("`lang` in the address outdoes the header, of which the answer then does not depend", async () => {
  await thrice(async () => {
    const german = await get(`${JSON_PATH}&lang=de`, "fr");
    expect(goalOf(german.body)).toMatchObject({ name: "Flusslotse", ownName: "river pilot" });
    expect(german).toMatchObject({ spoken: "de, en" });
    expect(german.vary).not.toMatch(/accept-language/);
    const own = await get(`${JSON_PATH}&lang=en`, "de");
    expect(goalOf(own.body)).toEqual({ id: role(2), name: "river pilot" });
  });
});

test("whoever has the answer in another language gets it anew, and 304 only in the same", async () => {
  const [german, own] = [await get(JSON_PATH, "de"), await get(JSON_PATH, "en")];
  expect(german.etag).not.toBe(own.etag);
  await thrice(async () => {
    const same = await get(JSON_PATH, "de", { "if-none-match": german.etag! });
    expect(same).toMatchObject({ status: 304, body: "" });
    expect(same.vary).toMatch(/\baccept-language\b/);
    const other = await get(JSON_PATH, "en", { "if-none-match": german.etag! });
    expect(other).toMatchObject({ status: 200, body: own.body });
    const back = await get(JSON_PATH, "de", { "if-none-match": own.etag! });
    expect(back).toMatchObject({ status: 200, body: german.body });
  });
});

test("embedded pages say which words are in which language", async () => {
  await thrice(async () => {
    const german = await get(EMBED, "de");
    expect(german.spoken).toBe("de, en");
    expect(german.vary).toMatch(/\baccept-language\b/);
    expect(german.body).toMatch(/<html lang="en"/);
    expect(german.body).toMatch(/<h2><a [^>]+><bdi lang="de">Flusslotse<\/bdi>/);
    expect(german.body).toContain('<bdi lang="de">Wache halten</bdi>');
    const own = await get(EMBED, "en");
    expect(own.body).toMatch(/<h2><a [^>]+><bdi>river pilot<\/bdi>/);
    expect(own.body).not.toContain("Flusslotse");
  });
});

test("the explorer is told the language, and which there are", async () => {
  const german = await get("/", "de");
  expect(german.body).toContain('data-lang="de" data-languages="de,fr"');
  expect(german.vary).toMatch(/accept-language/);
  const other = await get("/", "en", { "if-none-match": german.etag! });
  expect(other).toMatchObject({ status: 200 });
  expect(other.body).toContain('data-lang=""');
});

test("oEmbed describes a page in the language that its address names", async () => {
  for (const [lang, title] of [
    ["&lang=de", "From harbour pilot to Flusslotse"],
    ["", "From harbour pilot to river pilot"],
  ] as const) {
    const url = encodeURIComponent(`${address}${EMBED}${lang}`);
    expect(JSON.parse((await get(`/oembed?url=${url}`, "fr")).body)).toMatchObject({ title });
  }
});

test("GraphQL answers in the language of the argument, kept apart, and with 304 as long as the guide stays", async () => {
  const query = 'query($lang: String) { role(id: "' + role(2) + '") { name(lang: $lang) } }';
  const named = (lang: string | null) => posted(query, { lang });
  await thrice(async () => {
    expect(await named("de")).toEqual({ role: { name: "Flusslotse" } });
    expect(await named("de-CH")).toEqual({ role: { name: "Flusslotse" } });
    expect(await named("fr")).toEqual({ role: { name: "river pilot" } });
    expect(await named(null)).toEqual({ role: { name: "river pilot" } });
    const [german, own] = ["de", "en"].map((lang) =>
      get(
        `/graphql?${new URLSearchParams({ query, variables: JSON.stringify({ lang }) }).toString()}`,
        "fr",
        {
          "apollo-require-preflight": "1",
        },
      ),
    );
    expect((await german!).body).toContain("Flusslotse");
    expect((await own!).body).toContain("river pilot");
    const parameters = new URLSearchParams({ query, variables: JSON.stringify({ lang: "de" }) }).toString();
    const again = await get(`/graphql?${parameters}`, "en", { "if-none-match": (await german!).etag! });
    expect(again).toMatchObject({ status: 304, body: "" });
  });
});

test.each([
  ["Koch", "cook", "Koch"],
  ["Küchenchef", "cook", "Küchenchef"],
  ["infirmière", "nurse", "infirmière"],
  ["infirmiere", "nurse", "infirmière"],
])("a search for %s finds the %s", async (text, name, matched) => {
  const query =
    "query($text: String!) { search(text: $text, first: 1) { matched node { ... on Role { name } } } }";
  expect(await posted(query, { text })).toEqual({ search: [{ matched, node: { name } }] });
});
