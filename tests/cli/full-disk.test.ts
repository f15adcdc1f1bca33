import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { open } from "node:fs/promises";

import { expect, test } from "@jest/globals";

const onDevFull = existsSync("/dev/full") ? test : test.skip;

/** Runs the built command line with its output on a disk that is full. */
async function toFullDisk(...args: string[]) {
  const full = await open("/dev/full", "w");
  try {
    const child = spawn(process.execPath, ["dist/main.js", ...args], { stdio: ["ignore", full.fd, "pipe"] });
    let err = "";
    child.stderr!.on("data", (chunk: Buffer) => (err += chunk.toString()));
    const [code] = (await once(child, "close")) as [number | null];
    return { code, err };
  } finally {
    await full.close();
  }
}

onDevFull.each([
  ["validate", ["validate"]],
  ["query", ["query", "{ roles(first: 100) { nodes { id name summary } } }"]],
])("%s tells in one line that its output cannot be written", async (_, args) => {
  expect(await toFullDisk(...args)).toEqual({ code: 1, err: "The output cannot be written (ENOSPC).\n" });
});
