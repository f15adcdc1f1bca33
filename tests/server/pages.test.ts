import { createHash } from "node:crypto";

import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";

import { NEXT_ROLES } from "../../src/graphql/operations/generated.js";
import { type App, startApp } from "../support/app.js";
import { careerGraph } from "../support/command.js";

const ELSEWHERE = "https://elsewhere.example";
const WAY = "from=role:qa-engineer&to=role:solution-architect";

let server: App;

beforeAll(async () => {
  server = await startApp({ corsOrigins: [ELSEWHERE, "https://other.example"] });
});

afterAll(() => server.close());

const get = (path: string, headers: Record<string, string> = {}) => server.get(path, headers);

describe("pages", () => {
  test.each(["/", "/playground", "/widget"])(
    "%s runs and shows only what comes from here, in no frame",
    async (path) => {
      const page = await get(path);
      expect(page.status).toBe(200);
      expect(page.headers.get("cache-control")).toBe("no-cache");
      expect(page.headers.get("x-frame-options")).toBe("DENY");
      const policy = page.headers.get("content-security-policy")!;
      expect(policy).toContain("default-src 'self'");
      expect(policy).toMatch(/script-src 'self'(;|$)/);
      expect(policy).toContain("frame-ancestors 'none'");
      if (path !== "/playground") expect(policy).toMatch(/style-src 'self'(;|$)/);
      const text = await page.text();
      expect(text).not.toMatch(/<script>|<style| on\w+="| style="/);
      for (const [, address] of text.matchAll(/(?:src|<link[^>]*href)="([^"]+)"/g))
        expect(address).toMatch(
          new RegExp(`^(/(assets/|widget\\.js)|data:image/svg|${server.address}/(oembed|$))`),
        );
    },
  );

  test.each(["/", "/playground", "/widget", "/widget.js", `/embed/path?${WAY}`])(
    "%s is not sent again to who has it",
    async (path) => {
      const etag = (await get(path)).headers.get("etag")!;
      expect((await get(path, { "if-none-match": etag })).status).toBe(304);
      expect((await get(path, { "if-none-match": `"other", ${etag}` })).status).toBe(304);
      expect((await get(path, { "if-none-match": '"other"' })).status).toBe(200);
      // Zipped or not, it is the same version; a cache between may have made its name weak.
      const zipped = { "accept-encoding": "gzip" };
      expect((await get(path, zipped)).headers.get("etag")).toBe(etag);
      const weak = etag.startsWith("W/") ? etag : `W/${etag}`;
      expect((await get(path, { ...zipped, "if-none-match": weak })).status).toBe(304);
    },
  );

  test("assets have the name of their content and are kept for good, zipped for who takes it", async () => {
    const names = [...(await (await get("/")).text()).matchAll(/"(\/assets\/[^"]+)"/g)].map(
      ([, name]) => name!,
    );
    expect(names.length).toBeGreaterThan(3);
    for (const name of names) {
      const asset = await get(name, { "accept-encoding": "gzip, deflate" });
      expect(asset.headers.get("cache-control")).toContain("immutable");
      expect(asset.headers.get("content-type")).toMatch(/^text\/(javascript|css); charset=utf-8$/);
      expect(asset.headers.get("content-encoding")).toBe("gzip");
      for (const encoding of [{}, { "accept-encoding": "identity" }])
        expect((await get(name, encoding)).headers.get("content-encoding")).toBeNull();
    }
    for (const name of [
      "/assets/nothing.js",
      "/assets/..%2Fmanifest.json",
      "/assets/manifest.json",
      "/assets/%2e%2e/main.js",
    ])
      expect((await get(name)).status).toBe(404);
  });

  test("the widget's script stays under 15 kB", async () => {
    const answer = await get("/widget.js", { "accept-encoding": "gzip" });
    expect(answer.headers.get("content-encoding")).toBe("gzip");
    const zipped = (await answer.arrayBuffer()).byteLength;
    process.stdout.write(`widget: ${(zipped / 1000).toFixed(1)} kB\n`);
    expect(zipped).toBeGreaterThan(1000);
    expect(zipped).toBeLessThan(15_000);
  });
});

describe("the widget's script", () => {
  test("has the server's address in it, and one of its own for its content, with integrity", async () => {
    const script = await (await get("/widget.js")).text();
    expect(script).toContain(`"${server.address}/"`);
    const [, file, integrity] = /data-file="([^"]+)" data-integrity="([^"]+)"/.exec(
      (await (await get("/widget")).text()).replaceAll(/\s+/g, " "),
    )!;
    const fixed = await get(`/widget/${file}`, { origin: ELSEWHERE });
    expect(fixed.headers.get("cache-control")).toContain("immutable");
    expect(fixed.headers.get("access-control-allow-origin")).toBe("*");
    const hash = createHash("sha384").update(await fixed.text());
    expect(`sha384-${hash.digest("base64")}`).toBe(
      integrity!.replaceAll("&#43;", "+").replaceAll("&#61;", "="),
    );
    for (const other of ["0.js", "nothing", "constructor.js"])
      expect((await get(`/widget/${other}`)).status).toBe(404);
  });

  test("names no host that only the client names", async () => {
    const script = await (await get("/widget.js", { host: "evil.example" })).text();
    expect(script).not.toContain("evil.example");
  });

  test("has types that TypeScript reads", async () => {
    const types = await get("/widget.d.ts");
    expect(types.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(await types.text()).toContain('"career-path"');
  });
});

describe("the widget's data", () => {
  test("is cached by the guide's version, for every origin", async () => {
    for (const path of [
      `/widget/path.json?${WAY}`,
      "/widget/recommendations.json?from=role:backend-developer&have=technology:docker&first=2",
      "/widget/recommendations.json?have=technology:docker&toward=role:devops-engineer",
    ]) {
      const answer = await get(path, { origin: "https://anyone.example" });
      expect(answer.status).toBe(200);
      expect(answer.headers.get("access-control-allow-origin")).toBe("*");
      expect(answer.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
      expect(answer.headers.get("cache-control")).toBe("public, max-age=300, stale-while-revalidate=86400");
      const etag = answer.headers.get("etag")!;
      const { contentHash } = (await (await get("/health")).json()) as { contentHash: string };
      expect(etag).toContain(contentHash.slice(0, 16));
      const again = await get(path, { "if-none-match": etag });
      expect([again.status, await again.text()]).toEqual([304, ""]);
    }
  });

  test("says what is wrong with a question, and has nobody keep that", async () => {
    const ask = async (path: string) => {
      const answer = await get(path);
      expect(answer.headers.get("cache-control")).toBe("no-store");
      expect(answer.headers.get("etag")).toBeNull();
      const { error } = (await answer.json()) as { error: { code: string; message: string } };
      return [answer.status, error.code, error.message];
    };
    expect(await ask("/widget/recommendations.json")).toEqual([
      400,
      "BAD_USER_INPUT",
      expect.stringContaining("from"),
    ]);
    expect(await ask("/widget/recommendations.json?from=role:qa-engineer&first=many")).toEqual([
      400,
      "BAD_USER_INPUT",
      expect.stringContaining("first"),
    ]);
    expect(await ask("/widget/recommendations.json?from=role:qa-engineer&first=0")).toEqual([
      400,
      "BAD_USER_INPUT",
      expect.stringContaining("first"),
    ]);
    expect(await ask("/widget/path.json?from=role:qa-engineer")).toEqual([
      400,
      "BAD_USER_INPUT",
      expect.stringContaining("to"),
    ]);
    expect(await ask("/widget/path.json?from=role:qa-enginer&to=role:qa-lead")).toEqual([
      404,
      "UNKNOWN_ID",
      expect.stringContaining("role:qa-engineer"),
    ]);
    expect(await ask("/widget/path.json?from=skill:sql&to=role:qa-lead")).toEqual([
      400,
      "WRONG_KIND",
      expect.stringContaining("from"),
    ]);
  });
});

describe("other origins", () => {
  const allowed = async (path: string, origin: string, method: "GET" | "OPTIONS" = "GET") => {
    const headers = { origin, ...(method === "OPTIONS" && { "access-control-request-method": "POST" }) };
    return (await server.send({ method, url: path, headers })).headers.get("access-control-allow-origin");
  };

  test("use the API when CORS_ORIGINS names them, and the pages never", async () => {
    expect(await allowed("/graphql", ELSEWHERE, "OPTIONS")).toBe(ELSEWHERE);
    expect(await allowed("/graphql", "https://other.example", "OPTIONS")).toBe("https://other.example");
    expect(await allowed("/graphql", "https://unknown.example", "OPTIONS")).toBeNull();
    expect(await allowed("/", ELSEWHERE)).toBeNull();
    expect(await allowed("/widget.js", "https://unknown.example")).toBe("*");
  });

  test("do not use it unless CORS_ORIGINS says so", async () => {
    const own = await startApp();
    const answer = await own.send({
      method: "OPTIONS",
      url: "/graphql",
      headers: { origin: ELSEWHERE, "access-control-request-method": "POST" },
    });
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
    await own.close();
  });

  test("have to be origins", async () => {
    const { code, err } = await careerGraph(["serve"], { CORS_ORIGINS: "https://elsewhere.example/path" });
    expect([code, err]).toEqual([2, expect.stringContaining("CORS_ORIGINS")]);
  });
});

test("the widget, the embedded page and the explorer show the same first roles, with the same first reason", async () => {
  const from = "role:backend-developer";
  type Found = { role: { name: string }; reasons: { text: string }[] }[];
  const shown = (found: Found) => found.slice(0, 3).map(({ role, reasons }) => [role.name, reasons[0]!.text]);
  const widget = (await (await get(`/widget/recommendations.json?from=${from}`)).json()) as { roles: Found };
  const { body } = await server.post(NEXT_ROLES, { from, have: [] });
  const data = body.data as { recommendedRoles: Found };
  expect(shown(widget.roles)).toEqual(shown(data.recommendedRoles));
  const page = await (await get(`/embed/recommendations?from=${from}`)).text();
  const inOrder = shown(widget.roles)
    .flat()
    .map((text) => page.indexOf(text.replaceAll("'", "&#39;")));
  expect(inOrder.every((at) => at > 0)).toBe(true);
  expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
});

describe("embedded pages", () => {
  test("say everything without their one script, in anyone's frame", async () => {
    for (const path of [
      `/embed/path?${WAY}`,
      "/embed/recommendations?from=role:qa-engineer",
      "/embed/recommendations?from=role:qa-engineer&toward=role:qa-lead",
    ]) {
      const page = await get(path);
      expect(page.headers.get("x-frame-options")).toBeNull();
      const policy = page.headers.get("content-security-policy")!;
      expect(policy).toContain("frame-ancestors *");
      expect(policy).toContain("script-src 'self'");
      const text = await page.text();
      expect(text).toMatch(/<h1><bdi>From QA Engineer/);
      expect(text).toMatch(/≈ [\d,]+ h, estimate [\d,]+–[\d,]+/);
      expect(text).toContain("Expertia AI");
      const scripts = [...text.matchAll(/<script ([^>]*)>/g)].map(([, attributes]) => attributes);
      expect(scripts).toEqual([expect.stringMatching(/^src="\/assets\/embed-height-\w+\.js" async$/)]);
    }
    expect((await get("/embed/path?from=role:nobody&to=role:qa-lead")).status).toBe(404);
    expect((await get("/embed/path")).status).toBe(400);
  });

  test("are found by oEmbed from a page of the explorer, as JSON and as XML", async () => {
    const page = await (await get(`/?${WAY}`)).text();
    const links = [...page.matchAll(/<link[^>]*?type="([^"]*oembed)"[^>]*?href="([^"]+)"/gs)].map(
      ([, type, href]) => [type, href!.replaceAll("&#38;", "&")],
    );
    expect(links.map(([type]) => type)).toEqual(["application/json+oembed", "text/xml+oembed"]);
    const json = (await (await get(pathOf(links[0]![1]!))).json()) as Record<string, unknown>;
    expect(json).toMatchObject({
      version: "1.0",
      type: "rich",
      title: "From QA Engineer to Solution Architect",
      width: 640,
      height: 560,
      html: expect.stringMatching(
        /^<iframe src="[^"]+\/embed\/path\?from=role:qa-engineer&#38;to=role:solution-architect"/,
      ),
    });
    const xml = await get(pathOf(links[1]![1]!));
    expect(xml.headers.get("content-type")).toBe("text/xml; charset=utf-8");
    expect(await xml.text()).toMatch(/^<\?xml version="1.0".*<oembed>\s*<version>1.0<\/version>/s);
  });

  test("keep to the size asked for, and are refused where there is nothing to embed", async () => {
    const about = (path: string) => encodeURIComponent(server.address + path);
    const small = await get(`/oembed?url=${about(`/?${WAY}`)}&maxwidth=320&maxheight=9999`);
    expect(await small.json()).toMatchObject({ width: 320, height: 560 });
    expect((await get(`/oembed?url=${about(`/?${WAY}`)}&format=yaml`)).status).toBe(501);
    const twice = await get(`/oembed?url=${about(`/?${WAY}`)}&format=json&format=xml`);
    expect([twice.status, await twice.text()]).toEqual([400, expect.stringContaining("more than once")]);
    expect((await get("/oembed")).status).toBe(404);
    expect((await get(`/oembed?url=${about("/playground")}`)).status).toBe(404);
    expect((await get(`/oembed?url=${about("/?from=role:nobody&to=role:qa-lead")}`)).status).toBe(404);
    expect((await get(`/oembed?url=${encodeURIComponent(`https://elsewhere.example/?${WAY}`)}`)).status).toBe(
      404,
    );
  });
});

/** Of an address of the server's own. */
function pathOf(address: string): string {
  expect(address.startsWith(`${server.address}/`)).toBe(true);
  return address.slice(server.address.length);
}
