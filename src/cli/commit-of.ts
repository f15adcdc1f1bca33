import { execFile } from "node:child_process";
import { basename, dirname } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * The commits that these files or folders stand in, where git knows them: one id, with "-dirty" if something was changed since. Null if no
 * path is under version control, or if there is no git.
 */
export async function commitOf(paths: readonly string[]): Promise<string | null> {
  const commits = await Promise.all(paths.map((path) => commitOfOne(path)));
  return [...new Set(commits.filter((commit) => commit !== null))].join(", ") || null;
}

async function commitOfOne(path: string): Promise<string | null> {
  const git = async (...args: string[]): Promise<string> =>
    (await run("git", args, { cwd: dirname(path), maxBuffer: 1 << 26 })).stdout.trim();
  try {
    await git("ls-files", "--error-unmatch", "--", basename(path));
    return await git("describe", "--always", "--dirty", "--abbrev=40", "--exclude=*");
  } catch {
    return null;
  }
}
