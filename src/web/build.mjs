/** Builds the pages into dist/web: files with hashed names, and a manifest that tells the server which entry became which file. */
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import process from "node:process";

import { build } from "esbuild";

import { bundledPackages } from "./bundled-packages.mjs";

const OUT = "dist/web";
const WEB = "src/web";

/** Served as it is written. */
const TYPES = "widget-types.d.ts";

const COMMON = {
  bundle: true,
  minify: true,
  target: "es2022",
  format: "esm",
  jsx: "automatic",
  jsxImportSource: "preact",
  define: { "process.env.NODE_ENV": '"production"' },
  loader: { ".woff2": "file", ".ttf": "file" },
  logLevel: "warning",
  metafile: true,
};
const HASHED = {
  ...COMMON,
  outdir: OUT,
  entryNames: "[name]-[hash]",
  chunkNames: "chunk-[hash]",
  assetNames: "[name]-[hash]",
};

await mkdir(OUT, { recursive: true });
const [pages, playground] = await Promise.all([buildPages(), buildPlayground()]);
const types = { file: TYPES, css: null, imports: [], files: [TYPES], packages: [] };
pages["widget-types"] = types;
await writeFile(join(OUT, TYPES), await readFile(`${WEB}/widget/${TYPES}`));
await writeWhole("manifest.json", { build: await hashOf(["src"]), entries: { ...pages, ...playground } });
const entries = Object.values({ ...pages, ...playground });
await writeWhole("packages.json", [...new Set(entries.flatMap(({ packages }) => packages))].sort());
await removeOthers(entries.flatMap(({ files }) => files));

async function buildPages() {
  const explorer = build({
    ...HASHED,
    splitting: true,
    entryPoints: {
      explorer: `${WEB}/explorer/main.tsx`,
      site: `${WEB}/site/site.css`,
      embed: `${WEB}/site/embed.css`,
      entity: `${WEB}/site/entity.css`,
    },
  });
  // Built apart from the explorer: what both import would become a file of its own, and one more request.
  const widgetPage = build({ ...HASHED, entryPoints: { "widget-page": `${WEB}/site/widget-page.ts` } });
  const playgroundStart = build({
    ...HASHED,
    entryPoints: { "playground-start": `${WEB}/playground/start.ts` },
  });
  // Classic scripts: the theme must be set before the first paint, and other people's pages load the widget by a plain script tag.
  const classic = build({
    ...HASHED,
    format: "iife",
    entryPoints: {
      theme: `${WEB}/site/theme.ts`,
      widget: `${WEB}/widget/widget.ts`,
      "embed-height": `${WEB}/site/embed-height.ts`,
    },
  });
  return entriesOf(await explorer, await widgetPage, await playgroundStart, await classic);
}

/** Bundling the editor takes seconds, so it is repeated only after its sources or dependencies have changed. */
async function buildPlayground() {
  const stamp = await hashOf([`${WEB}/playground`, `${WEB}/build.mjs`, "package-lock.json"]);
  const kept = await readJson("playground.json");
  if (kept?.stamp === stamp && (await allThere(kept.entries))) return kept.entries;
  const page = build({
    ...HASHED,
    splitting: true,
    entryPoints: { playground: `${WEB}/playground/main.tsx` },
  });
  const workers = build({
    ...HASHED,
    format: "iife",
    entryPoints: {
      "editor-worker": "monaco-editor/esm/vs/editor/editor.worker.js",
      "json-worker": "monaco-editor/esm/vs/language/json/json.worker.js",
      "graphql-worker": "monaco-graphql/esm/graphql.worker.js",
    },
  });
  const entries = entriesOf(await page, await workers);
  await writeWhole("playground.json", { stamp, entries });
  return entries;
}

/** For each entry: its file, its style sheet, the files that it imports statically, and all files and packages of the same build. */
function entriesOf(...results) {
  const entries = {};
  for (const { metafile } of results) {
    const { outputs } = metafile;
    const files = Object.keys(outputs).map((path) => basename(path));
    const packages = bundledPackages(metafile);
    for (const [path, output] of Object.entries(outputs)) {
      if (output.entryPoint === undefined) continue;
      const name = basename(path).replace(/-[A-Z0-9]{8}\.(js|css)$/, "");
      // esbuild also lists the style sheet that a script imports under the script's entry point.
      if (path.endsWith(".css") && !output.entryPoint.endsWith(".css")) continue;
      entries[name] = {
        file: basename(path),
        css: output.cssBundle ? basename(output.cssBundle) : null,
        imports: staticImports(outputs, path),
        files,
        packages,
      };
    }
  }
  return entries;
}

function staticImports(outputs, path, seen = new Set()) {
  for (const { path: imported, kind } of outputs[path].imports) {
    if (kind !== "import-statement" || seen.has(imported)) continue;
    seen.add(imported);
    staticImports(outputs, imported, seen);
  }
  return [...seen].map((file) => basename(file));
}

async function hashOf(places) {
  const hash = createHash("sha256");
  for (const place of places) {
    const files = /\.\w+$/.test(place)
      ? [place]
      : (await readdir(place, { recursive: true, withFileTypes: true }))
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .sort();
    for (const file of files) hash.update(file).update(await readFile(file));
  }
  return hash.digest("hex").slice(0, 16);
}

async function allThere(entries) {
  const there = new Set(await readdir(OUT));
  return Object.values(entries).every(({ files }) => files.every((file) => there.has(file)));
}

async function readJson(name) {
  try {
    return JSON.parse(await readFile(join(OUT, name), "utf8"));
  } catch {
    return null;
  }
}

async function writeWhole(name, value) {
  const partial = join(OUT, `.${name}.${process.pid}`);
  await writeFile(partial, JSON.stringify(value));
  await rename(partial, join(OUT, name));
}

async function removeOthers(files) {
  const kept = new Set([...files, "manifest.json", "packages.json", "playground.json"]);
  for (const name of await readdir(OUT))
    if (!kept.has(name) && !name.startsWith(".")) await rm(join(OUT, name), { force: true });
}
