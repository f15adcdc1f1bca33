import { beforeAll, describe, expect, test } from "@jest/globals";

import type { Citation, Guide } from "../../src/guide/guide.js";
import { type GuideIndex, indexGuide } from "../../src/guide/guide-index.js";
import { EDGE_KINDS, type EdgeKind } from "../../src/guide/vocabulary.js";
import { loadGuide } from "../../src/content/read/load-guide.js";

/**
 * Every statement of the published guide, in its order, and where the graph says it: a node by its id, an edge as
 * "tail KIND head", each with the guide's section.
 */
const STATEMENTS: Record<string, readonly string[]> = {
  "Navigating the Backend Developer Career Path: A Comprehensive Guide": [
    "role:backend-developer", // functionality, scalability and performance
    "role:backend-developer REQUIRES skill:scalability",
  ],
  "Understanding the Role of a Backend Developer": [
    "role:backend-developer", // server-side applications, databases and APIs; data processing and server logic
    "role:backend-developer REQUIRES skill:server-side-development",
    "role:backend-developer REQUIRES skill:api-design",
    "skill:server-side-development",
    "skill:api-design",
  ],
  "Key Responsibilities": [
    "role:backend-developer HAS_RESPONSIBILITY responsibility:server-side-logic",
    "role:backend-developer HAS_RESPONSIBILITY responsibility:integrate-services-and-databases",
    "role:backend-developer HAS_RESPONSIBILITY responsibility:secure-scalable-apis",
    "role:backend-developer HAS_RESPONSIBILITY responsibility:application-performance",
    "role:backend-developer HAS_RESPONSIBILITY responsibility:work-with-front-end-and-design",
    "role:backend-developer REQUIRES skill:third-party-integration",
    "role:backend-developer REQUIRES skill:performance-optimization",
    "role:backend-developer REQUIRES skill:secure-coding",
    "role:backend-developer REQUIRES skill:collaboration",
  ],
  "Essential Skills for Backend Developers": [
    "role:backend-developer REQUIRES skill:communication", // a mix of technical and soft skills
    "role:backend-developer REQUIRES skill:collaboration",
    "skill:communication",
  ],
  "Programming Languages": [
    "role:backend-developer REQUIRES choice:backend-language",
    "choice:backend-language OPTION technology:javascript",
    "choice:backend-language OPTION technology:python",
    "choice:backend-language OPTION technology:java",
    "choice:backend-language OPTION technology:ruby",
    "technology:javascript",
    "technology:python",
    "technology:java",
    "technology:ruby",
    "technology:node-js BUILDS_ON technology:javascript",
    "technology:ruby-on-rails",
    "technology:ruby-on-rails BUILDS_ON technology:ruby",
  ],
  "Frameworks and Libraries": [
    "role:backend-developer REQUIRES choice:backend-framework",
    "choice:backend-framework OPTION technology:node-js",
    "choice:backend-framework OPTION technology:django",
    "choice:backend-framework OPTION technology:spring",
    "technology:node-js",
    "technology:django",
    "technology:spring",
    "technology:node-js BUILDS_ON technology:javascript",
    "technology:django BUILDS_ON technology:python",
    "technology:spring BUILDS_ON technology:java",
  ],
  "Database Management": [
    "role:backend-developer REQUIRES skill:sql",
    "role:backend-developer REQUIRES choice:relational-database",
    "choice:relational-database OPTION technology:mysql",
    "choice:relational-database OPTION technology:postgresql",
    "technology:mysql BUILDS_ON skill:sql",
    "technology:postgresql BUILDS_ON skill:sql",
    "role:backend-developer REQUIRES skill:nosql",
    "role:backend-developer REQUIRES choice:document-database",
    "choice:document-database OPTION technology:mongodb",
    "technology:mongodb BUILDS_ON skill:nosql",
    "skill:sql",
    "skill:nosql",
  ],
  "Version Control & Deployment": [
    "role:backend-developer REQUIRES technology:git",
    "role:backend-developer REQUIRES skill:ci-cd",
    "technology:git",
    "skill:ci-cd",
  ],
  "Educational Pathways to Backend Development": [
    "credential:computer-science-degree",
    "credential:software-engineering-degree",
    "credential:coding-bootcamp",
    "credential:online-course",
  ],
  "Bachelor's Degree": [
    "credential:computer-science-degree QUALIFIES_FOR role:backend-developer",
    "credential:software-engineering-degree QUALIFIES_FOR role:backend-developer",
    "credential:related-field-degree QUALIFIES_FOR role:backend-developer",
    "credential:computer-science-degree TEACHES skill:programming-fundamentals",
    "credential:computer-science-degree TEACHES skill:system-architecture-fundamentals",
    "skill:programming-fundamentals",
    "skill:system-architecture-fundamentals",
  ],
  "Bootcamps and Online Courses": [
    "credential:coding-bootcamp QUALIFIES_FOR role:backend-developer",
    "credential:online-course QUALIFIES_FOR role:backend-developer",
    "credential:coding-bootcamp",
    "credential:online-course",
  ],
  Certifications: [
    "credential:aws-certified-developer QUALIFIES_FOR role:backend-developer",
    "credential:oracle-certified-professional QUALIFIES_FOR role:backend-developer",
    "credential:aws-certified-developer",
    "credential:oracle-certified-professional",
  ],
  "Gaining Experience and Building a Portfolio": [
    "experience:internship QUALIFIES_FOR role:backend-developer",
    "experience:personal-projects QUALIFIES_FOR role:backend-developer",
    "experience:open-source-contributions QUALIFIES_FOR role:backend-developer",
  ],
  "Career Advancement and Opportunities": [
    "role:backend-developer LEADS_TO role:senior-backend-developer",
    "role:backend-developer LEADS_TO role:full-stack-developer",
    "role:backend-developer LEADS_TO role:devops-engineer",
    "role:backend-developer LEADS_TO role:solution-architect",
    "role:backend-developer LEADS_TO role:system-architect",
  ],
  "Senior Backend Developer": [
    "role:senior-backend-developer",
    "role:backend-developer LEADS_TO role:senior-backend-developer",
    "role:senior-backend-developer REQUIRES skill:project-management",
    "role:senior-backend-developer REQUIRES skill:technical-leadership",
  ],
  "Full-Stack Developer": [
    "role:full-stack-developer",
    "role:backend-developer LEADS_TO role:full-stack-developer",
    "role:full-stack-developer REQUIRES choice:frontend-framework",
  ],
  "DevOps Engineer": [
    "role:devops-engineer",
    "role:backend-developer LEADS_TO role:devops-engineer",
    "role:devops-engineer REQUIRES skill:ci-cd",
    "role:devops-engineer REQUIRES skill:collaboration",
  ],
  "Architectural Roles": [
    "role:solution-architect",
    "role:system-architect",
    "role:backend-developer LEADS_TO role:solution-architect",
    "role:backend-developer LEADS_TO role:system-architect",
  ],
  "Challenges and Future Trends in Backend Development": [
    "trend:security-and-data-privacy",
    "trend:cloud-computing",
    "trend:microservices-architecture",
  ],
  "Security and Data Privacy": [
    "trend:security-and-data-privacy AFFECTS role:backend-developer",
    "trend:security-and-data-privacy AFFECTS skill:gdpr-compliance",
    "trend:security-and-data-privacy AFFECTS skill:ccpa-compliance",
    "trend:security-and-data-privacy AFFECTS skill:secure-coding",
  ],
  "Cloud Computing": [
    "trend:cloud-computing AFFECTS role:backend-developer",
    "trend:cloud-computing AFFECTS technology:aws",
    "trend:cloud-computing AFFECTS technology:azure",
    "trend:cloud-computing AFFECTS technology:google-cloud",
    "role:backend-developer REQUIRES choice:cloud-platform",
  ],
  "Microservices Architecture": [
    "trend:microservices-architecture AFFECTS role:backend-developer",
    "trend:microservices-architecture AFFECTS skill:microservices",
    "role:backend-developer REQUIRES skill:microservices",
    "skill:scalability",
  ],
};

describe("the published guide", () => {
  let guide: Guide;
  let index: GuideIndex;

  beforeAll(async () => {
    const loaded = await loadGuide("graph-seed");
    expect(loaded.problems).toEqual([]);
    guide = loaded.guide!;
    index = indexGuide(guide);
  });

  const cases = Object.entries(STATEMENTS).flatMap(([section, said]) =>
    said.map((each) => [section, each] as const),
  );

  test.each(cases)("%s: %s", (section, statement) => {
    const citations = citationsOf(index, statement);
    expect(citations).toContainEqual({
      origin: "GUIDE",
      source: "backend-developer-guide",
      section,
      url: null,
    });
  });

  test("is cited for nothing outside its sections", () => {
    const sections = new Set(
      [...guide.nodes, ...guide.choices, ...EDGE_KINDS.flatMap((kind) => [...guide.edges[kind]])]
        .flatMap(({ citations }) => citations)
        .filter(({ origin }) => origin === "GUIDE")
        .map(({ section }) => section),
    );
    expect([...sections].sort()).toEqual(Object.keys(STATEMENTS).sort());
  });

  test("is surrounded by enough curated content to ask about", () => {
    const count = (kind: string): number => guide.nodes.filter((node) => node.kind === kind).length;
    expect(count("ROLE")).toBeGreaterThanOrEqual(30);
    expect(new Set(guide.nodes.map((node) => (node.kind === "ROLE" ? node.level : 1)))).toEqual(
      new Set([1, 2, 3, 4, 5]),
    );
    expect(guide.edges.LEADS_TO.length).toBeGreaterThanOrEqual(60);
    expect(guide.edges.LEADS_TO.every(({ reason }) => reason !== null)).toBe(true);
    expect(count("SKILL") + count("TECHNOLOGY")).toBeGreaterThanOrEqual(150);
    expect(count("CREDENTIAL")).toBeGreaterThanOrEqual(15);
  });

  test("is never the source of a number: hours, years, weights and levels are estimates", () => {
    const numbered = [
      ...guide.nodes.filter((node) => "hours" in node && node.hours !== null),
      ...guide.nodes.filter((node) => "experience" in node && node.experience !== null),
      ...guide.edges.REQUIRES.filter(({ weight, level }) => weight !== null || level !== null),
    ];
    expect(numbered.length).toBeGreaterThan(1500);
    for (const { citations } of numbered) expect(citations.map(({ origin }) => origin)).toContain("ESTIMATE");
  });
});

function citationsOf(index: GuideIndex, statement: string): readonly Citation[] {
  const [tail = "", kind, head] = statement.split(" ");
  if (kind === undefined) return index.node(tail)?.citations ?? [];
  return index
    .out(kind as EdgeKind, tail)
    .filter(({ to }) => to === head)
    .flatMap(({ citations }) => citations);
}
