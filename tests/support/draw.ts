import type { Choice, Competency, Edge, Guide, LeadsTo, Requires, Role } from "../../src/guide/guide.js";
import { compareIds, TRANSITION_KINDS, type TransitionKind } from "../../src/guide/vocabulary.js";

/**
 * A small guide from a drawing, one statement a line:
 *
 *   junior -> senior -> lead        transitions; `junior -> lead (change)` for another kind than PROMOTION
 *   senior: java, 1 of {sql nosql}, ?docker, git*0.5@0.8     requirements: ? optional, *weight, @level
 *   java < jvm, 1 of {linux windows}                         prerequisites
 *   java 100h, sql 20.5h                                     typical hours (min half, max twice)
 *   lonely:                                                  a role that asks for nothing
 */
export function draw(drawing: string): Guide {
  const roles = new Set<string>();
  const competencies = new Map<string, number | null>();
  const choices = new Map<string, { pick: number; options: string[] }>();
  const leadsTo: LeadsTo[] = [];
  const requires: Requires[] = [];
  const buildsOn: Edge[] = [];

  const competency = (name: string): string => {
    if (!competencies.has(name)) competencies.set(name, null);
    return `skill:${name}`;
  };
  const target = (text: string): string => {
    const choice = /^(\d+) of \{(.*)\}$/.exec(text);
    if (!choice) return competency(text);
    const options = choice[2]!.trim().split(/\s+/).sort();
    options.forEach(competency);
    const id = `choice:${choice[1]!}-of-${options.join("-")}`;
    choices.set(id, { pick: Number(choice[1]), options });
    return id;
  };

  for (const line of drawing
    .split("\n")
    .map((text) => text.trim())
    .filter(Boolean)) {
    if (line.includes("->")) {
      const [, path = "", kind = "promotion"] = /^(.*?)(?:\s*\((\w+)\))?$/.exec(line)!;
      const names = path.split("->").map((name) => name.trim());
      names.forEach((name) => roles.add(name));
      names.slice(1).forEach((to, i) =>
        leadsTo.push({
          ...edge(`role:${names[i]!}`, `role:${to}`),
          kind: kind.toUpperCase() as TransitionKind,
          rank: null,
        }),
      );
    } else if (line.includes(":")) {
      const [role = "", list = ""] = line.split(":");
      roles.add(role.trim());
      for (const item of items(list)) {
        const [, optional, what = "", weight, level] = /^(\?)?(.*?)(?:\*([\d.]+))?(?:@([\d.]+))?$/.exec(
          item,
        )!;
        requires.push({
          ...edge(`role:${role.trim()}`, target(what.trim())),
          importance: optional ? "OPTIONAL" : "ESSENTIAL",
          weight: weight === undefined ? null : Number(weight),
          level: level === undefined ? null : Number(level),
        });
      }
    } else if (line.includes("<")) {
      const [name = "", list = ""] = line.split("<");
      for (const item of items(list)) buildsOn.push(edge(competency(name.trim()), target(item)));
    } else {
      for (const item of items(line)) {
        const [, name = "", hours] = /^(\S+) ([\d.]+)h$/.exec(item)!;
        competencies.set(name, Number(hours));
      }
    }
  }

  const option = [...choices].flatMap(([id, { options }]) =>
    options.map((name) => edge(id, `skill:${name}`)),
  );
  const nodes = [
    ...[...roles].map((name): Role => ({ ...node(`role:${name}`, name), kind: "ROLE", level: null })),
    ...[...competencies].map(([name, typical]): Competency => ({
      ...node(`skill:${name}`, name),
      kind: "SKILL",
      hours: typical === null ? null : { min: typical / 2, typical, max: typical * 2 },
    })),
  ];
  return {
    title: "A drawing",
    version: "1",
    sources: [
      { id: "drawing", title: "A drawing", origin: "CURATED", licence: null, attribution: null, url: null },
    ],
    nodes: nodes.sort((a, b) => compareIds(a.id, b.id)),
    choices: [...choices]
      .map(([id, { pick }]): Choice => ({ id, kind: "CHOICE", name: id, pick, citations: CITED }))
      .sort((a, b) => compareIds(a.id, b.id)),
    edges: {
      LEADS_TO: leadsTo.sort(
        (a, b) => inOrder(a, b) || TRANSITION_KINDS.indexOf(a.kind) - TRANSITION_KINDS.indexOf(b.kind),
      ),
      REQUIRES: requires.sort(inOrder),
      BUILDS_ON: buildsOn.sort(inOrder),
      OPTION: option.sort(inOrder),
      IN_GROUP: [],
      HAS_RESPONSIBILITY: [],
      TEACHES: [],
      QUALIFIES_FOR: [],
      AFFECTS: [],
      BROADER: [],
      BENEFITS_FROM: [],
    },
  };
}

const CITED = [{ origin: "CURATED", source: "drawing", section: null, url: null }] as const;

function node(id: string, name: string) {
  return { id, name, summary: null, alternativeNames: [], citations: CITED, externalIds: [] };
}

function edge(from: string, to: string): Edge {
  return { from, to, reason: null, citations: CITED };
}

function inOrder(a: Edge, b: Edge): number {
  return compareIds(a.from, b.from) || compareIds(a.to, b.to);
}

function items(list: string): string[] {
  return list
    .split(",")
    .map((item) => item.trim())
    .filter(Boolean);
}
