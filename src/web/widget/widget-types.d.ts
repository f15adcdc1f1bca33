/** Types of the elements that /widget.js defines, for TypeScript and for JSX of React 19. */

/** The attributes of <career-recommendations>. `from` or `have` must be given. */
export interface CareerRecommendationsAttributes extends CareerAttributes {
  /** Id of the role whose requirements are to be learned: then skills are recommended instead of roles. */
  toward?: string;
  /** How many to show; 3 by default. */
  first?: number | string;
}

/** The attributes of <career-path>. `from` and `to` must be given. */
export interface CareerPathAttributes extends CareerAttributes {
  /** Id of the role at the end of the path. */
  to?: string;
}

export interface CareerAttributes {
  /** Id of the role one is in, such as "role:backend-developer". */
  from?: string;
  /** Ids of what one knows besides, separated by commas. */
  have?: string;
  theme?: "auto" | "light" | "dark";
  /** Language of names; the widget's own words are English or German. */
  lang?: string;
  "heading-level"?: number | string;
  /** Where the career graph is served, if not where the script comes from. */
  server?: string;
}

export interface CareerElement extends HTMLElement {
  /** Asks the server again. */
  reload(): void;
}

/** A link was chosen. `preventDefault()` keeps it from being followed. */
export type CareerSelectEvent = CustomEvent<{ id: string; name: string; href: string }>;
/** An answer is shown. */
export type CareerLoadEvent = CustomEvent<unknown>;
/** There is no answer. The message is for developers. */
export type CareerErrorEvent = CustomEvent<{ code: string; message: string }>;

declare global {
  interface HTMLElementTagNameMap {
    "career-recommendations": CareerElement;
    "career-path": CareerElement;
  }
  interface HTMLElementEventMap {
    "career-select": CareerSelectEvent;
    "career-load": CareerLoadEvent;
    "career-error": CareerErrorEvent;
  }
}

/** What JSX knows of every element: children, a reference, a class, a style. */
interface JsxAttributes {
  children?: unknown;
  ref?: unknown;
  key?: string | number | null;
  className?: string;
  style?: object;
  "oncareer-select"?: (event: CareerSelectEvent) => void;
  "oncareer-load"?: (event: CareerLoadEvent) => void;
  "oncareer-error"?: (event: CareerErrorEvent) => void;
}

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "career-recommendations": CareerRecommendationsAttributes & JsxAttributes;
      "career-path": CareerPathAttributes & JsxAttributes;
    }
  }
}
