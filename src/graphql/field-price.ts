import { Extensions } from "type-graphql";

import type { GuideSizes } from "../career/graph.js";

/** How much work a field takes on a guide of these sizes. */
export interface FieldPrice {
  /** The work of the field itself, in units; see ../async/work.ts. */
  readonly work?: (sizes: GuideSizes, args: never) => number;
  /** How long its list is on average, if `first` does not say or is greater. */
  readonly items?: (sizes: GuideSizes) => number;
}

/** States the price of a field beside it. A field without one takes no work but to be written. */
export function Priced(price: FieldPrice): MethodDecorator & PropertyDecorator {
  return Extensions({ price });
}

/** The price that was stated of a field. */
export function priceOf(extensions: Readonly<Record<string, unknown>>): FieldPrice | null {
  return (extensions["price"] as FieldPrice | undefined) ?? null;
}
