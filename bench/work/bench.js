import console from "node:console";
import os from "node:os";
import { join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";

import { bundled } from "../bundled.js";
import { imports, root } from "../imports.js";
import { FIELDS } from "../data/fields.js";
import { FURTHER_FIELDS } from "./fields.js";

const { values: options } = parseArgs({ options: { only: { type: "string" }, rounds: { type: "string" } } });
/** So many questions with different arguments warm up the code, and as many are measured. */
const SAMPLE = Number(options.rounds ?? 40);

const us = await bundled(`
  import "reflect-metadata";
  export { openFiles } from "./src/cli/open-guide.ts";
  export { createApollo } from "./src/graphql/apollo.ts";
  export { requestContext } from "./src/graphql/request-context.ts";
  export { createTurn } from "./src/async/turn.ts";
`);

const costs = [];
const apollo = us.createApollo({
  work: Infinity,
  onCost: (cost) => costs.push(cost),
  onUnexpectedError: (error) => console.error(error),
});
await apollo.start();

/** A generator of the same numbers on every machine. */
function random(seed) {
  return () => (seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff) / 0x80000000;
}

/** Draws what a question is asked about: ids of roles or competencies, or a word. */
async function drawer(source) {
  const catalogue = await source.current().graph.catalogue();
  const next = random(7);
  const one = (list) => list[Math.floor(next() * list.length)];
  const roles = catalogue.filter(({ kind }) => kind === "ROLE");
  const competencies = catalogue.filter(({ kind }) => kind === "SKILL" || kind === "TECHNOLOGY");
  const draw = {
    role: () => one(roles).id,
    competency: () => one(competencies).id,
    word: () => one(catalogue).name.split(" ")[0],
  };
  return (kinds) => Object.fromEntries(kinds.map((kind, i) => ["abc"[i], draw[kind]()]));
}

/** Milliseconds of the processor, and units of work, that questions take on average. */
async function measure(source, query, variables) {
  const sums = { ms: 0, requested: 0, actual: 0 };
  for (const [round, values] of [...variables, ...variables].entries()) {
    const before = process.cpuUsage();
    const { body } = await apollo.executeOperation(
      { query, variables: values },
      { contextValue: us.requestContext(source, us.createTurn()) },
    );
    const { user, system } = process.cpuUsage(before);
    if (body.singleResult.errors) throw new Error(`${query}: ${body.singleResult.errors[0].message}`);
    if (round < variables.length) continue;
    sums.ms += (user + system) / 1000;
    sums.requested += costs.at(-1).requested;
    sums.actual += costs.at(-1).actual;
  }
  for (const key of Object.keys(sums)) sums[key] /= variables.length;
  return sums;
}

console.log(`Node ${process.version}, ${os.cpus().length} × ${os.cpus()[0]?.model ?? "unknown processor"}`);
console.log("\n| guide | field | ms | requested | actual | requested / ms | actual / ms |");
console.log("| --- | --- | ---: | ---: | ---: | ---: | ---: |");
const ratios = { requested: [], actual: [] };
for await (const [name, path] of imports([["shipped guide", join(root, "graph-seed")]])) {
  const source = await us.openFiles(path);
  const draw = await drawer(source);
  for (const [field, [query, kinds]] of Object.entries({ ...FIELDS, ...FURTHER_FIELDS })) {
    if (options.only && !field.includes(options.only)) continue;
    const { ms, requested, actual } = await measure(
      source,
      query,
      Array.from({ length: SAMPLE }, () => draw(kinds)),
    );
    ratios.requested.push(requested / ms);
    ratios.actual.push(actual / ms);
    const cells = [
      name,
      field,
      ms.toFixed(2),
      ...[requested, actual, requested / ms, actual / ms].map(Math.round),
    ];
    console.log(`| ${cells.join(" | ")} |`);
  }
  await source.close();
}
for (const [name, all] of Object.entries(ratios)) {
  const [least, most] = [Math.min(...all), Math.max(...all)];
  console.log(
    `\n${name}: from ${least.toFixed(0)} to ${most.toFixed(0)} units a millisecond, a factor of ${(most / least).toFixed(1)}.`,
  );
}
