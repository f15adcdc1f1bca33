import { constants, brotliCompress, gzip } from "node:zlib";
import { promisify } from "node:util";

import { LRUCache } from "lru-cache";

import { type Awaitable, isPromise } from "../../async/awaitable.js";
import type { CareerGraph } from "../../career/graph.js";
import type { CareerSource, SourceStatus } from "../../career/source.js";

export const ENCODINGS = ["br", "gzip"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** The bytes of an answer as they are sent, with the headers that belong to them. */
export interface Bytes {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** The body of a small answer, a character for each byte: Node writes it together with the head. Null if it is large. */
  readonly text: string | null;
}

/** A complete answer of status 200. Its compressed forms are made once, when they are first asked for, and not on this thread. */
export interface FinishedAnswer extends Bytes {
  readonly in: (encoding: Encoding | null) => Awaitable<Bytes>;
}

/** How Fastify answered a request with kept bytes. */
export interface RepeatedAnswer {
  readonly route: string;
  readonly status: 200 | 304;
  /** Names and values in turn, without the id of the request. */
  readonly headers: readonly string[];
  /** Where the bytes are kept; null if the client has them. */
  readonly bytes: { readonly key: string; readonly encoding: Encoding | null } | null;
}

/** The finished answers about one guide. They go with it: a guide never changes, so none is ever out of date. */
export interface GuideAnswers {
  readonly guide: CareerGraph;
  /** Changes with the guide and with the program, and so whenever an answer may. Equal in all processes. */
  readonly version: string;
  /** Names the guide to caches in front of the server, which can then drop its answers together. */
  readonly surrogateKey: string;
  readonly find: (key: string) => FinishedAnswer | undefined;
  /** Keeps an answer, unless it is too large. */
  readonly keep: (key: string, answer: FinishedAnswer) => void;
  /** How requests were answered that may come again, by everything on which that depends. */
  readonly repeated: Pick<LRUCache<string, RepeatedAnswer>, "get" | "set">;
  /** Questions that are being worked out, each with what resolves when it is done. */
  readonly coming: Map<string, Promise<void>>;
}

export interface AnswerCache {
  /** The answers about the guide that is served now. Null if there is none, or if it is not in this process. */
  readonly current: () => GuideAnswers | null;
  readonly isOff: boolean;
  /** How requests were answered so far. */
  readonly counts: Record<"kept" | "unchanged" | "worked_out", number>;
  readonly size: () => { readonly bytes: number; readonly answers: number };
}

const MEGABYTE = 1024 * 1024;
/** No answer may take more than this part of the room. */
const GREATEST_SHARE = 1 / 8;
/** What an entry takes besides its key and its bytes. */
const ENTRY_BYTES = 1024;
/** What requests may take that are answered without Fastify; their answers are counted above. */
const REPEATED_BYTES = 8 * MEGABYTE;

/** Answers of at most so many megabytes in all, by the least recently used. */
export function answerCache(source: CareerSource, build: string, megabytes: number): AnswerCache {
  let latest: {
    readonly answers: GuideAnswers;
    readonly kept: LRUCache<string, FinishedAnswer> | null;
  } | null = null;
  return {
    current() {
      const { graph, inMemory, status } = source.current();
      if (latest?.answers.guide === graph) return latest.answers;
      const known = inMemory ? knownStatus(status) : null;
      if (known === null) return null;
      const kept = megabytes > 0 ? emptyCache(megabytes * MEGABYTE) : null;
      const answers = answersOf(graph, known.contentHash.slice(0, 16), build, kept);
      latest = { answers, kept };
      return answers;
    },
    isOff: megabytes === 0,
    counts: { kept: 0, unchanged: 0, worked_out: 0 },
    size: () => ({ bytes: latest?.kept?.calculatedSize ?? 0, answers: latest?.kept?.size ?? 0 }),
  };
}

/** Null if there is no guide. */
function knownStatus(ask: () => Awaitable<SourceStatus>): SourceStatus | null {
  try {
    const status = ask();
    return isPromise(status) ? null : status;
  } catch {
    return null;
  }
}

function emptyCache(maxSize: number): LRUCache<string, FinishedAnswer> {
  return new LRUCache({
    maxSize,
    maxEntrySize: maxSize * GREATEST_SHARE,
    // Two compressed forms of a text together are smaller than the text.
    sizeCalculation: ({ body, text }, key) =>
      2 * (body.length + (text?.length ?? 0)) + 2 * key.length + ENTRY_BYTES,
  });
}

function answersOf(
  guide: CareerGraph,
  hash: string,
  build: string,
  kept: LRUCache<string, FinishedAnswer> | null,
): GuideAnswers {
  return {
    guide,
    version: `W/"${hash}-${build}"`,
    surrogateKey: `guide-${hash}`,
    find: (key) => kept?.get(key),
    keep: (key, answer) => void kept?.set(key, answer),
    repeated: new LRUCache<string, RepeatedAnswer>({
      maxSize: REPEATED_BYTES,
      sizeCalculation: (_answer, key) => 2 * key.length + ENTRY_BYTES,
    }),
    coming: new Map(),
  };
}

/** Shorter answers are not compressed. */
const COMPRESSED_FROM = 1024;

const compressors = {
  br: (body: Buffer) =>
    promisify(brotliCompress)(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 5,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
  gzip: (body: Buffer) => promisify(gzip)(body),
};

/** Larger answers are written apart from their heads: they would be copied. */
const SMALL = 8 * 1024;

function bytesOf(headers: Bytes["headers"], body: Buffer): Bytes {
  return {
    headers: { ...headers, "content-length": String(body.length) },
    body,
    text: body.length <= SMALL ? body.toString("latin1") : null,
  };
}

export function finishedAnswer(headers: Bytes["headers"], body: Buffer): FinishedAnswer {
  const plain = bytesOf(headers, body);
  const made: Partial<Record<Encoding, Awaitable<Bytes>>> = {};
  const compress = async (encoding: Encoding): Promise<Bytes> => {
    const smaller = await compressors[encoding](body).catch(() => body);
    const isWorthIt = smaller.length < body.length;
    const bytes = isWorthIt ? bytesOf({ ...headers, "content-encoding": encoding }, smaller) : plain;
    made[encoding] = bytes;
    return bytes;
  };
  return {
    ...plain,
    in: (encoding) =>
      encoding === null || body.length < COMPRESSED_FROM ? plain : (made[encoding] ??= compress(encoding)),
  };
}
