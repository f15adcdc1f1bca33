import { registerEnumType } from "type-graphql";

import { EASE_REASONS, EASES } from "../../career/path/ease.js";
import { enumOf } from "./enums.js";

export const EaseEnum = enumOf(EASES);
registerEnumType(EaseEnum, {
  name: "Ease",
  description:
    "How hard it is to move from one role to another: EASY, STRETCH, UNKNOWN, LEAP, from the easiest to the hardest. It is judged for someone who holds what the role left grants, and `have`, and who has the education that is usual there or, on a path, in its first role. A level, an education or years that are not known make no move harder.",
  valuesConfig: {
    EASY: {
      description:
        "At least 65 % of the essential requirements are met, at most one level up, no higher education, and at most 2 typical years of experience more.",
    },
    STRETCH: { description: "Neither easy nor a leap." },
    UNKNOWN: { description: "One of the two roles is thinly described, so that nobody can tell." },
    LEAP: {
      description:
        "Less than 35 % of the essential requirements are met, or the role is two or more levels higher, usually asks for an education that is two or more levels of ISCED 2011 higher, or requires more than 5 typical years of experience more.",
    },
  },
});

export const EaseReasonEnum = enumOf(EASE_REASONS);
registerEnumType(EaseReasonEnum, {
  name: "EaseReason",
  description:
    "What keeps a move between two roles from being easier: THINLY_DESCRIBED, EDUCATION, LEVEL, EXPERIENCE, COVERAGE, the firmest first.",
  valuesConfig: {
    THINLY_DESCRIBED: { description: "What one of the two roles requires is mostly unknown." },
    EDUCATION: { description: "The role entered usually asks for a higher level of education." },
    LEVEL: { description: "The role entered is two or more levels higher." },
    EXPERIENCE: { description: "The role entered requires many more years of related work." },
    COVERAGE: { description: "Too few of the essential requirements are met." },
  },
});

export const EASE_REASONS_FIELD =
  "Everything that keeps it from being easier, the firmest reason first. Empty if it is EASY";
