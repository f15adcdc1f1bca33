import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { formatProblem } from "../../src/content/problem.js";
import { loadGuide } from "../../src/content/read/load-guide.js";

export async function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), "guide-"));
}

/** Writes files into a new folder. */
export async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

/** What loading says of these files, with their names as the test gave them. */
export async function problemsOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  path = "",
): Promise<string[]> {
  const folder = await folderOf(files);
  const { problems } = await loadGuide(join(folder, path));
  return problems.map((problem) =>
    formatProblem({
      ...problem,
      file: relative(folder, problem.file) || ".",
      message: problem.message.replaceAll(`${folder}/`, ""),
    }),
  );
}

export const GUIDE = `guide: { title: Careers, version: "1", defaultSource: ours }
sources:
  - { id: ours, title: Ours, origin: CURATED }
  - { id: estimate, title: Our estimates, origin: ESTIMATE }
  - { id: published, title: A published guide, origin: GUIDE }
  - { id: import, title: A data set, origin: IMPORT }
`;

/** Small, with every section, and nothing wrong in it. */
export const SOUND = {
  "guide.yaml": GUIDE,
  "roles.yaml": `roles:
  - id: role:junior
    name: Junior Developer
    level: 1
    responsibilities: [responsibility:code]
    requires: [technology:git, choice:language]
    leadsTo:
      - { id: role:senior, kind: PROMOTION, reason: Grows. }
  - id: role:senior
    name: Senior Developer
    level: 3
    requires:
      - { id: skill:design, importance: OPTIONAL, weight: 0.5, level: 0.8, cite: [published#Skills, estimate] }
`,
  "competencies.yaml": `competencies:
  - { id: technology:git, name: Git, group: skill-group:tools, hours: { min: 1, typical: 2.25, max: 4 }, cite: [ours, estimate] }
  - { id: technology:java, name: Java }
  - { id: technology:python, name: Python }
  - { id: skill:design, name: Design, alternativeNames: [Software Design], buildsOn: [choice:language] }
groups:
  - { id: skill-group:tools, name: Tools }
choices:
  - { id: choice:language, name: A language, pick: 1, options: [technology:java, technology:python] }
`,
  "rest.yaml": `responsibilities:
  - { id: responsibility:code, name: Code }
credentials:
  - { id: credential:degree, name: Degree, kind: DEGREE, teaches: [skill:design], qualifiesFor: [role:junior] }
experiences:
  - { id: experience:intern, name: Internship, qualifiesFor: [role:junior] }
trends:
  - { id: trend:ai, name: AI, affects: [role:junior, technology:git] }
`,
} as const;

/** The sound folder with one text in one file replaced. */
export function soundBut(file: keyof typeof SOUND, old: string, replacement: string): Record<string, string> {
  if (!SOUND[file].includes(old)) throw new Error(`${file} does not say: ${old}`);
  return { ...SOUND, [file]: SOUND[file].replace(old, replacement) };
}
