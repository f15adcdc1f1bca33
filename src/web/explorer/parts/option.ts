/** One entry of a combobox. */
export interface Option {
  readonly id: string;
  readonly name: string;
  /** Shown beside the name. */
  readonly note: string;
  /** The other name under which the search found it. */
  readonly matched?: string;
  /** What choosing it does, where that is not what the field asks for: "Java is a skill: add it to what you know". */
  readonly says?: string;
  /** Choosing it shows what is inside it, or what it is inside of; it is nothing to be chosen itself. */
  readonly opens?: "inside" | "outside";
  /** Options of a group stand together under its name. */
  readonly group?: string;
}
