import { expect, test } from "@jest/globals";

import { readConfig } from "../../src/config.js";
import { careerGraph } from "../support/command.js";

test("NEO4J_URI alone is enough", () => {
  expect(readConfig({ NEO4J_URI: "neo4j+s://db.example.org" }).neo4j).toEqual({
    uri: "neo4j+s://db.example.org",
    username: "neo4j",
    password: null,
    database: null,
    reads: "replica",
    pollMs: 1000,
    timeoutMs: 10_000,
    copyDir: null,
  });
  expect(readConfig({ NEO4J_PASSWORD: "secret" }).neo4j).toBeNull();
});

test.each(["bolt://h:7687", "bolt+s://h", "bolt+ssc://h", "neo4j://h:7687/", "neo4j+s://h", "neo4j+ssc://h"])(
  "%s is an address",
  (uri) => {
    expect(readConfig({ NEO4J_URI: uri }).neo4j?.uri).toBe(uri);
  },
);

test.each([
  ["NEO4J_URI", "http://h:7474"],
  ["NEO4J_URI", "localhost:7687"],
  ["READS", "sometimes"],
  ["NEO4J_POLL_MS", "0"],
  ["NEO4J_POLL_MS", "soon"],
  ["NEO4J_TIMEOUT_MS", "-1"],
])("%s=%s is refused by its name, with what it must be", (name, value) => {
  const read = () => readConfig({ NEO4J_URI: "bolt://h", [name]: value });
  expect(read).toThrow(new RegExp(`^${name}="${value}" is not valid: it must be .`));
});

test("a password in the address is refused and not repeated", () => {
  const read = () => readConfig({ NEO4J_URI: "bolt://neo4j:secret@h" });
  expect(read).toThrow(/^NEO4J_URI is not valid: it must be .*without user and password/);
  expect(read).not.toThrow(/secret/);
});

test("seed without an address says what to set", async () => {
  const { code, err } = await careerGraph(["seed"]);
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining("Set NEO4J_URI") as unknown });
});

test("GUIDE beside NEO4J_URI is refused where either could be meant", async () => {
  const env = { GUIDE: "graph-seed", NEO4J_URI: "bolt://127.0.0.1:1" };
  const { code, err } = await careerGraph(["query", "{ __typename }"], env);
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining("GUIDE and NEO4J_URI") as unknown });
  const given = await careerGraph(["query", "{ guide { store } }", "--guide", "graph-seed"], env);
  expect(JSON.parse(given.out)).toEqual({ data: { guide: { store: "memory" } } });
});

test.each([["seed"], ["export", "--format", "jsonl", "--out", "/nowhere/guide.jsonl"]])(
  "%s says what is wrong with Neo4j and ends with 1",
  async (...command) => {
    const env = { NEO4J_URI: "bolt://127.0.0.1:1", NEO4J_PASSWORD: "secret" };
    const { code, out, err } = await careerGraph(command, env);
    expect({ code, out, err }).toEqual({
      code: 1,
      out: "",
      err: "Neo4j cannot be reached: check that it runs, and NEO4J_URI.\n",
    });
  },
);
