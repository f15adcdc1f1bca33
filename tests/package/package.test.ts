import { type ChildProcess, execFile, spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { parse } from "yaml";

import { documentAt } from "../docs/documents.js";
import { type Running, serving } from "../support/command.js";
import { inTime } from "../support/until.js";

const run = promisify(execFile);
const MEGABYTE = 1_000_000;
/** For npm, which may be slow on a busy machine. */
const PATIENCE_MS = 120_000;
/** The environment of a person, without what `npm test` adds to it. */
const { PATH = "", HOME = "" } = process.env;

let place: string;
let tarball: string;
/** An empty folder, in which the package is then installed. */
let folder: string;
let installed: string;
let told: string;

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), "career-graph-package-"));
  await run(process.execPath, ["src/licences.mjs"]);
  const packed = await npm(["pack", "--ignore-scripts", "--json", "--pack-destination", place], ".");
  const [{ filename }] = JSON.parse(packed.stdout) as [{ filename: string }];
  tarball = join(place, filename);
  folder = emptyFolder("user");
  const { stdout, stderr } = await npm(["install", tarball], folder);
  told = stdout + stderr;
  installed = join(folder, "node_modules/career-graph");
}, PATIENCE_MS);

afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

describe("installed in an empty folder", () => {
  test("it comes alone, and npm has nothing to warn of", () => {
    expect(told).toMatch(/added 1 package/);
    expect(told).not.toMatch(/warn|deprecated|EBADENGINE|peer|script/i);
    expect(readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith("."))).toEqual([
      "career-graph",
    ]);
  });

  test("it takes at most 60 MB", () => {
    const bytes = sizeOf(join(folder, "node_modules"));
    process.stdout.write(
      `the package: ${(statSync(tarball).size / MEGABYTE).toFixed(1)} MB to download, ${(bytes / MEGABYTE).toFixed(1)} MB installed\n`,
    );
    expect(bytes).toBeGreaterThan(MEGABYTE);
    expect(bytes).toBeLessThan(60 * MEGABYTE);
  });

  test("it has the licences of what is bundled, and nothing that only a checkout needs", () => {
    const files = readdirSync(installed, { recursive: true, encoding: "utf8" });
    for (const name of ["LICENSE", "README.md", "CITATION.cff", "dist/THIRD-PARTY-LICENCES"])
      expect(files).toContain(name);
    expect(readFileSync(join(installed, "dist/THIRD-PARTY-LICENCES"), "utf8")).toContain("neo4j-driver@");
    expect(
      files.filter((name) => /\.map$|\.test\.|\.png$|^src\/(?!graphql)|node_modules/.test(name)),
    ).toEqual([]);
  });

  test("its fields and types are as publint and attw would have them", async () => {
    const { messages, pkg } = await publint({ pkgDir: installed, strict: true, pack: false });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
    const types = await checkPackage(createPackageFromTarballData(new Uint8Array(readFileSync(tarball))), {
      excludeEntrypoints: ["./schema.graphql"],
    });
    if (!types.types) throw new Error("The package has no types.");
    // There are ES modules alone, which the resolutions of before Node 16 and of CommonJS cannot name.
    const others = types.problems.filter(
      (problem) =>
        !("resolutionKind" in problem && ["node10", "node16-cjs"].includes(problem.resolutionKind)),
    );
    expect(others).toEqual([]);
  });
});

test(
  "`npx career-graph` in an empty folder answers its first question",
  async () => {
    const cache = emptyFolder("cache");
    const started = performance.now();
    const server = spawn("npx", ["--yes", "--package", tarball, "career-graph"], {
      cwd: emptyFolder("npx"),
      env: { PATH, HOME, PORT: "0", npm_config_cache: cache },
      detached: true,
    });
    try {
      const address = await inTime("npx to serve", addressOf(server), PATIENCE_MS);
      const question = '{ skillGap(to: "role:devops-engineer") { coverage } }';
      const response = await fetch(`${address}/graphql?query=${encodeURIComponent(question)}`);
      expect(await response.json()).toEqual({ data: { skillGap: { coverage: 0 } } });
      const seconds = (performance.now() - started) / 1000;
      process.stdout.write(`npx career-graph: the first answer after ${seconds.toFixed(1)} s\n`);
      expect((await fetch(`${address}/`)).status).toBe(200);
    } finally {
      // The process group: npx, and the server that it has started.
      process.kill(-server.pid!, "SIGTERM");
    }
  },
  2 * PATIENCE_MS,
);

describe("in another program", () => {
  let server: Running;

  beforeAll(async () => {
    server = await serving();
  });
  afterAll(() => server.stop());

  const examples = [
    ...documentAt("docs/library.md").text.matchAll(
      /<!-- run: (\S+) -->\s*```js\n([\s\S]*?)```\s*```text\n([\s\S]*?)```/g,
    ),
  ].map(([, name = "", code = "", output = ""]) => ({ name, code, output }));

  test("docs/library.md has examples", () => {
    expect(examples.map(({ name }) => name)).toEqual(["path.mjs", "ask.mjs", "client.mjs"]);
  });

  test.each(examples)("$name of docs/library.md prints what stands there", async ({ name, code, output }) => {
    writeFileSync(join(folder, name), code.replace("http://127.0.0.1:4000", server.address));
    const { stdout, stderr } = await run(process.execPath, [name], { cwd: folder, env: { PATH, HOME } });
    expect({ stdout, stderr }).toEqual({ stdout: output, stderr: "" });
  });

  test("CommonJS loads it too", async () => {
    const script =
      'const { openGuide } = require("career-graph"); openGuide().then(async (guide) => { console.log(guide.title); await guide.close(); });';
    const { stdout } = await run(process.execPath, ["--eval", script], { cwd: folder, env: { PATH, HOME } });
    expect(stdout).toContain("Careers in Software");
  });

  test.each([
    { module: "node16", moduleResolution: "node16" },
    { module: "esnext", moduleResolution: "bundler" },
  ])("TypeScript finds its types with $moduleResolution, and what is wrong", async (how) => {
    cpSync("tests/package/consumer.ts", join(folder, "consumer.ts"));
    writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
    const options = {
      ...how,
      target: "es2022",
      strict: true,
      noEmit: true,
      exactOptionalPropertyTypes: true,
    };
    writeFileSync(
      join(folder, "tsconfig.json"),
      // Neither a browser nor Node is there: the types need nothing but the language.
      JSON.stringify({ compilerOptions: { ...options, lib: ["es2022"], types: [] }, files: ["consumer.ts"] }),
    );
    const tsc = resolve("node_modules/typescript/bin/tsc");
    const { stdout } = await run(process.execPath, [tsc, "-p", folder]).catch(
      (error: unknown) => error as { stdout: string },
    );
    expect(stdout).toBe("");
  });

  test("the client is at most 5 kB, and imports nothing", () => {
    const client = readFileSync(join(installed, "dist/client.js"), "utf8");
    expect(Buffer.byteLength(client)).toBeLessThanOrEqual(5_000);
    expect(client).not.toMatch(/\bimport\b|\brequire\b|\bprocess\b/);
  });
});

describe("the image of the container", () => {
  const lines = readFileSync("Dockerfile", "utf8").split("\n");
  const last = lines.slice(lines.findLastIndex((line) => line.startsWith("FROM ")) + 1);

  test("adds at most 40 MB to Node's", async () => {
    expect(last.filter((line) => /^(COPY|ADD|RUN) /.test(line))).toEqual(["COPY --from=build /package ./"]);
    const unpack = lines.find((line) => line.startsWith("RUN mkdir /package"))!;
    const layer = join(place, "layer");
    const command = unpack
      .slice("RUN ".length)
      .replaceAll("/tmp/", `${place}/`)
      .replaceAll("/package", layer);
    await run("sh", ["-ec", command]);
    const bytes = sizeOf(layer);
    process.stdout.write(`the image: ${(bytes / MEGABYTE).toFixed(1)} MB besides Node\n`);
    expect(bytes).toBeGreaterThan(MEGABYTE);
    expect(bytes).toBeLessThan(40 * MEGABYTE);
    expect(existsSync(join(layer, "dist/main.js"))).toBe(true);
  });
});

test("CITATION.cff names this version and its licence", () => {
  const { version, license, name } = JSON.parse(readFileSync("package.json", "utf8")) as Record<
    string,
    string
  >;
  expect(parse(readFileSync("CITATION.cff", "utf8"))).toMatchObject({
    "cff-version": "1.2.0",
    title: name,
    version,
    license,
    authors: expect.arrayContaining([expect.anything()]),
  });
});

function npm(args: readonly string[], cwd: string) {
  return run("npm", args, { cwd, env: { PATH, HOME }, maxBuffer: 1 << 26 });
}

function emptyFolder(name: string): string {
  const made = join(place, name);
  mkdirSync(made);
  return made;
}

/** The bytes of all files. */
function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let output = "";
    const listen = (chunk: Buffer): void => {
      output += chunk.toString();
      const [, address] = /(http:\/\/\S+:\d+)\/graphql/.exec(output) ?? [];
      if (address !== undefined) found(address);
    };
    server.stdout?.on("data", listen);
    server.stderr?.on("data", listen);
    server.once("exit", (code) => {
      failed(new Error(`npx ended with ${code}: ${output}`));
    });
  });
}
