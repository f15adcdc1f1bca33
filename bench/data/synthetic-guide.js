// Writes a made-up guide of any size, the same bytes each time: node bench/data/synthetic-guide.js <roles> <edges> <out.jsonl>
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import process from "node:process";

const [roles, edges, out] = [Number(process.argv[2]), Number(process.argv[3]), process.argv[4]];
if (!(roles > 1 && edges >= roles && out)) {
  process.stderr.write("How: node bench/data/synthetic-guide.js <roles> <edges> <out.jsonl>\n");
  process.exit(2);
}

/** mulberry32: small, even, and the same everywhere. */
let state = 20_261_123;
function random(below) {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
}

const WORDS =
  "data cloud ship harbor river chart night senior field master process metal glass paper wood stone garden forest music film health care safety energy water soil grain law trade tax design print textile leather camera radio laser engine bridge tunnel road rail air sea school sport child animal plant food bread milk".split(
    " ",
  );
const name = (i, what) =>
  `${WORDS[i % WORDS.length]} ${WORDS[Math.floor(i / WORDS.length) % WORDS.length]} ${what} ${i}`;
const id = (prefix, i) => `${prefix}:made-up-${String(i).padStart(8, "0")}`;

/** Half of the edges are transitions, of the rest nearly all requirements. */
const skills = Math.max(10, Math.floor(roles / 5));
const groups = Math.max(1, Math.floor(skills / 100));
const prerequisites = Math.floor(skills / 2);
const transitions = Math.floor(edges / 2);
const requirements = edges - transitions - prerequisites - skills;

const file = createWriteStream(out, { highWaterMark: 1 << 20 });
let piece = "";
async function line(record) {
  piece += `${JSON.stringify(record)}\n`;
  if (piece.length < 1 << 19) return;
  if (!file.write(piece)) await once(file, "drain");
  piece = "";
}
/** Different heads for one tail, near ones likelier: like occupations, roles are related to neighbours, some to far ones. */
function* distinct(tail, count, below, reach) {
  const seen = new Set([tail]);
  while (seen.size <= count) {
    const head = random(5) > 0 ? (tail + 1 + random(reach)) % below : random(below);
    if (!seen.has(head)) {
      seen.add(head);
      yield head;
    }
  }
}
const share = (total, parts, i) => Math.floor(((i + 1) * total) / parts) - Math.floor((i * total) / parts);

await line({ type: "GUIDE", title: "Made up", version: `${roles} roles, ${edges} edges` });
await line({ type: "SOURCE", id: "made-up", title: "Made up for measuring", origin: "IMPORT" });
for (let i = 0; i < roles; i++)
  await line({
    type: "ROLE",
    id: id("role", i),
    name: name(i, "worker"),
    level: 1 + random(5),
    cite: "made-up",
  });
for (let i = 0; i < skills; i++)
  await line({
    type: "SKILL",
    id: id("skill", i),
    name: name(i, "skill"),
    hours: { min: 1, typical: 2 + random(80), max: 200 },
    cite: "made-up",
  });
for (let i = 0; i < groups; i++)
  await line({ type: "SKILL_GROUP", id: id("skill-group", i), name: name(i, "group"), cite: "made-up" });
for (let i = 0; i < roles; i++)
  for (const head of distinct(i, share(transitions, roles, i), roles, 1000))
    await line({
      type: "LEADS_TO",
      from: id("role", i),
      to: id("role", head),
      kind: "RELATED",
      cite: "made-up",
    });
for (let i = 0; i < roles; i++)
  for (const head of distinct(i, share(requirements, roles, i), skills, 200))
    await line({
      type: "REQUIRES",
      from: id("role", i),
      to: id("skill", head),
      importance: random(2) ? "ESSENTIAL" : "OPTIONAL",
      weight: random(101) / 100,
      cite: "made-up",
    });
for (let i = 0; i < prerequisites; i++)
  await line({
    type: "BUILDS_ON",
    from: id("skill", i + 1),
    to: id("skill", i - random(Math.min(i, 50) + 1)),
    cite: "made-up",
  });
for (let i = 0; i < skills; i++)
  await line({ type: "IN_GROUP", from: id("skill", i), to: id("skill-group", i % groups), cite: "made-up" });
file.end(piece);
await once(file, "finish");
