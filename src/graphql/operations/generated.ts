// Written by `npm run operations` from the .graphql files beside it. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Operation } from "./operation.js";
export type CredentialKind =
  | 'BOOTCAMP'
  | 'CERTIFICATION'
  | 'COURSE'
  | 'DEGREE';
export type Ease =
  | 'EASY'
  | 'LEAP'
  | 'STRETCH'
  | 'UNKNOWN';
export type EaseReason =
  | 'COVERAGE'
  | 'EDUCATION'
  | 'EXPERIENCE'
  | 'LEVEL'
  | 'THINLY_DESCRIBED';
export type ExternalIdMatch =
  | 'BROAD'
  | 'CLOSE'
  | 'EXACT'
  | 'NARROW'
  | 'RELATED';
export type Importance =
  | 'ESSENTIAL'
  | 'OPTIONAL';
export type NoPathReason =
  | 'EXCLUDED'
  | 'NOT_CONNECTED'
  | 'TOO_FAR';
export type NodeKind =
  | 'CREDENTIAL'
  | 'EXPERIENCE'
  | 'RESPONSIBILITY'
  | 'ROLE'
  | 'ROLE_GROUP'
  | 'SKILL'
  | 'SKILL_GROUP'
  | 'TECHNOLOGY'
  | 'TREND';
export type Origin =
  | 'CURATED'
  | 'DERIVED'
  | 'ESTIMATE'
  | 'GUIDE'
  | 'IMPORT';
export type ResourceKind =
  | 'ARTICLE'
  | 'BOOK'
  | 'COURSE'
  | 'DOCUMENTATION'
  | 'STANDARD'
  | 'TUTORIAL';
export type RoleFilter = {
  readonly groups?: ReadonlyArray<string> | null | undefined;
  readonly levels?: ReadonlyArray<number> | null | undefined;
  readonly origin?: Origin | null | undefined;
  readonly requires?: ReadonlyArray<string> | null | undefined;
  readonly text?: string | null | undefined;
};
export type TransitionKind =
  | 'BROADENING'
  | 'CHANGE'
  | 'PROMOTION'
  | 'RELATED'
  | 'SPECIALIZATION';
export type TopRoleGroupsVariables = Exact<{
  lang?: string | null | undefined;
  inLanguage?: boolean;
}>;
export type TopRoleGroupsAnswer = { readonly roleGroups: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly ownName?: string }> } };
export type NarrowerRoleGroupsVariables = Exact<{
  ids: ReadonlyArray<string>;
  lang?: string | null | undefined;
  inLanguage?: boolean;
}>;
export type NarrowerRoleGroupsAnswer = { readonly nodes: ReadonlyArray<{ readonly narrower: ReadonlyArray<{ readonly id: string, readonly name: string, readonly ownName?: string }> } | null> };
export type RolesPageVariables = Exact<{
  filter?: RoleFilter | null | undefined;
  after?: string | null | undefined;
  lang?: string | null | undefined;
  inLanguage?: boolean;
}>;
export type RolesPageAnswer = { readonly roles: { readonly totalCount: number, readonly nodes: ReadonlyArray<RoleLine>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };
export type CompareVariables = Exact<{
  one: string;
  other: string;
  from?: string | null | undefined;
  have: ReadonlyArray<string>;
  lang?: string | null | undefined;
  inLanguage?: boolean;
}>;
export type CompareAnswer = { readonly one: ComparedRole | null, readonly other: ComparedRole | null, readonly gapOne: ComparedGap, readonly gapOther: ComparedGap, readonly toOther: ComparedGap, readonly toOne: ComparedGap };
export type ComparedRole = (
  { readonly summary: string | null, readonly requirements: ReadonlyArray<{ readonly importance: Importance, readonly pick: number, readonly options: ReadonlyArray<{ readonly id: string, readonly name: string, readonly ownName?: string }> }> }
  & RoleLine
  & Preparation
);
export type ComparedGap = { readonly coverage: number, readonly unknownHours: number, readonly hours: Hours };
export type EntityCredential = { readonly id: string, readonly name: string, readonly kind: CredentialKind, readonly issuer: string | null, readonly url: string | null, readonly ownName?: string, readonly hours: Hours | null, readonly citations: ReadonlyArray<CitationLine> };
export type EntityPrerequisite = { readonly pick: number, readonly reason: string | null, readonly choice: { readonly name: string } | null, readonly options: ReadonlyArray<{ readonly id: string, readonly name: string, readonly ownName?: string }>, readonly citations: ReadonlyArray<CitationLine> };
export type EntityMove = { readonly kind: TransitionKind, readonly rank: number | null, readonly reason: string | null, readonly node: { readonly id: string, readonly name: string, readonly level: number | null, readonly ownName?: string }, readonly citations: ReadonlyArray<CitationLine> };
export type EntityGuide = { readonly title: string, readonly version: string, readonly sources: ReadonlyArray<SourceLine>, readonly levels: ReadonlyArray<LevelLine> };
export type RolePageVariables = Exact<{
  id: string;
  lang?: string | null | undefined;
  inLanguage?: boolean;
}>;
export type RolePageAnswer = { readonly guide: EntityGuide, readonly role: (
    { readonly id: string, readonly name: string, readonly summary: string | null, readonly alternativeNames: ReadonlyArray<string>, readonly level: number | null, readonly ownName?: string, readonly citations: ReadonlyArray<CitationLine>, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string, readonly match: ExternalIdMatch | null, readonly url: string | null }>, readonly resources: ReadonlyArray<{ readonly kind: ResourceKind, readonly title: string, readonly url: string }>, readonly group: { readonly id: string, readonly name: string, readonly ownName?: string } | null, readonly broader: ReadonlyArray<{ readonly id: string, readonly name: string, readonly ownName?: string }>, readonly narrower: ReadonlyArray<{ readonly id: string, readonly name: string, readonly ownName?: string }>, readonly requirements: ReadonlyArray<{ readonly importance: Importance, readonly pick: number, readonly levelName: string | null, readonly reason: string | null, readonly choice: { readonly name: string } | null, readonly options: ReadonlyArray<{ readonly id: string, readonly name: string, readonly ownName?: string }>, readonly citations: ReadonlyArray<CitationLine> }>, readonly responsibilities: ReadonlyArray<{ readonly id: string, readonly name: string, readonly ownName?: string }>, readonly leadsTo: { readonly totalCount: number, readonly edges: ReadonlyArray<EntityMove>, readonly pageInfo: { readonly endCursor: string | null } }, readonly ledToBy: { readonly totalCount: number, readonly edges: ReadonlyArray<EntityMove>, readonly pageInfo: { readonly endCursor: string | null } }, readonly credentials: ReadonlyArray<EntityCredential>, readonly experiences: ReadonlyArray<{ readonly id: string, readonly name: string, readonly summary: string | null, readonly ownName?: string }>, readonly trends: ReadonlyArray<{ readonly id: string, readonly name: string, readonly summary: string | null, readonly ownName?: string }> }
    & Preparation
  ) | null };
export type CompetencyPageVariables = Exact<{
  id: string;
  lang?: string | null | undefined;
  inLanguage?: boolean;
}>;
export type CompetencyPageAnswer = { readonly guide: EntityGuide, readonly competency: { readonly id: string, readonly name: string, readonly summary: string | null, readonly alternativeNames: ReadonlyArray<string>, readonly ownName?: string, readonly citations: ReadonlyArray<CitationLine>, readonly externalIds: ReadonlyArray<{ readonly scheme: string, readonly value: string, readonly match: ExternalIdMatch | null, readonly url: string | null }>, readonly resources: ReadonlyArray<{ readonly kind: ResourceKind, readonly title: string, readonly url: string }>, readonly hours: Hours | null, readonly group: { readonly id: string, readonly name: string, readonly ownName?: string } | null, readonly broader: ReadonlyArray<{ readonly id: string, readonly name: string, readonly ownName?: string }>, readonly narrower: ReadonlyArray<{ readonly id: string, readonly name: string, readonly ownName?: string }>, readonly prerequisites: ReadonlyArray<EntityPrerequisite>, readonly benefitsFrom: ReadonlyArray<EntityPrerequisite>, readonly dependents: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly ownName?: string }>, readonly pageInfo: { readonly endCursor: string | null } }, readonly requiredBy: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly ownName?: string }>, readonly pageInfo: { readonly endCursor: string | null } }, readonly credentials: ReadonlyArray<EntityCredential>, readonly trends: ReadonlyArray<{ readonly id: string, readonly name: string, readonly summary: string | null, readonly ownName?: string }> } | null };
export type RoleMovesVariables = Exact<{
  id: string;
  after?: string | null | undefined;
  into: boolean;
  lang?: string | null | undefined;
  inLanguage?: boolean;
}>;
export type RoleMovesAnswer = { readonly role: { readonly id: string, readonly name: string, readonly ownName?: string, readonly leadsTo?: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly ownName?: string }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } }, readonly ledToBy?: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly ownName?: string }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } } | null };
export type CompetencyUsesVariables = Exact<{
  id: string;
  after?: string | null | undefined;
  roles: boolean;
  lang?: string | null | undefined;
  inLanguage?: boolean;
}>;
export type CompetencyUsesAnswer = { readonly competency: { readonly id: string, readonly name: string, readonly ownName?: string, readonly requiredBy?: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly ownName?: string }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } }, readonly dependents?: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly ownName?: string }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } } | null };
export type RoleIndexVariables = Exact<{
  after?: string | null | undefined;
  lang?: string | null | undefined;
  inLanguage?: boolean;
}>;
export type RoleIndexAnswer = { readonly guide: { readonly title: string }, readonly list: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly ownName?: string }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };
export type CompetencyIndexVariables = Exact<{
  kind: NodeKind;
  after?: string | null | undefined;
  lang?: string | null | undefined;
  inLanguage?: boolean;
}>;
export type CompetencyIndexAnswer = { readonly guide: { readonly title: string }, readonly list: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly ownName?: string }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };
export type NearNamesVariables = Exact<{
  text: string;
  lang?: string | null | undefined;
  inLanguage?: boolean;
}>;
export type NearNamesAnswer = { readonly search: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly ownName?: string } }> };
export type CurrentNamesVariables = Exact<{
  ids: ReadonlyArray<string>;
  lang?: string | null | undefined;
  inLanguage?: boolean;
}>;
export type CurrentNamesAnswer = { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly ownName?: string } | null> };
export type GuideVariables = Exact<{
  first: number;
  lang?: string | null | undefined;
  inLanguage?: boolean;
}>;
export type GuideAnswer = { readonly guide: { readonly title: string, readonly version: string, readonly counts: ReadonlyArray<{ readonly kind: string, readonly count: number }>, readonly sources: ReadonlyArray<SourceLine>, readonly levels: ReadonlyArray<LevelLine> }, readonly roles: { readonly totalCount: number, readonly nodes: ReadonlyArray<RoleLine> }, readonly some: { readonly nodes: ReadonlyArray<{ readonly leadsTo: { readonly edges: ReadonlyArray<{ readonly kind: TransitionKind, readonly citations: ReadonlyArray<{ readonly origin: Origin, readonly source: string }> }> }, readonly requirements: ReadonlyArray<{ readonly options: ReadonlyArray<{ readonly name: string, readonly ownName?: string, readonly hours: { readonly typical: number } | null }> }> }> } };
export type SourceLine = { readonly id: string, readonly title: string, readonly origin: Origin, readonly licence: string | null, readonly attribution: string | null, readonly url: string | null };
export type LevelLine = { readonly number: number, readonly name: string };
export type NamesVariables = Exact<{
  ids: ReadonlyArray<string>;
  lang?: string | null | undefined;
  inLanguage?: boolean;
}>;
export type NamesAnswer = { readonly nodes: ReadonlyArray<
    | { readonly id: string, readonly name: string, readonly ownName?: string }
    | { readonly id: string, readonly name: string, readonly level: number | null, readonly ownName?: string }
   | null> };
export type SearchVariables = Exact<{
  text: string;
  kinds?: ReadonlyArray<NodeKind> | null | undefined;
  lang?: string | null | undefined;
  inLanguage?: boolean;
}>;
export type SearchAnswer = { readonly search: ReadonlyArray<{ readonly matched: string, readonly node:
      | { readonly id: string, readonly name: string, readonly ownName?: string }
      | { readonly level: number | null, readonly id: string, readonly name: string, readonly ownName?: string }
      | { readonly id: string, readonly name: string, readonly ownName?: string, readonly group: { readonly id: string, readonly name: string, readonly ownName?: string } | null }
     }> };
export type RoleVariables = Exact<{
  id: string;
  lang?: string | null | undefined;
  inLanguage?: boolean;
}>;
export type RoleAnswer = { readonly role: (
    { readonly summary: string | null, readonly alternativeNames: ReadonlyArray<string>, readonly citations: ReadonlyArray<CitationLine>, readonly group: { readonly id: string, readonly name: string, readonly ownName?: string } | null, readonly responsibilities: ReadonlyArray<{ readonly id: string, readonly name: string, readonly ownName?: string }>, readonly credentials: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: CredentialKind, readonly ownName?: string }>, readonly experiences: ReadonlyArray<{ readonly id: string, readonly name: string, readonly ownName?: string }>, readonly trends: ReadonlyArray<{ readonly id: string, readonly name: string, readonly summary: string | null, readonly ownName?: string }> }
    & RoleLine
    & Preparation
  ) | null };
export type NextRolesVariables = Exact<{
  from?: string | null | undefined;
  have: ReadonlyArray<string>;
  lang?: string | null | undefined;
  inLanguage?: boolean;
}>;
export type NextRolesAnswer = { readonly recommendedRoles: ReadonlyArray<{ readonly role: (
      { readonly summary: string | null }
      & RoleLine
      & Preparation
    ), readonly gap: { readonly coverage: number, readonly ease: Ease | null, readonly easeReasons: ReadonlyArray<EaseReason>, readonly unknownHours: number, readonly hours: Hours }, readonly path: { readonly length: number } | null, readonly reasons: ReadonlyArray<{ readonly text: string }>, readonly obstacle: { readonly text: string } | null }> };
export type LearnNextVariables = Exact<{
  from?: string | null | undefined;
  have: ReadonlyArray<string>;
  toward?: ReadonlyArray<string> | null | undefined;
  lang?: string | null | undefined;
  inLanguage?: boolean;
}>;
export type LearnNextAnswer = { readonly recommendedCompetencies: ReadonlyArray<{ readonly competency: { readonly id: string, readonly name: string, readonly ownName?: string }, readonly hours: Hours | null, readonly unlocks: ReadonlyArray<{ readonly id: string, readonly name: string, readonly ownName?: string }>, readonly reasons: ReadonlyArray<{ readonly text: string }> }> };
export type WholeMapVariables = Exact<{
  first: number;
  lang?: string | null | undefined;
  inLanguage?: boolean;
}>;
export type WholeMapAnswer = { readonly roles: { readonly nodes: ReadonlyArray<(
      { readonly leadsTo: { readonly nodes: ReadonlyArray<RoleLine> } }
      & RoleLine
    )> } };
export type MapAroundVariables = Exact<{
  ids: ReadonlyArray<string>;
  lang?: string | null | undefined;
  inLanguage?: boolean;
}>;
export type MapAroundAnswer = { readonly nodes: ReadonlyArray<(
    { readonly leadsTo: { readonly nodes: ReadonlyArray<RoleLine> }, readonly ledToBy: { readonly nodes: ReadonlyArray<RoleLine> } }
    & RoleLine
  ) | null> };
export type TextCompetenciesVariables = Exact<{
  text: string;
  lang?: string | null | undefined;
  inLanguage?: boolean;
}>;
export type TextCompetenciesAnswer = { readonly competenciesIn: ReadonlyArray<{ readonly start: number, readonly end: number, readonly score: number, readonly competency: { readonly id: string, readonly name: string, readonly ownName?: string } }> };
export type RoleLine = { readonly id: string, readonly name: string, readonly level: number | null, readonly ownName?: string };
export type Preparation = { readonly education: { readonly name: string, readonly share: number | null } | null, readonly experience: Years | null };
export type Years = { readonly min: number, readonly typical: number, readonly max: number };
export type Hours = { readonly min: number, readonly typical: number, readonly max: number };
export type CitationLine = { readonly origin: Origin, readonly source: string, readonly section: string | null, readonly url: string | null };
export type GapLine = { readonly importance: Importance, readonly direct: boolean, readonly competency: { readonly id: string, readonly name: string, readonly ownName?: string }, readonly requiredFor: ReadonlyArray<{ readonly id: string, readonly name: string, readonly ownName?: string }>, readonly alternatives: ReadonlyArray<{ readonly id: string, readonly name: string, readonly ownName?: string }>, readonly hours: Hours | null };
export type Gap = { readonly coverage: number, readonly ease: Ease | null, readonly easeReasons: ReadonlyArray<EaseReason>, readonly unknownHours: number, readonly optimal: boolean, readonly hours: Hours, readonly kept: ReadonlyArray<{ readonly id: string, readonly name: string, readonly ownName?: string }>, readonly dropped: ReadonlyArray<{ readonly id: string, readonly name: string, readonly ownName?: string }>, readonly missing: ReadonlyArray<GapLine>, readonly raised: ReadonlyArray<GapLine> };
export type Path = { readonly length: number, readonly mermaid: string, readonly unknownHours: number, readonly ease: Ease, readonly hours: Hours, readonly experience: Years | null, readonly newCompetencies: ReadonlyArray<{ readonly id: string, readonly name: string, readonly ownName?: string }>, readonly roles: ReadonlyArray<(
    { readonly education: { readonly level: number, readonly name: string } | null }
    & RoleLine
  )>, readonly steps: ReadonlyArray<Step> };
export type Step = { readonly kind: TransitionKind, readonly rank: number | null, readonly reason: string | null, readonly ease: Ease, readonly easeReasons: ReadonlyArray<EaseReason>, readonly from: RoleLine, readonly to: (
    RoleLine
    & Preparation
  ), readonly citations: ReadonlyArray<CitationLine>, readonly gap: Gap };
export type PathSearch = { readonly optimal: boolean, readonly paths: ReadonlyArray<Path>, readonly noPath: { readonly reason: NoPathReason, readonly message: string, readonly closest: ReadonlyArray<RoleLine> } | null };
export type PathsVariables = Exact<{
  from: string;
  to: string;
  have?: ReadonlyArray<string> | null | undefined;
  easeAtMost?: Ease | null | undefined;
  lang?: string | null | undefined;
  inLanguage?: boolean;
}>;
export type PathsAnswer = { readonly tradeOffs: PathSearch, readonly shortest: PathSearch };
export type PathTotals = { readonly hours: Hours, readonly newCompetencies: ReadonlyArray<{ readonly id: string }>, readonly roles: ReadonlyArray<{ readonly id: string }> };
export type PathTotalsVariables = Exact<{
  from: string;
  to: string;
  have?: ReadonlyArray<string> | null | undefined;
  easeAtMost?: Ease | null | undefined;
}>;
export type PathTotalsAnswer = { readonly tradeOffs: { readonly paths: ReadonlyArray<PathTotals> }, readonly shortest: { readonly paths: ReadonlyArray<PathTotals> } };
export type RequirementsVariables = Exact<{
  ids: ReadonlyArray<string>;
  lang?: string | null | undefined;
  inLanguage?: boolean;
}>;
export type RequirementsAnswer = { readonly nodes: ReadonlyArray<
    | { readonly id: string }
    | { readonly id: string, readonly requirements: ReadonlyArray<RequirementLine> }
   | null> };
export type RequirementLine = { readonly pick: number, readonly levelName: string | null, readonly reason: string | null, readonly options: ReadonlyArray<{ readonly id: string, readonly name: string, readonly ownName?: string, readonly group: { readonly id: string, readonly name: string, readonly ownName?: string } | null }>, readonly citations: ReadonlyArray<CitationLine> };
export type DirectGapVariables = Exact<{
  from?: string | null | undefined;
  have: ReadonlyArray<string>;
  to: string;
  lang?: string | null | undefined;
  inLanguage?: boolean;
}>;
export type DirectGapAnswer = { readonly role: (
    { readonly name: string, readonly ownName?: string }
    & Preparation
  ) | null, readonly skillGap: Gap };
export type PlanVariables = Exact<{
  to: ReadonlyArray<string>;
  from?: string | null | undefined;
  have: ReadonlyArray<string>;
  pace: number;
  lang?: string | null | undefined;
  inLanguage?: boolean;
}>;
export type PlanAnswer = { readonly learningPlan: { readonly unknownHours: number, readonly weeks: number | null, readonly optimal: boolean, readonly hours: Hours, readonly phases: ReadonlyArray<{ readonly endWeek: number | null, readonly steps: ReadonlyArray<number>, readonly role: { readonly id: string, readonly name: string, readonly ownName?: string }, readonly experience: Years | null }>, readonly criticalPath: ReadonlyArray<{ readonly id: string, readonly name: string, readonly ownName?: string }>, readonly steps: ReadonlyArray<PlanStep> } };
export type PlanStep = { readonly index: number, readonly startWeek: number | null, readonly endWeek: number | null, readonly slackHours: number, readonly competency: { readonly id: string, readonly name: string, readonly ownName?: string }, readonly hours: Hours | null, readonly dependsOn: ReadonlyArray<{ readonly id: string, readonly name: string, readonly ownName?: string }>, readonly alternatives: ReadonlyArray<{ readonly id: string, readonly name: string, readonly ownName?: string }> };
export type PlaygroundIdsVariables = Exact<{
  ids: ReadonlyArray<string>;
}>;
export type PlaygroundIdsAnswer = { readonly nodes: ReadonlyArray<{ readonly id: string } | null> };
export type PlaygroundFillVariables = Exact<{ [key: string]: never; }>;
export type PlaygroundFillAnswer = { readonly roles: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly leadsTo: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly leadsTo: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } }> } }> }, readonly competencyDemand: ReadonlyArray<{ readonly competency: { readonly id: string, readonly name: string } }> };
export type GuideCredit = { readonly title: string, readonly version: string, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly attribution: string | null }> };
export type WidgetRolesVariables = Exact<{
  from?: string | null | undefined;
  have: ReadonlyArray<string>;
  first: number;
  hasFrom: boolean;
  fromId: string;
  lang?: string | null | undefined;
  inLanguage?: boolean;
}>;
export type WidgetRolesAnswer = { readonly guide: GuideCredit, readonly from?: { readonly id: string, readonly name: string, readonly ownName?: string } | null, readonly roles: ReadonlyArray<{ readonly role: (
      { readonly summary: string | null }
      & RoleLine
    ), readonly gap: { readonly coverage: number, readonly unknownHours: number, readonly hours: Hours }, readonly reasons: ReadonlyArray<{ readonly text: string }>, readonly obstacle: { readonly text: string } | null }> };
export type WidgetCompetenciesVariables = Exact<{
  from?: string | null | undefined;
  have: ReadonlyArray<string>;
  toward: string;
  first: number;
  hasFrom: boolean;
  fromId: string;
  lang?: string | null | undefined;
  inLanguage?: boolean;
}>;
export type WidgetCompetenciesAnswer = { readonly guide: GuideCredit, readonly from?: { readonly id: string, readonly name: string, readonly ownName?: string } | null, readonly toward: { readonly id: string, readonly name: string, readonly ownName?: string } | null, readonly competencies: ReadonlyArray<{ readonly competency: { readonly id: string, readonly name: string, readonly summary: string | null, readonly ownName?: string }, readonly hours: Hours | null, readonly unlocks: ReadonlyArray<{ readonly id: string, readonly name: string, readonly ownName?: string }>, readonly reasons: ReadonlyArray<{ readonly text: string }> }> };
export type WidgetPathVariables = Exact<{
  from: string;
  to: string;
  have: ReadonlyArray<string>;
  easeAtMost?: Ease | null | undefined;
  lang?: string | null | undefined;
  inLanguage?: boolean;
}>;
export type WidgetPathAnswer = { readonly guide: GuideCredit, readonly from: { readonly id: string, readonly name: string, readonly ownName?: string } | null, readonly to: { readonly id: string, readonly name: string, readonly ownName?: string } | null, readonly tradeOffs: { readonly paths: ReadonlyArray<WidgetWay> }, readonly shortest: { readonly paths: ReadonlyArray<WidgetWay> }, readonly straight: (
    { readonly ease: Ease | null, readonly easeReasons: ReadonlyArray<EaseReason> }
    & WidgetGap
  ) };
export type WidgetGap = { readonly coverage: number, readonly unknownHours: number, readonly hours: Hours, readonly missing: ReadonlyArray<{ readonly importance: Importance, readonly competency: { readonly id: string, readonly name: string, readonly ownName?: string } }> };
export type WidgetWay = { readonly length: number, readonly unknownHours: number, readonly hours: Hours, readonly experience: Years | null, readonly newCompetencies: ReadonlyArray<{ readonly id: string, readonly name: string, readonly ownName?: string }>, readonly roles: ReadonlyArray<{ readonly id: string }>, readonly steps: ReadonlyArray<{ readonly kind: TransitionKind, readonly rank: number | null, readonly reason: string | null, readonly ease: Ease, readonly easeReasons: ReadonlyArray<EaseReason>, readonly from: { readonly id: string, readonly name: string, readonly ownName?: string }, readonly to: (
      RoleLine
      & Preparation
    ), readonly citations: ReadonlyArray<{ readonly origin: Origin, readonly source: string }>, readonly gap: WidgetGap }> };
export type WidgetPageStartVariables = Exact<{
  from: string;
  to: string;
}>;
export type WidgetPageStartAnswer = { readonly from: { readonly id: string, readonly name: string } | null, readonly to: { readonly id: string, readonly name: string } | null, readonly roles: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } };
export type WidgetPageRolesVariables = Exact<{
  text: string;
}>;
export type WidgetPageRolesAnswer = { readonly search: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string } }> };
export const TOP_ROLE_GROUPS = "query TopRoleGroups($lang:String$inLanguage:Boolean!=false){roleGroups(top:true first:100){nodes{id name(lang:$lang)ownName:name@include(if:$inLanguage)}}}" as Operation<TopRoleGroupsAnswer, TopRoleGroupsVariables>;
export const NARROWER_ROLE_GROUPS = "query NarrowerRoleGroups($ids:[ID!]!$lang:String$inLanguage:Boolean!=false){nodes(ids:$ids){...on RoleGroup{narrower{id name(lang:$lang)ownName:name@include(if:$inLanguage)}}}}" as Operation<NarrowerRoleGroupsAnswer, NarrowerRoleGroupsVariables>;
export const ROLES_PAGE = "query RolesPage($filter:RoleFilter$after:String$lang:String$inLanguage:Boolean!=false){roles(filter:$filter first:100 after:$after){totalCount nodes{...RoleLine}pageInfo{hasNextPage endCursor}}}fragment RoleLine on Role{id name(lang:$lang)ownName:name@include(if:$inLanguage)level}" as Operation<RolesPageAnswer, RolesPageVariables>;
export const COMPARE = "query Compare($one:ID!$other:ID!$from:ID$have:[ID!]!$lang:String$inLanguage:Boolean!=false){one:role(id:$one){...ComparedRole}other:role(id:$other){...ComparedRole}gapOne:skillGap(from:$from have:$have to:$one){...ComparedGap}gapOther:skillGap(from:$from have:$have to:$other){...ComparedGap}toOther:skillGap(from:$one to:$other){...ComparedGap}toOne:skillGap(from:$other to:$one){...ComparedGap}}fragment ComparedRole on Role{...RoleLine ...Preparation summary requirements{importance pick options{id name(lang:$lang)ownName:name@include(if:$inLanguage)}}}fragment ComparedGap on SkillGap{coverage hours{...Hours}unknownHours}fragment RoleLine on Role{id name(lang:$lang)ownName:name@include(if:$inLanguage)level}fragment Preparation on Role{education{name share}experience{...Years}}fragment Years on YearsRange{min typical max}fragment Hours on HoursRange{min typical max}" as Operation<CompareAnswer, CompareVariables>;
export const ROLE_PAGE = "fragment EntityCredential on Credential{id name(lang:$lang)ownName:name@include(if:$inLanguage)kind issuer url hours{...Hours}citations{...CitationLine}}fragment EntityMove on LeadsToEdge{kind rank reason node{id name(lang:$lang)ownName:name@include(if:$inLanguage)level}citations{...CitationLine}}fragment EntityGuide on Guide{title version sources{...SourceLine}levels{...LevelLine}}query RolePage($id:ID!$lang:String$inLanguage:Boolean!=false){guide{...EntityGuide}role(id:$id){id name(lang:$lang)ownName:name@include(if:$inLanguage)summary alternativeNames citations{...CitationLine}externalIds{scheme value match url}resources{kind title url}...Preparation level group{id name(lang:$lang)ownName:name@include(if:$inLanguage)}broader{id name(lang:$lang)ownName:name@include(if:$inLanguage)}narrower{id name(lang:$lang)ownName:name@include(if:$inLanguage)}requirements{importance pick levelName reason choice{name}options{id name(lang:$lang)ownName:name@include(if:$inLanguage)}citations{...CitationLine}}responsibilities{id name(lang:$lang)ownName:name@include(if:$inLanguage)}leadsTo(first:30){totalCount edges{...EntityMove}pageInfo{endCursor}}ledToBy(first:30){totalCount edges{...EntityMove}pageInfo{endCursor}}credentials{...EntityCredential}experiences{id name(lang:$lang)ownName:name@include(if:$inLanguage)summary}trends{id name(lang:$lang)ownName:name@include(if:$inLanguage)summary}}}fragment SourceLine on GuideSource{id title origin licence attribution url}fragment LevelLine on GuideLevel{number name}fragment Preparation on Role{education{name share}experience{...Years}}fragment Years on YearsRange{min typical max}fragment Hours on HoursRange{min typical max}fragment CitationLine on Citation{origin source section url}" as Operation<RolePageAnswer, RolePageVariables>;
export const COMPETENCY_PAGE = "fragment EntityCredential on Credential{id name(lang:$lang)ownName:name@include(if:$inLanguage)kind issuer url hours{...Hours}citations{...CitationLine}}fragment EntityPrerequisite on Prerequisite{pick reason choice{name}options{id name(lang:$lang)ownName:name@include(if:$inLanguage)}citations{...CitationLine}}fragment EntityGuide on Guide{title version sources{...SourceLine}levels{...LevelLine}}query CompetencyPage($id:ID!$lang:String$inLanguage:Boolean!=false){guide{...EntityGuide}competency:node(id:$id){...on Competency{id name(lang:$lang)ownName:name@include(if:$inLanguage)summary alternativeNames citations{...CitationLine}externalIds{scheme value match url}resources{kind title url}hours{...Hours}group{id name(lang:$lang)ownName:name@include(if:$inLanguage)}broader{id name(lang:$lang)ownName:name@include(if:$inLanguage)}narrower{id name(lang:$lang)ownName:name@include(if:$inLanguage)}prerequisites{...EntityPrerequisite}benefitsFrom{...EntityPrerequisite}dependents(first:50){totalCount nodes{id name(lang:$lang)ownName:name@include(if:$inLanguage)}pageInfo{endCursor}}requiredBy(first:50){totalCount nodes{id name(lang:$lang)ownName:name@include(if:$inLanguage)}pageInfo{endCursor}}credentials{...EntityCredential}trends{id name(lang:$lang)ownName:name@include(if:$inLanguage)summary}}}}fragment SourceLine on GuideSource{id title origin licence attribution url}fragment LevelLine on GuideLevel{number name}fragment Hours on HoursRange{min typical max}fragment CitationLine on Citation{origin source section url}" as Operation<CompetencyPageAnswer, CompetencyPageVariables>;
export const ROLE_MOVES = "query RoleMoves($id:ID!$after:String$into:Boolean!$lang:String$inLanguage:Boolean!=false){role(id:$id){id name(lang:$lang)ownName:name@include(if:$inLanguage)leadsTo(first:100 after:$after)@skip(if:$into){totalCount nodes{id name(lang:$lang)ownName:name@include(if:$inLanguage)}pageInfo{endCursor hasNextPage}}ledToBy(first:100 after:$after)@include(if:$into){totalCount nodes{id name(lang:$lang)ownName:name@include(if:$inLanguage)}pageInfo{endCursor hasNextPage}}}}" as Operation<RoleMovesAnswer, RoleMovesVariables>;
export const COMPETENCY_USES = "query CompetencyUses($id:ID!$after:String$roles:Boolean!$lang:String$inLanguage:Boolean!=false){competency:node(id:$id){...on Competency{id name(lang:$lang)ownName:name@include(if:$inLanguage)requiredBy(first:100 after:$after)@include(if:$roles){totalCount nodes{id name(lang:$lang)ownName:name@include(if:$inLanguage)}pageInfo{endCursor hasNextPage}}dependents(first:100 after:$after)@skip(if:$roles){totalCount nodes{id name(lang:$lang)ownName:name@include(if:$inLanguage)}pageInfo{endCursor hasNextPage}}}}}" as Operation<CompetencyUsesAnswer, CompetencyUsesVariables>;
export const ROLE_INDEX = "query RoleIndex($after:String$lang:String$inLanguage:Boolean!=false){guide{title}list:roles(first:100 after:$after){totalCount nodes{id name(lang:$lang)ownName:name@include(if:$inLanguage)}pageInfo{endCursor hasNextPage}}}" as Operation<RoleIndexAnswer, RoleIndexVariables>;
export const COMPETENCY_INDEX = "query CompetencyIndex($kind:NodeKind!$after:String$lang:String$inLanguage:Boolean!=false){guide{title}list:competencies(first:100 after:$after filter:{kinds:[$kind]}){totalCount nodes{id name(lang:$lang)ownName:name@include(if:$inLanguage)}pageInfo{endCursor hasNextPage}}}" as Operation<CompetencyIndexAnswer, CompetencyIndexVariables>;
export const NEAR_NAMES = "query NearNames($text:String!$lang:String$inLanguage:Boolean!=false){search(text:$text kinds:[ROLE SKILL TECHNOLOGY]first:5){node{id name(lang:$lang)ownName:name@include(if:$inLanguage)}}}" as Operation<NearNamesAnswer, NearNamesVariables>;
export const CURRENT_NAMES = "query CurrentNames($ids:[ID!]!$lang:String$inLanguage:Boolean!=false){nodes(ids:$ids){...on GuideNode{id name(lang:$lang)ownName:name@include(if:$inLanguage)}}}" as Operation<CurrentNamesAnswer, CurrentNamesVariables>;
export const GUIDE = "query Guide($first:Int!$lang:String$inLanguage:Boolean!=false){guide{title version counts{kind count}sources{...SourceLine}levels{...LevelLine}}roles(first:$first){totalCount nodes{...RoleLine}}some:roles(first:3){nodes{leadsTo(first:2){edges{kind citations{origin source}}}requirements(importance:ESSENTIAL){options{name(lang:$lang)ownName:name@include(if:$inLanguage)hours{typical}}}}}}fragment SourceLine on GuideSource{id title origin licence attribution url}fragment LevelLine on GuideLevel{number name}fragment RoleLine on Role{id name(lang:$lang)ownName:name@include(if:$inLanguage)level}" as Operation<GuideAnswer, GuideVariables>;
export const NAMES = "query Names($ids:[ID!]!$lang:String$inLanguage:Boolean!=false){nodes(ids:$ids){...on GuideNode{id name(lang:$lang)ownName:name@include(if:$inLanguage)}...on Role{level}}}" as Operation<NamesAnswer, NamesVariables>;
export const SEARCH = "query Search($text:String!$kinds:[NodeKind!]$lang:String$inLanguage:Boolean!=false){search(text:$text kinds:$kinds first:12){matched node{id name(lang:$lang)ownName:name@include(if:$inLanguage)...on Role{level}...on Competency{group{id name(lang:$lang)ownName:name@include(if:$inLanguage)}}}}}" as Operation<SearchAnswer, SearchVariables>;
export const ROLE = "query Role($id:ID!$lang:String$inLanguage:Boolean!=false){role(id:$id){...RoleLine ...Preparation summary alternativeNames citations{...CitationLine}group{id name(lang:$lang)ownName:name@include(if:$inLanguage)}responsibilities{id name(lang:$lang)ownName:name@include(if:$inLanguage)}credentials{id name(lang:$lang)ownName:name@include(if:$inLanguage)kind}experiences{id name(lang:$lang)ownName:name@include(if:$inLanguage)}trends{id name(lang:$lang)ownName:name@include(if:$inLanguage)summary}}}fragment RoleLine on Role{id name(lang:$lang)ownName:name@include(if:$inLanguage)level}fragment Preparation on Role{education{name share}experience{...Years}}fragment Years on YearsRange{min typical max}fragment CitationLine on Citation{origin source section url}" as Operation<RoleAnswer, RoleVariables>;
export const NEXT_ROLES = "query NextRoles($from:ID$have:[ID!]!$lang:String$inLanguage:Boolean!=false){recommendedRoles(from:$from have:$have first:6){role{...RoleLine ...Preparation summary}gap{coverage ease easeReasons hours{...Hours}unknownHours}path{length}reasons{text}obstacle{text}}}fragment RoleLine on Role{id name(lang:$lang)ownName:name@include(if:$inLanguage)level}fragment Preparation on Role{education{name share}experience{...Years}}fragment Years on YearsRange{min typical max}fragment Hours on HoursRange{min typical max}" as Operation<NextRolesAnswer, NextRolesVariables>;
export const LEARN_NEXT = "query LearnNext($from:ID$have:[ID!]!$toward:[ID!]$lang:String$inLanguage:Boolean!=false){recommendedCompetencies(from:$from have:$have toward:$toward first:6){competency{id name(lang:$lang)ownName:name@include(if:$inLanguage)}hours{...Hours}unlocks{id name(lang:$lang)ownName:name@include(if:$inLanguage)}reasons{text}}}fragment Hours on HoursRange{min typical max}" as Operation<LearnNextAnswer, LearnNextVariables>;
export const WHOLE_MAP = "query WholeMap($first:Int!$lang:String$inLanguage:Boolean!=false){roles(first:$first){nodes{...RoleLine leadsTo(first:50){nodes{...RoleLine}}}}}fragment RoleLine on Role{id name(lang:$lang)ownName:name@include(if:$inLanguage)level}" as Operation<WholeMapAnswer, WholeMapVariables>;
export const MAP_AROUND = "query MapAround($ids:[ID!]!$lang:String$inLanguage:Boolean!=false){nodes(ids:$ids){...on Role{...RoleLine leadsTo(first:12){nodes{...RoleLine}}ledToBy(first:12){nodes{...RoleLine}}}}}fragment RoleLine on Role{id name(lang:$lang)ownName:name@include(if:$inLanguage)level}" as Operation<MapAroundAnswer, MapAroundVariables>;
export const TEXT_COMPETENCIES = "query TextCompetencies($text:String!$lang:String$inLanguage:Boolean!=false){competenciesIn(text:$text first:40){competency{id name(lang:$lang)ownName:name@include(if:$inLanguage)}start end score}}" as Operation<TextCompetenciesAnswer, TextCompetenciesVariables>;
export const PATHS = "fragment RoleLine on Role{id name(lang:$lang)ownName:name@include(if:$inLanguage)level}fragment Preparation on Role{education{name share}experience{...Years}}fragment Years on YearsRange{min typical max}fragment Hours on HoursRange{min typical max}fragment CitationLine on Citation{origin source section url}fragment GapLine on GapItem{competency{id name(lang:$lang)ownName:name@include(if:$inLanguage)}importance direct requiredFor{id name(lang:$lang)ownName:name@include(if:$inLanguage)}alternatives{id name(lang:$lang)ownName:name@include(if:$inLanguage)}hours{...Hours}}fragment Gap on SkillGap{coverage ease easeReasons hours{...Hours}unknownHours optimal kept{id name(lang:$lang)ownName:name@include(if:$inLanguage)}dropped{id name(lang:$lang)ownName:name@include(if:$inLanguage)}missing{...GapLine}raised{...GapLine}}fragment Path on CareerPath{length mermaid hours{...Hours}unknownHours experience{...Years}ease newCompetencies{id name(lang:$lang)ownName:name@include(if:$inLanguage)}roles{...RoleLine education{level name}}steps{...Step}}fragment Step on CareerStep{from{...RoleLine}to{...RoleLine ...Preparation}kind rank reason citations{...CitationLine}ease easeReasons gap{...Gap}}fragment PathSearch on CareerPathSearch{optimal paths{...Path}noPath{reason message closest{...RoleLine}}}query Paths($from:ID!$to:ID!$have:[ID!]$easeAtMost:Ease$lang:String$inLanguage:Boolean!=false){tradeOffs:careerTradeOffs(from:$from to:$to have:$have easeAtMost:$easeAtMost maxSteps:6){...PathSearch}shortest:careerPaths(from:$from to:$to have:$have easeAtMost:$easeAtMost first:3){...PathSearch}}" as Operation<PathsAnswer, PathsVariables>;
export const PATH_TOTALS = "fragment Hours on HoursRange{min typical max}fragment PathTotals on CareerPath{hours{...Hours}newCompetencies{id}roles{id}}query PathTotals($from:ID!$to:ID!$have:[ID!]$easeAtMost:Ease){tradeOffs:careerTradeOffs(from:$from to:$to have:$have easeAtMost:$easeAtMost maxSteps:6){paths{...PathTotals}}shortest:careerPaths(from:$from to:$to have:$have easeAtMost:$easeAtMost first:3){paths{...PathTotals}}}" as Operation<PathTotalsAnswer, PathTotalsVariables>;
export const REQUIREMENTS = "fragment CitationLine on Citation{origin source section url}query Requirements($ids:[ID!]!$lang:String$inLanguage:Boolean!=false){nodes(ids:$ids){id ...on Role{requirements{...RequirementLine}}}}fragment RequirementLine on Requirement{pick options{id name(lang:$lang)ownName:name@include(if:$inLanguage)group{id name(lang:$lang)ownName:name@include(if:$inLanguage)}}levelName reason citations{...CitationLine}}" as Operation<RequirementsAnswer, RequirementsVariables>;
export const DIRECT_GAP = "fragment Preparation on Role{education{name share}experience{...Years}}fragment Years on YearsRange{min typical max}fragment Hours on HoursRange{min typical max}fragment GapLine on GapItem{competency{id name(lang:$lang)ownName:name@include(if:$inLanguage)}importance direct requiredFor{id name(lang:$lang)ownName:name@include(if:$inLanguage)}alternatives{id name(lang:$lang)ownName:name@include(if:$inLanguage)}hours{...Hours}}fragment Gap on SkillGap{coverage ease easeReasons hours{...Hours}unknownHours optimal kept{id name(lang:$lang)ownName:name@include(if:$inLanguage)}dropped{id name(lang:$lang)ownName:name@include(if:$inLanguage)}missing{...GapLine}raised{...GapLine}}query DirectGap($from:ID$have:[ID!]!$to:ID!$lang:String$inLanguage:Boolean!=false){role(id:$to){name(lang:$lang)ownName:name@include(if:$inLanguage)...Preparation}skillGap(from:$from have:$have to:$to){...Gap}}" as Operation<DirectGapAnswer, DirectGapVariables>;
export const PLAN = "fragment Years on YearsRange{min typical max}fragment Hours on HoursRange{min typical max}query Plan($to:[ID!]!$from:ID$have:[ID!]!$pace:Float!$lang:String$inLanguage:Boolean!=false){learningPlan(to:$to from:$from have:$have hoursPerWeek:$pace){hours{...Hours}unknownHours weeks optimal phases{role{id name(lang:$lang)ownName:name@include(if:$inLanguage)}endWeek steps experience{...Years}}criticalPath{id name(lang:$lang)ownName:name@include(if:$inLanguage)}steps{...PlanStep}}}fragment PlanStep on LearningStep{index competency{id name(lang:$lang)ownName:name@include(if:$inLanguage)}hours{...Hours}startWeek endWeek slackHours dependsOn{id name(lang:$lang)ownName:name@include(if:$inLanguage)}alternatives{id name(lang:$lang)ownName:name@include(if:$inLanguage)}}" as Operation<PlanAnswer, PlanVariables>;
export const PLAYGROUND_IDS = "query PlaygroundIds($ids:[ID!]!){nodes(ids:$ids){id}}" as Operation<PlaygroundIdsAnswer, PlaygroundIdsVariables>;
export const PLAYGROUND_FILL = "query PlaygroundFill{roles(first:20){nodes{id name leadsTo(first:2){nodes{id name leadsTo(first:2){nodes{id name}}}}}}competencyDemand(first:1){competency{id name}}}" as Operation<PlaygroundFillAnswer, PlaygroundFillVariables>;
export const WIDGET_ROLES = "fragment RoleLine on Role{id name(lang:$lang)ownName:name@include(if:$inLanguage)level}fragment Hours on HoursRange{min typical max}fragment GuideCredit on Guide{title version sources{id title attribution}}query WidgetRoles($from:ID$have:[ID!]!$first:Int!$hasFrom:Boolean!$fromId:ID!$lang:String$inLanguage:Boolean!=false){guide{...GuideCredit}from:role(id:$fromId)@include(if:$hasFrom){id name(lang:$lang)ownName:name@include(if:$inLanguage)}roles:recommendedRoles(from:$from have:$have first:$first){role{...RoleLine summary}gap{coverage hours{...Hours}unknownHours}reasons{text}obstacle{text}}}" as Operation<WidgetRolesAnswer, WidgetRolesVariables>;
export const WIDGET_COMPETENCIES = "fragment Hours on HoursRange{min typical max}fragment GuideCredit on Guide{title version sources{id title attribution}}query WidgetCompetencies($from:ID$have:[ID!]!$toward:ID!$first:Int!$hasFrom:Boolean!$fromId:ID!$lang:String$inLanguage:Boolean!=false){guide{...GuideCredit}from:role(id:$fromId)@include(if:$hasFrom){id name(lang:$lang)ownName:name@include(if:$inLanguage)}toward:role(id:$toward){id name(lang:$lang)ownName:name@include(if:$inLanguage)}competencies:recommendedCompetencies(from:$from have:$have toward:[$toward]first:$first){competency{id name(lang:$lang)ownName:name@include(if:$inLanguage)summary}hours{...Hours}unlocks{id name(lang:$lang)ownName:name@include(if:$inLanguage)}reasons{text}}}" as Operation<WidgetCompetenciesAnswer, WidgetCompetenciesVariables>;
export const WIDGET_PATH = "fragment RoleLine on Role{id name(lang:$lang)ownName:name@include(if:$inLanguage)level}fragment Preparation on Role{education{name share}experience{...Years}}fragment Years on YearsRange{min typical max}fragment Hours on HoursRange{min typical max}fragment GuideCredit on Guide{title version sources{id title attribution}}query WidgetPath($from:ID!$to:ID!$have:[ID!]!$easeAtMost:Ease$lang:String$inLanguage:Boolean!=false){guide{...GuideCredit}from:role(id:$from){id name(lang:$lang)ownName:name@include(if:$inLanguage)}to:role(id:$to){id name(lang:$lang)ownName:name@include(if:$inLanguage)}tradeOffs:careerTradeOffs(from:$from to:$to have:$have easeAtMost:$easeAtMost maxSteps:6){paths{...WidgetWay}}shortest:careerPaths(from:$from to:$to have:$have easeAtMost:$easeAtMost first:3){paths{...WidgetWay}}straight:skillGap(from:$from have:$have to:$to){ease easeReasons ...WidgetGap}}fragment WidgetGap on SkillGap{coverage hours{...Hours}unknownHours missing{importance competency{id name(lang:$lang)ownName:name@include(if:$inLanguage)}}}fragment WidgetWay on CareerPath{length hours{...Hours}unknownHours experience{...Years}newCompetencies{id name(lang:$lang)ownName:name@include(if:$inLanguage)}roles{id}steps{from{id name(lang:$lang)ownName:name@include(if:$inLanguage)}to{...RoleLine ...Preparation}kind rank reason citations{origin source}ease easeReasons gap{...WidgetGap}}}" as Operation<WidgetPathAnswer, WidgetPathVariables>;
export const WIDGET_PAGE_START = "query WidgetPageStart($from:ID!$to:ID!){from:role(id:$from){id name}to:role(id:$to){id name}roles(first:2){nodes{id name}}}" as Operation<WidgetPageStartAnswer, WidgetPageStartVariables>;
export const WIDGET_PAGE_ROLES = "query WidgetPageRoles($text:String!){search(text:$text kinds:[ROLE]first:12){node{id name}}}" as Operation<WidgetPageRolesAnswer, WidgetPageRolesVariables>;