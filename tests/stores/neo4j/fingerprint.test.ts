import { beforeAll, beforeEach, expect, test } from "@jest/globals";

import { guideText } from "../../../src/content/packed-guide.js";
import { fingerprintOf } from "../../../src/stores/neo4j/read/fingerprint.js";
import { reader } from "../../../src/stores/neo4j/session/reader.js";
import { seedGuide } from "../../../src/stores/neo4j/write/seed-guide.js";
import { draw } from "../../support/draw.js";
import { describeWithNeo4j, useNeo4j } from "../../support/neo4j.js";

const GUIDE = draw("junior -> senior -> lead\njunior: git\nsenior: java, git, 1 of {sql nosql}\njava < jvm");

describeWithNeo4j("the fingerprint of a guide", () => {
  const neo4j = useNeo4j();
  const fingerprint = () => fingerprintOf(reader(neo4j.driver, neo4j.access));
  const write = (statement: string) => neo4j.driver.executeQuery(statement);
  let before = "";

  beforeAll(() => seedGuide(neo4j.driver, GUIDE, { ...neo4j.access, ...guideText }));
  beforeEach(async () => {
    before = await fingerprint();
    expect(await fingerprint()).toBe(before);
  });

  test.each([
    ["a name of equal length", "MATCH (n {id: 'role:junior'}) SET n.name = 'JUNOIR'"],
    ["a number", "MATCH (n {id: 'role:junior'}) SET n.level = 4"],
    ["a number in place of a text", "MATCH (n {id: 'role:junior'}) SET n.name = 1.0"],
    ["a text in a list", "MATCH (n {id: 'role:senior'}) SET n.alternativeNames = ['a', 'b']"],
    ["the order of a list", "MATCH (n {id: 'role:senior'}) SET n.alternativeNames = ['b', 'a']"],
    ["something that no guide has", "MATCH (n {id: 'role:senior'}) SET n.name = point({x: 1, y: 2})"],
    ["a list of such things", "MATCH (n {id: 'role:senior'}) SET n.name = [date('2026-11-29')]"],
    ["a property of an edge", "MATCH ({id: 'role:junior'})-[r:LEADS_TO]->() SET r.reason = 'By hand'"],
    [
      "an edge that ends elsewhere",
      `MATCH (x {id: 'role:senior'})-[r:REQUIRES]->({id: 'skill:java'}), (y {id: 'skill:jvm'})
       CREATE (x)-[copy:REQUIRES]->(y) SET copy = properties(r) DELETE r`,
    ],
    [
      "two edges that change their ends",
      `MATCH (a {id: 'role:junior'})-[r:REQUIRES]->(x {id: 'skill:git'}), (b {id: 'role:senior'})-[s:REQUIRES]->(y {id: 'skill:jvm'})
       CREATE (a)-[t:REQUIRES]->(y) SET t = properties(r) CREATE (b)-[u:REQUIRES]->(x) SET u = properties(s)
       DELETE r, s`,
    ],
    [
      "an edge the other way round",
      `MATCH (x {id: 'role:senior'})-[r:LEADS_TO]->(y) DELETE r CREATE (y)-[:LEADS_TO]->(x)`,
    ],
    [
      "an edge that is turned round",
      `MATCH (x {id: 'skill:java'})-[r:BUILDS_ON]->(y {id: 'skill:jvm'})
       CREATE (y)-[turned:BUILDS_ON]->(x) SET turned = properties(r) DELETE r`,
    ],
    [
      "an edge that is there twice",
      "MATCH ({id: 'role:junior'})-[r:LEADS_TO]->(y {id: 'role:senior'}) MATCH (x {id: 'role:junior'}) CREATE (x)-[s:LEADS_TO]->(y) SET s = properties(r)",
    ],
    ["a label", "MATCH (n {id: 'skill:git'}) REMOVE n:Skill"],
    ["a node without an id", "MATCH (g:CareerGuide) CREATE (:CareerNode:Role {name: 'x'})"],
    ["a node that is gone", "MATCH (n:CareerNode) WHERE n.id IS NULL DELETE n"],
    ["the version", "MATCH (v:GuideVersion) SET v.version = 'By hand'"],
    ["a source", "MATCH (s:GuideSource) SET s.title = 'By hand'"],
  ])("sees %s", async (_, statement) => {
    await write(statement);
    expect(await fingerprint()).not.toBe(before);
  });

  test.each([
    ["nodes of others", "CREATE (:TestOnly)-[:REQUIRES]->(:TestOnly)"],
    [
      "what others tie to the guide",
      "MATCH (n {id: 'role:lead'}) CREATE (:TestOnly)-[:HELD]->(n)-[:PAID]->(:TestOnly)",
    ],
    ["another guide that is being written", "CREATE (:TestOnly:CareerDraft {id: 'role:x', draft: 99})"],
  ])("does not see %s", async (_, statement) => {
    await write(statement);
    expect(await fingerprint()).toBe(before);
  });
});
