/** Builds the command line into dist: main.js, and beside it in chunks/ what commands load when they are run. */
import { readdir, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";

import { build } from "esbuild";

import { bundledPackages } from "./web/bundled-packages.mjs";

const CHUNKS = "dist/chunks";

// Dependencies are bundled too: finding and opening hundreds of their files takes longer than running them.
const { metafile } = await build({
  entryPoints: ["src/main.ts"],
  bundle: true,
  splitting: true,
  platform: "node",
  format: "esm",
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
  metafile: true,
  logLevel: "warning",
});

const built = new Set(Object.keys(metafile.outputs).map((file) => basename(file)));
for (const file of await readdir(CHUNKS)) {
  if (!built.has(file)) await rm(join(CHUNKS, file), { force: true });
}
await writeFile("dist/packages.json", JSON.stringify(bundledPackages(metafile)));
