import { expect, test } from "@jest/globals";

import { COMMANDS } from "../../src/cli/commands.js";
import { DATA_SETS } from "../../src/cli/data-sets.js";
import { command } from "../support/run-command.js";

test("the help lists every command with its summary", async () => {
  const { code, out } = await command("--help");
  expect(code).toBe(0);
  const lines = out.split("\n").map((line) => line.trim());
  for (const { name, summary } of COMMANDS)
    expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^${name} +${summary.slice(0, 40)}`)));
});

test.each(COMMANDS.map(({ name }) => name))(
  "%s --help says in whole sentences what it does, and explains each argument and option",
  async (name) => {
    const { code, out } = await command(name, "--help");
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^Usage: career-graph ${name}.*\n\n[A-Z][^]*?\\.\n\n`));
    for (const line of out.split("\n").filter((each) => /^ {2}(-|<|\w)/.test(each)))
      expect(line).toMatch(/\S {2,}\S/);
    expect((await command("help", name)).out).toBe(out);
  },
);

test.each(DATA_SETS.map(({ name }) => name))(
  "import %s --help tells what to give and to write",
  async (name) => {
    const { code, out } = await command("import", name, "--help");
    expect(code).toBe(0);
    expect(out).toMatch(/Imports [^]*\.\n[^]*sources? .*(folder|file)[^]*--out[^]*--report[^]*--strict/);
  },
);

test.each([
  [["sevre"], "Did you mean serve?"],
  [["serve", "--prot", "1"], "Did you mean --port?"],
  // Without a command, options are those of serve.
  [["--prot", "1"], "Did you mean --port?"],
  [["import", "onett", "x"], "Did you mean onet?"],
  [["import", "esco", "x", "--out", "x.jsonl", "--derive-move", "1"], "Did you mean --derive-moves?"],
  [["neo4j", "restart"], "Allowed choices are start, stop, status."],
])("%j is refused with a suggestion", async (args, suggestion) => {
  const { code, out, err } = await command(...args);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(suggestion);
  expect(err).toContain("Run with --help to see how it is used.");
});
