import { readdirSync, readFileSync } from "node:fs";

import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { buildSchema, Kind, parse, visit } from "graphql";

import { type App, startApp } from "../support/app.js";
import { documentAt, DOCUMENTS } from "./documents.js";

const FOLDER = "docs/examples";
const REWRITE = "`npm run examples` rewrites answers and pages.";

const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".graphql"))
  .map((file) => file.replace(/\.graphql$/, ""));
const read = (file: string): string => readFileSync(`${FOLDER}/${file}`, "utf8");

describe("the examples of the documentation", () => {
  let server: App;

  beforeAll(async () => {
    server = await startApp();
  });
  afterAll(() => server.close());

  test.each(names)(`%s is answered as docs/examples says. ${REWRITE}`, async (name) => {
    const { status, body } = await server.post(read(`${name}.graphql`));
    expect(status).toBe(200);
    expect(body).toEqual(JSON.parse(read(`${name}.json`)));
  });

  test("every query has an answer beside it, and every answer a query", () => {
    expect(readdirSync(FOLDER).sort()).toEqual(
      names.flatMap((name) => [`${name}.graphql`, `${name}.json`]).sort(),
    );
  });

  test("every field of the API is asked", () => {
    const asked = new Set<string>();
    for (const name of names) {
      visit(parse(read(`${name}.graphql`)), {
        OperationDefinition(operation) {
          for (const field of operation.selectionSet.selections)
            if (field.kind === Kind.FIELD) asked.add(field.name.value);
        },
      });
    }
    const schema = buildSchema(readFileSync("src/graphql/schema.graphql", "utf8"));
    expect([...asked].sort()).toEqual(Object.keys(schema.getQueryType()!.getFields()).sort());
  });
});

describe("the pages that show them", () => {
  const blocks = DOCUMENTS.flatMap(({ path, text }) =>
    [...text.matchAll(/<!-- example: (\S+) -->\s*```(?:graphql|json)\n([\s\S]*?)```/g)].map(
      ([, file = "", block = ""]) => ({
        path,
        file,
        block,
      }),
    ),
  );

  test.each(blocks)(`$path shows $file as it is. ${REWRITE}`, ({ file, block }) => {
    expect(block).toBe(read(file));
  });

  test("every query is shown, with a link to its answer", () => {
    const shown = blocks.map(({ file }) => file);
    const { text } = documentAt("docs/questions.md");
    for (const name of names) {
      expect(shown).toContain(`${name}.graphql`);
      if (name !== "readme") expect(text).toContain(`(examples/${name}.json)`);
    }
  });

  test("no other block of GraphQL stands in README or the questions, where nobody would check it", () => {
    for (const path of ["README.md", "docs/questions.md"]) {
      const count = documentAt(path).text.split("```graphql").length - 1;
      expect(blocks.filter((block) => block.path === path && block.file.endsWith(".graphql"))).toHaveLength(
        count,
      );
    }
  });
});
