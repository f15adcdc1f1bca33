/**
 * Builds the package into dist: main.js, the command line, and index.js, the library, with what they load in chunks/; client.js, and types.
 * Every dependency is bundled.
 */
import { readdir, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";

import { build } from "esbuild";

import { bundledPackages } from "./web/bundled-packages.mjs";
import { writeTypes } from "./write-types.mjs";

const CHUNKS = "dist/chunks";

const COMMON = {
  bundle: true,
  format: "esm",
  metafile: true,
  logLevel: "warning",
};

// Dependencies are bundled too: finding and opening hundreds of their files takes longer than running them.
const program = build({
  ...COMMON,
  entryPoints: { main: "src/main.ts", index: "src/library/index.ts" },
  splitting: true,
  platform: "node",
  target: "node20",
  // graphql and others check less in production, whatever the environment says.
  define: { "process.env.NODE_ENV": '"production"', "globalThis.process.env.NODE_ENV": '"production"' },
  outdir: "dist",
  chunkNames: "chunks/[name]-[hash]",
  // Optional to type-graphql, and not used.
  external: ["class-validator"],
  // What is bundled of CommonJS requires what Node has built in.
  banner: {
    js: 'import { createRequire as requireOf } from "node:module"; const require = requireOf(import.meta.url);',
  },
  sourcemap: true,
});
const client = build({
  ...COMMON,
  entryPoints: { client: "src/client/client.ts" },
  minify: true,
  platform: "neutral",
  target: "es2022",
  outdir: "dist",
});
const { metafile } = await program;
await client;
writeTypes("dist/types");

const built = new Set(Object.keys(metafile.outputs).map((file) => basename(file)));
for (const file of await readdir(CHUNKS)) {
  if (!built.has(file)) await rm(join(CHUNKS, file), { force: true });
}
await writeFile("dist/packages.json", JSON.stringify(bundledPackages(metafile)));
