import { describe, expect, test } from "@jest/globals";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { parse } from "csv-parse/sync";

import { readCrosswalk } from "../../src/content/combine/read-crosswalk.js";
import { loadGuide } from "../../src/content/read/load-guide.js";
import { loadGuides } from "../../src/content/read/load-guides.js";
import { crosswalkOf } from "../../src/content/write/crosswalk-of.js";
import { careerGraph } from "../support/command.js";
import { folderOf, SOUND, soundBut, temporaryFolder } from "./folder.js";

const HEADER = "id,name,scheme,value,match";
const withIds = (ids: string) => soundBut("roles.yaml", "level: 1", `level: 1\n    externalIds: [${ids}]`);

test("docs/crosswalk.csv is what the shipped guide says: `npm run crosswalk` writes it", async () => {
  const { guide } = await loadGuide("graph-seed");
  expect(await readFile("docs/crosswalk.csv", "utf8")).toBe(crosswalkOf(guide!));
});

test("one line for each id but former ones, with an empty match where none is stated", async () => {
  const ids =
    '{ scheme: onet-soc, value: 15-1252.00, match: BROAD }, { scheme: former-id, value: "role:x" }, { scheme: other, value: "a, b" }';
  const folder = await folderOf(withIds(ids));
  const lines = [
    HEADER,
    "role:junior,Junior Developer,onet-soc,15-1252.00,BROAD",
    'role:junior,Junior Developer,other,"a, b",',
  ];
  const { code, out } = await careerGraph(["crosswalk", "--guide", folder]);
  expect({ code, lines: out.trimEnd().split("\n") }).toEqual({ code: 0, lines });
  const file = join(await temporaryFolder(), "crosswalk.csv");
  expect((await careerGraph(["crosswalk", "--guide", folder, "--out", file])).out).toBe(`${file}\n`);
  expect(await readFile(file, "utf8")).toBe(`${lines.join("\n")}\n`);
  expect(parse(await readFile(file))).toHaveLength(3);
});

describe("as --crosswalk", () => {
  const read = async (text: string) => readCrosswalk(join(await folderOf({ "x.csv": text }), "x.csv"));

  test("its exact rows tie their node to what means the same in another guide, and no other row does", async () => {
    const ours = await folderOf(withIds("{ scheme: onet-soc, value: 15-1252.00, match: EXACT }"));
    const theirs = await folderOf({
      "guide.yaml": SOUND["guide.yaml"].replace("Careers", "Theirs"),
      "roles.yaml": `roles:
  - { id: role:coder, name: Coder, cite: import, externalIds: [{ scheme: onet-soc, value: 15-1252.00, match: EXACT }] }
  - { id: role:tester, name: Tester, cite: import, externalIds: [{ scheme: onet-soc, value: 15-1253.00, match: EXACT }] }
  - { id: role:broader, name: Broader, cite: import, externalIds: [{ scheme: onet-soc, value: 15-1254.00, match: BROAD }] }
`,
    });
    const crosswalk = join(
      await folderOf({
        "x.csv": [
          HEADER,
          "role:junior,Junior Developer,onet-soc,15-1252.00,EXACT",
          "role:junior,Junior Developer,esco,http://example.org/nowhere,EXACT",
          "role:senior,Senior Developer,onet-soc,15-1253.00,BROAD",
          "role:senior,Senior Developer,onet-soc,15-1254.00,EXACT",
          "role:senior,Senior Developer,other,x,",
        ].join("\n"),
      }),
      "x.csv",
    );
    const { guide, problems } = await loadGuides({ guides: [ours, theirs], crosswalk });
    expect(problems).toEqual([]);
    const roles = guide!.nodes.filter(({ kind }) => kind === "ROLE");
    expect(roles.map(({ id }) => id)).toEqual(["role:broader", "role:junior", "role:senior", "role:tester"]);
    expect(roles[1]).toMatchObject({
      alternativeNames: ["Coder"],
      externalIds: [
        { scheme: "onet-soc", value: "15-1252.00", match: "EXACT" },
        { scheme: "former-id", value: "role:coder", match: null },
      ],
    });
  });

  test("is refused with the line that is wrong", async () => {
    for (const line of [
      "junior,Junior,onet-soc,15-1252.00,EXACT",
      "role:junior,Junior,x,y",
      "role:a,A,x,y,SAME",
    ])
      expect((await read(`${HEADER}\nrole:b,B,x,y,\n${line}\n`)).problems).toEqual([
        expect.objectContaining({
          message: expect.stringMatching(/^Should hold an id, name, scheme, value and match .* number 2 is /),
        }),
      ]);
    expect((await read("a,b,c\nrole:b,B,x\n")).problems).toHaveLength(1);
  });
});
