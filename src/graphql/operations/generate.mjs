/**
 * Writes the types and texts of the operations in this folder: of those of the pages into generated.ts, and of questions.graphql, which other
 * people's programs ask, into questions.ts. With --check it writes nothing and fails when a file is not what it would write.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

import { codegen } from "@graphql-codegen/core";
import * as typescriptOperations from "@graphql-codegen/typescript-operations";
import { concatAST, parse, print, separateOperations, Source, stripIgnoredCharacters } from "graphql";

import { QUESTIONS_FILE, questionTypes } from "./question-types.mjs";

const FOLDER = import.meta.dirname;
const SCHEMA = parse(readFileSync(join(FOLDER, "../schema.graphql"), "utf8"));

const documents = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".graphql"))
  .sort()
  .map((file) => ({
    location: file,
    document: parse(new Source(readFileSync(join(FOLDER, file), "utf8"), file)),
  }));
const WRITTEN = "// Written by `npm run operations` from the .graphql files beside it. Do not edit.";
/** A fragment on competencies is one type, for skills and for technologies. */
const EACH_KIND = /\s*\|\s(\w+)_Skill\s+\|\s\1_Technology\s*/g;
const IMPORT = 'import type { Operation } from "./operation.js";\n';
const isQuestions = ({ location }) => location === QUESTIONS_FILE;

const ofPages = documents.filter((each) => !isQuestions(each));
await put("generated.ts", await generate(ofPages, header(IMPORT), texts));
await put("questions.ts", await generate(documents.filter(isQuestions), header(), questionTypes));

async function put(name, generated) {
  const output = join(FOLDER, name);
  if (!process.argv.includes("--check")) {
    writeFileSync(output, generated);
  } else if (readFileSync(output, "utf8") !== generated) {
    process.stderr.write(`src/graphql/operations/${name} is out of date: run \`npm run operations\`.\n`);
    process.exitCode = 1;
  }
}

/** The file without empty lines. Fails when an operation does not fit the schema. */
async function generate(documents, header, plugin) {
  const code = await codegen({
    schema: SCHEMA,
    documents,
    filename: FOLDER,
    plugins: [{ header: {} }, { typescriptOperations: {} }, { texts: {} }],
    pluginMap: { header: { plugin: () => header }, typescriptOperations, texts: { plugin } },
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
  return code.replace(EACH_KIND, " $1").replace(/\n{2,}/g, "\n");
}

function header(...lines) {
  return { content: "", prepend: [WRITTEN, ...lines] };
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
