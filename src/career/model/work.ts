/** What the parts of answers count, in units of work (see ../../async/work.ts). Measured by bench/work, and rounded. */
export const WORK = {
  /** To decide what a person holds, for each competency. */
  held: 0.4,
  /** To copy and to read what a person holds, for each competency of the guide. */
  copied: 0.01,
  /** To compare a requirement with what is held. */
  requirement: 0.2,
  /** To solve a gap, whatever it needs. */
  gap: 25,
  /** To search among choices, whatever there is to try. */
  choices: 200,
  /** For each competency that a gap learns. */
  learned: 1,
  /** For each set that is tried where there are choices. */
  triedSet: 15,
  /** To describe a competency of a gap: what it is for and what could replace it. */
  described: 10,
  /** To describe a step of a path, besides its gap. */
  pathStep: 40,
  /** To look at a transition on the way to a target, or at a competency that a role needs. */
  looked: 0.01,
  /** To measure a role of a region through which paths may lead, in each round. */
  measured: 1,
  /** To compare a role with another, or to score it. */
  comparedRole: 1,
  /** To score a requirement of a role among all roles. */
  ranked: 0.05,
  /** To find out what learning a competency would bring. */
  gain: 15,
  /** To test a node by a filter. */
  filtered: 0.4,
  /** To compare a name with a text. */
  name: 0.05,
  /** To test the kind and names of a node alone. */
  named: 0.05,
  /** To put something known into an order, for each competency. */
  listed: 0.01,
  /** To test a statement by a filter. */
  statement: 0.06,
  /** To reach a competency by its prerequisites. */
  reached: 2,
} as const;
