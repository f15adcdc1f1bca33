/**
 * Of how a guide is stored, and of its canonical text, in which it is kept. The first layout had no such number. Since the third,
 * transitions have derived properties, and nodes relationships to the sources that they cite.
 */
export const LAYOUT = 3;
