import type { GuideCredit } from "../../graphql/operations/generated.js";
import { element } from "./element.js";
import { HOME, HostElement } from "./home.js";
import { ask, type Failure } from "./ask.js";
import { sheet } from "./style.js";
import { type Words, wordsFor } from "./words.js";

/** What both elements share: they read attributes, send one GET, show the answer, and dispatch events. What is wrong is told to developers alone. */
export abstract class CareerElement<Answer extends { readonly guide: GuideCredit }> extends HostElement {
  #loading: AbortController | null = null;
  #scheduled = false;

  constructor() {
    super();
    this.attachShadow({ mode: "open" }).adoptedStyleSheets = [sheet()];
  }

  connectedCallback(): void {
    this.#schedule();
  }

  disconnectedCallback(): void {
    this.#loading?.abort();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#schedule();
  }

  /** Asks the server again. */
  reload(): void {
    void this.#load();
  }

  /** Path and query of the data; null while attributes are missing. */
  protected abstract question(): string | null;
  protected abstract headline(answer: Answer, words: Words): string;
  /** Null if the answer is empty. */
  protected abstract content(answer: Answer, words: Words): Element | null;
  /** Which attributes are missing, for developers. */
  protected abstract readonly needs: string;
  /** How many cards the answer is likely to have. */
  protected abstract readonly likely: number;

  /** The element's language, or that of the page around it. */
  protected get language(): string {
    return this.lang || this.closest("[lang]")?.getAttribute("lang") || "en";
  }

  protected get words(): Words {
    return wordsFor(this.language);
  }

  protected attribute(name: string): string | null {
    return this.getAttribute(name)?.trim() || null;
  }

  /** A link to the explorer. A click dispatches `career-select`; the page can call preventDefault() to stop the navigation. */
  protected link(
    parameters: Record<string, string | null>,
    { id, name, ownName = name }: { id: string; name: string; ownName?: string },
  ) {
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(parameters)) if (value) search.set(name, value);
    const href = `${this.#server}/?${search.toString().replaceAll("%3A", ":").replaceAll("%2C", ",")}`;
    const link = element(
      "a",
      { part: "link", href, target: "_blank", rel: "noopener" },
      element("bdi", name === ownName ? {} : { lang: this.language }, name),
    );
    link.addEventListener("click", (event) => {
      if (!this.#tell("career-select", { id, name, href })) event.preventDefault();
    });
    return link;
  }

  get #server(): string {
    return (this.attribute("server") ?? HOME).replace(/\/+$/, "");
  }

  /** Loads once for attributes that change together. */
  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      if (this.isConnected) void this.#load();
    });
  }

  async #load(): Promise<void> {
    this.#loading?.abort();
    const left = (this.#loading = new AbortController());
    const { words } = this;
    const question = this.question();
    if (question === null) {
      this.#showError({ code: "BAD_USER_INPUT", message: this.needs, isTheirs: true }, words);
      return;
    }
    const skeleton = Array.from({ length: this.likely }, () => element("div", { part: "skeleton" }));
    const loading = element("p", { part: "loading", role: "status" }, words.loading);
    this.#show(element("div", {}, loading, ...skeleton), true);
    const answer = await ask(this.#server + question, left.signal);
    if (left.signal.aborted) return;
    if ("answer" in answer) this.#showAnswer(answer.answer as Answer, words);
    else this.#showError(answer.failure, words);
  }

  #showAnswer(answer: Answer, words: Words): void {
    const level = this.attribute("heading-level") ?? "2";
    const heading = element("div", {
      part: "heading",
      role: "heading",
      "aria-level": level,
      id: "heading",
      dir: "auto",
    });
    heading.textContent = this.headline(answer, words);
    const content = this.content(answer, words) ?? element("p", { part: "empty" }, words.nothing);
    this.#show(
      element("section", { "aria-labelledby": "heading" }, heading, content, credits(answer.guide, words)),
    );
    this.#tell("career-load", answer);
  }

  /** Visitors see the link that the page has in the element, or a line that blames nobody. */
  #showError({ code, message, isTheirs }: Failure, words: Words): void {
    const said = isTheirs ? null : element("p", { part: "error", role: "alert" }, words.unreachable);
    const again = isTheirs ? null : element("button", { type: "button", part: "retry" }, words.again);
    again?.addEventListener("click", () => {
      this.reload();
    });
    const instead = element("slot", {}, isTheirs ? element("p", { part: "empty" }, words.nothingHere) : null);
    this.#show(element("div", {}, said, instead, again));
    console.warn(`<${this.localName}>: ${message}`);
    this.#tell("career-error", { code, message });
  }

  #show(content: Element, busy = false): void {
    const lang = this.words.lang;
    const base = element("div", { part: "base", lang, "aria-busy": String(busy) }, content);
    this.shadowRoot!.replaceChildren(base);
  }

  #tell(name: string, detail: unknown): boolean {
    return this.dispatchEvent(
      new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: true }),
    );
  }
}

function credits({ title, sources }: GuideCredit, words: Words): HTMLElement {
  const names = sources.flatMap(({ attribution }) => (attribution === null ? [] : [attribution]));
  const credit = [title, ...names].join(" · ");
  return element("p", { part: "credits" }, `${words.estimates} `, element("bdi", {}, credit));
}
