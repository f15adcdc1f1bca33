import console from "node:console";
import os from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { parseArgs } from "node:util";

import { bundled } from "../bundled.js";
import { imports, root } from "../imports.js";
import { FIELDS } from "../data/fields.js";
import { FURTHER_FIELDS } from "./fields.js";

const { values: options } = parseArgs({ options: { only: { type: "string" }, rounds: { type: "string" } } });
/** So many questions with different arguments are asked of each field. */
const SAMPLE = Number(options.rounds ?? 15);

const us = await bundled(`
  import "reflect-metadata";
  export { openFiles } from "./src/cli/open-guide.ts";
  export { createApollo } from "./src/graphql/apollo.ts";
  export { requestContext } from "./src/graphql/request-context.ts";
  export { createTurn } from "./src/async/turn.ts";
  export { warmUp } from "./src/career/questions/warm-up.ts";
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

/** A question is asked so many times, and the shortest time counts: others may have been interrupted. */
const TIMES = 4;

/** A turn that tells how long its longest step took, in milliseconds: so long others wait. */
function timed(turn) {
  const steps = { longest: 0 };
  const time = (compute) => {
    const began = performance.now();
    try {
      return compute();
    } finally {
      steps.longest = Math.max(steps.longest, performance.now() - began);
    }
  };
  function* each(computation) {
    for (let isTimeUp; ; isTimeUp = yield) {
      const { done, value } = time(() => computation.next(isTimeUp));
      if (done) return value;
    }
  }
  const told = new Proxy(turn, {
    get(_, name) {
      if (name === "run") return (computation, options) => turn.run(each(computation), options);
      if (name === "do") return (compute) => turn.do(() => time(compute));
      const value = turn[name];
      return typeof value === "function" ? value.bind(turn) : value;
    },
  });
  return { told, steps };
}

/** Milliseconds, and units of work, that questions take on average, and their longest step. */
async function measure(source, query, variables) {
  const sums = { ms: 0, requested: 0, actual: 0 };
  let longest = 0;
  for (const values of variables) {
    let [shortest, step] = [Infinity, Infinity];
    for (let time = 0; time < TIMES; time++) {
      const { told, steps } = timed(us.createTurn());
      const contextValue = us.requestContext(source, told);
      const began = performance.now();
      const { body } = await apollo.executeOperation({ query, variables: values }, { contextValue });
      shortest = Math.min(shortest, performance.now() - began);
      step = Math.min(step, steps.longest);
      if (body.singleResult.errors) throw new Error(`${query}: ${body.singleResult.errors[0].message}`);
    }
    sums.ms += shortest;
    longest = Math.max(longest, step);
    sums.requested += costs.at(-1).requested;
    sums.actual += costs.at(-1).actual;
  }
  for (const key of Object.keys(sums)) sums[key] /= variables.length;
  return { ...sums, longest };
}

console.log(`Node ${process.version}, ${os.cpus().length} × ${os.cpus()[0]?.model ?? "unknown processor"}`);
console.log(
  "\n| guide | field | ms | longest step, ms | requested | actual | requested / ms | actual / ms |",
);
console.log("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |");
const ratios = { requested: [], actual: [] };
for await (const [name, path] of imports([["shipped guide", join(root, "graph-seed")]])) {
  const source = await us.openFiles(path);
  await us.warmUp(source.current().graph);
  const draw = await drawer(source);
  for (const [field, [query, kinds]] of Object.entries({ ...FIELDS, ...FURTHER_FIELDS })) {
    if (options.only && !field.includes(options.only)) continue;
    const { ms, longest, requested, actual } = await measure(
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
      longest.toFixed(1),
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
