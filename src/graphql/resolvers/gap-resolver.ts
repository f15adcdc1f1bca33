import { Arg, FieldResolver, Resolver, Root } from "type-graphql";

import type { GapItem } from "../../career/gap/gap-item.js";
import type { SkillGap } from "../../career/gap/skill-gap.js";
import type { Importance } from "../../guide/vocabulary.js";
import { missingOfRole } from "../../career/expected-work.js";
import { Priced } from "../field-price.js";
import { ImportanceEnum } from "../types/enums.js";
import { SkillGapType } from "../types/skill-gap.js";

const ONLY = { nullable: true, description: "Only items of this importance. Null lists all." } as const;

@Resolver(() => SkillGapType)
export class SkillGapResolver {
  @Priced({ items: missingOfRole })
  @FieldResolver()
  missing(
    @Root() gap: SkillGap,
    @Arg("importance", () => ImportanceEnum, ONLY) importance: Importance | null,
  ): readonly GapItem[] {
    return only(gap.missing, importance);
  }

  @FieldResolver()
  raised(
    @Root() gap: SkillGap,
    @Arg("importance", () => ImportanceEnum, ONLY) importance: Importance | null,
  ): readonly GapItem[] {
    return only(gap.raised, importance);
  }
}

function only(items: readonly GapItem[], importance: Importance | null): readonly GapItem[] {
  return importance === null ? items : items.filter((item) => item.importance === importance);
}
