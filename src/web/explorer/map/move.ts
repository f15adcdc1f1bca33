/** A transition between two roles, by their ids. */
export interface Move {
  readonly from: string;
  readonly to: string;
}
