import type { Steps } from "../../../async/steps.js";
import { ownTurn } from "../../../async/turn.js";
import type { Guide } from "../../../guide/guide.js";
import { EDGE_KINDS } from "../../../guide/vocabulary.js";
import type { Reader } from "../session/reader.js";
import { assembleGuide, guideAssembly } from "./assemble.js";
import { partsOf } from "./parts.js";
import { readSteadily, type Steady } from "./read-steadily.js";
import { edgeRows, edgesOfKinds, nodeRows, nodesWhere, STRAYS } from "./whole-guide.js";

/** Hashes a guide that comes in pieces: first what it says of itself, then its nodes, its choices and each kind of edge. */
export interface GuideHasher {
  readonly addAbout: (guide: Guide) => void;
  readonly addPiece: (piece: Guide) => Steps<void>;
  readonly digest: () => string;
}

/** The hash of the current guide as it is stored, also after somebody has edited it. The guide is never in memory as a whole. */
export function hashGuide(reading: Reader, newHasher: () => GuideHasher): Promise<Steady<string>> {
  return readSteadily(reading, null, async (head) => {
    const hasher = newHasher();
    hasher.addAbout(assembleGuide({ ...head, nodes: [], edges: [] }));
    await addNodes(STRAYS, {});
    for (const statement of NODES)
      for await (const part of partsOf(reading, NODES_A_PART)) await addNodes(statement, part);
    for (const statement of EDGES)
      for await (const part of partsOf(reading, NODES_A_PART)) await addEdges(statement, part);
    return hasher.digest();

    async function addNodes(statement: string, part: object): Promise<void> {
      const assembly = guideAssembly({ repeats: "left out" });
      await ownTurn.run(assembly.addNodes(await nodeRows(reading, statement, part)));
      await ownTurn.run(hasher.addPiece(assembly.build({})));
    }

    async function addEdges(statement: string, part: object): Promise<void> {
      const assembly = guideAssembly({ repeats: "left out" });
      await ownTurn.run(assembly.addEdges(await edgeRows(reading, statement, part)));
      await ownTurn.run(hasher.addPiece(assembly.build({})));
    }
  });
}

/** Each part is read once for each kind of edge. */
const NODES_A_PART = 4000;

const NODES = [nodesWhere("NOT x:Choice"), nodesWhere("x:Choice")];
const EDGES = EDGE_KINDS.map((kind) => edgesOfKinds([kind]));
