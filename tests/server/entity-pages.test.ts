import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";

import { type App, startApp } from "../support/app.js";

const HTML = { accept: "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8" };

let server: App;

beforeAll(async () => {
  server = await startApp();
});

afterAll(() => server.close());

const text = async (path: string, headers: Record<string, string> = HTML) =>
  (await server.get(path, headers)).text();

/** What the page says in the words of schema.org. */
function dataOf(page: string): Record<string, unknown> {
  const [, json] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(page)!;
  return JSON.parse(json!) as Record<string, unknown>;
}

describe("the page of a role", () => {
  test("says what it asks for, where it leads and who says so, each name with a link", async () => {
    const answer = await server.get("/role/backend-developer", HTML);
    expect(answer.status).toBe(200);
    const page = await answer.text();
    expect(page).toMatch(/<h1><bdi>Backend Developer<\/bdi><\/h1>/);
    for (const heading of ["What it asks for", "Where it leads", "Where people come from", "Who says so"])
      expect(page).toContain(`<h2>${heading}</h2>`);
    expect(page).toContain('<a href="/skill/sql"><bdi>SQL</bdi></a>');
    expect(page).toContain('<a href="/role/senior-backend-developer">');
    expect(page).toContain('href="/?to=role:backend-developer"');
    expect(page).toMatch(/<li id="source-\d">\s*<a href="https:[^"]*onetcenter/);
    // Every link of the page to a page of this server leads somewhere.
    const links = new Set(
      [...page.matchAll(/href="(\/(?:role|skill|technology)\/[^"]+)"/g)].map(([, to]) => to!),
    );
    expect(links.size).toBeGreaterThan(20);
    for (const link of links) expect([link, (await server.get(link, HTML)).status]).toEqual([link, 200]);
  });

  test("is an Occupation of schema.org with its skills, at its own address", async () => {
    const data = dataOf(await text("/role/backend-developer"));
    expect(data).toMatchObject({
      "@context": "https://schema.org",
      "@type": "Occupation",
      "@id": `${server.address}/role/backend-developer`,
      name: "Backend Developer",
      experienceRequirements: { "@type": "OccupationalExperienceRequirements" },
    });
    expect(data["skills"]).toContainEqual(
      expect.objectContaining({ "@type": "DefinedTerm", name: "SQL", "@id": `${server.address}/skill/sql` }),
    );
  });

  test("has one address for search engines and previews", async () => {
    const page = await text("/role/backend-developer?utm_source=mail");
    expect(page).toContain(`<link rel="canonical" href="${server.address}/role/backend-developer" />`);
    expect(page).toContain('<meta property="og:title" content="Backend Developer" />');
    expect(page).toMatch(/<title>Backend Developer · Career graph<\/title>/);
  });

  test("stays in the cache until the guide changes, and needs no script", async () => {
    const first = await server.get("/role/backend-developer", HTML);
    const etag = first.headers.get("etag")!;
    expect(first.headers.get("cache-control")).toBe("no-cache");
    expect((await server.get("/role/backend-developer", { ...HTML, "if-none-match": etag })).status).toBe(
      304,
    );
    expect(first.headers.get("content-security-policy")).toMatch(/script-src 'self'(;|$)/);
    const scripts = [...(await first.text()).matchAll(/<script ([^>]*)>/g)].map(
      ([, attributes]) => attributes,
    );
    expect(scripts).toEqual([expect.stringMatching(/^src="\/assets\/theme-/), 'type="application/ld+json"']);
  });

  test("with a HEAD has the same head and no body", async () => {
    const answer = await server.send({ method: "HEAD", url: "/role/backend-developer", headers: HTML });
    expect([answer.status, await answer.text()]).toEqual([200, ""]);
    expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
  });
});

describe("the page of a skill or technology", () => {
  test("says what it rests on, where to learn it and which roles ask for it", async () => {
    const page = await text("/technology/kubernetes");
    for (const heading of ["What it rests on", "Where to learn it", "Roles that ask for it", "Who says so"])
      expect(page).toContain(`<h2>${heading}</h2>`);
    expect(page).toMatch(/About [\d,]+ hours to learn/);
    expect(page).toContain('href="/?have=technology:kubernetes"');
  });

  test("is a DefinedTerm, and what teaches it an EducationalOccupationalCredential", async () => {
    const [term, ...credentials] = dataOf(await text("/technology/kubernetes"))["@graph"] as object[];
    expect(term).toMatchObject({ "@type": "DefinedTerm", termCode: "technology:kubernetes" });
    expect(credentials).toContainEqual(
      expect.objectContaining({
        "@type": "EducationalOccupationalCredential",
        competencyRequired: expect.objectContaining({ name: "Kubernetes" }),
      }),
    );
  });

  test("names as the same only what means exactly the same in O*NET or ESCO", async () => {
    const { body } = await server.post(
      "{ competencies(first: 100) { nodes { id externalIds { match url } } } }",
    );
    const { nodes } = (
      body.data as {
        competencies: {
          nodes: { id: string; externalIds: { match: string | null; url: string | null }[] }[];
        };
      }
    ).competencies;
    const { id, externalIds } = nodes.find(({ externalIds }) =>
      externalIds.some(({ match, url }) => match === "EXACT" && url !== null),
    )!;
    const [term] = dataOf(await text(`/${id.replace(":", "/")}`))["@graph"] as { sameAs: string[] }[];
    expect(term!.sameAs).toEqual(
      externalIds.filter(({ match, url }) => match === "EXACT" && url !== null).map(({ url }) => url),
    );
  });
});

describe("lists", () => {
  test.each(["role", "skill", "technology"])("/%s leads through everything of its kind", async (kind) => {
    const found = new Set<string>();
    let next: string | null = `/${kind}`;
    while (next !== null) {
      const page = await text(next);
      for (const [, id] of page.matchAll(new RegExp(`<a href="/(${kind}/[^"]+)"`, "g"))) found.add(id!);
      const [, href] = /<a\s[^>]*href="([^"]+)"\s+rel="next"/.exec(page) ?? [];
      next = href?.replaceAll("&#38;", "&") ?? null;
    }
    const { body } = await server.post("{ guide { counts { kind count } } }");
    const { counts } = (body.data as { guide: { counts: { kind: string; count: number }[] } }).guide;
    expect(found.size).toBe(counts.find((each) => each.kind === kind.toUpperCase())!.count);
  });

  test("that a page cannot hold have pages of their own", async () => {
    const page = await text("/skill/communication");
    const [, rest] = /href="([^"]*list=roles[^"]*)"/.exec(page)!;
    const list = await text(rest!.replaceAll("&#38;", "&"));
    expect(list).toContain("Communication</bdi>: roles that ask for it");
    expect(list.match(/<a href="\/role\//g)!.length).toBeGreaterThan(50);
    expect((await server.get("/skill/communication?list=nothing", HTML)).status).toBe(404);
    expect((await server.get("/role?after=nothing", HTML)).status).toBe(400);
  });
});

describe("addresses of nothing", () => {
  test("suggest what is meant, as a page to people and as JSON to programs", async () => {
    const answer = await server.get("/role/backend-devloper", HTML);
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([404, "no-store"]);
    expect(answer.headers.get("vary")).toContain("accept");
    expect(await answer.text()).toContain('<a href="/role/backend-developer">');
    const program = await server.get("/role/backend-devloper");
    expect([program.status, await program.json()]).toMatchObject([
      404,
      { errors: [{ extensions: { code: "NOT_FOUND" } }] },
    ]);
    const nowhere = await server.get("/nothing", HTML);
    expect([nowhere.status, nowhere.headers.get("content-type")]).toEqual([404, "text/html; charset=utf-8"]);
    expect(await nowhere.text()).toContain("There is no such page");
  });

  test.each([
    `/role/${"x".repeat(5000)}`,
    `/role/${"%F0%9F%98%80".repeat(60)}`,
    "/role/..%2F..%2Fetc%2Fpasswd",
    "/skill/%00",
    "/skill/%3Cscript%3E",
    "/technology/%E0%A4%A",
    "/role/a/b",
    "/skill/__proto__",
    "/role/backend-developer?list=__proto__",
    `/role/backend-developer?list=leads-to&after=${"x".repeat(2000)}`,
    "/skill/kubernetes",
    "/role/constructor",
  ])("%s is no page, and repeats nothing of it", async (path) => {
    const answer = await server.get(path, HTML);
    const page = await answer.text();
    expect([answer.status, page.length < 5000, page.includes("<script>")]).toEqual([404, true, false]);
  });

  test("other methods find nothing there", async () => {
    for (const method of ["POST", "PUT", "DELETE", "PATCH"] as const)
      expect((await server.send({ method, url: "/role/backend-developer", headers: HTML })).status).toBe(404);
  });

  test("lead on where the id was given up for another", async () => {
    const { body } = await server.post(
      "{ roles(first: 100) { nodes { id externalIds { scheme value } } } competencies(first: 100) { nodes { id externalIds { scheme value } } } }",
    );
    type Nodes = { nodes: { id: string; externalIds: { scheme: string; value: string }[] }[] };
    const { roles, competencies } = body.data as { roles: Nodes; competencies: Nodes };
    const former = [...roles.nodes, ...competencies.nodes].flatMap(({ id, externalIds }) =>
      externalIds.filter(({ scheme }) => scheme === "former-id").map(({ value }) => [value, id] as const),
    );
    expect(former.length).toBeGreaterThan(0);
    for (const [old, id] of former) {
      const answer = await server.get(`/${old.replace(":", "/")}?lang=en`, HTML);
      expect([answer.status, answer.headers.get("location")]).toEqual([
        301,
        `/${id.replace(":", "/")}?lang=en`,
      ]);
    }
    const slash = await server.get("/role/", HTML);
    expect([slash.status, slash.headers.get("location")]).toEqual([301, "/role"]);
  });
});

describe("what search engines are told", () => {
  test("robots.txt names the sitemap, which names every page", async () => {
    const robots = await text("/robots.txt");
    expect(robots).toContain("Disallow: /graphql");
    const [, index] = /^Sitemap: (.+)$/m.exec(robots)!;
    const files = [...(await text(pathOf(index!))).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, file]) => file!);
    const pages: string[] = [];
    for (const file of files)
      pages.push(
        ...[...(await text(pathOf(file))).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, page]) => page!),
      );
    expect(pages).toContain(`${server.address}/role/backend-developer`);
    expect(new Set(pages).size).toBe(pages.length);
    for (const page of pages.slice(0, 40))
      expect([page, (await server.get(pathOf(page))).status]).toEqual([page, 200]);
    expect((await server.get("/sitemap/2.xml")).status).toBe(404);
    expect((await server.get("/sitemap/1.xml.gz")).status).toBe(404);
  });

  test("a shared way has its own title, preview and picture", async () => {
    const page = await text("/?from=role:qa-engineer&to=role:solution-architect&pace=10");
    expect(page).toContain("<title>From QA Engineer to Solution Architect · Career graph</title>");
    expect(page).toContain('<meta property="og:title" content="From QA Engineer to Solution Architect" />');
    const [, picture] = /property="og:image" content="([^"]+)"/.exec(page)!;
    const answer = await server.get(pathOf(picture!.replaceAll("&#38;", "&")));
    expect(answer.headers.get("content-type")).toBe("image/svg+xml; charset=utf-8");
    expect(await answer.text()).toMatch(/>\s*Solution Architect<\/text/);
    expect(await text("/?from=role:qa-engineer")).toContain("<title>Where to go from QA Engineer");
    expect(await text("/?from=nothing&to=at-all")).toContain("<title>Career graph: from where you are");
    expect((await server.get("/card.svg?from=role:nobody&to=role:qa-lead")).status).toBe(404);
    expect((await server.get("/card.svg")).status).toBe(404);
  });
});

describe("the API, opened by a person", () => {
  test("leads to the playground in a browser, and answers programs as before", async () => {
    const opened = await server.get("/graphql", HTML);
    expect([opened.status, opened.headers.get("location")]).toEqual([302, "/playground"]);
    expect((await server.get("/graphql?query={__typename}", HTML)).status).toBe(200);
    expect((await server.get("/graphql")).status).toBe(400);
  });

  test("has its schema as text", async () => {
    const answer = await server.get("/schema.graphql");
    expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(await answer.text()).toContain("type Query {");
    const etag = answer.headers.get("etag")!;
    expect((await server.get("/schema.graphql", { "if-none-match": etag })).status).toBe(304);
  });
});

/** Of an address of the server's own. */
function pathOf(address: string): string {
  expect(address.startsWith(`${server.address}/`)).toBe(true);
  return address.slice(server.address.length);
}
