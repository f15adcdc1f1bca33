import { describe, expect, test } from "@jest/globals";

import { askSearch } from "../../../src/career/questions/ask-search.js";
import { memoryGraph } from "../../../src/stores/memory/memory-graph.js";
import type { NodeKind } from "../../../src/guide/vocabulary.js";
import { draw } from "../../support/draw.js";

test("of nodes that share a name, those whose own name has the words come first", async () => {
  const guide = draw("a: x\nb: x\nc: x");
  const called: Record<string, string> = { a: "Freight Forwarders", b: "Light Truck Drivers", c: "Clerks" };
  const graph = memoryGraph({
    ...guide,
    nodes: guide.nodes.map((node) => ({
      ...node,
      name: called[node.id.slice("role:".length)] ?? node.name,
      alternativeNames: /:[ab]$/.test(node.id) ? ["Truck Driver"] : [],
    })),
  });
  const hits = await askSearch(graph, { text: "truck driver", kinds: null, first: 5 });
  expect(hits.map(({ node, matched }) => [node.name, matched])).toEqual([
    ["Light Truck Drivers", "Truck Driver"],
    ["Freight Forwarders", "Truck Driver"],
  ]);
});

/** Roles by letter with their names, their alternative names, and how many transitions lead to them. */
function roles(rows: Readonly<Record<string, readonly [string, readonly string[], number]>>) {
  const others = Object.values(rows).map(([, , entered], i) =>
    Array.from({ length: entered }, (_, j) => `from${i}x${j}`),
  );
  const moves = Object.keys(rows).flatMap((id, i) => others[i]!.map((other) => `${other} -> ${id}`));
  const guide = draw([...Object.keys(rows).map((id) => `${id}: x`), ...moves].join("\n"));
  return memoryGraph({
    ...guide,
    nodes: guide.nodes.map((node) => {
      const [name, alternativeNames] = rows[node.id.slice("role:".length)] ?? [node.id, []];
      return { ...node, name, alternativeNames };
    }),
  });
}

test.each([
  [
    "a word in a role's own name comes before the same word in another one's alternative names",
    {
      a: ["Office Clerks", ["Police"], 0],
      b: ["Police and Sheriff's Patrol Officers", [], 0],
    },
    "police",
    ["b", "a"],
  ],
  [
    "of two alternative names, that of the role to which more transitions lead comes first",
    {
      a: ["Logging Workers", ["Delivery Driver"], 0],
      b: ["Couriers", ["Delivery Driver"], 5],
    },
    "delivery driver",
    ["b", "a"],
  ],
  [
    "a role of which many names have the words comes first",
    {
      a: ["Clerks", ["Data Analyst", "Filer", "Typist"], 0],
      b: ["Statisticians", ["Data Analyst", "Senior Data Analyst", "Survey Data Analyst"], 0],
    },
    "data analyst",
    ["b", "a"],
  ],
  [
    "a role whose names have all words comes before others, even if no single name has them all",
    { a: ["Backend Developer", ["Java Programmer"], 0], b: ["Game Programmer", [], 0] },
    "java developer",
    ["a"],
  ],
] as const)("%s", async (_, rows, text, expected) => {
  const hits = await askSearch(roles(rows), { text, kinds: ["ROLE"], first: 5 });
  expect(hits.map(({ node }) => node.id)).toEqual(expected.map((id) => `role:${id}`));
});

test("a code of another vocabulary finds its node, also without its last part", async () => {
  const guide = draw("a: x\nb: x\nc: x");
  const codes: Record<string, [string, string]> = {
    "role:a": ["onet-soc", "15-1252.00"],
    "role:b": ["onet-soc", "15-1252.01"],
    "role:c": ["former-id", "15-1252.02"],
  };
  const graph = memoryGraph({
    ...guide,
    nodes: guide.nodes.map((node) => {
      const [scheme, value] = codes[node.id] ?? [];
      return scheme && value ? { ...node, externalIds: [{ scheme, value, match: null }] } : node;
    }),
  });
  const search = async (text: string) =>
    (await askSearch(graph, { text, kinds: null, first: 5 })).map(({ node, matched }) => [node.id, matched]);
  expect(await search("15-1252.00")).toEqual([["role:a", "15-1252.00"]]);
  expect(await search(" 15-1252 ")).toEqual([
    ["role:a", "15-1252.00"],
    ["role:b", "15-1252.01"],
  ]);
  // The beginning of a number is no code, and a former id is none either.
  expect(await search("15-125")).toEqual([]);
  expect(await search("15-1252.02")).toEqual([]);
});

describe("how names are matched", () => {
  /** A guide whose roles have these names, and a skill for each of the `skills`. */
  function named(roles: readonly string[], skills: readonly string[] = []) {
    const letters = (prefix: string, names: readonly string[]) => names.map((_, i) => `${prefix}${i}`);
    const [a, b] = [letters("r", roles), letters("s", skills)];
    const guide = draw(a.map((role) => `${role}: ${["base", ...b].join(", ")}`).join("\n"));
    const names = new Map<string, string>([
      ...a.map((id, i) => [`role:${id}`, roles[i]!] as const),
      ...b.map((id, i) => [`skill:${id}`, skills[i]!] as const),
    ]);
    return memoryGraph({
      ...guide,
      nodes: guide.nodes.map((node) => ({ ...node, name: names.get(node.id) ?? node.name })),
    });
  }
  const find = async (
    graph: ReturnType<typeof named>,
    text: string,
    kinds: readonly NodeKind[] | null = null,
  ) => (await askSearch(graph, { text, kinds, first: 20 })).map(({ matched }) => matched);

  test("one or two letters: a word of the name, else its beginning, the shorter name first", async () => {
    const graph = named(["C Dev", "Cook", "Go Dev", "Alcohol Adviser"], ["C", "Golang"]);
    expect(await find(graph, "c")).toEqual(["C", "C Dev", "Cook"]);
    expect(await find(graph, "GO")).toEqual(["Go Dev", "Golang"]);
    expect(await find(graph, "c", ["SKILL"])).toEqual(["C"]);
  });

  test("words are found in any order, case and accents aside", async () => {
    const graph = named(["Café Manager", "Manager"]);
    expect(await find(graph, "manager CAFE")).toEqual(["Café Manager"]);
  });

  test("a word of four letters may have one typo, one of seven two, a shorter one none", async () => {
    const graph = named(["Git Expert", "Kubernetes Expert", "Cook", "UX Designer"]);
    expect(await find(graph, "coik")).toEqual(["Cook"]);
    expect(await find(graph, "ocok")).toEqual(["Cook"]);
    expect(await find(graph, "cxxk")).toEqual([]);
    expect(await find(graph, "kubernetse expert")).toEqual(["Kubernetes Expert"]);
    expect(await find(graph, "kubrnets expert")).toEqual(["Kubernetes Expert"]);
    expect(await find(graph, "gut")).toEqual([]);
    expect(await find(graph, "vx")).toEqual([]);
  });

  test("beside other words, a word of three letters may lack a letter or have two swapped", async () => {
    const graph = named(["Tech Lead", "Git Expert", "Cook"]);
    expect(await find(graph, "tech led")).toEqual(["Tech Lead"]);
    expect(await find(graph, "led tech")).toEqual(["Tech Lead"]);
    expect(await find(graph, "gti expert")).toEqual(["Git Expert"]);
    expect(await find(graph, "led")).toEqual([]);
    expect(await find(graph, "gti")).toEqual([]);
    expect(await find(graph, "cook led")).not.toContain("Tech Lead");
  });

  test("a word that some name has is not taken for a misspelt one", async () => {
    const graph = named(["Baker", "Banker", "Barker"]);
    expect(await find(graph, "baker")).toEqual(["Baker"]);
    expect((await find(graph, "bamker")).toSorted()).toEqual(["Baker", "Banker", "Barker"]);
  });

  test("a name that has the word comes before one that has it misspelt or unfinished", async () => {
    const graph = named(["Painters", "Painter", "Pointer"]);
    expect(await find(graph, "painter")).toEqual(["Painter", "Painters"]);
  });

  test("only the last word may be unfinished", async () => {
    const graph = named(["Data Engineer", "Database Administrator"]);
    expect(await find(graph, "data eng")).toEqual(["Data Engineer"]);
    expect((await find(graph, "datab admin"))[0]).toBe("Database Administrator");
    expect(await find(graph, "data e")).toEqual(["Data Engineer"]);
    expect(await find(graph, "data")).toEqual(["Data Engineer", "Database Administrator"]);
  });

  test("names with all of the words are preferred; with none of them all, names with some are found", async () => {
    const graph = named(["Cloud Engineer", "Cloud Architect", "Network Engineer"]);
    expect(await find(graph, "cloud engineer")).toEqual(["Cloud Engineer"]);
    expect((await find(graph, "network architect")).toSorted()).toEqual([
      "Cloud Architect",
      "Network Engineer",
    ]);
  });

  test("the head noun counts more than what narrows it", async () => {
    const graph = named(["Nurse Assistant", "School Nurse", "Director of Nurses", "Director"]);
    expect(await find(graph, "nurse")).toEqual(["School Nurse", "Nurse Assistant", "Director of Nurses"]);
    expect((await find(graph, "director"))[0]).toBe("Director");
  });

  test("a name that lists several things is found by each, but not by what it excludes", async () => {
    const graph = named(["Janitors and Cleaners, Except Maids", "Cleaners of Vehicles", "Maid/Butler"]);
    expect((await find(graph, "cleaner"))[0]).toBe("Janitors and Cleaners, Except Maids");
    expect(await find(graph, "maid")).toEqual(["Maid/Butler"]);
  });

  test("singular and plural, British and American spelling are the same", async () => {
    const graph = named(["Jewelers", "Labour Organiser", "Pediatric Nurses", "Foremen", "Housewives"]);
    for (const [typed, found] of [
      ["jeweller", "Jewelers"],
      ["labor organizer", "Labour Organiser"],
      ["paediatric nurse", "Pediatric Nurses"],
      ["foreman", "Foremen"],
      ["housewife", "Housewives"],
    ] as const)
      expect(await find(graph, typed)).toEqual([found]);
  });

  test("words may be joined, divided or cut short", async () => {
    const graph = named(["DevOps Engineer", "Full-Stack Developer", "Systems Administrator"]);
    expect(await find(graph, "dev ops")).toEqual(["DevOps Engineer"]);
    expect(await find(graph, "fullstack")).toEqual(["Full-Stack Developer"]);
    expect(await find(graph, "full stack dev")).toEqual(["Full-Stack Developer"]);
    expect(await find(graph, "sysadmin")).toEqual(["Systems Administrator"]);
  });

  test("a word for a person stands for whoever does it", async () => {
    const graph = named(["Cleaning Machine Repairer", "House Cleaner", "Delivery Clerk", "Lady's Maid"]);
    expect(await find(graph, "cleaning lady")).toEqual(["House Cleaner"]);
    expect(await find(graph, "delivery guy")).toEqual(["Delivery Clerk"]);
    expect(await find(graph, "lady maid")).toEqual(["Lady's Maid"]);
  });

  test("without a better hit, an activity finds who does it", async () => {
    const graph = named(["Programmer", "Painter"]);
    expect(await find(graph, "programming")).toEqual(["Programmer"]);
  });

  test("where most of a text means nothing, nothing fits; a skill is found where no role is", async () => {
    const graph = named(["Project Manager", "Account Manager", "Music Manager", "Plumber"], ["Falconry"]);
    expect(await find(graph, "qwerty zxcvb manager")).toEqual([]);
    expect(await find(graph, "asdfgh")).toEqual([]);
    expect(await find(graph, "falconry")).toEqual(["Falconry"]);
    expect(await find(graph, "falconry", ["ROLE"])).toEqual([]);
  });

  test("a word that very many names have filters what the other words find", async () => {
    const many = Array.from({ length: 30 }, (_, i) => `Worker Number ${i}`);
    const graph = named([...many, "Glass Worker", "Glass Blower"]);
    expect(await find(graph, "glass worker")).toEqual(["Glass Worker"]);
    expect(await find(graph, "worker glass")).toEqual(["Glass Worker"]);
    expect((await find(graph, "glass wor"))[0]).toBe("Glass Worker");
  });
});

test("a code is no word: nothing for two characters, a text with a blank or one without a digit", async () => {
  const guide = draw("a: x\nb: x");
  const graph = memoryGraph({
    ...guide,
    nodes: guide.nodes.map((node) =>
      node.kind === "ROLE"
        ? {
            ...node,
            externalIds: ["12", "1 2", "abc", "77.1"].map((value) => ({ scheme: "x", value, match: null })),
          }
        : node,
    ),
  });
  const search = async (text: string) =>
    (await askSearch(graph, { text, kinds: null, first: 5 })).map(({ node, matched }) => [node.id, matched]);
  for (const text of ["12", "1 2", "abc"]) expect(await search(text)).toEqual([]);
  // Equal codes are in the order of ids.
  expect(await search("77.1")).toEqual([
    ["role:a", "77.1"],
    ["role:b", "77.1"],
  ]);
  expect(await askSearch(graph, { text: "77.1", kinds: ["SKILL"], first: 5 })).toEqual([]);
});

test("of nodes with a code, those that it matches best come first", async () => {
  const guide = draw("a: x\nb: x\nc: x\nd: x\ne: x\nf: x\ng: x");
  const matches = ["RELATED", "BROAD", "NARROW", "CLOSE", "EXACT", null] as const;
  const graph = memoryGraph({
    ...guide,
    nodes: guide.nodes.map((node) => {
      const i = "abcdef".indexOf(node.id.replace("role:", ""));
      const id = { scheme: "x", value: i < 0 ? "77.1.2" : "77.1", match: matches[i] ?? null };
      return node.kind === "ROLE" ? { ...node, externalIds: [id] } : node;
    }),
  });
  const found = await askSearch(graph, { text: "77.1", kinds: null, first: 9 });
  expect(found.map(({ node }) => node.id)).toEqual(
    ["e", "f", "d", "c", "b", "a", "g"].map((id) => `role:${id}`),
  );
});
