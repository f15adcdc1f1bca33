import type { Question } from "./address.js";

/** A question with both the present and the wanted role. */
export interface PathQuestion extends Question {
  readonly from: string;
  readonly to: string;
}
