import type { Question } from "./address.js";

/** A question that names both ends of the path. */
export interface PathQuestion extends Question {
  readonly from: string;
  readonly to: string;
}
