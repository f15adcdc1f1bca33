import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

import { expect, test } from "@jest/globals";

test("every package that was bundled is named with its licence and its text", () => {
  execFileSync(process.execPath, ["src/licences.mjs"]);
  const text = readFileSync("dist/THIRD-PARTY-LICENCES", "utf8");
  const folders = ["dist/packages.json", "dist/web/packages.json"].flatMap(
    (file) => JSON.parse(readFileSync(file, "utf8")) as string[],
  );
  expect(folders).toEqual(
    expect.arrayContaining(["node_modules/fastify", "node_modules/preact", "node_modules/monaco-editor"]),
  );
  for (const folder of folders) {
    const { name, version } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8")) as Record<
      string,
      string
    >;
    expect(text).toContain(`${name}@${version} (`);
  }
  expect(text).toContain("Permission is hereby granted, free of charge");
});
