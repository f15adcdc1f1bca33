import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { expect, test } from "@jest/globals";

import { temporaryFolder } from "../content/folder.js";
import { careerGraph } from "../support/command.js";

interface Named {
  readonly name: string;
}

interface Hours {
  readonly hours: { readonly typical: number };
}

interface Answers {
  readonly careerPaths: {
    readonly paths: readonly (Hours & {
      readonly roles: readonly Named[];
      readonly steps: readonly { readonly to: Named }[];
    })[];
  };
  readonly skillGap: Hours & {
    readonly coverage: number;
    readonly missing: readonly { readonly competency: Named }[];
  };
  readonly learningPlan: {
    readonly weeks: number;
    readonly steps: readonly { readonly competency: Named; readonly dependsOn: readonly Named[] }[];
  };
}

/** What the API answers, through the command that asks it. */
async function api(operation: string): Promise<Answers> {
  const { code, out } = await careerGraph(["query", operation]);
  expect(code).toBe(0);
  return (JSON.parse(out) as { data: Answers }).data;
}

test("path prints steps, what they take and what is proved; --json is the API's answer", async () => {
  const { code, out } = await careerGraph([
    "path",
    "qa engineer",
    "Site Reliability Engineer",
    "--have",
    "python, Docker",
  ]);
  expect(code).toBe(0);
  const { careerPaths } = await api(`{
    careerPaths(from: "role:qa-engineer", to: "role:site-reliability-engineer", minimize: HOURS, first: 1,
      have: ["technology:python", "technology:docker"]) {
      optimal
      paths { hours { typical } roles { name } steps { to { name } gap { missing { importance competency { name } } } } }
    }
  }`);
  const path = careerPaths.paths[0]!;
  const [first, ...lines] = out.trim().split("\n");
  expect(first).toBe(
    `${path.roles.map(({ name }) => name).join(" → ")}: about ${Math.round(path.hours.typical)} hours`,
  );
  path.steps.forEach(({ to }, i) => {
    expect(out).toMatch(
      new RegExp(`^${i + 1}\\. .* → ${to.name} \\((easy|stretch|leap)\\): about \\d+ hours$`, "m"),
    );
  });
  expect(lines.at(-1)).toBe("This guide knows no path with fewer hours.");
  const json = await careerGraph([
    "path",
    "role:qa-engineer",
    "site reliability engineer",
    "--have",
    "python,docker",
    "--json",
  ]);
  expect(JSON.parse(json.out)).toMatchObject(careerPaths);
});

test("path says why there is no way, and what is wrong", async () => {
  const none = await careerGraph([
    "path",
    "Solution Architect",
    "Front-end Developer",
    "--guide",
    await guideWithoutWay(),
  ]);
  expect(none).toMatchObject({ code: 1 });
  expect(none.out).toContain("Front-end Developer");
  expect(await careerGraph(["path", "qa engineer", "xyzzy"])).toMatchObject({
    code: 2,
    err: expect.stringContaining('No role of this guide is called "xyzzy".'),
  });
  const unclear = await careerGraph(["path", "qa engineer", "backend"]);
  expect(unclear.code).toBe(2);
  expect(unclear.err).toContain("  Backend Developer (role:backend-developer)");
  expect(await careerGraph(["path", "qa engineer", "qa lead", "--first", "0"])).toMatchObject({
    code: 2,
    err: expect.stringContaining("`first` must be from 1 to 100"),
  });
  expect(await careerGraph(["path", "qa engineer", "qa lead", "--have", "pytohn"])).toMatchObject({
    code: 0,
  });
});

/** The shipped guide without transitions. */
async function guideWithoutWay(): Promise<string> {
  const file = join(await temporaryFolder(), "guide.jsonl");
  expect(await careerGraph(["export", "--format", "jsonl", "--out", file])).toMatchObject({ code: 0 });
  const lines = (await readFile(file, "utf8")).trim().split("\n");
  await writeFile(file, `${lines.filter((line) => !line.includes('"LEADS_TO"')).join("\n")}\n`);
  return file;
}

test("gap says what is met and what is to be learned", async () => {
  const { code, out } = await careerGraph([
    "gap",
    "devops engineer",
    "--from",
    "qa engineer",
    "--have",
    "docker",
  ]);
  const { skillGap } = await api(`{
    skillGap(from: "role:qa-engineer", to: "role:devops-engineer", have: ["technology:docker"]) {
      coverage hours { typical } missing { importance competency { name } }
    }
  }`);
  expect(code).toBe(0);
  expect(out).toContain(`${Math.round(100 * skillGap.coverage)} % of what DevOps Engineer requires is met`);
  expect(out).toContain(`about ${Math.round(skillGap.hours.typical)} hours`);
  expect(out).toContain(`   - ${skillGap.missing[0]!.competency.name} (`);
  const json = await careerGraph([
    "gap",
    "devops engineer",
    "--from",
    "qa engineer",
    "--have",
    "docker",
    "--json",
  ]);
  expect(JSON.parse(json.out)).toMatchObject(skillGap);
});

test("plan lists what to learn in order, for several roles and with weeks", async () => {
  const args = ["devops engineer", "data engineer", "--from", "backend developer", "--hours-per-week", "8"];
  const { code, out } = await careerGraph(["plan", ...args]);
  const { learningPlan } = await api(`{
    learningPlan(from: "role:backend-developer", to: ["role:devops-engineer", "role:data-engineer"], hoursPerWeek: 8) {
      weeks steps { competency { name } dependsOn { name } }
    }
  }`);
  expect(code).toBe(0);
  const [first, ...steps] = out.trim().split("\n");
  expect(first).toContain(`in about ${Math.ceil(learningPlan.weeks)} weeks`);
  expect(steps).toHaveLength(learningPlan.steps.length);
  learningPlan.steps.forEach(({ competency, dependsOn }, i) => {
    expect(steps[i]).toContain(`${i + 1}. ${competency.name}`);
    for (const { name } of dependsOn) expect(steps[i]).toContain(name);
  });
  const json = await careerGraph(["plan", ...args, "--json"]);
  expect(JSON.parse(json.out)).toMatchObject(learningPlan);
});

test("query reads the operation from a file or from standard input", async () => {
  const file = join(await temporaryFolder(), "title.graphql");
  await writeFile(file, "{ guide { title } }");
  const asked = await careerGraph(["query", "{ guide { title } }"]);
  expect(asked.code).toBe(0);
  expect(await careerGraph(["query", `@${file}`])).toMatchObject({ code: 0, out: asked.out });
  expect(await careerGraph(["query", "-"], {}, "{ guide { title } }")).toMatchObject({
    code: 0,
    out: asked.out,
  });
  expect(await careerGraph(["query", "@no-such-file"])).toMatchObject({
    code: 2,
    err: expect.stringContaining("no-such-file cannot be read"),
  });
});

test("--version prints the version of the package", async () => {
  const { version } = JSON.parse(await readFile("package.json", "utf8")) as { version: string };
  const { code, out } = await careerGraph(["--version"]);
  expect([code, out.trim()]).toEqual([0, version]);
});
