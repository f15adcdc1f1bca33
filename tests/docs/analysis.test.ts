import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { beforeAll, describe, expect, test } from "@jest/globals";

import { temporaryFolder } from "../content/folder.js";
import { careerGraph } from "../support/command.js";
import { documentAt } from "./documents.js";

/** A Python that has the libraries, such as that of a virtual environment. */
const PYTHON = process.env["CAREER_GRAPH_PYTHON"] ?? "python3";

interface Reported {
  readonly id: string;
  readonly outDegree: number;
  readonly pageRank: number;
}

const TEXT = documentAt("docs/analysis.md").text;
let folder: string;
let roles: readonly Reported[];

beforeAll(async () => {
  folder = await temporaryFolder();
  for (const [, format, name] of TEXT.matchAll(/export --format (csv|graphml) --out (\S+)/g))
    expect(await careerGraph(["export", "--format", format!, "--out", join(folder, name!)])).toMatchObject({
      code: 0,
      err: "",
    });
  const { out } = await careerGraph(["report", "--format", "json"]);
  roles = (JSON.parse(out) as { roles: Reported[] }).roles;
}, 120_000);

describeWith("pandas", PYTHON, ["-c", "import pandas"], () => {
  test("the example counts the ways onward as the report does", () => {
    const ours = roles.filter(({ outDegree }) => outDegree > 0);
    expect(JSON.parse(run(PYTHON, ["-c", example("pandas", "python")]))).toEqual(
      Object.fromEntries(ours.map(({ id, outDegree }) => [id, outDegree])),
    );
  });
});

describeWith("networkx", PYTHON, ["-c", "import networkx, scipy"], () => {
  test("the example has the report's PageRank and the path's number of steps", async () => {
    const { pageRank, steps } = JSON.parse(run(PYTHON, ["-c", example("networkx", "python")])) as {
      pageRank: Record<string, number>;
      steps: number;
    };
    const linked = roles.filter(({ id }) => id in pageRank);
    expect(linked.length).toBe(Object.keys(pageRank).length);
    expect(linked.length).toBe(roles.length);
    for (const role of linked) expect(Math.abs(pageRank[role.id]! - role.pageRank)).toBeLessThan(1e-4);
    expect(steps).toBe(await stepsOfPath());
  });
});

describeWith("R with igraph", "Rscript", ["-e", "library(igraph)"], () => {
  test("the example has the path's number of steps", async () => {
    expect(Number(run("Rscript", ["-e", example("R", "r")]))).toBe(await stepsOfPath());
  });
});

/** Without the tools the examples cannot run, which is told. */
function describeWith(name: string, command: string, probe: readonly string[], body: () => void): void {
  try {
    execFileSync(command, probe, { stdio: "ignore" });
    describe(name, body);
  } catch {
    console.warn(`SKIPPED: ${command} with ${name} is not here. CAREER_GRAPH_PYTHON may name a Python.`);
    describe.skip(name, body);
  }
}

/** The block of code under a heading. */
function example(heading: string, language: string): string {
  const [, code] = new RegExp(`\n## ${heading}\n[^]*?\`\`\`${language}\n([^]*?)\`\`\``).exec(TEXT) ?? [];
  expect(code).toBeDefined();
  return code!;
}

function run(command: string, args: readonly string[]): string {
  return execFileSync(command, args, { cwd: folder, encoding: "utf8" });
}

async function stepsOfPath(): Promise<number> {
  const ends = ["role:backend-developer", "role:chief-technology-officer"];
  const { out } = await careerGraph(["path", ...ends, "--by", "steps", "--json"]);
  return (JSON.parse(out) as { paths: { steps: unknown[] }[] }).paths[0]!.steps.length;
}

test("every format has a row", async () => {
  const help = (await careerGraph(["export", "--help"])).out.replace(/\s+/g, " ");
  const [, choices = ""] = /\(choices: ([^)]*)\)/.exec(help) ?? [];
  const formats = [...choices.matchAll(/"(\w+)"/g)].map(([, format]) => format!);
  expect(formats).toHaveLength(9);
  for (const format of formats) expect(TEXT).toMatch(new RegExp(`\n\\| \`${format}\` +\\|`));
  expect(readFileSync("docs/operations.md", "utf8")).toContain("`cypher`");
});
