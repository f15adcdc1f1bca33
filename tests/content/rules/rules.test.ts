import { expect, test } from "@jest/globals";
import { readdir } from "node:fs/promises";
import type { Guide, GuideNode } from "../../../src/guide/guide.js";
import { loadGuide } from "../../../src/content/read/load-guide.js";
import { RULES } from "../../../src/content/rules/index.js";
import { validate } from "../../../src/content/validate.js";
import { SOUND, folderOf, problemsOf, soundBut } from "../folder.js";

const more = (yaml: string) => ({ ...SOUND, "z.yaml": yaml });
const competency = (fields: string) =>
  more(
    `competencies:\n  - { id: skill:x, name: X, ${fields} }\ncredentials:\n  - { id: credential:x, name: X, kind: COURSE, teaches: [skill:x] }\n`,
  );
const role = (fields: string) => more(`roles:\n  - { id: role:x, name: X, ${fields} }\n`);

test.each<[string, Record<string, string>, string[]]>([
  ["nothing", SOUND, []],
  [
    "an empty title and version",
    soundBut("guide.yaml", 'title: Careers, version: "1"', 'title: " ", version: ""'),
    ["guide.yaml:1: The guide's title is empty.", "guide.yaml:1: The guide's version is empty."],
  ],
  [
    "an id that is no slug",
    role(
      'leadsTo: [{ id: role:junior, kind: CHANGE }] }\n  - { id: "role:C++ Développeur", name: C, requires: [technology:git]',
    ),
    [
      'z.yaml:3: "role:C++ Développeur" is not the id of a role: write "role:" and then a–z, 0–9 and single hyphens, like "role:c-developpeur".',
    ],
  ],
  [
    "a prefix of another kind",
    more(
      "competencies:\n  - { id: tool:x, name: X }\nroles:\n  - { id: role:x, name: X, requires: [tool:x] }\n",
    ),
    [
      'z.yaml:2: "tool:x" is not the id of a competency: write "skill:" or "technology:" and then a–z, 0–9 and single hyphens, like "skill:x".',
    ],
  ],
  [
    "codes that do not look like one",
    role(
      'level: 1, requires: [technology:git], externalIds: [{ scheme: onet-soc, value: "15-1252" }, { scheme: esco, value: "2512.4" }, { scheme: isco-08, value: "25124" }, { scheme: ours, value: any }, { scheme: constructor, value: any }]',
    ),
    [
      'z.yaml:2: role:x: "15-1252" is not a code of onet-soc: write two digits, four and two, like "15-1252.00".',
      'z.yaml:2: role:x: "2512.4" is not a code of esco: write the address of the concept.',
      'z.yaml:2: role:x: "25124" is not a code of isco-08: write one to four digits, like "2512".',
    ],
  ],
  [
    "addresses, dates and titles that are none",
    more(`credentials:
  - { id: credential:x, name: X, kind: COURSE, teaches: [skill:design], issuer: " ", url: "javascript:alert(1)", checked: 2026-02-30 }
  - id: credential:y
    name: Y
    kind: COURSE
    teaches: [skill:design]
    url: https://example.org/é?a=b#c
    checked: "2024-02-29"
    resources:
      - { title: Z, url: "http://example.org", kind: BOOK, checked: "2026-11-28T00:00:00Z" }
      - { title: "Z\\nY", url: https:// example.org, kind: BOOK, checked: "26-11-28" }
      - { title: "", url: "https:/example.org", kind: BOOK }
      - { title: Y, url: "example.org", kind: BOOK }
`),
    [
      'z.yaml:2: credential:x: issuer should be text on one line, not " ".',
      'z.yaml:2: credential:x: url should be an address like "https://example.org/page", not "javascript:alert(1)".',
      'z.yaml:2: credential:x: checked should be a date like "2026-11-28", not "2026-02-30".',
      'z.yaml:10: credential:y: resources.checked should be a date like "2026-11-28", not "2026-11-28T00:00:00Z".',
      'z.yaml:11: credential:y: resources.title should be text on one line, not "Z\\nY".',
      'z.yaml:11: credential:y: resources.url should be an address like "https://example.org/page", not "https:// example.org".',
      'z.yaml:11: credential:y: resources.checked should be a date like "2026-11-28", not "26-11-28".',
      'z.yaml:12: credential:y: resources.title should be text on one line, not "".',
      'z.yaml:12: credential:y: resources.url should be an address like "https://example.org/page", not "https:/example.org".',
      'z.yaml:13: credential:y: resources.url should be an address like "https://example.org/page", not "example.org".',
    ],
  ],
  [
    "a promotion that skips a level without a reason",
    more(
      "roles:\n  - { id: role:x, name: X, level: 1, requires: [technology:git], leadsTo: [{ id: role:y, kind: PROMOTION }] }\n" +
        "  - { id: role:y, name: Y, level: 3, leadsTo: [{ id: role:z, kind: PROMOTION }] }\n" +
        "  - { id: role:z, name: Z, level: 4, leadsTo: [{ id: role:x, kind: CHANGE }] }\n" +
        "  - { id: role:w, name: W, level: 2, leadsTo: [{ id: role:z, kind: PROMOTION, reason: Small houses have no step between. }] }\n",
    ),
    [
      "z.yaml:2: role:x leads to role:y by promotion from level 1 to level 3. Give the reason, or a role between.",
    ],
  ],
  [
    "a source's id that is no slug",
    more("sources:\n  - { id: My Source, title: Mine, origin: CURATED }\n"),
    [`z.yaml:2: "My Source" is not a source's id: write a–z, 0–9 and single hyphens.`],
  ],
  [
    "an id used twice",
    more(SOUND["roles.yaml"] + "sources:\n  - { id: ours, title: Again, origin: CURATED }\n"),
    [
      'z.yaml:2: "role:junior" is already described at roles.yaml:2.',
      'z.yaml:9: "role:senior" is already described at roles.yaml:9.',
      'z.yaml:15: "ours" is already described at guide.yaml:3.',
    ],
  ],
  [
    "an end that does not exist",
    soundBut("roles.yaml", "technology:git,", "technology:gti,"),
    [
      'roles.yaml:6: role:junior requires "technology:gti", but there is no "technology:gti". Did you mean "technology:git"?',
    ],
  ],
  [
    "a misspelt option",
    soundBut("competencies.yaml", "options: [technology:java,", "options: [technology:javva,"),
    [
      'competencies.yaml:9: choice:language offers "technology:javva", but there is no "technology:javva". Did you mean "technology:java"?',
    ],
  ],
  [
    "an end of another kind",
    role("requires: [skill-group:tools], leadsTo: [{ id: technology:git, kind: CHANGE }]"),
    [
      "z.yaml:2: role:x leads to technology:git: in place of technology:git belongs a role.",
      "z.yaml:2: role:x requires skill-group:tools: in place of skill-group:tools belongs a skill or technology or choice.",
    ],
  ],
  [
    "a name that cannot be read",
    more(
      'trends:\n  - { id: trend:x, name: "", affects: [role:junior] }\n  - id: trend:y\n    affects: [role:junior]\n    name: Y\n    alternativeNames:\n      - "a\\nb"\n      - Z\n',
    ),
    [
      "z.yaml:2: trend:x has an empty name.",
      'z.yaml:7: trend:y: the name "a\\nb" holds a line break or control character.',
    ],
  ],
  [
    "a name used twice in a family",
    more(`roles:
  - id: role:x
    name: Ｓｅｎｉｏｒ  developer
    requires: [technology:git, choice:x]
competencies:
  - { id: technology:software-design, name: software design }
  - { id: skill:x, name: Senior Developer, alternativeNames: [x, Senior developer] }
choices:
  - { id: choice:x, name: X, pick: 1, options: [technology:software-design, skill:x] }
experiences:
  - { id: experience:x, name: X, qualifiesFor: [role:x] }
`),
    [
      'z.yaml:3: role:x: "Ｓｅｎｉｏｒ  developer" is already a name of role:senior (roles.yaml:9).',
      'z.yaml:6: technology:software-design: "software design" is already a name of skill:design (competencies.yaml:5).',
      'z.yaml:7: skill:x repeats its name "Senior developer".',
    ],
  ],
  [
    "alternative names that imported roles share",
    more(
      "roles:\n  - { id: role:x, name: X, alternativeNames: [Coder], cite: import }\n  - { id: role:y, name: Y, alternativeNames: [Coder, Junior Developer], cite: import }\n  - { id: role:z, name: y, cite: import }\n",
    ),
    ['z.yaml:4: role:z: "y" is already a name of role:y (z.yaml:3).'],
  ],
  [
    "a source that does not exist",
    soundBut("roles.yaml", "published#Skills", "publishd#Skills"),
    [
      'roles.yaml:13: role:senior requires skill:design: there is no source "publishd". Did you mean "published"?',
    ],
  ],
  [
    "a statement without a citation",
    soundBut("roles.yaml", "reason: Grows.", "cite: []"),
    [
      "roles.yaml:8: role:junior leads to role:senior: nothing is cited. Add cite, or a defaultSource to the guide.",
    ],
  ],
  [
    "hours out of order, below none and not in quarters",
    competency("cite: [ours, estimate], hours: { min: -1, typical: 9.1, max: 8 }"),
    [
      "z.yaml:2: skill:x: min hours of -1 are less than none.",
      "z.yaml:2: skill:x: typical hours of 9.1 are no quarters of an hour.",
      "z.yaml:2: skill:x: hours should rise from min to typical to max, not -1, 9.1, 8.",
    ],
  ],
  [
    "hours that nobody estimated",
    competency("cite: [ours, published], hours: { min: 1, typical: 2, max: 3 }"),
    ["z.yaml:2: skill:x: hours need a citation of origin ESTIMATE or IMPORT."],
  ],
  [
    "a credential that takes less than half of what it teaches",
    more(`competencies:
  - { id: skill:x, name: X, cite: [ours, estimate], hours: { min: 9, typical: 60, max: 90 } }
  - { id: skill:y, name: Y, cite: [ours, estimate], hours: { min: 9, typical: 41, max: 90 } }
credentials:
  - { id: credential:x, name: X, kind: COURSE, cite: [ours, estimate], hours: { min: 1, typical: 50, max: 80 }, teaches: [skill:x, skill:y] }
`),
    [
      "z.yaml:5: credential:x: takes 50 hours, less than half of the 101 hours that it takes to learn what it teaches.",
    ],
  ],
  [
    "credentials that take half of what they teach, or whose hours nobody knows",
    more(`competencies:
  - { id: skill:x, name: X, cite: [ours, estimate], hours: { min: 9, typical: 60, max: 90 } }
  - { id: skill:y, name: Y, buildsOn: [skill:x] }
credentials:
  - { id: credential:x, name: X, kind: COURSE, cite: [ours, estimate], hours: { min: 1, typical: 30, max: 80 }, teaches: [skill:x] }
  - { id: credential:y, name: Y, kind: COURSE, cite: [ours, estimate], hours: { min: 1, typical: 1, max: 1 }, teaches: [skill:y] }
  - { id: credential:z, name: Z, kind: DEGREE, teaches: [skill:x, skill:y] }
`),
    [],
  ],
  [
    "experience out of order, out of bounds and by no estimate",
    role("requires: [technology:git], experience: { min: 3, typical: 2, max: 61 }"),
    [
      "z.yaml:2: role:x: experience should rise from min to typical to max, not 3, 2, 61.",
      "z.yaml:2: role:x: experience needs a citation of origin ESTIMATE or IMPORT.",
      "z.yaml:2: role:x: experience.max should be from 0 to 60 years, not 61.",
    ],
  ],
  [
    "education of a level that ISCED does not have, and of a share over 1",
    role('requires: [technology:git], education: { level: 9, name: "PhD", share: 1.5 }'),
    [
      "z.yaml:2: role:x: education.level should be a level of ISCED 2011, 1, 2, 3 … up to 8, not 9.",
      "z.yaml:2: role:x: education.share should be from 0 to 1, not 1.5.",
    ],
  ],
  [
    "experience that is estimated, and education of unknown share",
    role(
      'requires: [technology:git], cite: [ours, estimate], experience: { min: 0, typical: 1.5, max: 2 }, education: { level: 6, name: "Bachelor" }',
    ),
    [],
  ],
  ["hours that a data set has", competency("cite: import, hours: { min: 0, typical: 0, max: 0 }"), []],
  [
    "weights and levels that nobody estimated",
    role(
      "requires: [{ id: technology:git, weight: 0.5, level: 0.5 }, { id: technology:java, level: 0.5, cite: published#Skills }]",
    ),
    [
      "z.yaml:2: role:x requires technology:git: the weight needs a citation of origin ESTIMATE, IMPORT or DERIVED.",
      "z.yaml:2: role:x requires technology:java: the level needs a citation of origin ESTIMATE, IMPORT or DERIVED.",
    ],
  ],
  [
    "weights and levels that are estimated, imported or computed",
    more(
      "sources:\n  - { id: computed, title: Computed, origin: DERIVED }\nroles:\n  - { id: role:x, name: X, requires: [{ id: technology:git, weight: 0.5, cite: computed }, { id: technology:java, level: 0.5, cite: [ours, estimate] }, { id: skill:design, weight: 0, cite: import }] }\n",
    ),
    [],
  ],
  [
    "numbers out of range",
    role(
      "level: 2.5, requires: [{ id: technology:git, weight: 1.5, level: -0.1, cite: [ours, estimate] }], leadsTo: [{ id: role:junior, kind: CHANGE, rank: 0 }, { id: role:junior, kind: RELATED, rank: 2147483648 }]",
    ),
    [
      "z.yaml:2: role:x: level should be 1 (entry), 2, 3, 4 or 5 (executive), not 2.5.",
      "z.yaml:2: role:x leads to role:junior: rank should be 1, 2, 3 … up to 2147483647, not 0.",
      "z.yaml:2: role:x leads to role:junior: rank should be 1, 2, 3 … up to 2147483647, not 2147483648.",
      "z.yaml:2: role:x requires technology:git: weight should be from 0 to 1, not 1.5.",
      "z.yaml:2: role:x requires technology:git: level should be from 0 to 1, not -0.1.",
    ],
  ],
  [
    "what is broader than itself, by and by",
    more(
      `groups:
  - { id: role-group:a, name: A, broader: [role-group:b] }
  - { id: role-group:b, name: B, broader: [role-group:a] }
roles:
  - { id: role:x, name: X, group: role-group:a, requires: [technology:git] }
`,
    ),
    ["z.yaml:2: Broader things go in a circle: role-group:a -> role-group:b -> role-group:a."],
  ],
  [
    "what leads nowhere else",
    more(
      `roles:
  - { id: role:x, name: X, requires: [skill:x], leadsTo: [{ id: role:x, kind: CHANGE }] }
competencies:
  - { id: skill:x, name: Y, benefitsFrom: [skill:x] }
`,
    ),
    ["z.yaml:2: role:x leads to itself.", "z.yaml:4: skill:x benefits from itself."],
  ],
  [
    "something broader of another kind",
    more(
      `groups:
  - { id: role-group:a, name: A, broader: [skill-group:tools] }
roles:
  - { id: role:x, name: X, group: role-group:a, requires: [technology:git] }
`,
    ),
    [
      "z.yaml:2: role-group:a is narrower than skill-group:tools: in place of skill-group:tools belongs a role group.",
    ],
  ],
  [
    "a choice that leaves none",
    soundBut("competencies.yaml", "pick: 1", "pick: 2"),
    ["competencies.yaml:9: choice:language leaves no choice: pick 2 of 2; pick should be from 1 to 1."],
  ],
  [
    "a choice with the same option twice",
    soundBut(
      "competencies.yaml",
      "[technology:java, technology:python]",
      "[technology:java, technology:python, technology:java]",
    ),
    ["competencies.yaml:9: choice:language offers technology:java twice."],
  ],
  [
    "a choice without options, and with a pick of none",
    more(
      "choices:\n  - { id: choice:x, name: X, pick: 1 }\n  - { id: choice:y, name: Y, pick: 0, options: [technology:git, skill:design] }\nroles:\n  - { id: role:x, name: X, requires: [choice:x, choice:y] }\n",
    ),
    [
      "z.yaml:2: choice:x leaves no choice: pick 1 of 0; at least two options are needed.",
      "z.yaml:3: choice:y leaves no choice: pick 0 of 2; pick should be from 1 to 1.",
    ],
  ],
  [
    "an edge said twice",
    role(
      "requires: [technology:git, { id: technology:git, importance: OPTIONAL }], leadsTo: [{ id: role:junior, kind: CHANGE }, { id: role:junior, kind: RELATED }, { id: role:junior, kind: CHANGE }]",
    ),
    [
      "z.yaml:2: role:x leads to role:junior is already said at z.yaml:2.",
      "z.yaml:2: role:x requires technology:git is already said at z.yaml:2.",
    ],
  ],
  [
    "a transition to itself",
    soundBut("roles.yaml", "{ id: role:senior, kind", "{ id: role:junior, kind"),
    ["roles.yaml:8: role:junior leads to itself."],
  ],
  [
    "two groups of one competency",
    {
      ...soundBut(
        "competencies.yaml",
        "group: skill-group:tools,",
        "group: [skill-group:tools, skill-group:x],",
      ),
      "z.yaml": "groups:\n  - { id: skill-group:x, name: X }\n",
    },
    [
      "competencies.yaml:2: technology:git is in skill-group:x, but already in skill-group:tools; keep one group.",
    ],
  ],
  [
    "prerequisites in circles, the smallest of each told",
    more(`competencies:
  - { id: skill:a, name: A, buildsOn: [skill:b] }
  - id: skill:b
    name: B
    buildsOn:
      - skill:c
      - skill:a
  - { id: skill:c, name: C, buildsOn: [skill:a] }
  - { id: skill:d, name: D, buildsOn: [skill:d] }
  - { id: technology:e, name: E, buildsOn: [choice:e] }
  - { id: technology:f, name: F, buildsOn: [technology:e] }
choices:
  - { id: choice:e, name: E, pick: 1, options: [technology:git, technology:f] }
`),
    [
      "z.yaml:2: Prerequisites go in a circle: skill:a -> skill:b -> skill:a.",
      "z.yaml:9: Prerequisites go in a circle: skill:d -> skill:d.",
      "z.yaml:10: Prerequisites go in a circle: technology:e -> technology:f (of choice:e) -> technology:e.",
    ],
  ],
  [
    "nodes that nothing reaches, unless they come from a data set",
    more(`roles:
  - { id: role:x, name: X, responsibilities: [responsibility:code] }
  - { id: role:y, name: Y, cite: import }
competencies:
  - { id: skill:x, name: X, group: skill-group:tools, buildsOn: [technology:git] }
  - { id: skill:y, name: Y, cite: import }
groups:
  - { id: skill-group:x, name: X }
choices:
  - { id: choice:x, name: X, pick: 1, options: [technology:git, technology:java] }
responsibilities:
  - { id: responsibility:x, name: X, cite: [published#Duties, import] }
credentials:
  - { id: credential:x, name: X, kind: DEGREE }
experiences:
  - { id: experience:x, name: X }
trends:
  - { id: trend:x, name: X }
`),
    [
      "z.yaml:2: role:x stands alone: it requires nothing and no transition leads in or out.",
      "z.yaml:5: skill:x stands alone: no role requires it, nothing builds on it, no choice offers it and no credential teaches it.",
      "z.yaml:8: skill-group:x stands alone: no competency is in it.",
      "z.yaml:10: choice:x stands alone: no role requires it and nothing builds on it.",
      "z.yaml:12: responsibility:x stands alone: no role has it.",
      "z.yaml:14: credential:x stands alone: it teaches nothing and qualifies for nothing.",
      "z.yaml:16: experience:x stands alone: it qualifies for nothing.",
      "z.yaml:18: trend:x stands alone: it affects nothing.",
    ],
  ],
])("of %s the rules say what and where", async (_, files, expected) => {
  expect(await problemsOf(files)).toEqual(expected);
});

test("an origin other than its source's is refused", async () => {
  const { guide } = await loadGuide(await folderOf(SOUND));
  const [first, ...others] = guide!.nodes as [GuideNode, ...GuideNode[]];
  const citations = [{ ...first.citations[0]!, origin: "GUIDE" as const }];
  const other: Guide = { ...guide!, nodes: [{ ...first, citations }, ...others] };
  expect(validate(other, () => ({ file: "built", line: null }))).toEqual([
    {
      file: "built",
      line: null,
      message: 'credential:degree: is cited as GUIDE, but the source "ours" is CURATED.',
    },
  ]);
});

test("ten different mistakes in one folder are ten problems, each at its line", async () => {
  const files = {
    "guide.yaml": SOUND["guide.yaml"].replace("origin: IMPORT", "origin: IMPORTED"),
    "roles.yaml": SOUND["roles.yaml"]
      .replace("level: 1", "level: 7")
      .replace("technology:git, choice", "technology:gti, choice")
      .replace("kind: PROMOTION", "kind: Promotion")
      .replace("name: Senior Developer", "name: junior developer")
      .replace("published#Skills", "publisher#Skills"),
    "competencies.yaml": SOUND["competencies.yaml"]
      .replace("typical: 2.25", "typical: 2.3")
      .replace("id: technology:python,", "id: technology:python, colour: red,")
      .replace("pick: 1", "pick: 2"),
    "rest.yaml": SOUND["rest.yaml"].replace(", affects: [role:junior, technology:git]", ""),
  };
  const problems = await problemsOf(files);
  expect(problems.map((problem) => problem.split(":", 2).join(":"))).toEqual([
    "competencies.yaml:2",
    "competencies.yaml:4",
    "competencies.yaml:9",
    "guide.yaml:6",
    "rest.yaml:8",
    "roles.yaml:4",
    "roles.yaml:6",
    "roles.yaml:8",
    "roles.yaml:10",
    "roles.yaml:13",
  ]);
});

test("every rule of the folder is in force", async () => {
  const files = await readdir("src/content/rules");
  expect(
    RULES.map(({ name }) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)).sort(),
  ).toEqual(
    files
      .filter((file) => file !== "index.ts")
      .map((file) => file.replace(".ts", ""))
      .sort(),
  );
});
