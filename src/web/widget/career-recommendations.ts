import type {
  Hours,
  WidgetCompetenciesAnswer,
  WidgetRolesAnswer,
} from "../../graphql/operations/generated.js";
import type { RecommendationsAnswer } from "../../graphql/operations/widget-answers.js";
import { CareerElement } from "./career-element.js";
import { element } from "./element.js";
import type { Words } from "./words.js";

/** <career-recommendations from have toward first theme lang>: roles that may come next, or what to learn for one role. */
export class CareerRecommendationsElement extends CareerElement<RecommendationsAnswer> {
  static readonly observedAttributes = [
    "from",
    "have",
    "toward",
    "first",
    "theme",
    "lang",
    "server",
    "heading-level",
  ];

  protected question(): string | null {
    const [from, have] = [this.attribute("from"), this.attribute("have")];
    if (from === null && have === null) return null;
    const search = new URLSearchParams({ lang: this.language });
    for (const name of ["from", "have", "toward", "first"]) {
      const value = this.attribute(name);
      if (value !== null) search.set(name, value);
    }
    return `/widget/recommendations.json?${search.toString()}`;
  }

  protected readonly needs = "Set the attribute `from` or `have`.";

  protected get likely(): number {
    return Math.min(12, Number(this.attribute("first") ?? 3) || 3);
  }

  protected headline(answer: RecommendationsAnswer, words: Words): string {
    const start = answer.from?.name ?? words.knownThings;
    const toward = "toward" in answer ? answer.toward : null;
    return toward ? words.toward(start, toward.name) : words.next(start);
  }

  protected content(answer: RecommendationsAnswer, words: Words): Element | null {
    const cards =
      "roles" in answer
        ? answer.roles.map((role) => this.#roleCard(role, words))
        : answer.competencies.map((competency) => this.#competencyCard(competency, words));
    return cards.length === 0 ? null : element("ul", { part: "list" }, ...cards);
  }

  #roleCard({ role, gap, reasons, obstacle }: WidgetRolesAnswer["roles"][number], words: Words): HTMLElement {
    const isUntimed = gap.hours.typical === 0 && gap.unknownHours > 0;
    return card(
      this.link({ from: this.attribute("from"), to: role.id, have: this.attribute("have") }, role),
      element("p", { part: "facts" }, words.covered(gap.coverage)),
      hoursOf(isUntimed ? null : gap.hours, words),
      reasonOf(reasons),
      obstacle &&
        element("p", { part: "obstacle" }, words.obstacle, element("bdi", { lang: "en" }, obstacle.text)),
    );
  }

  #competencyCard(
    { competency, hours, reasons }: WidgetCompetenciesAnswer["competencies"][number],
    words: Words,
  ): HTMLElement {
    const [from, to, have] = [this.attribute("from"), this.attribute("toward"), this.attribute("have")];
    return card(
      this.link({ from, to, have, learn: competency.id }, competency),
      hoursOf(hours, words),
      reasonOf(reasons),
    );
  }
}

function card(link: HTMLElement, ...rest: (HTMLElement | null)[]): HTMLElement {
  return element("li", { part: "card" }, element("p", { part: "name" }, link), ...rest);
}

function hoursOf(hours: Hours | null, words: Words): HTMLElement {
  return element(
    "p",
    { part: "hours" },
    hours === null ? words.notKnown : hours.typical === 0 ? words.nothingNew : words.hours(hours),
  );
}

function reasonOf([reason]: readonly { readonly text: string }[]): HTMLElement | null {
  return reason ? element("p", { part: "reason", dir: "auto", lang: "en" }, reason.text) : null;
}
