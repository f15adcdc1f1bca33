import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

import { expect, test } from "@jest/globals";

import { loadGuide } from "../../../src/content/read/load-guide.js";
import { EDGE_KINDS } from "../../../src/guide/vocabulary.js";
import { findJava, parseRelease } from "../../../src/local-neo4j/index.js";
import { fetchJars, neo4jPackages } from "../../../src/local-neo4j/jars.js";
import { exported } from "../../content/export/exported.js";
import { temporaryFolder } from "../../content/folder.js";
import { describeWithNeo4j, VERSION } from "../../support/neo4j.js";

const run = promisify(execFile);

const OPENED = ["java.base/java.nio", "java.base/java.lang", "java.base/sun.nio.ch"];

describeWithNeo4j("the export as CSV", () => {
  test("is imported by neo4j-admin into a new database, every node and edge", async () => {
    const { guide } = await loadGuide("graph-seed");
    const { path } = await exported(guide!, "csv");
    const home = await temporaryFolder();
    await mkdir(join(home, "conf"));
    const jars = await fetchJars(neo4jPackages(VERSION), () => undefined);
    const java = await findJava(parseRelease(VERSION)!.minimumJava);
    const { stdout } = await run(
      java!.command,
      [
        ...OPENED.map((each) => `--add-opens=${each}=ALL-UNNAMED`),
        ...["-cp", join(jars, "*"), "org.neo4j.cli.AdminTool", "database", "import", "full"],
        ...["--multiline-fields=true", `--nodes=${path}/nodes.csv`, `--relationships=${path}/edges.csv`],
      ],
      { env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, "conf") } },
    );
    const edges = EDGE_KINDS.reduce((sum, kind) => sum + guide!.edges[kind].length, 0);
    expect(stdout).toContain(`${guide!.nodes.length + guide!.choices.length} nodes\n`);
    expect(stdout).toContain(`${edges} relationships\n`);
  }, 120_000);
});
