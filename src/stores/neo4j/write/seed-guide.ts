import { setTimeout as sleep } from "node:timers/promises";

import neo4j, { type Driver } from "neo4j-driver";

import { ABOUT_KINDS, aboutLists, aboutSchema } from "../../../guide/about-schema.js";
import type { Guide } from "../../../guide/guide.js";
import { EDGE_KINDS } from "../../../guide/vocabulary.js";
import { askGuide } from "../session/current-guide.js";
import { aboutRow } from "./encode.js";
import { unavailable } from "../session/failures.js";
import { wholeGuide } from "../read/whole-guide.js";
import { reader } from "../session/reader.js";
import { removeAllBut } from "./remove-guides.js";
import { ensureSchema } from "../session/schema.js";
import { lockSeed, SeedInterrupted, type SeedLock } from "./seed-lock.js";
import { writeGuide } from "./write-guide.js";
import { writer } from "../session/writer.js";

export interface SeedOptions {
  readonly database: string | null;
  /** How long one batch may take. */
  readonly timeoutMs: number;
  readonly contentHash: (guide: Guide) => string;
  /** Also writes what is there already. */
  readonly force?: boolean;
  /** How long requests that began with the old guide may go on with it. */
  readonly graceMs?: number;
  readonly batchSize?: number;
  readonly onProgress?: (done: number, total: number) => void;
  /** Told who else is seeding, when that is waited for. */
  readonly onWait?: (holder: string) => void;
}

/**
 * Makes a valid guide the one that is read, at once for all readers: it is written beside the old one, which is left as it is until a
 * single property is set. Killed at any point, the old guide or the new one is whole, and the next seed clears what was left. Nodes
 * of others are never matched.
 */
export async function seedGuide(
  driver: Driver,
  guide: Guide,
  options: SeedOptions,
): Promise<"written" | "unchanged"> {
  const { database, timeoutMs, contentHash, force = false, graceMs = 2000, batchSize = 5000 } = options;
  const { onProgress = () => undefined, onWait = () => undefined } = options;
  const { write, close } = writer(driver, options);
  const hash = contentHash(guide);
  try {
    await ensureSchema(driver, database).catch((error: unknown) => {
      throw unavailable(error, { database, timeoutMs });
    });
    const lock = await lockSeed(write, onWait);
    try {
      await removeAllBut(lock, lock.current, batchSize);
      if (!force && (await isStored(driver, hash, options))) return "unchanged";
      await writeGuide(lock, guide, batchSize, onProgress);
      await finish(lock, guide, hash);
      if (lock.current !== null) {
        await sleep(graceMs);
        await removeAllBut(lock, lock.generation, batchSize);
      }
      return "written";
    } finally {
      await lock.release();
    }
  } finally {
    await close();
  }
}

/** The recorded hash tells that it is not; that it is, only reading it back does, for somebody may have changed it by hand. */
async function isStored(
  driver: Driver,
  hash: string,
  { contentHash, ...options }: SeedOptions,
): Promise<boolean> {
  const reading = reader(driver, options);
  try {
    const { answer } = await askGuide(
      reading,
      null,
    )("OPTIONAL MATCH (v:GuideVersion {generation: generation}) RETURN v.contentHash AS answer");
    return answer === hash && contentHash(await wholeGuide(reading, null)) === hash;
  } catch {
    return false;
  }
}

/** Checks what was written, for a retried transaction may have been committed twice, and makes it the current guide. */
async function finish({ write, generation }: SeedLock, guide: Guide, contentHash: string): Promise<void> {
  const parameters = { generation: neo4j.int(generation) };
  const counted = (await write(
    `RETURN {
       nodes: COUNT { (:CareerNode {generation: $generation}) },
       edges: COUNT { (:CareerNode {generation: $generation})-[:${EDGE_KINDS.join("|")}]->() }
     } AS answer`,
    parameters,
  )) as { nodes: number; edges: number };
  const nodes = guide.nodes.length + guide.choices.length;
  const edges = EDGE_KINDS.reduce((sum, kind) => sum + guide.edges[kind].length, 0);
  if (counted.nodes !== nodes || counted.edges !== edges) {
    throw new SeedInterrupted(
      `Neo4j holds ${counted.nodes} nodes and ${counted.edges} edges of ${nodes} and ${edges}: the old guide stays. Run it again.`,
    );
  }
  const { title, version } = guide;
  const lists = aboutLists((kind) => guide[aboutSchema(kind).key].map((item) => aboutRow(kind, item)));
  const writeLists = ABOUT_KINDS.map((kind) => {
    const { key, label, relationship } = aboutSchema(kind);
    return `FOREACH (row IN $${key} | CREATE (version)-[:${relationship}]->(item:${label}) SET item = row)`;
  });
  await write(
    `CREATE (version:GuideVersion {generation: $generation})
     SET version += $about, version.seededAt = datetime()
     WITH version
     ${writeLists.join("\n     ")}
     RETURN 1 AS answer`,
    { ...parameters, about: { title, version, contentHash }, ...lists },
  );
  await write("SET guide.current = $generation RETURN 1 AS answer", parameters);
}
