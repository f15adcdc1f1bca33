import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

const FILES = {
  "onet-29.3": { file: "onet.csv", separator: " ", saysRight: hasCode },
  "esco-1.1.1": { file: "esco.csv", separator: ";", saysRight: hasName },
};

/**
 * What people type and which roles are right, from the folder `everyday-words`: one line a word, then the codes (O*NET) or names
 * (ESCO) of any role that would be right. A hash of the word puts it into one of two halves: rules are tuned on the first alone.
 */
export async function everydayWords(data, set) {
  const { file, separator, saysRight } = FILES[set];
  const path = join(data, "everyday-words", file);
  if (!existsSync(path)) return [];
  const [, ...lines] = (await readFile(path, "utf8")).trim().split(/\r?\n/);
  return lines.map((line) => {
    const comma = line.indexOf(",");
    const typed = line.slice(0, comma);
    const right = line.slice(comma + 1).split(separator);
    return { typed, half: halfOf(typed), isRight: (node) => saysRight(node, right) };
  });
}

function halfOf(typed) {
  return createHash("sha256").update(typed).digest()[0] % 2 === 0 ? "tuned on" : "held out";
}

function hasCode({ externalIds }, codes) {
  return externalIds.some(({ scheme, value }) => scheme === "onet-soc" && codes.includes(value));
}

function hasName({ name }, names) {
  return names.includes(name);
}
