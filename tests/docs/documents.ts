import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

export interface Document {
  readonly path: string;
  readonly text: string;
  /** The text without what stands in fenced blocks. */
  readonly prose: string;
}

/** Every Markdown file of the project. */
export const DOCUMENTS: readonly Document[] = execFileSync(
  "git",
  ["ls-files", "--cached", "--others", "--exclude-standard", "*.md"],
  { encoding: "utf8" },
)
  .split("\n")
  .filter((path) => path !== "" && existsSync(path))
  .map((path) => {
    const text = readFileSync(path, "utf8");
    return { path, text, prose: text.replace(/^```[\s\S]*?^```$/gm, "") };
  });

export function documentAt(path: string): Document {
  const found = DOCUMENTS.find((document) => document.path === path);
  if (!found) throw new Error(`There is no ${path}.`);
  return found;
}

/** Targets of links and pictures, as written. */
export function linksOf({ prose }: Document): string[] {
  const text = prose.replace(/`[^`\n]*`/g, "");
  return [
    ...text.matchAll(/\]\(([^)\s]+)\)/g),
    ...text.matchAll(/<(https?:[^>\s]+)>/g),
    ...text.matchAll(/(?:src|srcset|href)="([^"]+)"/g),
  ].map(([, target = ""]) => target);
}

/** The names by which GitHub lets one link to the headings. */
export function anchorsOf({ prose }: Document): Set<string> {
  const anchors = new Set<string>();
  for (const [, heading = ""] of prose.matchAll(/^#{1,6} (.*)$/gm)) {
    const slug = heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-");
    let anchor = slug;
    for (let i = 1; anchors.has(anchor); i++) anchor = `${slug}-${i}`;
    anchors.add(anchor);
  }
  return anchors;
}

/** Texts between single backticks that name something in this repository. */
export function pathsNamedIn({ prose }: Document): string[] {
  return [...prose.matchAll(/`([^`\n]+)`/g)]
    .map(([, code = ""]) => code)
    .filter((code) => /^(?:src|tests|docs|bench|graph-seed|\.ci)\/[\w./-]*$/.test(code));
}
