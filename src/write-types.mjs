/** Writes the types of the library and the client: of each file that they are made of its declarations, at the same place below a folder. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

import ts from "typescript";

const ENTRIES = ["src/library/index.ts", "src/client/client.ts"];

export function writeTypes(folder) {
  rmSync(folder, { recursive: true, force: true });
  const files = [...ENTRIES];
  for (const file of files) {
    const text = declarationsOf(file);
    const place = join(folder, relative("src", file).replace(/\.ts$/, ".d.ts"));
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, text);
    for (const [, imported] of text.matchAll(/from "(\.[^"]+)\.js"/g)) {
      const next = join(dirname(file), `${imported}.ts`);
      if (!files.includes(next)) files.push(next);
    }
  }
}

/** The declarations of one file, read by themselves: what it exports says its own type. */
function declarationsOf(file) {
  const { outputText, diagnostics } = ts.transpileDeclaration(readFileSync(file, "utf8"), {
    fileName: file,
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext, strict: true },
  });
  if (diagnostics?.length) {
    const host = {
      getCurrentDirectory: () => "",
      getCanonicalFileName: (name) => name,
      getNewLine: () => "\n",
    };
    throw new Error(ts.formatDiagnostics(diagnostics, host));
  }
  return outputText;
}
