import { mkdir, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { beforeAll, expect, test } from "@jest/globals";
import { buildSchema, getNamedType, isCompositeType } from "graphql";

import { careerGraph, post, serving } from "../support/command.js";

let folder: string;
let guide: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "own-"));
  guide = join(folder, "my.jsonl");
  expect(await careerGraph(["init", join(folder, "my")])).toMatchObject({ code: 0 });
  const { code, err } = await careerGraph([
    "import",
    "tables",
    join(folder, "my"),
    "--out",
    guide,
    "--strict",
  ]);
  expect([code, err.includes("0 rejected")]).toEqual([0, true]);
});

/** What to give for the arguments that a question may have. */
const GIVEN: Readonly<Record<string, unknown>> = {
  from: "role:junior-analyst",
  to: "role:lead-analyst",
  of: "skill:sql",
  id: "role:analyst",
  ids: ["role:analyst", "choice:scripting"],
  text: "SQL",
  representations: [{ __typename: "Role", id: "role:analyst" }],
};

test("the template imports, serves, and answers every question of the API", async () => {
  const schema = buildSchema(await readFile("src/graphql/schema.graphql", "utf8"));
  const fields = Object.values(schema.getQueryType()!.getFields());
  const server = await serving(["--guide", guide]);
  const answers = new Map<string, unknown>();
  for (const { name, args, type } of fields) {
    const given = args.filter((arg) => arg.name in GIVEN);
    const literals = given.map((arg) => {
      const value = GIVEN[arg.name];
      const json = JSON.stringify(String(arg.type).startsWith("[") ? [value].flat() : value);
      return `${arg.name}: ${json.replace(/"(\w+)":/g, "$1: ")}`;
    });
    const named = getNamedType(type);
    const leaf = isCompositeType(named) ? " { __typename }" : "";
    const call = literals.length > 0 ? `${name}(${literals.join(", ")})` : name;
    const { body } = await post(server.address, `{ ${call}${leaf} }`);
    expect([name, body.errors]).toEqual([name, undefined]);
    answers.set(name, (body.data as Record<string, unknown>)[name]);
  }
  await server.stop();
  expect(answers.size).toBe(fields.length);
  const empty = [...answers].filter(([, answer]) => answer === null || (answer as unknown[]).length === 0);
  expect(empty.map(([name]) => name)).toEqual([]);
});

test("init writes into no folder that has something, and leaves it as it was", async () => {
  const full = join(folder, "full");
  await mkdir(full);
  await writeFile(join(full, "mine.txt"), "mine");
  const { code, err } = await careerGraph(["init", full]);
  expect([code, err]).toEqual([2, `${full} is not empty: name a folder that is not there yet.\n`]);
  expect(await readdir(full)).toEqual(["mine.txt"]);
  expect((await careerGraph(["init", join(full, "mine.txt")])).code).toBe(2);
});

test("a wrong row writes nothing and says which", async () => {
  const own = join(folder, "wrong");
  await careerGraph(["init", own]);
  await writeFile(join(own, "leads_to.csv"), "from,to\nanalyst,lead-analist\n");
  const out = join(folder, "wrong.jsonl");
  const { code, err } = await careerGraph(["import", "tables", own, "--out", out]);
  expect(code).toBe(1);
  expect(err).toContain(
    'leads_to.csv:2: to names nothing: There is no role "lead-analist". Did you mean "lead-analyst"?',
  );
  expect(err).toContain("No guide was written.");
  expect(await readdir(folder)).not.toContain("wrong.jsonl");
});
