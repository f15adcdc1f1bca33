import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Client, Tool } from "@modelcontextprotocol/client";
import { z } from "zod";

import { TOOLS } from "../../src/mcp/tools/index.js";
import { type App, startApp } from "../support/app.js";
import { assistantOf, call, REVISIONS } from "../support/assistant.js";
import { QUESTIONS } from "./questions.js";

/** Fewer than English and JSON have in the tokenizers of today: cl100k_base and o200k_base count 4.1 or more for these definitions. */
const CHARACTERS_A_TOKEN = 4;
const MOST_TOKENS = 4_000;
const MOST_TOOLS = 12;

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const CITED = z.looseObject({
  citations: z.array(z.looseObject({ source: z.string().min(1), origin: z.string() })).min(1),
  guide: z.string().min(1),
  optimal: z.boolean().nullable(),
});

describe.each(REVISIONS)("in revision %s", (revision) => {
  let client: Client;
  let tools: readonly Tool[];
  beforeAll(async () => {
    client = await assistantOf(app, revision);
    ({ tools } = await client.listTools());
  });
  afterAll(() => client.close());

  test("the revision is agreed upon", () => {
    expect(client.getNegotiatedProtocolVersion()).toBe(revision);
    expect(client.getServerVersion()?.name).toBe("career-graph");
    expect(client.getInstructions()).toContain("optimal");
  });

  test("the tools are few, only read, and cost a model little", () => {
    expect(tools.map(({ name }) => name)).toEqual(Object.keys(QUESTIONS));
    expect(tools.length).toBeLessThanOrEqual(MOST_TOOLS);
    for (const { annotations, inputSchema, outputSchema } of tools) {
      expect(annotations?.readOnlyHint).toBe(true);
      expect(inputSchema.type).toBe("object");
      expect(outputSchema?.["type"]).toBe("object");
    }
    expect(JSON.stringify(tools).length / CHARACTERS_A_TOKEN).toBeLessThan(MOST_TOKENS);
  });

  // The client itself compares the data with the schema that was listed.
  test.each(Object.entries(QUESTIONS))("%s answers with data, words and sources", async (name, args) => {
    const { isError, data, text } = await call(client, name, args);
    expect(text).toMatch(/^(1\. )?[A-Z`].*[.:]/);
    expect(isError).toBe(false);
    expect(CITED.safeParse(data).error).toBeUndefined();
    const { output } = TOOLS.find((tool) => tool.name === name)!;
    expect(z.strictObject(output.shape).safeParse(data).error).toBeUndefined();
    expect(text).toMatch(/^Sources: .+\.$/m);
    expect(text.length).toBeLessThan(5_000);
  });
});

test("a model is told the same in both revisions", async () => {
  const [newest, older] = await Promise.all(REVISIONS.map((revision) => assistantOf(app, revision)));
  const args = QUESTIONS["career_path"]!;
  expect(await call(newest!, "career_path", args)).toEqual(await call(older!, "career_path", args));
});

test("the answer is that of the API", async () => {
  const client = await assistantOf(app, "2026-07-28");
  const { data } = await call(client, "skill_gap", QUESTIONS["skill_gap"]!);
  const { body } = await app.post(
    `{ skillGap(from: "role:junior-backend-developer", to: "role:devops-engineer") {
         coverage optimal hours { typical } missing(importance: ESSENTIAL) { competency { id } } } }`,
  );
  const { skillGap } = body.data as {
    skillGap: {
      coverage: number;
      optimal: boolean;
      hours: { typical: number };
      missing: { competency: { id: string } }[];
    };
  };
  expect(data).toMatchObject({
    coverage: skillGap.coverage,
    optimal: skillGap.optimal,
    hours: skillGap.hours.typical,
    missing: skillGap.missing.map(({ competency }) => ({ id: competency.id })),
  });
});

describe("names", () => {
  let client: Client;
  beforeAll(async () => {
    client = await assistantOf(app, "2026-07-28");
  });

  test("of roles and skills are understood as people say them, and by former ids and levels", async () => {
    const byName = await call(client, "skill_gap", {
      from: "backend developer",
      to: "DevOps Engineer",
      have: ["k8s", "Docker@0.5"],
    });
    const byId = await call(client, "skill_gap", {
      from: "role:backend-developer",
      to: "role:devops-engineer",
      have: ["technology:kubernetes", "technology:docker@0.5"],
    });
    expect(byName.isError).toBe(false);
    expect(byName.data).toEqual(byId.data);
  });

  test.each([
    [
      "skill_gap",
      { to: "Backend Developr" },
      /`to`: "Backend Developr" may be several things\. Did you mean "Backend Developer \(role:backend-developer\)"/,
    ],
    [
      "skill_gap",
      { to: "role:backend-develper" },
      /`to`: no role has the id "role:backend-develper"\. Did you mean "role:backend-developer"/,
    ],
    ["skill_gap", { to: "skill:sql" }, /`to`: no role has the id "skill:sql"/],
    ["skill_gap", { to: "qqqqzzzz" }, /`to`: no role of this guide is called "qqqqzzzz"\. The tool `find`/],
    ["skill_gap", { to: "DevOps Engineer", have: ["Dokcer@7"] }, /`have`.*"Dokcer@7"/],
    ["skill_gap", { to: "DevOps Engineer", have: ["docker@0.5", "nosuchthing"] }, /`have`: .*"nosuchthing"/],
    ["skill_gap", { too: "DevOps Engineer" }, /`to` is missing: it must be a text/],
    ["skill_gap", { to: "DevOps Engineer", form: "QA Engineer" }, /no argument "form"\. Did you mean "from"/],
    ["skill_gap", { to: 7 }, /`to` must be a text, not 7/],
    ["skill_gap", { to: "DevOps Engineer", have: "Docker" }, /`have` must be a list, not the text "Docker"/],
    ["skill_gap", { to: "DevOps Engineer", have: [null] }, /`have\.0` must be a text, not null/],
    [
      "career_path",
      { from: "QA Engineer", to: "DevOps Engineer", minimize: "hour" },
      /`minimize` must be one of STEPS.*Did you mean "HOURS"/,
    ],
    [
      "career_path",
      { from: "QA Engineer", to: "DevOps Engineer", first: 0 },
      /`first` must be from 1 to 100, not 0/,
    ],
    [
      "career_path",
      { from: "QA Engineer", to: "DevOps Engineer", first: 11 },
      /`first` must be at most 10, not 11/,
    ],
    [
      "career_path",
      { from: "QA Engineer", to: "DevOps Engineer", first: 1.5 },
      /`first` must be a whole number/,
    ],
    ["learning_plan", { to: [] }, /`to` must name at least one role/],
    ["learning_plan", { to: ["DevOps Engineer"], hoursPerWeek: 1e9 }, /`hoursPerWeek` must be from/],
    ["recommend", { what: "roles", toward: ["DevOps Engineer"] }, /`toward` goes with `what`/],
    ["statements", { source: "esco" }, /`source` names no source.*Did you mean "esco-1-2-0"/],
    ["statements", { after: "nonsense" }, /`after` is a cursor of another list/],
    ["statements", { first: 101 }, /`first` must be from 1 to 100/],
    ["find", { text: "x".repeat(201) }, /`text` takes at most 200 characters/],
    ["read_text", { text: "x".repeat(20_001) }, /`text` takes at most 20000 characters/],
    [
      "describe",
      { of: "y".repeat(100_000) },
      /`of` takes names and ids of at most 200 characters, not 100000/,
    ],
    [
      "compare_roles",
      { a: "role:" + "y".repeat(100_000), b: "QA Engineer" },
      /`a` takes names and ids of at most 200/,
    ],
  ] as const)("%s refuses wrong arguments (%#) and says what is wrong", async (name, args, message) => {
    const { isError, text, data } = await call(client, name, args);
    expect(text).toMatch(message);
    expect(text.length).toBeLessThan(1_000);
    expect({ isError, data }).toEqual({ isError: true, data: null });
  });

  test("a tool that there is not is refused by the protocol", async () => {
    await expect(call(client, "drop_tables", {})).rejects.toThrow("drop_tables");
  });
});

test("a question that is expected to take too much work is refused before it runs", async () => {
  const poor = await startApp({ requests: { requestMs: 10_000, work: 200, concurrency: 4 } });
  const client = await assistantOf(poor, "2026-07-28");
  const { isError, text } = await call(client, "learning_plan", { to: ["role:director-of-engineering"] });
  expect(text).toMatch(/^This would take about \d+ units of work; at most 200 are allowed/);
  expect(isError).toBe(true);
  await poor.close();
});

describe("resources and prompts", () => {
  let client: Client;
  beforeAll(async () => {
    client = await assistantOf(app, "2025-11-25");
  });

  test("the guide says where it comes from", async () => {
    const { resources } = await client.listResources();
    expect(resources.map(({ uri }) => uri)).toEqual(["career-graph://guide"]);
    const { title, sources } = await read("career-graph://guide");
    expect(title).toBe("Careers in Software, Starting from the Backend Developer");
    expect(JSON.stringify(sources)).toContain("attribution");
  });

  test("roles and competencies are read by id or name, with their sources", async () => {
    const { resourceTemplates } = await client.listResourceTemplates();
    expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual([
      "career-graph://roles/{id}",
      "career-graph://competencies/{id}",
    ]);
    const role = await read("career-graph://roles/role:devops-engineer");
    expect(role).toMatchObject({ about: { id: "role:devops-engineer", kind: "ROLE" } });
    expect(role["citations"]).not.toEqual([]);
    expect(await read("career-graph://roles/DevOps%20Engineer")).toEqual(role);
    expect(await read("career-graph://competencies/skill:sql")).toMatchObject({ about: { name: "SQL" } });
  });

  test.each([
    ["career-graph://roles/role:nobody-at-all-does-this", /no role has the id/],
    ["career-graph://roles/skill:sql", /no role has the id "skill:sql"/],
    ["career-graph://competencies/%E0%A4%A", /./],
    ["career-graph://elsewhere/x", /./],
    ["file:///etc/passwd", /./],
  ])("%s is refused", async (uri, message) => {
    await expect(client.readResource({ uri })).rejects.toThrow(message);
  });

  test("ids are completed from what is typed", async () => {
    const complete = async (value: string) => {
      const { completion } = await client.complete({
        ref: { type: "ref/resource", uri: "career-graph://roles/{id}" },
        argument: { name: "id", value },
      });
      return completion.values;
    };
    expect(await complete("devops")).toContain("role:devops-engineer");
    expect(await complete("role:devops-eng")).toContain("role:devops-engineer");
    expect(await complete("")).toEqual([]);
    expect(await complete("x".repeat(10_000))).toEqual([]);
  });

  test("the prompts name the tools that answer them", async () => {
    const { prompts } = await client.listPrompts();
    expect(prompts.map(({ name }) => name)).toEqual(["plan_a_move", "what_suits_me"]);
    const { messages } = await client.getPrompt({
      name: "plan_a_move",
      arguments: { from: "QA Engineer", to: "DevOps Engineer", hoursPerWeek: "8" },
    });
    expect(JSON.stringify(messages)).toMatch(
      /QA Engineer.*DevOps Engineer.*career_path.*learning_plan.*8 hours/,
    );
  });

  async function read(uri: string): Promise<Record<string, unknown>> {
    const { contents } = await client.readResource({ uri });
    const [content] = contents;
    return JSON.parse(content && "text" in content ? content.text : "null") as Record<string, unknown>;
  }
});
