import { type Answer, CareerElement } from "./career-element.js";
import { element } from "./element.js";
import type { Words } from "./words.js";

interface Named {
  readonly id: string;
  readonly name: string;
}
interface Hours {
  readonly min: number;
  readonly typical: number;
  readonly max: number;
}
interface Text {
  readonly text: string;
}

interface Recommendations extends Answer {
  readonly from?: Named | null;
  readonly toward?: Named | null;
  readonly roles?: readonly {
    readonly role: Named;
    readonly gap: { readonly coverage: number; readonly hours: Hours; readonly unknownHours: number };
    readonly reasons: readonly Text[];
    readonly obstacle: Text | null;
  }[];
  readonly competencies?: readonly {
    readonly competency: Named;
    readonly hours: Hours | null;
    readonly reasons: readonly Text[];
  }[];
}

/** <career-recommendations from have toward first theme lang>: roles that may come next, or what to learn toward one. */
export class CareerRecommendationsElement extends CareerElement<Recommendations> {
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
    const search = new URLSearchParams();
    for (const name of ["from", "have", "toward", "first"]) {
      const value = this.attribute(name);
      if (value !== null) search.set(name, value);
    }
    return `/widget/recommendations.json?${search.toString()}`;
  }

  protected needs(words: Words): string {
    return words.needsStart;
  }

  protected headline({ from, toward }: Recommendations, words: Words): string {
    const start = from?.name ?? words.knownThings;
    return toward ? words.toward(start, toward.name) : words.next(start);
  }

  protected content({ roles = [], competencies = [] }: Recommendations, words: Words): Element | null {
    const cards = [
      ...roles.map(({ role, gap, reasons, obstacle }) =>
        card(
          this.link(
            role.name,
            { from: this.attribute("from"), to: role.id, have: this.attribute("have") },
            role,
          ),
          element("p", { part: "facts" }, words.covered(gap.coverage)),
          hoursOf(gap.hours.typical === 0 && gap.unknownHours > 0 ? null : gap.hours, words),
          reasonOf(reasons),
          obstacle && element("p", { part: "obstacle" }, words.obstacle, element("bdi", {}, obstacle.text)),
        ),
      ),
      ...competencies.map(({ competency, hours, reasons }) =>
        card(
          this.link(
            competency.name,
            {
              from: this.attribute("from"),
              to: this.attribute("toward"),
              have: this.attribute("have"),
              learn: competency.id,
            },
            competency,
          ),
          hoursOf(hours, words),
          reasonOf(reasons),
        ),
      ),
    ];
    return cards.length === 0 ? null : element("ul", { part: "list" }, ...cards);
  }
}

function card(link: HTMLElement, ...rest: (HTMLElement | null)[]): HTMLElement {
  return element("li", { part: "card" }, element("p", { part: "name" }, link), ...rest);
}

function hoursOf(hours: Hours | null, words: Words): HTMLElement {
  return element("p", { part: "hours" }, hours === null ? words.notKnown : words.hours(hours));
}

function reasonOf([reason]: readonly Text[]): HTMLElement | null {
  return reason ? element("p", { part: "reason", dir: "auto" }, reason.text) : null;
}
