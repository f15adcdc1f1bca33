import { CareerPathElement } from "./career-path.js";
import { CareerRecommendationsElement } from "./career-recommendations.js";

// A page may load the script twice; defining an element twice would throw.
if (!customElements.get("career-recommendations"))
  customElements.define("career-recommendations", CareerRecommendationsElement);
if (!customElements.get("career-path")) customElements.define("career-path", CareerPathElement);
