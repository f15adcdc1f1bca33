import { beforeAll, expect, test } from "@jest/globals";

import type { CareerGraph } from "../../src/career/graph.js";
import { askSearch } from "../../src/career/questions/ask-search.js";
import { loadGuide } from "../../src/content/read/load-guide.js";
import { memoryGraph } from "../../src/stores/memory/memory-graph.js";

/** What people call things in everyday speech, and what a search in the shipped guide finds first. */
let graph: CareerGraph;

beforeAll(async () => {
  graph = memoryGraph((await loadGuide("graph-seed")).guide!);
});

test.each([
  ["programmer", "role:backend-developer"],
  ["coder", "role:backend-developer"],
  ["java developer", "role:backend-developer"],
  ["web developer", "role:full-stack-developer"],
  ["js developer", "role:frontend-developer"],
  ["frontend", "role:frontend-developer"],
  ["front end", "role:frontend-developer"],
  ["mobile developer", "role:android-developer"],
  ["UI designer", "role:ux-designer"],
  ["helpdesk", "role:it-support-specialist"],
  ["tech support", "role:it-support-specialist"],
  ["sysadmin", "role:system-administrator"],
  ["dba", "role:database-administrator"],
  ["hacker", "role:penetration-tester"],
  ["trainee", "role:junior-backend-developer"],
  ["dotnet", "technology:csharp"],
  [".net", "technology:csharp"],
  ["c sharp", "technology:csharp"],
  ["JS", "technology:javascript"],
  ["TS", "technology:typescript"],
  ["golang", "technology:go"],
  ["springboot", "technology:spring"],
  ["postgres", "technology:postgresql"],
  ["k8s", "technology:kubernetes"],
  ["AWS", "technology:aws"],
  ["GCP", "technology:google-cloud"],
  ["agile", "skill:scrum"],
  ["RAG", "skill:retrieval-augmented-generation"],
  ["embeddings", "skill:vector-databases"],
  ["LLM", "skill:llm-applications"],
  ["chatgpt", "skill:llm-applications"],
  ["cyber security", "skill:security-fundamentals"],
  ["networking", "skill:computer-networking"],
  ["testing", "skill:software-testing"],
  ["unit tests", "skill:unit-testing"],
  ["excel", "skill:spreadsheets"],
  ["teamwork", "skill:collaboration"],
  ["soft skills", "skill-group:communication"],
])("who types %s finds %s first", async (text, id) => {
  const hits = await askSearch(graph, { text, kinds: null, first: 1 });
  expect(hits.map(({ node }) => node.id)).toEqual([id]);
});

test.each([
  "Flask Scala Maven Gradle JUnit pytest Jest Nginx Jira Figma Databricks NumPy".split(" "),
  ["vector databases", "retrieval-augmented generation", "time management", "negotiation"],
])("%s and others that people look for are there", async (...names) => {
  for (const text of names) {
    const [hit] = await askSearch(graph, { text, kinds: ["SKILL", "TECHNOLOGY"], first: 1 });
    expect(hit!.matched.toLowerCase()).toBe(text.toLowerCase());
  }
});
