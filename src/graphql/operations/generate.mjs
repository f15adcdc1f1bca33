/**
 * Writes generated.ts: the types of all operations in this folder, and their texts.
 * With --check it writes nothing and fails when generated.ts is not what it would write.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

import { codegen } from "@graphql-codegen/core";
import * as typescriptOperations from "@graphql-codegen/typescript-operations";
import { concatAST, parse, print, separateOperations, Source, stripIgnoredCharacters } from "graphql";

const FOLDER = import.meta.dirname;
const SCHEMA = join(FOLDER, "../schema.graphql");
const OUTPUT = join(FOLDER, "generated.ts");

const generated = await generate();
if (process.argv.includes("--check")) {
  if (readFileSync(OUTPUT, "utf8") !== generated) {
    process.stderr.write("src/graphql/operations/generated.ts is out of date: run `npm run operations`.\n");
    process.exitCode = 1;
  }
} else {
  writeFileSync(OUTPUT, generated);
}

/** The file without empty lines. Fails when an operation does not fit the schema. */
async function generate() {
  const documents = readdirSync(FOLDER)
    .filter((file) => file.endsWith(".graphql"))
    .sort()
    .map((file) => ({
      location: file,
      document: parse(new Source(readFileSync(join(FOLDER, file), "utf8"), file)),
    }));
  const code = await codegen({
    schema: parse(readFileSync(SCHEMA, "utf8")),
    documents,
    filename: OUTPUT,
    plugins: [{ header: {} }, { typescriptOperations: {} }, { texts: {} }],
    pluginMap: { header: { plugin: header }, typescriptOperations, texts: { plugin: texts } },
    config: {
      scalars: { ID: "string" },
      immutableTypes: true,
      skipTypename: true,
      disableDescriptions: true,
      // Lists are given as lists, though GraphQL would take a single value for one.
      arrayInputCoercion: false,
      // A fragment becomes a type of its own, which the types of operations refer to by name.
      inlineFragmentTypes: "combine",
      mergeFragmentTypes: true,
      omitOperationSuffix: true,
      operationResultSuffix: "Answer",
    },
  });
  return code.replace(/\n{2,}/g, "\n");
}

function header() {
  return {
    content: "",
    prepend: [
      "// Written by `npm run operations` from the .graphql files beside it. Do not edit.",
      'import type { Operation } from "./operation.js";\n',
    ],
  };
}

/** A constant for each operation: its text without needless spaces, with the fragments that it uses. */
function texts(_schema, documents) {
  const operations = Object.entries(separateOperations(concatAST(documents.map(({ document }) => document))));
  return operations
    .map(([name, document]) => {
      const text = JSON.stringify(stripIgnoredCharacters(print(document)));
      return `export const ${constantName(name)} = ${text} as Operation<${name}Answer, ${name}Variables>;`;
    })
    .join("\n\n");
}

/** DirectGap becomes DIRECT_GAP. */
function constantName(name) {
  return name.replace(/(?<=[a-z])[A-Z]/g, "_$&").toUpperCase();
}
