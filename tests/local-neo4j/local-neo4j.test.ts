import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";

import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import neo4j from "neo4j-driver";

import {
  canRunNeo4j,
  DEFAULT_VERSION,
  findJava,
  javaInstance,
  type LocalNeo4j,
  parseJavaVersion,
  parseRelease,
  startNeo4j,
} from "../../src/local-neo4j/index.js";
import { portForServers } from "../support/port.js";

const run = promisify(execFile);
const PASSWORD = `@it's "quoted" \\ and long`;

const can = await canRunNeo4j();
if (!can.ok) console.warn(`No Neo4j was started, its tests are skipped: ${can.why}`);
const withNeo4j = can.ok || process.env["CI"] === "true" ? describe : describe.skip;

// The first start of all downloads Neo4j.
jest.setTimeout(600_000);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "local-neo4j-test-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

test.each([
  ['openjdk version "17.0.15" 2025-04-15\nOpenJDK Runtime Environment', 17],
  ['Picked up JAVA_TOOL_OPTIONS: -Xmx1g\nopenjdk version "21" 2023-09-19', 21],
  ['openjdk version "25-ea" 2025-09-16', 25],
  ['java version "1.8.0_392"', 8],
  ["The operation couldn't be completed. Unable to locate a Java Runtime.", null],
])("reads the major version of %j", (output, major) => {
  expect(parseJavaVersion(output)).toBe(major);
});

test("finds no Java newer than any", async () => {
  expect(await findJava(999)).toBeNull();
});

test.each(["4.4.1", "5.25.1", "5.26", "2025.11.2", "2026.08", "newest", "5.26.30</version>"])(
  "refuses the release %s",
  async (version) => {
    expect(parseRelease(version)).toBeNull();
    await expect(startNeo4j({ version })).rejects.toThrow(
      `Neo4j "${version}" cannot be started by this program`,
    );
  },
);

withNeo4j("a Neo4j of its own", () => {
  let server: LocalNeo4j;
  let home: string;
  const seen = new Set<string>();

  beforeAll(async () => {
    home = join(folder, "own");
    const watch = watchCommandLines(seen);
    try {
      server = await startNeo4j({ home, password: PASSWORD });
    } finally {
      await watch.stop();
    }
  });
  afterAll(async () => {
    await server.stop();
  });

  test("names the port that is in use", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => taken.once("listening", resolve));
    const { port } = taken.address() as AddressInfo;
    await expect(startNeo4j({ boltPort: port })).rejects.toThrow(`Port ${port} is in use on 127.0.0.1`);
    taken.close();
  });

  test("answers, and is the release that was asked for", async () => {
    const [record] = await query(
      server,
      "CALL dbms.components() YIELD versions, edition RETURN versions[0], edition",
    );
    expect(record).toEqual([DEFAULT_VERSION, "community"]);
    expect(server.httpUri).toBeNull();
  });

  test("shows its password in no command line and in no file", async () => {
    const linesWith = (words: string): string[] => [...seen].filter((line) => line.includes(words));
    expect(linesWith("initial-password.args")).not.toEqual([]);
    expect(linesWith(`--home-dir=${home}`)).not.toEqual([]);
    expect(linesWith("quoted")).toEqual([]);
    for (const file of await readdir(home, { recursive: true, withFileTypes: true })) {
      if (!file.isFile()) continue;
      const path = join(file.parentPath, file.name);
      expect({ path, leaks: (await readFile(path, "latin1")).includes("quoted") }).toEqual({
        path,
        leaks: false,
      });
    }
  });

  test("keeps data and password over a crash, and is gone when stopped", async () => {
    await query(server, "CREATE (:Kept {name: 'over the crash'})");
    server.kill("SIGKILL");
    await server.ended;
    await expect(startNeo4j({ home, password: "another password" })).rejects.toThrow(
      `The Neo4j in ${home} was first started with another password.`,
    );

    server = await startNeo4j({ home, password: PASSWORD });
    expect(await query(server, "MATCH (n:Kept) RETURN n.name")).toEqual([["over the crash"]]);
    await server.stop();
    expect(() => process.kill(server.pid, 0)).toThrow("ESRCH");
    await expect(query(server, "RETURN 1")).rejects.toThrow();
  });
});

withNeo4j("the Neo4j of a checkout", () => {
  test("starts where and with the password it is told, is found again by others, and stops", async () => {
    const checkout = await mkdtemp(join(folder, "checkout-"));
    const [boltPort, httpPort] = [await portForServers(), await portForServers()];
    const ports = ["--bolt-port", String(boltPort), "--http-port", String(httpPort)];
    const env = { ...process.env, DOCKER_HOST: "unix:///nowhere/docker.sock" };
    const commandWith = async (password: string, args: readonly string[]): Promise<string> => {
      const { stdout } = await run(process.execPath, [resolve("dist/main.js"), "neo4j", ...args], {
        cwd: checkout,
        env: { ...env, NEO4J_PASSWORD: password },
      });
      return stdout;
    };
    const command = (...args: string[]) => commandWith(PASSWORD, args);
    const taken = createServer().listen(boltPort, "127.0.0.1");
    await expect(command("start", ...ports)).rejects.toThrow(
      `Port ${boltPort} is in use on 127.0.0.1. Stop the program that uses it, or choose another port with --bolt-port or --http-port.`,
    );
    await new Promise((done) => taken.close(done));
    const said = await command("start", ...ports);
    expect(said).toContain(`NEO4J_URI=bolt://127.0.0.1:${boltPort}\n`);
    expect(said).not.toContain(PASSWORD);
    const started = await javaInstance(join(checkout, ".neo4j")).running();
    expect(await query({ uri: started!.uri, password: PASSWORD }, "RETURN 'there'")).toEqual([["there"]]);
    expect((await fetch(`http://127.0.0.1:${httpPort}`)).status).toBe(200);
    expect((await readFile(join(checkout, ".neo4j", "password"), "utf8")).trimEnd()).toBe(PASSWORD);
    expect(await command("start")).toBe(said);
    await expect(command("start", "--bolt-port", String(httpPort))).rejects.toThrow(
      `at ${started!.uri}. Stop it first: npm run neo4j stop`,
    );
    expect(await command("status")).toContain(started!.uri);
    expect(await command("stop")).toContain("Stopped Neo4j");
    expect(await javaInstance(join(checkout, ".neo4j")).running()).toBeNull();
    await expect(fetch(started!.httpUri)).rejects.toThrow("fetch failed");
    const refused = commandWith("another-password", ["start", ...ports]);
    await expect(refused).rejects.toThrow("NEO4J_PASSWORD is another");
  });

  test("is not taken for running when another process has its pid", async () => {
    const file = join(folder, "running.json");
    const uris = { uri: "bolt://127.0.0.1:1", httpUri: "http://127.0.0.1:2" };
    await writeFile(
      file,
      JSON.stringify({ pid: process.pid, home: folder, version: DEFAULT_VERSION, ...uris }),
    );
    expect(await javaInstance(folder).running()).toBeNull();
    await javaInstance(folder).stop();
    expect(await readdir(folder)).not.toContain("running.json");
  });
});

async function query(
  { uri, password }: Pick<LocalNeo4j, "uri" | "password">,
  cypher: string,
): Promise<unknown[][]> {
  const driver = neo4j.driver(uri, neo4j.auth.basic("neo4j", password));
  try {
    // Not executeQuery, which tries for half a minute to reach a server that is gone.
    const { records } = await driver.session().run(cypher);
    return records.map((record) => [...(record.values() as Iterable<unknown>)]);
  } finally {
    await driver.close();
  }
}

/** Collects the command lines of all processes of this machine, as anybody on it could. */
function watchCommandLines(seen: Set<string>): { stop: () => Promise<void> } {
  let watching = true;
  const watch = async (): Promise<void> => {
    while (watching) {
      const { stdout } = await run("ps", ["-A", "-ww", "-o", "args="], { maxBuffer: 64 * 1024 * 1024 });
      for (const line of stdout.split("\n")) seen.add(line);
      await sleep(100);
    }
  };
  // From one pause to the next: there is no event for a process that starts.
  const done = watch();
  return {
    stop: async () => {
      watching = false;
      await done;
    },
  };
}
