/** Writes dist/THIRD-PARTY-LICENCES: name, version, licence and its text of every package that the build put into dist. */
import { readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";

import { init } from "license-checker-rseidelsohn";

const NOTICE = /^(?:licen[cs]e|copying|notice|third-?party-?notices?)(?:[.-].*)?$/i;

const lists = await Promise.all(["dist/packages.json", "dist/web/packages.json"].map(readJson));
const names = await Promise.all(
  lists.flat().map(async (folder) => {
    const { name, version } = await readJson(join(folder, "package.json"));
    return `${name}@${version}`;
  }),
);
const installed = await promisify(init)({ start: process.cwd() });
const parts = await Promise.all([...new Set(names)].sort().map(describe));
const OUTPUT = "dist/THIRD-PARTY-LICENCES";
const partial = `${OUTPUT}.${process.pid}`;
await writeFile(partial, `${parts.join(`\n\n${"-".repeat(80)}\n\n`)}\n`);
await rename(partial, OUTPUT);

async function describe(name) {
  const { licenses = "UNKNOWN", path, repository } = installed[name] ?? {};
  if (/^(?:unknown|unlicensed)$/i.test(String(licenses))) throw new Error(`${name} names no licence.`);
  const files = (await readdir(path)).filter((file) => NOTICE.test(file)).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(path, file), "utf8")));
  const title = `${name} (${[licenses].flat().join(", ")})`;
  return [title, ...(repository ? [repository] : []), "", ...texts.map((text) => text.trim())].join("\n");
}

async function readJson(file) {
  return JSON.parse(await readFile(file, "utf8"));
}
