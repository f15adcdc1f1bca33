import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Guide } from "../../guide/guide.js";
import { didYouMean, suggest } from "../../text/did-you-mean.js";
import { compareIds } from "../../guide/vocabulary.js";
import { CannotRead } from "./bounded-files.js";
import { Assembly, UNKNOWN_DEFAULT } from "./assemble.js";
import type { Problem } from "../problem.js";
import { sortProblems } from "../problem.js";
import { type OnLine, readJsonl, readLines } from "./read-jsonl.js";
import { shapeProblems } from "./record-shape.js";
import type { LocatedRecord, Sink } from "./record.js";
import type { Locate } from "../rule.js";

export interface Reading {
  /** The part that could be read: the whole guide if there are no problems. */
  readonly guide: Guide;
  readonly problems: readonly Problem[];
  /** The place in the text of a statement of this guide. */
  readonly locate: Locate;
  /** Ids that malformed records mention. Rules report nothing about them. */
  readonly excused: ReadonlySet<string>;
  /** Some text could not be read at all, so that missing statements mean nothing. */
  readonly partial: boolean;
}

/**
 * Reads a folder of *.yaml files, or one .jsonl or .jsonl.gz file. It never throws because of the content: every problem of text and
 * shape is reported with its place.
 */
export async function readGuide(path: string, onLine?: OnLine): Promise<Reading> {
  const collected = new Collection();
  try {
    if ((await stat(path)).isDirectory()) await readFolder(path, collected);
    else if (/\.jsonl(\.gz)?$/.test(path)) await readJsonl(path, collected, onLine);
    else collected.unreadable(wholly(path, notAGuide(path)));
  } catch (error) {
    collected.unreadable(wholly(path, describeFailure(error)));
  }
  return collected.finish(path);
}

/** Reads the text of a guide as lines of JSON. Problems name it as `name`. */
export async function readGuideLines(bytes: AsyncIterable<Buffer>, name: string): Promise<Reading> {
  const collected = new Collection();
  await readLines(bytes, name, collected);
  return collected.finish(name);
}

/** After so many problems of the text, the rest of it is not read. */
const MOST_PROBLEMS = 10_000;

/** Takes the records of both formats and keeps those of the right shape. */
class Collection implements Sink {
  readonly #assembly = new Assembly();
  readonly #problems: Problem[] = [];
  readonly #excused = new Set<string>();
  #guide: LocatedRecord | null = null;
  #partial = false;

  get isFull(): boolean {
    return this.#problems.length >= MOST_PROBLEMS;
  }

  take(record: LocatedRecord): void {
    const { at, type, value } = record;
    const wrong = shapeProblems(record);
    for (const { path, message } of wrong) {
      this.refuse({ file: at.file, line: at.lineOf?.(path) ?? at.line, message }, value);
    }
    if (type === "GUIDE" && this.#guide !== null) {
      const first = `${this.#guide.at.file}:${this.#guide.at.line ?? 1}`;
      this.refuse({ ...at, message: `The guide is already described at ${first}; keep one.` }, value);
    } else {
      if (type === "GUIDE") this.#guide = record;
      if (wrong.length === 0) this.#assembly.add(record);
    }
  }

  refuse({ file, line, message }: Problem, mentioned: unknown): void {
    this.#problems.push({ file, line, message });
    this.excuse(mentioned);
  }

  excuse(mentioned: unknown): void {
    for (const word of words(mentioned)) this.#excused.add(word);
  }

  unreadable(problem: Problem): void {
    this.#problems.push(problem);
    this.#partial = true;
  }

  finish(path: string): Reading {
    if (this.isFull)
      this.unreadable(wholly(path, `Has ${MOST_PROBLEMS} problems or more; the rest was not read.`));
    if (this.#guide === null && !this.#partial) {
      this.#problems.push(
        wholly(path, 'Does not say which guide it is: it needs one "guide" with title and version.'),
      );
    }
    const defaultSource = this.#defaultSource();
    const estimateSource = this.#named("estimateSource") ?? null;
    const { guide, placeOf } = this.#assembly.finish({ defaultSource, estimateSource });
    this.#checkNamed("defaultSource", defaultSource, guide);
    this.#checkNamed("estimateSource", estimateSource, guide);
    const locate: Locate = (statement, within) => {
      const place = placeOf(statement);
      if (place === null) return { file: path, line: null };
      return { file: place.file, line: within ? (place.lineOf?.(within) ?? place.line) : place.line };
    };
    const problems = sortProblems(this.#problems);
    return { guide, problems, locate, excused: this.#excused, partial: this.#partial };
  }

  /** Reports a missing source once; a rule would report it for every statement that cites it. */
  #checkNamed(key: NamedSource, source: string | null, { sources }: Guide): void {
    if (source === null || this.#excused.has(source) || this.#guide === null || this.#partial) return;
    const known = sources.find(({ id }) => id === source);
    const ids = sources.map(({ id }) => id);
    if (known === undefined) {
      this.#refuseNamed(key, source, `does not exist.${didYouMean(suggest(source, ids))}`);
    } else if (key === "estimateSource" && known.origin !== "ESTIMATE") {
      this.#refuseNamed(key, source, `is of origin ${known.origin}; it should be of origin ESTIMATE.`);
    }
  }

  #refuseNamed(key: NamedSource, source: string, problem: string): void {
    const { file, line, lineOf } = this.#guide!.at;
    const message = `The guide's ${key} "${source}" ${problem}`;
    this.refuse({ file, line: lineOf?.([key]) ?? line, message }, source);
  }

  #defaultSource(): string | null {
    const source = this.#named("defaultSource");
    if (source !== undefined) return source;
    this.#excused.add(UNKNOWN_DEFAULT);
    return UNKNOWN_DEFAULT;
  }

  /** Null if the guide names none, undefined if there is no guide or not the id of a source. */
  #named(key: NamedSource): string | null | undefined {
    const source = this.#guide?.value[key] ?? null;
    return this.#guide !== null && (source === null || typeof source === "string") ? source : undefined;
  }
}

type NamedSource = "defaultSource" | "estimateSource";

async function readFolder(folder: string, sink: Sink): Promise<void> {
  const files = (await readdir(folder, { recursive: true })).sort(compareIds);
  const yaml = files.filter((file) => file.endsWith(".yaml"));
  for (const file of files.filter((each) => each.endsWith(".yml"))) {
    sink.unreadable(wholly(join(folder, file), "Is not read: rename it to end in .yaml."));
  }
  if (yaml.length === 0)
    sink.unreadable(wholly(folder, "Holds no *.yaml file: a guide is a folder of these."));
  const { readYaml } = await import("./read-yaml.js");
  for (const file of yaml) {
    if (sink.isFull) return;
    await readOne(join(folder, file), sink, readYaml);
  }
}

/** A file that cannot be read is a problem of its own, so that the others are read. */
async function readOne(
  file: string,
  sink: Sink,
  read: (file: string, sink: Sink) => Promise<void>,
): Promise<void> {
  try {
    await read(file, sink);
  } catch (error) {
    sink.unreadable(wholly(file, describeFailure(error)));
  }
}

/** Every string in a value, and of every `source#section` also the source's id. */
function* words(value: unknown): Generator<string> {
  if (typeof value === "string") {
    yield value;
    if (value.includes("#")) yield value.slice(0, value.indexOf("#"));
  } else if (typeof value === "object" && value !== null) {
    for (const each of Object.values(value)) yield* words(each);
  }
}

function wholly(file: string, message: string): Problem {
  return { file, line: null, message };
}

function notAGuide(path: string): string {
  const inFolder = /\.ya?ml$/.test(path) ? " Give the folder that the YAML file is in." : "";
  return `Is not a guide: give a folder of *.yaml files, or a .jsonl or .jsonl.gz file.${inFolder}`;
}

function describeFailure(error: unknown): string {
  if (error instanceof CannotRead) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ENOENT")
    return "Does not exist: give a folder of *.yaml files, or a .jsonl or .jsonl.gz file.";
  return `Cannot be read: ${code === undefined ? message : `${code}, is it yours to read?`}`;
}
