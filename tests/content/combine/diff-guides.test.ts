import { expect, test } from "@jest/globals";

import { diffGuides } from "../../../src/content/combine/diff-guides.js";
import { loadGuide } from "../../../src/content/read/load-guide.js";
import { folderOf, SOUND, soundBut } from "../folder.js";

async function guideOf(files: Record<string, string>) {
  const { guide, problems } = await loadGuide(await folderOf(files));
  expect(problems).toEqual([]);
  return guide!;
}
const before = () => guideOf(SOUND);

test("a guide does not differ from itself", async () => {
  const diff = diffGuides(await before(), await before());
  expect(diff).toMatchObject({ added: [], removed: [], renamed: [], changed: [] });
  for (const { added, removed, changed } of Object.values(diff.edges))
    expect([added, removed, changed]).toEqual([[], [], []]);
});

test("a new name under an old id is a renaming; other fields are named", async () => {
  const after = soundBut(
    "roles.yaml",
    "name: Junior Developer\n    level: 1",
    "name: Beginner\n    level: 2",
  );
  expect(diffGuides(await before(), await guideOf(after))).toMatchObject({
    added: [],
    removed: [],
    renamed: [{ id: "role:junior", from: "Junior Developer", to: "Beginner" }],
    changed: [{ id: "role:junior", fields: ["level"] }],
  });
});

test("a removed id is listed with the node that it resolves to now", async () => {
  const after = {
    ...SOUND,
    "roles.yaml": SOUND["roles.yaml"]
      .replaceAll("role:senior", "role:principal")
      .replace(
        "name: Senior Developer",
        "name: Principal\n    externalIds: [{ scheme: former-id, value: role:senior }]",
      ),
  };
  const diff = diffGuides(await before(), await guideOf(after));
  expect(diff.removed).toEqual([
    { id: "role:senior", name: "Senior Developer", successor: "role:principal" },
  ]);
  expect(diff.added).toEqual([{ id: "role:principal", name: "Principal" }]);
});

test("edges are listed by kind, the changed ones with the names of their fields", async () => {
  const after = soundBut(
    "roles.yaml",
    "importance: OPTIONAL, weight: 0.5",
    "importance: OPTIONAL, weight: 0.6",
  );
  const { edges } = diffGuides(
    await before(),
    await guideOf({
      ...after,
      "roles.yaml": after["roles.yaml"]!.replace("[technology:git, choice:language]", "[technology:git]"),
    }),
  );
  expect(edges.REQUIRES).toMatchObject({
    added: [],
    removed: [{ from: "role:junior", to: "choice:language" }],
    changed: [{ edge: { from: "role:senior", to: "skill:design" }, fields: ["weight"] }],
  });
  expect(edges.LEADS_TO).toEqual({ added: [], removed: [], changed: [] });
});
