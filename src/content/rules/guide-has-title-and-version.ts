import type { Rule } from "../rule.js";

export const guideHasTitleAndVersion: Rule = ({ guide, isExcused, report }) => {
  for (const key of ["title", "version"] as const) {
    if (guide[key].trim() === "" && !isExcused("")) report(guide, `The guide's ${key} is empty.`, [key]);
  }
};
