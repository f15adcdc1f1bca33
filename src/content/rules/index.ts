import type { Rule } from "../rule.js";
import { broaderIsAcyclic } from "./broader-is-acyclic.js";
import { choicesLeaveAChoice } from "./choices-leave-a-choice.js";
import { levelsAreNamed } from "./levels-are-named.js";
import { credentialsTakeHalfOfWhatTheyTeach } from "./credentials-take-half-of-what-they-teach.js";
import { membersAreInOneGroup } from "./members-are-in-one-group.js";
import { edgesAreNotRepeated } from "./edges-are-not-repeated.js";
import { edgesLeadElsewhere } from "./edges-lead-elsewhere.js";
import { endsOfEdgesExist } from "./ends-of-edges-exist.js";
import { everyNodeIsReached } from "./every-node-is-reached.js";
import { externalIdsHaveTheirForm } from "./external-ids-have-their-form.js";
import { guideHasTitleAndVersion } from "./guide-has-title-and-version.js";
import { hoursAreLabelled } from "./hours-are-labelled.js";
import { hoursAreOrderedQuarters } from "./hours-are-ordered-quarters.js";
import { idsArePermanentSlugs } from "./ids-are-permanent-slugs.js";
import { idsAreUnique } from "./ids-are-unique.js";
import { kindsFitTheEdge } from "./kinds-fit-the-edge.js";
import { namesAreReadable } from "./names-are-readable.js";
import { namesAreUnique } from "./names-are-unique.js";
import { numbersAreInRange } from "./numbers-are-in-range.js";
import { prerequisitesAreAcyclic } from "./prerequisites-are-acyclic.js";
import { proficiencyLevelsAreNamed } from "./proficiency-levels-are-named.js";
import { promotionsSkipNoLevel } from "./promotions-skip-no-level.js";
import { statementsAreCited } from "./statements-are-cited.js";
import { weightsAreLabelled } from "./weights-are-labelled.js";
import { textsHaveTheirForm } from "./texts-have-their-form.js";
import { yearsAreLabelled } from "./years-are-labelled.js";
import { yearsAreOrdered } from "./years-are-ordered.js";

/** Every rule of content. Rules about ids come first: they excuse ids that they have reported, and later rules skip those. */
export const RULES: readonly Rule[] = [
  guideHasTitleAndVersion,
  idsArePermanentSlugs,
  idsAreUnique,
  endsOfEdgesExist,
  kindsFitTheEdge,
  namesAreReadable,
  namesAreUnique,
  statementsAreCited,
  hoursAreOrderedQuarters,
  hoursAreLabelled,
  credentialsTakeHalfOfWhatTheyTeach,
  yearsAreOrdered,
  yearsAreLabelled,
  weightsAreLabelled,
  numbersAreInRange,
  levelsAreNamed,
  proficiencyLevelsAreNamed,
  externalIdsHaveTheirForm,
  textsHaveTheirForm,
  choicesLeaveAChoice,
  edgesAreNotRepeated,
  edgesLeadElsewhere,
  promotionsSkipNoLevel,
  membersAreInOneGroup,
  prerequisitesAreAcyclic,
  broaderIsAcyclic,
  everyNodeIsReached,
];
