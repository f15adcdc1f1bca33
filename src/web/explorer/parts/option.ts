/** One entry of a combobox. */
export interface Option {
  readonly id: string;
  readonly name: string;
  /** Shown beside the name. */
  readonly note: string;
  /** Options of a group stand together under its name. */
  readonly group?: string;
}
