import { readFile, stat } from "node:fs/promises";

/** The largest file that is read as a whole: YAML, crosswalks, curricula. */
const MOST_BYTES = 64 * 2 ** 20;
/** The longest line of a file that is read line by line. The longest of O*NET's guide has 54 kB. */
const MOST_LINE_BYTES = 16 * 2 ** 20;
/** Compressed files may grow so many times, once they have grown to FREE_BYTES. Guides grow about ten times. */
const MOST_GROWTH = 200;
const FREE_BYTES = 64 * 2 ** 20;

/** What a path names cannot be read here, whatever its content. The message is a sentence about the file. */
export class CannotRead extends Error {
  override readonly name = "CannotRead";
}

/** The bytes of a file. Rejects with CannotRead for what is no regular file, such as a pipe or a device, and for a file that is too large. */
export async function readWholeFile(path: string): Promise<Buffer> {
  const { size } = await regularFile(path);
  if (size > MOST_BYTES) throw new CannotRead(`Is larger than ${megabytes(MOST_BYTES)}.`);
  return readFile(path);
}

/** Rejects with CannotRead unless the path names a regular file: a pipe or a device need not have an end. */
export async function regularFile(path: string): Promise<{ readonly size: number }> {
  const found = await stat(path);
  if (!found.isFile()) throw new CannotRead(found.isDirectory() ? "Is a folder." : "Is not a regular file.");
  return found;
}

/** Passes the chunks on as long as no line is longer than MOST_LINE_BYTES; then throws a CannotRead. */
export async function* boundedLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let open = 0;
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(10);
    open = end < 0 ? open + chunk.length : chunk.length - end - 1;
    if (open > MOST_LINE_BYTES)
      throw new CannotRead(`Has a line of more than ${megabytes(MOST_LINE_BYTES)}.`);
    yield chunk;
  }
}

/** Passes the decompressed chunks on as long as they are not far more than what was read for them; then throws a CannotRead. */
export async function* boundedGrowth(
  chunks: AsyncIterable<Buffer>,
  bytesRead: () => number,
): AsyncGenerator<Buffer> {
  let grown = 0;
  for await (const chunk of chunks) {
    grown += chunk.length;
    if (grown > FREE_BYTES && grown > MOST_GROWTH * bytesRead())
      throw new CannotRead(`Grows to more than ${MOST_GROWTH} times its size when it is decompressed.`);
    yield chunk;
  }
}

function megabytes(bytes: number): string {
  return `${bytes / 2 ** 20} MB`;
}

/** The sentence for a text with more levels than a reader can follow. */
export const TOO_DEEP = "Is nested too deeply to be read.";
