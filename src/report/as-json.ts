import type { Competency } from "../guide/guide.js";
import type { Report } from "./report.js";

/** The field names of the API. Nodes are { id, name }; integers too large for a double are strings of digits. */
export function reportAsJson({ title, version, role, system, analytics, roles, demand }: Report): string {
  const { competencies, longestChain, cycles, redundant, ...totals } = analytics;
  const json = {
    guide: { title, version },
    role: role && named(role),
    system,
    ...totals,
    competencies: competencies.map(({ competency, ...metrics }) => ({ ...named(competency), ...metrics })),
    longestChain: longestChain.map(named),
    cycles: cycles.map((cycle) => cycle.map(named)),
    redundant: redundant.map(({ from, to }) => ({ from: named(from), to: named(to) })),
    ...(role === null && {
      roles: roles.map(({ role: each, ...metrics }) => ({ ...named(each), ...metrics })),
      demand: demand.map(({ competency, ...metrics }) => ({ ...named(competency), ...metrics })),
    }),
  };
  return JSON.stringify(
    json,
    (_, value: unknown) => (typeof value === "bigint" ? toNumber(value) : value),
    2,
  );
}

function named({ id, name }: Pick<Competency, "id" | "name">) {
  return { id, name };
}

function toNumber(value: bigint): number | string {
  return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
}
