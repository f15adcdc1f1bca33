import type { PathAnswer } from "../../graphql/operations/widget-answers.js";
import { CareerElement } from "./career-element.js";
import { element } from "./element.js";
import type { Words } from "./words.js";

/** <career-path from to have theme lang>: the path with the fewest hours of study, step by step. */
export class CareerPathElement extends CareerElement<PathAnswer> {
  static readonly observedAttributes = ["from", "to", "have", "theme", "lang", "server", "heading-level"];

  protected question(): string | null {
    const [from, to, have] = [this.attribute("from"), this.attribute("to"), this.attribute("have")];
    if (from === null || to === null) return null;
    const search = new URLSearchParams({ from, to, lang: this.language });
    if (have !== null) search.set("have", have);
    return `/widget/path.json?${search.toString()}`;
  }

  protected readonly needs = "Set the attributes `from` and `to`.";
  protected readonly likely = 3;

  protected headline({ from, to }: PathAnswer, words: Words): string {
    return words.path(from?.name ?? this.attribute("from") ?? "", to?.name ?? this.attribute("to") ?? "");
  }

  protected content({ path }: PathAnswer, words: Words): Element {
    if (path === null) return element("p", { part: "empty" }, words.noPath);
    const { length, hours, newCompetencies, steps, experience } = path;
    const sum = element(
      "p",
      { part: "facts" },
      `${words.steps(length)} · ${words.skills(newCompetencies.length)}`,
    );
    const [start, goal, have] = [this.attribute("from"), this.attribute("to"), this.attribute("have")];
    const cards = steps.map(({ to, reason, gap, ease, easeReasons }) => {
      const asked = words.preparation(to);
      const needed = gap.missing.filter(({ importance }) => importance === "ESSENTIAL").length;
      return element(
        "li",
        { part: "card" },
        element("p", { part: "name" }, this.link({ from: start, to: goal, have }, to)),
        element("p", { part: "facts" }, `${words.covered(gap.coverage)} · ${words.skills(needed)}`),
        element("p", { part: "hours" }, words.hours(gap.hours)),
        element("p", { part: "ease" }, words.ease(ease, easeReasons)),
        asked === null ? null : element("p", { part: "preparation", dir: "auto" }, asked),
        reason === null ? null : element("p", { part: "reason", dir: "auto", lang: "en" }, reason),
      );
    });
    const total = element("p", { part: "hours" }, words.hours(hours));
    const years =
      experience === null ? null : element("p", { part: "experience" }, words.moreYears(experience));
    return element("div", {}, sum, total, years, element("ol", { part: "list", role: "list" }, ...cards));
  }
}
