import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

/** What `npm run build` made of src/web. */
export interface WebAssets {
  /** Changes whenever the program does. */
  readonly build: string;
  /** Address of the file that an entry became. */
  href(entry: string): string;
  /** Its style sheet, and the scripts that it needs at once. */
  parts(entry: string): { readonly css: string | null; readonly scripts: readonly string[] };
  /** Null unless the build made a file of that name. */
  file(name: string): Asset | null;
}

export interface Asset {
  readonly type: string;
  readonly etag: string;
  readonly body: Buffer;
  /** Made on the first call and kept. */
  readonly gzipped: () => Promise<Buffer>;
}

interface Entry {
  readonly file: string;
  readonly css: string | null;
  readonly imports: readonly string[];
  readonly files: readonly string[];
}

const TYPES: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf",
};

/** Reads everything at once: a later build may remove the files while this server still serves pages that name them. */
export function readWebAssets(): WebAssets {
  const folder = builtFolder();
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as {
    build: string;
    entries: Record<string, Entry>;
  };
  const names = new Set(Object.values(manifest.entries).flatMap(({ files }) => files));
  const files = new Map([...names].map((name) => [name, readAsset(join(folder, name))]));
  const entryOf = (name: string): Entry => {
    const entry = manifest.entries[name];
    if (!entry) throw new Error(`The build made no "${name}".`);
    return entry;
  };
  return {
    build: manifest.build,
    href: (name) => address(entryOf(name).file),
    parts(name) {
      const { css, imports } = entryOf(name);
      return { css: css && address(css), scripts: imports.map(address) };
    },
    file: (name) => files.get(name) ?? null,
  };
}

function address(file: string): string {
  return `/assets/${file}`;
}

function builtFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "dist/web/manifest.json"))) {
    if (dirname(folder) === folder) throw new Error("The pages are not built: run `npm run build`.");
    folder = dirname(folder);
  }
  return join(folder, "dist/web");
}

function readAsset(path: string): Asset {
  const body = readFileSync(path);
  let zipped: Promise<Buffer> | undefined;
  return {
    type: TYPES[extname(path)] ?? "application/octet-stream",
    etag: `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 20)}"`,
    body,
    gzipped: () => (zipped ??= promisify(gzip)(body, { level: 9 })),
  };
}
