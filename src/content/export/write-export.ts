import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";

import type { Guide } from "../../guide/guide.js";
import { canonical } from "../../guide/canonical.js";
import { CannotWrite } from "../write/cannot-write.js";
import { orCannotWrite, replaceFile } from "../write/replace-file.js";
import { kindOfPath, replaceFolder } from "../write/replace-folder.js";
import type { ExportContext, ExportFormat } from "./format.js";

/**
 * Writes a guide in a format of other programs, as a file or a folder, as a whole or not at all. Statements are in canonical order. Rejects
 * with CannotWrite.
 */
export async function writeExport(
  guide: Guide,
  format: ExportFormat,
  name: string,
  to: string,
  context: ExportContext,
): Promise<void> {
  const out = resolve(to);
  await orCannotWrite(out, async () => {
    await mkdir(dirname(out), { recursive: true });
    const files = format.files(canonical(guide), context);
    if (format.ending === null) await writeFolder(out, name, files);
    else await writeFile(out, format.ending, files.get("")!);
  });
}

async function writeFile(out: string, ending: string, pieces: Iterable<string>): Promise<void> {
  const kind = await kindOfPath(out);
  if (kind === "folder") throw new CannotWrite(`${out}: is a folder; give the name of a file.`);
  if (kind !== "other" && !out.endsWith(ending) && !out.endsWith(`${ending}.gz`))
    throw new CannotWrite(`${out}: name the file ${ending} or ${ending}.gz.`);
  const text = streamed(pieces);
  await replaceFile(out, (file) =>
    out.endsWith(".gz") ? pipeline(text, createGzip(), file) : pipeline(text, file),
  );
}

async function writeFolder(
  out: string,
  name: string,
  files: ReadonlyMap<string, Iterable<string>>,
): Promise<void> {
  await replaceFolder(out, name, [...files.keys()], async (draft) => {
    for (const [file, pieces] of files)
      await pipeline(streamed(pieces), createWriteStream(join(draft, file), { flush: true }));
  });
}

/** One piece at a time: the next is made when the file can take it. */
function streamed(pieces: Iterable<string>): Readable {
  return Readable.from(pieces, { highWaterMark: 1 });
}
