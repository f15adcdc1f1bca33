import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";

import { type App, startApp } from "../support/app.js";

const PUBLIC = "https://jobs.example/careers";
const WAY = "from=role:qa-engineer&to=role:solution-architect";
const PAGES = [
  "/",
  `/?${WAY}`,
  "/playground",
  "/widget",
  `/embed/path?${WAY}`,
  "/embed/recommendations?from=role:qa-engineer",
  "/role/qa-engineer",
  "/technology/kubernetes",
  "/skill?lang=en",
];

describe.each([
  ["keeps the prefix", "/careers"],
  ["takes the prefix away", ""],
])("behind a proxy that %s", (_, prefix) => {
  let app: App;
  beforeAll(async () => {
    app = await startApp({ address: { publicUrl: PUBLIC, allowedHosts: [] } });
  });
  afterAll(() => app.close());
  // What a proxy may send: the name that it has for the server.
  const get = (path: string) => app.get(prefix + path, { host: "inside.example:4000" });

  test.each(PAGES)("%s names nothing outside of the prefix, and nothing of it is missing", async (path) => {
    const page = await get(path);
    expect(page.status).toBe(200);
    const whole = await page.text();
    expect(whole).not.toContain("inside.example");
    // Links to sources and courses lead to other sites.
    const text = whole.replaceAll(/<a\s[^>]*href="https?:\/\/(?!jobs\.example)[^"]*"/g, "");
    const addresses = [...text.matchAll(/(?:src|href|data-[a-z]+-worker)="([^"]+)"/g)]
      .map(([, address]) => address!.replaceAll("&#38;", "&"))
      .filter((address) => !/^(data:|#)/.test(address));
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of addresses) {
      expect(address).toMatch(/^(https:\/\/jobs\.example)?\/careers\//);
      const { pathname, search } = new URL(address, PUBLIC);
      expect([address, (await get(pathname.slice("/careers".length) + search)).status]).toEqual([
        address,
        200,
      ]);
    }
  });

  test("oEmbed knows the public address and no other", async () => {
    const about = (page: string) => `/oembed?url=${encodeURIComponent(page)}`;
    const answer = (await (await get(about(`${PUBLIC}/?${WAY}`))).json()) as {
      html: string;
      provider_url: string;
    };
    expect(answer.provider_url).toBe(`${PUBLIC}/`);
    expect(answer.html).toContain(`<iframe src="${PUBLIC}/embed/path?from=role:qa-engineer`);
    for (const page of [
      `https://jobs.example/?${WAY}`,
      `https://jobs.example/careersx/?${WAY}`,
      `http://jobs.example/careers/?${WAY}`,
      `http://inside.example:4000/?${WAY}`,
    ])
      expect((await get(about(page))).status).toBe(404);
  });

  test("search engines are told the public address and no other", async () => {
    expect(await (await get("/robots.txt")).text()).toMatch(/^Disallow: \/careers\/graphql$/m);
    expect(await (await get("/robots.txt")).text()).toContain(`Sitemap: ${PUBLIC}/sitemap.xml`);
    expect(await (await get("/sitemap.xml")).text()).toContain(`<loc>${PUBLIC}/sitemap/1.xml</loc>`);
    expect(await (await get("/sitemap/1.xml")).text()).toContain(`<loc>${PUBLIC}/role/qa-engineer</loc>`);
    const { status, headers } = await get("/skill/system-architecture-fundamentals");
    expect([status, headers.get("location")]).toEqual([
      301,
      "/careers/skill/computer-architecture-fundamentals",
    ]);
    const opened = await app.get(`${prefix}/graphql`, { accept: "text/html" });
    expect([opened.status, opened.headers.get("location")]).toEqual([302, "/careers/playground"]);
  });

  test("the API answers", async () => {
    expect(await (await get("/graphql?query={__typename}")).json()).toEqual({
      data: { __typename: "Query" },
    });
  });
});

test("the prefix without its slash leads to the page with it, which relative addresses need", async () => {
  const app = await startApp({ address: { publicUrl: PUBLIC, allowedHosts: [] } });
  const answer = await app.get(`/careers?${WAY}`);
  expect([answer.status, answer.headers.get("location")]).toEqual([308, `/careers/?${WAY}`]);
  expect((await app.get("/careersx")).status).toBe(404);
  await app.close();
});

describe("a host that is not ours", () => {
  const FOREIGN = "evil.example";
  test.each([
    ["without PUBLIC_URL", null],
    ["with PUBLIC_URL", PUBLIC],
  ])("is in no answer, %s", async (_, publicUrl) => {
    const app = await startApp({ address: { publicUrl, allowedHosts: [] } });
    for (const path of [
      ...PAGES,
      `/oembed?url=${encodeURIComponent(`http://${FOREIGN}/?${WAY}`)}`,
      "/graphql",
      "/nothing",
    ])
      for (const url of [path, `http://${FOREIGN}${path}`]) {
        const forwarded = {
          "x-forwarded-host": FOREIGN,
          "x-forwarded-proto": "https",
          forwarded: `host=${FOREIGN}`,
        };
        const answer = await app.get(url.replace(`http://${FOREIGN}`, ""), { host: FOREIGN, ...forwarded });
        const said = [...answer.headers].join("\n") + (await answer.text());
        expect(said.replaceAll(encodeURIComponent(`http://${FOREIGN}`), "")).not.toContain(FOREIGN);
      }
    await app.close();
  });

  test("is refused where ALLOWED_HOSTS names others, but for health and metrics", async () => {
    const app = await startApp({ address: { publicUrl: PUBLIC, allowedHosts: ["careers.example"] } });
    const status = async (path: string, host: string) => (await app.get(path, { host })).status;
    for (const path of ["/", "/graphql?query={__typename}", "/widget.js", "/nothing"])
      expect(await status(path, FOREIGN)).toBe(421);
    for (const path of ["/health", "/health/live", "/health/ready", "/metrics"])
      expect(await status(path, "10.0.0.7:4000")).toBe(200);
    for (const host of ["careers.example", "careers.example:4000", "jobs.example", "JOBS.example"])
      expect(await status("/", host)).toBe(200);
    await app.close();
  });
});
