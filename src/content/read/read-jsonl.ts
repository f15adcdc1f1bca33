import { isAscii, isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";
import { createGunzip, type ZlibOptions } from "node:zlib";
import { didYouMean, suggest } from "../../text/did-you-mean.js";
import { shorten } from "../../text/shorten.js";
import { boundedGrowth, boundedLines, CannotRead, regularFile, TOO_DEEP } from "./bounded-files.js";
import type { RecordType, Sink } from "./record.js";
import { RECORD_TYPES } from "./record.js";
import { wholeLines } from "./whole-lines.js";

/** Told each line of a .jsonl file as it stands there. */
export type OnLine = (line: string) => unknown;

/**
 * Reads a .jsonl or .jsonl.gz file, one record a line, block by block, until the sink takes no more problems. Rejects only when the file
 * cannot be opened.
 */
export async function readJsonl(file: string, sink: Sink, onLine?: OnLine): Promise<void> {
  await regularFile(file);
  await readLines(openBytes(file), file, sink, onLine);
}

/** The same for text that comes from elsewhere; problems name it as `file`. */
export async function readLines(
  bytes: AsyncIterable<Buffer>,
  file: string,
  sink: Sink,
  onLine?: OnLine,
): Promise<void> {
  let line = 0;
  try {
    for await (const block of wholeLines(boundedLines(bytes))) {
      if (!isUtf8(block)) {
        const message = "Is not UTF-8: save the file in that encoding.";
        sink.unreadable({ file, line: line + firstBadLine(block), message });
        return;
      }
      for (const text of textOf(block).split("\n")) {
        readLine(text, { file, line: ++line }, sink);
        onLine?.(text);
        if (sink.isFull) return;
      }
    }
  } catch (error) {
    if (error instanceof CannotRead) {
      sink.unreadable({ file, line: line === 0 ? null : line + 1, message: error.message });
      return;
    }
    const message = GZIP_ERRORS[(error as NodeJS.ErrnoException).code ?? ""];
    if (message === undefined) throw error;
    sink.unreadable({ file, line: null, message });
  }
}

const GZIP_ERRORS: Readonly<Record<string, string>> = {
  Z_BUF_ERROR: "Ends too early: the file was cut short, copy or download it again.",
  Z_DATA_ERROR: "Is not sound gzip data: copy it again, or name it .jsonl if it is not compressed.",
};

function openBytes(file: string): AsyncIterable<Buffer> {
  const bytes = createReadStream(file, { highWaterMark: 1 << 18 });
  if (!file.endsWith(".gz")) return bytes;
  // Room for several pieces: the next ones are unzipped while one is read.
  const unzipped = createGunzip({ chunkSize: 1 << 18, readableHighWaterMark: 1 << 22 } as ZlibOptions);
  bytes.on("error", (error) => unzipped.destroy(error));
  bytes.pipe(unzipped);
  return boundedGrowth(unzipped, () => bytes.bytesRead);
}

/** ASCII, as most of a guide is, is copied as latin1, which is faster than decoding UTF-8. */
function textOf(block: Buffer): string {
  return block.toString(isAscii(block) ? "latin1" : "utf8");
}

/** The first line, counted from 1, that is not UTF-8. Splitting at the byte 10 is safe: no other UTF-8 character contains it. */
function firstBadLine(block: Buffer): number {
  let line = 1;
  for (let start = 0; ; line++) {
    const end = block.indexOf(10, start);
    if (end < 0 || !isUtf8(block.subarray(start, end))) return line;
    start = end + 1;
  }
}

function readLine(text: string, at: { file: string; line: number }, sink: Sink): void {
  const json = at.line === 1 && text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (json.trim() === "") return;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    const message = `Is not JSON (${(error as Error).message}): each line is one record, like {"type":"ROLE",…}.`;
    sink.refuse({ ...at, message }, json.match(/[^"\s,]+/g));
    return;
  }
  if (hasManyLevels(json) && isDeep(value)) {
    sink.refuse({ ...at, message: TOO_DEEP }, null);
    return;
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    sink.refuse({ ...at, message: 'Is not a record: each line is one, like {"type":"ROLE",…}.' }, value);
    return;
  }
  const { type, ...rest } = value as { type?: unknown };
  if (!isRecordType(type)) {
    const what = typeof type === "string" ? `an unknown type "${shorten(type)}"` : "no type";
    const hint = typeof type === "string" ? didYouMean(suggest(type, RECORD_TYPES)) : "";
    sink.refuse({ ...at, message: `The record has ${what}.${hint}` }, value);
    return;
  }
  sink.take({ type, value: rest, at });
}

/** More levels than any record needs. What checks records is recursive. */
const MOST_LEVELS = 100;

/** Whether a text may be nested more than MOST_LEVELS deep: a quick look, because it is taken at every line. */
function hasManyLevels(json: string): boolean {
  if (json.length <= 2 * MOST_LEVELS) return false;
  return countUpTo(MOST_LEVELS + 1, json, "{") + countUpTo(MOST_LEVELS + 1, json, "[") > MOST_LEVELS;
}

function countUpTo(most: number, text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0 && count < most; at = text.indexOf(sign, at + 1)) count++;
  return count;
}

/** Whether a value is nested more than MOST_LEVELS deep. Without recursion. */
function isDeep(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MOST_LEVELS) return true;
    level = level.flatMap((each): unknown[] =>
      typeof each === "object" && each !== null ? Object.values(each) : [],
    );
  }
  return false;
}

const TYPES: ReadonlySet<unknown> = new Set(RECORD_TYPES);
function isRecordType(type: unknown): type is RecordType {
  return TYPES.has(type);
}
