import type { Guide } from "../../src/guide/guide.js";
import { guideBuilder } from "../../src/guide/guide-builder.js";
import type { TransitionKind } from "../../src/guide/vocabulary.js";

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
  const { add, build } = guideBuilder();

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
        add.leadsTo({
          ...edge(`role:${names[i]!}`, `role:${to}`),
          kind: kind.toUpperCase() as TransitionKind,
        }),
      );
    } else if (line.includes(":")) {
      const [role = "", list = ""] = line.split(":");
      roles.add(role.trim());
      for (const item of items(list)) {
        const [, optional, what = "", weight, level] = /^(\?)?(.*?)(?:\*([\d.]+))?(?:@([\d.]+))?$/.exec(
          item,
        )!;
        add.requires({
          ...edge(`role:${role.trim()}`, target(what.trim())),
          importance: optional ? "OPTIONAL" : "ESSENTIAL",
          weight: weight === undefined ? null : Number(weight),
          level: level === undefined ? null : Number(level),
        });
      }
    } else if (line.includes("<")) {
      const [name = "", list = ""] = line.split("<");
      for (const item of items(list)) add.buildsOn(edge(competency(name.trim()), target(item)));
    } else {
      for (const item of items(line)) {
        const [, name = "", hours] = /^(\S+) ([\d.]+)h$/.exec(item)!;
        competencies.set(name, Number(hours));
      }
    }
  }

  for (const name of roles) add.node({ ...node(`role:${name}`, name), kind: "ROLE" });
  for (const [name, typical] of competencies) {
    const hours = typical === null ? null : { min: typical / 2, typical, max: typical * 2 };
    add.node({ ...node(`skill:${name}`, name), kind: "SKILL", hours });
  }
  for (const [id, { pick, options }] of choices) {
    add.choice({ ...node(id, id), kind: "CHOICE", pick });
    for (const name of options) add.options(edge(id, `skill:${name}`));
  }
  return build({
    title: "A drawing",
    version: "1",
    sources: [
      { id: "drawing", title: "A drawing", origin: "CURATED", licence: null, attribution: null, url: null },
    ],
  });
}

const CITED = [{ origin: "CURATED", source: "drawing", section: null, url: null }] as const;

function node(id: string, name: string) {
  return { id, name, citations: CITED };
}

function edge(from: string, to: string) {
  return { from, to, citations: CITED };
}

function items(list: string): string[] {
  return list
    .split(",")
    .map((item) => item.trim())
    .filter(Boolean);
}
