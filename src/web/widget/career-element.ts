import type { GuideCredit } from "../../graphql/operations/generated.js";
import type { WidgetFailure } from "../../graphql/operations/widget-answers.js";
import { element } from "./element.js";
import { sheet } from "./style.js";
import { type Words, wordsFor } from "./words.js";

/** The folder of this script. Data comes from there too, unless an element's attribute `server` names another one. */
const HOME = homeOfScript();

/** What both elements share: they read attributes, send one GET, show the answer, an error or a hint, and dispatch events. */
export abstract class CareerElement<Answer extends { readonly guide: GuideCredit }> extends HTMLElement {
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
  protected abstract needs(words: Words): string;

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
    const loading = (this.#loading = new AbortController());
    const { words } = this;
    const question = this.question();
    if (question === null) {
      this.#show(element("p", { part: "empty" }, this.needs(words)));
      return;
    }
    this.#show(element("p", { part: "loading", role: "status" }, words.loading), true);
    try {
      const answer = await this.#fetch(question, loading.signal);
      if (!loading.signal.aborted) this.#showAnswer(answer, words);
    } catch (error) {
      if (!loading.signal.aborted)
        this.#showError(error instanceof Error ? error : new Error(String(error)), words);
    }
  }

  async #fetch(question: string, signal: AbortSignal): Promise<Answer> {
    const response = await fetch(this.#server + question, { signal, credentials: "omit" });
    if (response.ok) return (await response.json()) as Answer;
    const { error } = (await response.json()) as Partial<WidgetFailure>;
    throw Object.assign(new Error(error?.message ?? `HTTP ${response.status}`), { code: error?.code });
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

  #showError(error: Error & { code?: string }, words: Words): void {
    const message = error.code ? error.message : words.unreachable;
    const again = element("button", { type: "button", part: "retry" }, words.again);
    again.addEventListener("click", () => {
      this.reload();
    });
    this.#show(
      element("div", { part: "error", role: "alert" }, element("p", { dir: "auto" }, message), again),
    );
    this.#tell("career-error", { code: error.code ?? "UNREACHABLE", message: error.message });
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

function homeOfScript(): string {
  const { currentScript } = document;
  const script =
    currentScript instanceof HTMLScriptElement
      ? currentScript
      : document.querySelector<HTMLScriptElement>('script[src*="/widget.js"]');
  return new URL(".", new URL(script?.src ?? location.href, location.href)).href;
}
