import { CareerPathElement } from "./career-path.js";
import { CareerRecommendationsElement } from "./career-recommendations.js";

const elements = globalThis.customElements as CustomElementRegistry | undefined;

// A page may load the script twice; defining an element twice would throw.
if (elements?.get("career-recommendations") === undefined)
  elements?.define("career-recommendations", CareerRecommendationsElement);
if (elements?.get("career-path") === undefined) elements?.define("career-path", CareerPathElement);
