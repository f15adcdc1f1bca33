import { FIELDS } from "../data/fields.js";
import { median } from "../data/running.js";

const ASKED = 5;

/**
 * Every question of the API, asked for the first time, again about other nodes, and right after somebody has committed something else:
 * milliseconds, and what an answer says that is none.
 */
export async function everyField({ ask }, commit) {
  const samples = await samplesOf(ask);
  const found = {};
  for (const [field, [query, kinds]] of Object.entries(FIELDS)) {
    const faults = new Set();
    const timed = async (i) => {
      const pick = (kind, nth) => samples[kind][(i * 37 + nth * 53) % samples[kind].length];
      const variables = Object.fromEntries(kinds.map((kind, nth) => ["abc"[nth], pick(kind, nth)]));
      const { waited, errors } = await ask(query, variables);
      for (const { message } of errors ?? []) faults.add(message);
      return waited;
    };
    const first = await timed(0);
    const again = [];
    for (let i = 1; i <= ASKED; i++) again.push(await timed(i));
    await commit();
    const after = await timed(ASKED + 1);
    found[field] = { times: [first, median(again), after], faults: [...faults] };
  }
  return found;
}

async function samplesOf(ask) {
  const nodesOf = async (field) =>
    (await ask(`{ ${field}(first: 100) { nodes { id name } } }`)).data[field].nodes;
  const [roles, competencies] = [await nodesOf("roles"), await nodesOf("competencies")];
  const ids = (nodes) => nodes.map(({ id }) => id);
  return {
    role: ids(roles),
    competency: ids(competencies),
    word: roles.map(({ name }) => name.slice(0, 5).trim()),
  };
}
