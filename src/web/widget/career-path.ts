import type { Hours } from "../../graphql/operations/generated.js";
import { moveText } from "../../text/ranked-move.js";
import type { PathAnswer } from "../../graphql/operations/widget-answers.js";
import { CareerElement } from "./career-element.js";
import { element } from "./element.js";
import type { Words } from "./words.js";

/** <career-path from to have way steps pace theme lang>: the way that the explorer shows, step by step. */
export class CareerPathElement extends CareerElement<PathAnswer> {
  static readonly observedAttributes = [
    "from",
    "to",
    "have",
    "way",
    "steps",
    "pace",
    "theme",
    "lang",
    "server",
    "heading-level",
  ];

  protected question(): string | null {
    const [from, to, have] = [this.attribute("from"), this.attribute("to"), this.attribute("have")];
    if (from === null || to === null) return null;
    const search = new URLSearchParams({ from, to, lang: this.language });
    if (have !== null) search.set("have", have);
    for (const name of ["way", "steps"])
      if (this.hasAttribute(name)) search.set(name, this.getAttribute(name)!);
    return `/widget/path.json?${search.toString()}`;
  }

  protected readonly needs = "Set the attributes `from` and `to`.";
  protected readonly likely = 3;

  protected headline({ from, to }: PathAnswer, words: Words): string {
    return words.path(from?.name ?? this.attribute("from") ?? "", to?.name ?? this.attribute("to") ?? "");
  }

  protected content({ guide, path, straight }: PathAnswer, words: Words): Element {
    if (path === null) {
      const empty = element("p", { part: "empty" }, words.noPath);
      if (straight === null) return empty;
      const needed = straight.missing.filter(({ importance }) => importance === "ESSENTIAL").length;
      const text = `${words.covered(straight.coverage)} · ${words.skills(needed)}`;
      return element("div", {}, empty, element("p", { part: "facts" }, text), this.#hours(straight, words));
    }
    const { length, newCompetencies, steps, experience } = path;
    const sum = element(
      "p",
      { part: "facts" },
      `${words.steps(length)} · ${words.skills(newCompetencies.length)}`,
    );
    const names = ["from", "to", "have", "way", "steps", "pace"];
    const asked = Object.fromEntries(names.map((name) => [name, this.attribute(name)]));
    const cards = steps.map((step) => {
      const { to, gap, ease, easeReasons } = step;
      const reason = moveText(step, guide.sources);
      const prepared = words.preparation(to);
      const needed = gap.missing.filter(({ importance }) => importance === "ESSENTIAL").length;
      return element(
        "li",
        { part: "card" },
        element("p", { part: "name" }, this.link(asked, to)),
        element("p", { part: "facts" }, `${words.covered(gap.coverage)} · ${words.skills(needed)}`),
        this.#hours(gap, words),
        element("p", { part: "ease" }, words.ease(ease, easeReasons)),
        prepared === null ? null : element("p", { part: "preparation", dir: "auto" }, prepared),
        reason === null ? null : element("p", { part: "reason", dir: "auto", lang: "en" }, reason),
      );
    });
    const total = this.#hours(path, words, this.attribute("pace"));
    const years =
      experience === null ? null : element("p", { part: "experience" }, words.moreYears(experience));
    return element("div", {}, sum, total, years, element("ol", { part: "list", role: "list" }, ...cards));
  }

  #hours({ hours, unknownHours }: Timed, words: Words, pace: string | null = null): Element {
    const weeks =
      pace !== null && Number(pace) > 0 ? ` · ${words.weeks(hours.typical / Number(pace), pace)}` : "";
    return element(
      "p",
      { part: "hours" },
      hours.typical > 0 ? words.hours(hours) + weeks : unknownHours > 0 ? words.notKnown : words.nothingNew,
    );
  }
}

interface Timed {
  readonly hours: Hours;
  readonly unknownHours: number;
}
