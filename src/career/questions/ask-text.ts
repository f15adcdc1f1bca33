import { type Awaitable, then } from "../../async/awaitable.js";
import type { CareerGraph } from "../graph.js";
import { findCompetencies, type TextMatch } from "../text/find-competencies.js";
import { findRoles, type RoleMatch } from "../text/find-roles.js";
import { competencyTexts, roleTexts } from "../text/indexes.js";
import { checkArguments } from "./check-arguments.js";

export interface TextQuestion {
  readonly text: string;
  readonly first: number;
}

/** The competencies that a text speaks of, best first, then by id. Texts are not kept: they may be about a person. */
export function askCompetenciesIn(graph: CareerGraph, question: TextQuestion): Awaitable<TextMatch[]> {
  checkArguments(question, "", "competenciesIn");
  const { text, first } = question;
  return then(graph.snapshot(), (index) =>
    then(graph.turn.wait(competencyTexts.ahead(index)), () =>
      graph.turn.run(findCompetencies(index, text, first)),
    ),
  );
}

/** The roles that a text resembles, best first, then by id. */
export function askRolesFor(graph: CareerGraph, question: TextQuestion): Awaitable<RoleMatch[]> {
  checkArguments(question, "", "rolesFor");
  const { text, first } = question;
  return then(graph.snapshot(), (index) =>
    then(graph.turn.wait(competencyTexts.ahead(index)), () =>
      then(graph.turn.wait(roleTexts.ahead(index)), () => graph.turn.run(findRoles(index, text, first))),
    ),
  );
}
