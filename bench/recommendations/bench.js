import console from "node:console";
import os from "node:os";
import { join } from "node:path";
import process from "node:process";

import { bundled } from "../bundled.js";
import { imports, root } from "../imports.js";
import { asksOf, evenly, FIRST, mean, overlap, timed, transitionsOf, withoutSome } from "./measures.js";

/** Of larger guides, so many roles are asked about. */
const SAMPLE = 200;
const MOST = 62;
/** One transition in five is left out. */
const HIDDEN = 5;

const us = await bundled(`
  export { loadGuide } from "./src/content/read/load-guide.ts";
  export { memoryGraph } from "./src/stores/memory/memory-graph.ts";
  export {
    askRecommendedCompetencies, askRecommendedRoles, askSimilarRoles,
  } from "./src/career/questions/ask-recommendations.ts";
`);

const idsOf = (answer) => answer.map(({ role }) => role.id);
const person = (from) => ({ from, have: [] });

/** Every line of the table for one guide. */
async function measure(guide) {
  const graph = us.memoryGraph(guide);
  const next = transitionsOf(guide);
  const asks = asksOf(guide);
  const level = new Map(
    guide.nodes.filter(({ kind }) => kind === "ROLE").map(({ id, level }) => [id, level]),
  );
  const starts = [...next.keys()].sort();
  const few = evenly(starts, MOST);
  const cells = {};

  const roles = await timed(few, (from) => us.askRecommendedRoles(graph, { ...person(from), first: FIRST }));
  const firstRoles = roles.answers.map(idsOf);
  cells["the guide's own transitions among the first five roles"] = mean(
    firstRoles.map((ids, i) => {
      const own = next.get(few[i]);
      return ids.filter((id) => own.has(id)).length / Math.min(FIRST, own.size);
    }),
  );
  const rises = firstRoles.flatMap((ids, i) => ids.map((id) => level.get(id) - level.get(few[i])));
  cells["roles more than one level above"] = mean(rises.map((rise) => (rise > 1 ? 1 : 0)));

  const learned = await timed(few, (from) =>
    us.askRecommendedCompetencies(graph, { ...person(from), toward: null, first: FIRST }),
  );
  const firstItems = learned.answers.map((answer) => answer.map(({ competency }) => competency.id));
  cells["competencies that some direct next role asks for"] = mean(
    firstItems.flatMap((ids, i) =>
      ids.map((id) => ([...next.get(few[i])].some((role) => asks.get(role)?.has(id)) ? 1 : 0)),
    ),
  );
  cells["overlap (Jaccard) of the competencies of two roles"] = overlap(firstItems);

  const some = evenly(starts, SAMPLE);
  cells["P@10 of recommendedRoles against the transitions"] = await precision(graph, some, next);
  const bare = us.memoryGraph({ ...guide, edges: { ...guide.edges, LEADS_TO: [] } });
  cells["the same without the transitions"] = await precision(bare, some, next);
  const similar = await timed(starts, (to) => us.askSimilarRoles(bare, { to, first: 20 }));
  const likes = similar.answers.map((answer, i) => idsOf(answer).map((id) => next.get(starts[i]).has(id)));
  cells["similarRoles: P@10 against the transitions, without them"] = mean(
    likes.map((hits) => hits.slice(0, 10).filter(Boolean).length / 10),
  );
  cells["similarRoles: R@20"] = mean(
    likes.map((hits, i) => hits.filter(Boolean).length / next.get(starts[i]).size),
  );
  Object.assign(cells, await leaveOut(guide, some));
  cells["recommendedRoles, p99 in ms"] = roles.p99;
  cells["recommendedCompetencies, p99 in ms"] = learned.p99;
  cells["similarRoles, p99 in ms"] = similar.p99;
  return cells;
}

async function precision(graph, starts, next) {
  const shares = [];
  for (const from of starts) {
    const ids = idsOf(await us.askRecommendedRoles(graph, { ...person(from), first: 10 }));
    shares.push(ids.filter((id) => next.get(from).has(id)).length / Math.min(10, next.get(from).size));
  }
  return mean(shares);
}

/** A fifth of the transitions is hidden: how many of the roles that they lead to are recommended all the same? */
async function leaveOut(guide, starts) {
  const { guide: reduced, hidden } = withoutSome(guide, HIDDEN);
  const graph = us.memoryGraph(reduced);
  const known = transitionsOf(reduced);
  const sought = transitionsOf({ edges: { LEADS_TO: hidden } });
  const [all, other] = [[], []];
  for (const from of starts) {
    const own = known.get(from) ?? new Set();
    const first = 10 + own.size;
    const ids = idsOf(await us.askRecommendedRoles(graph, { ...person(from), first }));
    const others = ids.filter((id) => !own.has(id)).slice(0, 10);
    for (const id of sought.get(from) ?? []) {
      all.push(ids.indexOf(id) >= 0 && ids.indexOf(id) < 10 ? 1 : 0);
      other.push(others.includes(id) ? 1 : 0);
    }
  }
  return {
    "hidden transitions among the first ten roles": mean(all),
    "hidden transitions among the first ten roles besides the known ones": mean(other),
  };
}

console.log(`Node ${process.version}, ${os.cpus().length} × ${os.cpus()[0]?.model ?? "unknown processor"}`);
const columns = [];
for await (const [name, path] of imports([["shipped guide", join(root, "graph-seed")]])) {
  const { guide, problems } = await us.loadGuide(path);
  if (!guide) throw new Error(`${path}: ${problems[0].message}`);
  columns.push([name, await measure(guide)]);
}
const row = (cells) => console.log(`| ${cells.join(" | ")} |`);
console.log("");
row(["", ...columns.map(([name]) => name)]);
row(["---", ...columns.map(() => "---:")]);
for (const line of Object.keys(columns[0][1]))
  row([
    line,
    ...columns.map(([, cells]) =>
      Number.isNaN(cells[line]) ? "–" : cells[line].toFixed(line.endsWith("ms") ? 1 : 3),
    ),
  ]);
