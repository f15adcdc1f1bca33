import { rm } from "node:fs/promises";
import { join } from "node:path";

import { describe, expect, test } from "@jest/globals";

import { contentHash } from "../../../src/content/write/content-hash.js";
import { importOnet } from "../../../src/content/import/onet/import-onet.js";
import { validate } from "../../../src/content/validate.js";
import { copyWith, importing, ONET, refusal, replacing } from "./importing.js";

const read = (folder = ONET) => importing((set) => importOnet(set), folder);
const nodeOf = async (id: string) => (await read()).guide.nodes.find((node) => node.id === id);

describe("the fixture in the publisher's layout", () => {
  test("is a valid guide that names its source", async () => {
    const { guide } = await read();
    expect(validate(guide, () => ({ file: "", line: null }))).toEqual([]);
    expect(guide.title).toBe("O*NET");
    expect(guide.version).toBe("1.0");
    expect(guide.sources).toMatchObject([
      {
        id: "onet",
        origin: "IMPORT",
        licence: "CC BY 4.0",
        attribution: "O*NET 1.0 Database by USDOL/ETA, CC BY 4.0. O*NET is a trademark of USDOL/ETA.",
      },
      { id: "onet-derived-choices", origin: "DERIVED" },
      { id: "onet-derived-education", origin: "DERIVED" },
      { id: "onet-derived-promotions", origin: "DERIVED" },
    ]);
  });

  test("makes an occupation a role, its Job Zone the level, its alternate titles alternative names", async () => {
    expect(await nodeOf("role:onet-91-1011-00")).toEqual({
      id: "role:onet-91-1011-00",
      kind: "ROLE",
      name: "Lantern Keepers",
      summary: "Keep the lanterns of a harbour lit.",
      alternativeNames: ["Lamplighter", "Lantern Tender (LT)"],
      translations: [],
      citations: [{ origin: "IMPORT", source: "onet", section: "Occupation Data", url: null }],
      externalIds: [{ scheme: "onet-soc", value: "91-1011.00", match: "EXACT" }],
      resources: [],
      level: 2,
      experience: null,
      education: null,
    });
    expect(await nodeOf("role:onet-92-9099-00")).toMatchObject({ level: null, alternativeNames: [] });
  });

  test("calls a level what the publisher calls the Job Zone", async () => {
    expect((await read()).guide.levels).toEqual([
      {
        number: 2,
        name: "Harbour Zone Two: A Little Preparation",
        description: "Some nights on the quay help. None is asked. A week beside a keeper.",
      },
      {
        number: 3,
        name: "Harbour Zone Three: Some Preparation",
        description: "A season at sea is needed. A year beside a pilot.",
      },
      { number: 4, name: "Harbour Zone Four: Much Preparation", description: null },
    ]);
  });

  test("names no level when the file with the names is absent, and the report tells that", async () => {
    const folder = await copyWith(ONET, "Skills.txt", (bytes) => bytes);
    await rm(join(folder, "Job Zone Reference.txt"));
    const { guide, lines, report } = await read(folder);
    expect(guide.levels).toEqual([]);
    expect(guide.nodes.find(({ id }) => id === "role:onet-91-1011-00")).toMatchObject({ level: 2 });
    const lacking = "the levels of roles have no names";
    expect(report.absences).toContainEqual({ file: "Job Zone Reference.txt", lacking });
    expect(lines).toContain(`Job Zone Reference.txt: absent: ${lacking}.`);
  });

  test("makes importance the weight, from 3 on essential, and leaves out what is suppressed or not relevant", async () => {
    const { guide } = await read();
    const rated = guide.edges.REQUIRES.filter(({ to }) => to.startsWith("skill:"));
    expect(
      rated.map(({ from, to, importance, weight, level }) => [from, to, importance, weight, level]),
    ).toEqual([
      ["role:onet-91-1011-00", "skill:onet-2-a-1-a", "ESSENTIAL", 0.5, 0.25],
      ["role:onet-91-1012-00", "skill:onet-2-a-1-a", "ESSENTIAL", 0.78, 0.75],
      ["role:onet-91-1012-00", "skill:onet-2-a-1-b", "OPTIONAL", 0.47, 0.4457],
      ["role:onet-91-1012-00", "skill:onet-2-c-10", "ESSENTIAL", 0.875, 0.9],
      ["role:onet-91-2011-00", "skill:onet-2-a-1-a", "ESSENTIAL", 1, 1],
      ["role:onet-91-2011-00", "skill:onet-2-a-1-b", "ESSENTIAL", 0.75, null],
      ["role:onet-91-2011-00", "skill:onet-2-c-4-a", "ESSENTIAL", 0.55, 0.7],
    ]);
  });

  test("writes the demand for a technology, of which in demand says more than hot", async () => {
    const { guide } = await read();
    const used = guide.edges.REQUIRES.filter(({ to }) => to.startsWith("technology:"));
    const demands = used.map(({ demand, reason }) => [reason, demand]);
    expect(demands).toContainEqual(["Hot technology, in demand.", "IN_DEMAND"]);
    expect(demands).toContainEqual([null, null]);
    for (const [reason, demand] of demands)
      expect(demand).toBe(/in demand/i.test(reason ?? "") ? "IN_DEMAND" : reason === null ? null : "HOT");
  });

  test("makes each example a technology, essential where it is in demand", async () => {
    const { guide } = await read();
    const used = guide.edges.REQUIRES.filter(({ to }) => to.startsWith("technology:"));
    expect(used.map(({ from, to, importance, reason }) => [from, to, importance, reason])).toEqual([
      [
        "role:onet-91-1012-00",
        "technology:onet-tide-table-software",
        "ESSENTIAL",
        "Hot technology, in demand.",
      ],
      ["role:onet-91-2011-00", "technology:onet-c", "OPTIONAL", null],
      ["role:onet-91-2011-00", "technology:onet-tide-table-software", "OPTIONAL", "Hot technology."],
      ["role:onet-92-1011-00", "technology:onet-tide-table-software", "ESSENTIAL", "In demand."],
    ]);
    expect(await nodeOf("technology:onet-tide-table-software")).toMatchObject({
      externalIds: [
        { scheme: "unspsc", value: "43232110", match: "BROAD" },
        { scheme: "unspsc", value: "43232605", match: "BROAD" },
      ],
    });
  });

  test("makes a choice of several technologies of one commodity in demand, which occupations share", async () => {
    const { guide } = await read();
    const id = "choice:onet-object-oriented-development-software-58b837c1";
    const section = { origin: "IMPORT", source: "onet", section: "Technology Skills", url: null };
    const derived = { origin: "DERIVED", source: "onet-derived-choices", section: null, url: null };
    expect(guide.choices).toEqual([
      {
        id,
        kind: "CHOICE",
        name: "Object oriented development software: one of C++ or C#",
        pick: 1,
        citations: [section, derived],
      },
    ]);
    expect(guide.edges.OPTION).toEqual(
      ["technology:onet-c-plus-plus", "technology:onet-c-sharp"].map((to) => ({
        from: id,
        to,
        demand: "IN_DEMAND",
        reason: "Hot technology, in demand.",
        citations: [section],
      })),
    );
    expect(guide.edges.REQUIRES.filter(({ to }) => to === id)).toEqual(
      ["role:onet-91-2011-00", "role:onet-92-1011-00"].map((from) => ({
        from,
        to: id,
        importance: "ESSENTIAL",
        weight: null,
        level: null,
        demand: null,
        reason: "2 technologies of this kind are in demand. One of them is taken to be enough.",
        citations: [section, derived],
      })),
    );
  });

  test("a commodity that is not named gives no choice, and other options give another one", async () => {
    const change = replacing("91-2011.00\tC#\t43232405\tObj", "91-2011.00\tC#\t\tObj");
    const { guide } = await read(await copyWith(ONET, "Technology Skills.txt", change));
    const ofMakers = guide.edges.REQUIRES.filter(
      ({ from, importance }) => from === "role:onet-91-2011-00" && importance === "ESSENTIAL",
    );
    expect(ofMakers.map(({ to }) => to)).toEqual(
      expect.arrayContaining(["technology:onet-c-plus-plus", "technology:onet-c-sharp"]),
    );
    expect(guide.choices.map(({ id }) => id)).toEqual([
      "choice:onet-object-oriented-development-software-58b837c1",
    ]);

    const third = replacing(
      "\tC\t43232405\tObject oriented development software\tN\tN",
      "\tC\t43232405\tObject oriented development software\tN\tY",
    );
    const more = (await read(await copyWith(ONET, "Technology Skills.txt", third))).guide;
    expect(new Map(more.choices.map(({ id, name }) => [name, id]))).toEqual(
      new Map([
        [
          "Object oriented development software: one of C++ or C#",
          "choice:onet-object-oriented-development-software-58b837c1",
        ],
        [
          "Object oriented development software: one of C, C++ or C#",
          "choice:onet-object-oriented-development-software-c00ce694",
        ],
      ]),
    );
  });

  test("groups technologies by the commodity of most rows, skills by the element above", async () => {
    const { guide } = await read();
    const groups = guide.edges.IN_GROUP.map(({ from, to }) => [from, to]);
    expect(groups).toContainEqual([
      "technology:onet-tide-table-software",
      "skill-group:onet-analytical-software",
    ]);
    expect(groups).toContainEqual(["skill:onet-2-a-1-a", "skill-group:onet-2-a-1"]);
    expect(groups).toHaveLength(
      guide.nodes.filter(({ kind }) => kind === "SKILL" || kind === "TECHNOLOGY").length,
    );
  });

  test("calls a related occupation a promotion only where the Job Zone rises in one line of work", async () => {
    const { guide } = await read();
    expect(
      guide.edges.LEADS_TO.map(({ from, to, kind, rank, reason }) => [from, to, kind, rank, reason]),
    ).toEqual([
      [
        "role:onet-91-1011-00",
        "role:onet-91-1012-00",
        "PROMOTION",
        1,
        "Number 1 among the related occupations (Primary-Short).",
      ],
      [
        "role:onet-91-1011-00",
        "role:onet-91-2011-00",
        "PROMOTION",
        11,
        "Number 11 among the related occupations (Supplemental).",
      ],
      [
        "role:onet-91-1011-00",
        "role:onet-92-1011-00",
        "RELATED",
        2,
        "Number 2 among the related occupations (Primary-Long).",
      ],
      [
        "role:onet-91-1012-00",
        "role:onet-91-2011-00",
        "RELATED",
        1,
        "Number 1 among the related occupations (Primary-Short).",
      ],
      [
        "role:onet-91-2011-00",
        "role:onet-91-1012-00",
        "PROMOTION",
        1,
        "Number 1 among the related occupations (Primary-Short).",
      ],
      [
        "role:onet-92-1011-00",
        "role:onet-91-1011-00",
        "RELATED",
        1,
        "Number 1 among the related occupations (Primary-Short).",
      ],
      [
        "role:onet-92-1011-00",
        "role:onet-91-1012-00",
        "RELATED",
        12,
        "Number 12 among the related occupations (Supplemental).",
      ],
    ]);
  });

  test("says that a promotion is our conclusion", async () => {
    const { guide } = await read();
    for (const { kind, citations } of guide.edges.LEADS_TO)
      expect(citations.map(({ origin }) => origin)).toEqual(
        kind === "PROMOTION" ? ["IMPORT", "DERIVED"] : ["IMPORT"],
      );
  });

  test("an occupation of the same Job Zone is no promotion", async () => {
    const { guide } = await read(
      await copyWith(ONET, "Job Zones.txt", replacing("91-2011.00\t3", "91-2011.00\t4")),
    );
    const move = guide.edges.LEADS_TO.find(({ from, to }) => /91-2011/.test(from) && /91-1012/.test(to));
    expect(move?.kind).toBe("RELATED");
  });

  test("reports each rejected or repaired row, and accounts for every row", async () => {
    const { lines, report } = await read();
    expect(lines).toEqual([
      "Education, Training, and Experience.txt: absent: roles have no education and no experience.",
      "Education, Training, and Experience Categories.txt: absent: roles have no education and no experience.",
      "Alternate Titles.txt:4: rejected: the occupation has this alternate title already (lantern tender (LT)).",
      "Skills.txt:4: repaired: the name is that of another, so it got a mark (Mathematics (skill)).",
      "Knowledge.txt:6: repaired: the name is that of another, so it got a mark (Mathematics (knowledge)).",
    ]);
    expect(
      report.tables.map(({ file, read, used, leftOut, rejected }) => [file, read, used, leftOut, rejected]),
    ).toEqual([
      ["Content Model Reference.txt", 9, 9, 0, 0],
      ["Occupation Data.txt", 5, 5, 0, 0],
      ["Job Zones.txt", 4, 4, 0, 0],
      ["Alternate Titles.txt", 5, 3, 1, 1],
      ["Job Zone Reference.txt", 3, 3, 0, 0],
      ["Skills.txt", 12, 9, 3, 0],
      ["Knowledge.txt", 6, 4, 2, 0],
      ["Technology Skills.txt", 8, 8, 0, 0],
      ["Related Occupations.txt", 7, 7, 0, 0],
    ]);
  });

  test("gives the same bytes for the same input", async () => {
    expect(contentHash((await read()).guide)).toBe(contentHash((await read()).guide));
  });
});

describe("a row with a defect", () => {
  test.each([
    [
      "Occupation Data.txt",
      "92-9099.00",
      "92-9099",
      "6: rejected: the code is not like 15-1252.00 (92-9099).",
    ],
    [
      "Occupation Data.txt",
      "92-9099.00",
      "91-1011.00",
      "6: rejected: the occupation is already described (91-1011.00).",
    ],
    ["Job Zones.txt", "91-1011.00\t2", "91-1011.00\t7", "2: rejected: the Job Zone is not from 1 to 5 (7)."],
    [
      "Job Zones.txt",
      "91-1011.00",
      "10-0000.00",
      "2: rejected: the occupation is not in Occupation Data.txt (10-0000.00).",
    ],
    [
      "Job Zone Reference.txt",
      "\r\n2\t",
      "\r\n6\tX\t\t\t\t\t\r\n2\t",
      "2: rejected: the Job Zone is not from 1 to 5 (6).",
    ],
    [
      "Job Zone Reference.txt",
      "\r\n2\t",
      "\r\n2\t\t\t\t\t\t\r\n2\t",
      "2: rejected: the Job Zone has no name (2).",
    ],
    [
      "Job Zone Reference.txt",
      "\r\n3\t",
      "\r\n2\tX\t\t\t\t\t\r\n3\t",
      "3: rejected: the Job Zone is already named (2).",
    ],
    ["Skills.txt", "IM\t3.00", "IM\t5.01", "2: rejected: the value of scale IM is not from 1 to 5 (5.01)."],
    ["Skills.txt", "IM\t3.00", "IM\t", "2: rejected: the value of scale IM is not from 1 to 5 ()."],
    [
      "Skills.txt",
      "IM\t3.00",
      "IM\t3.00\t1",
      "2: rejected: the row has more or fewer cells than the header's 13 (it has 14).",
    ],
    ["Skills.txt", "IM\t3.00", "XX\t3.00", "2: rejected: the scale is neither IM nor LV (XX)."],
    ["Skills.txt", "LV\t1.75", "IM\t1.75", "3: rejected: the rating is already given (line 2)."],
    [
      "Technology Skills.txt",
      "\tC#\t",
      "\tC\t",
      "4: rejected: the occupation has this example already (line 3).",
    ],
    [
      "Technology Skills.txt",
      "\tC#\t",
      "\tC\u2010\t",
      "3: repaired: the name makes the same id as another, so it got a mark (technology:onet-c-",
    ],
    [
      "Related Occupations.txt",
      "91-1012.00\tPrimary",
      "91-1011.00\tPrimary",
      "2: rejected: the occupation is related to itself (91-1011.00).",
    ],
    [
      "Related Occupations.txt",
      "\tPrimary-Short\t1\r",
      "\tPrimary-Short\t\r",
      "2: rejected: the relation has no rank ().",
    ],
  ])("%s: %j → %j is told", async (file, old, replacement, told) => {
    const { guide, lines } = await read(await copyWith(ONET, file, replacing(old, replacement)));
    expect(lines).toContainEqual(expect.stringContaining(`${file}:${told}`));
    expect(validate(guide, () => ({ file: "", line: null }))).toEqual([]);
  });
});

describe("a file that is not what it should be", () => {
  const refused = async (file: string, change: (bytes: Buffer) => Uint8Array | string) =>
    refusal((set) => importOnet(set), await copyWith(ONET, file, change));

  test("is refused when it is cut short", async () => {
    expect(await refused("Skills.txt", (bytes) => bytes.subarray(0, 400))).toEqual([
      expect.stringMatching(
        /^Skills\.txt:5: Ends within a row \(\d+ of 13 cells\): the file was cut short\.$/,
      ),
    ]);
    expect(await refused("Skills.txt", () => "")).toEqual([
      "Skills.txt: Holds no row: the file was cut short.",
    ]);
  });

  test("is refused when it is not UTF-8", async () => {
    const latin1 = (bytes: Buffer) =>
      Buffer.from(bytes.toString().replace("Chart Makers", "Chârt Makers"), "latin1");
    expect(await refused("Occupation Data.txt", latin1)).toEqual([
      "Occupation Data.txt:4: Is not in UTF-8, as expected.",
    ]);
    expect(
      await refused("Job Zones.txt", (bytes) => Buffer.from(`\uFEFF${bytes.toString()}`, "utf16le")),
    ).toEqual(["Job Zones.txt: Is not in UTF-8, as expected: it looks like UTF-16."]);
  });

  test("is refused with the header that was expected and the one found", async () => {
    expect(await refused("Job Zones.txt", (bytes) => bytes.toString().replaceAll("\t", ","))).toEqual([
      'Job Zones.txt:1: Expected a header with the columns "O*NET-SOC Code", "Job Zone", separated by tabs, but the file is separated by commas. Its header: "O*NET-SOC Code,Job Zone,Date,Domain Source".',
    ]);
    expect(await refused("Job Zones.txt", () => "Name\tAge\r\nAda\t36\r\n")).toEqual([
      expect.stringMatching(/but the file is another file\. Its header: "Name\\tAge"\.$/),
    ]);
  });

  test("is named when it is missing, with what is wanted", async () => {
    expect(await refusal((set) => importOnet(set), "tests/fixtures/esco-1.0")).toEqual([
      expect.stringMatching(
        /Is not an O\*NET database: give the unpacked folder with "Occupation Data\.txt"; it has none of them/,
      ),
    ]);
  });

  test("is taken with a byte order mark and Unix line ends", async () => {
    const folder = await copyWith(
      ONET,
      "Job Zones.txt",
      (bytes) => `\uFEFF${bytes.toString().replaceAll("\r\n", "\n")}`,
    );
    expect(contentHash((await read(folder)).guide)).toBe(contentHash((await read()).guide));
  });

  test("is taken without its last line break, which is told", async () => {
    const { lines } = await read(await copyWith(ONET, "Job Zones.txt", (bytes) => bytes.subarray(0, -2)));
    expect(lines).toContain(
      "Job Zones.txt:5: repaired: the last line has no line break, so its last cell may be cut short.",
    );
  });
});
