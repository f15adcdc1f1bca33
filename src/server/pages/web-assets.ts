import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

/** The files that `npm run build` made from src/web. */
export interface WebAssets {
  /** A hash of the program's source. */
  readonly build: string;
  /** The path under which all addresses of the server are; empty at the root. */
  readonly base: string;
  /** Path of the file that an entry was built into. */
  href(entry: string): string;
  /** Paths of an entry's style sheet and of the scripts that it imports statically. */
  parts(entry: string): { readonly css: string | null; readonly scripts: readonly string[] };
  /** The file of that name; null if the build made none. */
  file(name: string): Asset | null;
  /** The file that an entry was built into. */
  entry(name: string): Asset;
}

export interface Asset {
  readonly type: string;
  readonly etag: string;
  readonly body: Buffer;
  /** Compressed on the first call; later calls return the same buffer. */
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
  ".ts": "text/plain; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf",
};

/** Reads all files at once: a later build may remove them while this server still serves pages that refer to them. */
export function readWebAssets(base = ""): WebAssets {
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
  const address = (file: string): string => `${base}/assets/${file}`;
  return {
    build: manifest.build,
    base,
    href: (name) => address(entryOf(name).file),
    parts(name) {
      const { css, imports } = entryOf(name);
      return { css: css && address(css), scripts: imports.map(address) };
    },
    file: (name) => files.get(name) ?? null,
    entry: (name) => files.get(entryOf(name).file)!,
  };
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
