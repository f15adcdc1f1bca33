import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmod,
  lstat,
  mkdir,
  readdir,
  readFile,
  readlink,
  realpath,
  stat,
  symlink,
  utimes,
  writeFile,
} from "node:fs/promises";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { gunzipSync } from "node:zlib";

import { beforeEach, expect, test } from "@jest/globals";

import { CannotWrite } from "../../../src/content/write/cannot-write.js";
import { draftOf, replaceFile } from "../../../src/content/write/replace-file.js";
import { writeGuide } from "../../../src/content/write/write-guide.js";
import { loadGuide } from "../../../src/content/read/load-guide.js";
import { folderOf, SOUND, temporaryFolder } from "../folder.js";

let folder: string;
beforeEach(async () => {
  folder = await realpath(await temporaryFolder());
});

const put = (path: string, ...texts: string[]) => replaceFile(path, (file) => pipeline(texts, file));

test("a file is replaced as a whole, keeps its mode, and leaves no draft", async () => {
  const path = join(folder, "report.html");
  await writeFile(path, "old, and longer");
  await chmod(path, 0o640);
  const before = await stat(path);
  await put(path, "new", "er");
  expect(await readFile(path, "utf8")).toBe("newer");
  const after = await stat(path);
  expect(after.mode & 0o7777).toBe(0o640);
  expect(after.ino).not.toBe(before.ino);
  expect(await readdir(folder)).toEqual(["report.html"]);
});

test("while it is written, and when that fails, readers see the old content", async () => {
  const path = join(folder, "report.html");
  await writeFile(path, "old");
  const parts = (async function* () {
    yield "half";
    expect(await readFile(path, "utf8")).toBe("old");
    throw new Error("no more");
  })();
  await expect(replaceFile(path, (file) => pipeline(parts, file))).rejects.toThrow("no more");
  expect(await readFile(path, "utf8")).toBe("old");
  expect(await readdir(folder)).toEqual(["report.html"]);
});

test.each([
  ["to a file", "here.txt"],
  ["to nothing yet", null],
])("a link %s stays a link, and what it leads to is written", async (_, existing) => {
  const target = join(folder, "elsewhere", "here.txt");
  await mkdir(join(folder, "elsewhere"));
  if (existing !== null) await writeFile(target, "old");
  await symlink("elsewhere/here.txt", join(folder, "middle"));
  await symlink(join(folder, "middle"), join(folder, "link"));
  await put(join(folder, "link"), "new");
  expect(await readlink(join(folder, "link"))).toBe(join(folder, "middle"));
  expect((await lstat(target)).isFile()).toBe(true);
  expect(await readFile(target, "utf8")).toBe("new");
  expect(await readdir(join(folder, "elsewhere"))).toEqual(["here.txt"]);
});

test("a pipe is written into, and stays a pipe", async () => {
  const path = join(folder, "pipe");
  await once(spawn("mkfifo", [path]), "close");
  const read = readFile(path, "utf8");
  await put(path, "through");
  expect(await read).toBe("through");
  expect((await lstat(path)).isFIFO()).toBe(true);
});

test("a device is written into: what goes to /dev/null is gone", async () => {
  await put("/dev/null", "nothing");
  expect((await lstat("/dev/null")).isCharacterDevice()).toBe(true);
});

test("drafts of dead processes are removed, those of others stay", async () => {
  const draft = (machine: string, pid: number): string => `.report.html.${machine}.${pid}.0123abcd.tmp`;
  const [, machine = ""] = new RegExp(`^\\.report\\.html\\.(.+)\\.${process.pid}\\.`).exec(
    basename(draftOf(join(folder, "report.html"))),
  )!;
  const ended = spawn("true");
  await once(ended, "close");
  const alive = draft(machine, process.pid);
  const elsewhere = draft("another-machine", 1);
  const old = draft("another-machine", 2);
  for (const name of [draft(machine, ended.pid!), alive, elsewhere, old, ".report.html.swp"])
    await writeFile(join(folder, name), "half");
  await utimes(join(folder, old), 0, 0);
  await put(join(folder, "report.html"), "new");
  expect((await readdir(folder)).sort()).toEqual(
    [alive, elsewhere, ".report.html.swp", "report.html"].sort(),
  );
});

test("a long name is no obstacle", async () => {
  const name = "ü".repeat(120);
  await put(join(folder, name), "new");
  expect(await readdir(folder)).toEqual([name]);
});

test("links in a circle and folders are refused with the path", async () => {
  await symlink("b", join(folder, "a"));
  await symlink("a", join(folder, "b"));
  await expect(put(join(folder, "a"), "x")).rejects.toThrow(`${folder}/a: cannot be written (ELOOP).`);
  await expect(put(folder, "x")).rejects.toThrow(CannotWrite);
  await expect(put(join(folder, "no", "file"), "x")).rejects.toThrow("cannot be written (ENOENT).");
});

test("a guide goes where links lead, as a file or a folder of YAML", async () => {
  const { guide } = await loadGuide(await folderOf(SOUND));
  await writeFile(join(folder, "real.jsonl.gz"), "");
  await symlink("real.jsonl.gz", join(folder, "link.jsonl.gz"));
  await writeGuide(guide!, { format: "jsonl", out: join(folder, "link.jsonl.gz") });
  expect(await readlink(join(folder, "link.jsonl.gz"))).toBe("real.jsonl.gz");
  expect(gunzipSync(await readFile(join(folder, "real.jsonl.gz"))).toString()).toContain('"role:junior"');

  await mkdir(join(folder, "real"), { mode: 0o750 });
  await symlink("real", join(folder, "link"));
  await writeGuide(guide!, { format: "yaml", out: join(folder, "link") });
  expect(await readlink(join(folder, "link"))).toBe("real");
  expect((await stat(join(folder, "real"))).mode & 0o7777).toBe(0o750);
  expect((await loadGuide(join(folder, "real"))).problems).toEqual([]);
  expect((await readdir(folder)).sort()).toEqual(["link", "link.jsonl.gz", "real", "real.jsonl.gz"]);
});
