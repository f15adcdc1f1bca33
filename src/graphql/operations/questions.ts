// Written by `npm run operations` from the .graphql files beside it. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type CompetencyFilter = {
  readonly groups?: ReadonlyArray<string> | null | undefined;
  readonly kinds?: ReadonlyArray<NodeKind> | null | undefined;
  readonly origin?: Origin | null | undefined;
  readonly requiredBy?: ReadonlyArray<string> | null | undefined;
  readonly text?: string | null | undefined;
};
export type Ease =
  | 'EASY'
  | 'LEAP'
  | 'STRETCH'
  | 'UNKNOWN';
export type EdgeKind =
  | 'AFFECTS'
  | 'BENEFITS_FROM'
  | 'BROADER'
  | 'BUILDS_ON'
  | 'HAS_RESPONSIBILITY'
  | 'IN_GROUP'
  | 'LEADS_TO'
  | 'OPTION'
  | 'QUALIFIES_FOR'
  | 'REQUIRES'
  | 'TEACHES';
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
export type PathCriterion =
  | 'HOURS'
  | 'NEW_COMPETENCIES'
  | 'STEPS';
export type PrerequisiteOrder =
  | 'BLOCKING_FACTOR'
  | 'BLOCKS'
  | 'CENTRALITY'
  | 'COMPLEXITY'
  | 'DELAY_FACTOR'
  | 'ID'
  | 'ROLES_BLOCKED';
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
export type CareerPathsVariables = Exact<{
  from: string;
  to: string;
  have?: ReadonlyArray<string> | null | undefined;
  via?: ReadonlyArray<string> | null | undefined;
  avoid?: ReadonlyArray<string> | null | undefined;
  prefer?: ReadonlyArray<string> | null | undefined;
  minimize?: PathCriterion | null | undefined;
  easeAtMost?: Ease | null | undefined;
  minCoverage?: number | null | undefined;
  kinds?: ReadonlyArray<TransitionKind> | null | undefined;
  maxSteps?: number | null | undefined;
  throughUnknown?: boolean | null | undefined;
  first?: number | null | undefined;
  lang?: string | null | undefined;
}>;
export type CareerPathsAnswer = { readonly careerPaths: PathSearch };
export type CareerTradeOffsVariables = Exact<{
  from: string;
  to: string;
  have?: ReadonlyArray<string> | null | undefined;
  via?: ReadonlyArray<string> | null | undefined;
  avoid?: ReadonlyArray<string> | null | undefined;
  prefer?: ReadonlyArray<string> | null | undefined;
  easeAtMost?: Ease | null | undefined;
  minCoverage?: number | null | undefined;
  kinds?: ReadonlyArray<TransitionKind> | null | undefined;
  maxSteps?: number | null | undefined;
  throughUnknown?: boolean | null | undefined;
  lang?: string | null | undefined;
}>;
export type CareerTradeOffsAnswer = { readonly careerTradeOffs: PathSearch };
export type ReachableRolesVariables = Exact<{
  from?: string | null | undefined;
  have?: ReadonlyArray<string> | null | undefined;
  avoid?: ReadonlyArray<string> | null | undefined;
  easeAtMost?: Ease | null | undefined;
  minCoverage?: number | null | undefined;
  maxHours?: number | null | undefined;
  maxSteps?: number | null | undefined;
  first?: number | null | undefined;
  lang?: string | null | undefined;
}>;
export type ReachableRolesAnswer = { readonly reachableRoles: ReadonlyArray<{ readonly optimal: boolean, readonly role: RoleName, readonly path: { readonly length: number, readonly ease: Ease, readonly unknownHours: number, readonly hours: Hours, readonly roles: ReadonlyArray<RoleName> } }> };
export type SkillGapVariables = Exact<{
  to: string;
  from?: string | null | undefined;
  have?: ReadonlyArray<string> | null | undefined;
  avoid?: ReadonlyArray<string> | null | undefined;
  prefer?: ReadonlyArray<string> | null | undefined;
  lang?: string | null | undefined;
}>;
export type SkillGapAnswer = { readonly skillGap: Gap };
export type LearningPlanVariables = Exact<{
  to: ReadonlyArray<string>;
  from?: string | null | undefined;
  have?: ReadonlyArray<string> | null | undefined;
  avoid?: ReadonlyArray<string> | null | undefined;
  prefer?: ReadonlyArray<string> | null | undefined;
  hoursPerWeek?: number | null | undefined;
  lang?: string | null | undefined;
}>;
export type LearningPlanAnswer = { readonly learningPlan: { readonly unknownHours: number, readonly weeks: number | null, readonly optimal: boolean, readonly hours: Hours, readonly criticalPath: ReadonlyArray< CompetencyName>, readonly steps: ReadonlyArray<{ readonly index: number, readonly startWeek: number | null, readonly endWeek: number | null, readonly slackHours: number, readonly competency: CompetencyName, readonly hours: Hours | null, readonly dependsOn: ReadonlyArray< CompetencyName>, readonly alternatives: ReadonlyArray< CompetencyName> }> } };
export type RecommendedRolesVariables = Exact<{
  from?: string | null | undefined;
  have?: ReadonlyArray<string> | null | undefined;
  first?: number | null | undefined;
  lang?: string | null | undefined;
}>;
export type RecommendedRolesAnswer = { readonly recommendedRoles: ReadonlyArray<{ readonly score: number, readonly role: (
      { readonly summary: string | null }
      & RoleName
    ), readonly reasons: ReadonlyArray<{ readonly text: string }>, readonly obstacle: { readonly text: string } | null, readonly gap: Gap }> };
export type RecommendedCompetenciesVariables = Exact<{
  from?: string | null | undefined;
  have?: ReadonlyArray<string> | null | undefined;
  toward?: ReadonlyArray<string> | null | undefined;
  first?: number | null | undefined;
  lang?: string | null | undefined;
}>;
export type RecommendedCompetenciesAnswer = { readonly recommendedCompetencies: ReadonlyArray<{ readonly score: number, readonly competency: CompetencyName, readonly hours: Hours | null, readonly reasons: ReadonlyArray<{ readonly text: string }>, readonly unlocks: ReadonlyArray<RoleName> }> };
export type SimilarRolesVariables = Exact<{
  to: string;
  first?: number | null | undefined;
  lang?: string | null | undefined;
}>;
export type SimilarRolesAnswer = { readonly similarRoles: ReadonlyArray<{ readonly similarity: number, readonly role: RoleName, readonly shared: ReadonlyArray< CompetencyName> }> };
export type PrerequisitesVariables = Exact<{
  of: string;
  maxDepth?: number | null | undefined;
  lang?: string | null | undefined;
}>;
export type PrerequisitesAnswer = { readonly prerequisites: Tree };
export type DependentsVariables = Exact<{
  of: string;
  maxDepth?: number | null | undefined;
  lang?: string | null | undefined;
}>;
export type DependentsAnswer = { readonly dependents: Tree };
export type PrerequisiteAnalyticsVariables = Exact<{
  role?: string | null | undefined;
  orderBy?: PrerequisiteOrder | null | undefined;
  first?: number | null | undefined;
  lang?: string | null | undefined;
}>;
export type PrerequisiteAnalyticsAnswer = { readonly prerequisiteAnalytics: { readonly longestChain: ReadonlyArray< CompetencyName>, readonly competencies: ReadonlyArray<{ readonly blocks: number, readonly rolesBlocked: number, readonly blockingFactor: number, readonly delayFactor: number, readonly competency: CompetencyName}> } };
export type RoleVariables = Exact<{
  id: string;
  lang?: string | null | undefined;
}>;
export type RoleAnswer = { readonly role: (
    { readonly summary: string | null, readonly citations: ReadonlyArray<Citation>, readonly requirements: ReadonlyArray<{ readonly importance: Importance, readonly weight: number | null, readonly level: number | null, readonly pick: number, readonly reason: string | null, readonly options: ReadonlyArray< CompetencyName>, readonly citations: ReadonlyArray<Citation> }> }
    & RoleName
  ) | null };
export type RolesVariables = Exact<{
  filter?: RoleFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  lang?: string | null | undefined;
}>;
export type RolesAnswer = { readonly roles: { readonly totalCount: number, readonly pageInfo: Page, readonly nodes: ReadonlyArray<RoleName> } };
export type CompetenciesVariables = Exact<{
  filter?: CompetencyFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  lang?: string | null | undefined;
}>;
export type CompetenciesAnswer = { readonly competencies: { readonly totalCount: number, readonly pageInfo: Page, readonly nodes: ReadonlyArray< CompetencyName> } };
export type SearchVariables = Exact<{
  text: string;
  kinds?: ReadonlyArray<NodeKind> | null | undefined;
  first?: number | null | undefined;
  lang?: string | null | undefined;
}>;
export type SearchAnswer = { readonly search: ReadonlyArray<{ readonly score: number, readonly matched: string, readonly node: { readonly id: string, readonly name: string } }> };
export type CompetenciesInVariables = Exact<{
  text: string;
  first?: number | null | undefined;
  lang?: string | null | undefined;
}>;
export type CompetenciesInAnswer = { readonly competenciesIn: ReadonlyArray<Match> };
export type RolesForVariables = Exact<{
  text: string;
  first?: number | null | undefined;
  lang?: string | null | undefined;
}>;
export type RolesForAnswer = { readonly rolesFor: ReadonlyArray<{ readonly score: number, readonly role: RoleName, readonly reasons: ReadonlyArray<{ readonly text: string }>, readonly competencies: ReadonlyArray<Match> }> };
export type StatementsVariables = Exact<{
  about?: string | null | undefined;
  source?: string | null | undefined;
  origin?: Origin | null | undefined;
  kinds?: ReadonlyArray<EdgeKind> | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;
export type StatementsAnswer = { readonly statements: { readonly totalCount: number, readonly pageInfo: Page, readonly nodes: ReadonlyArray<{ readonly kind: EdgeKind, readonly reason: string | null, readonly from: { readonly id: string }, readonly to: { readonly id: string }, readonly citations: ReadonlyArray<Citation> }> } };
export type GuideVariables = Exact<{ [key: string]: never; }>;
export type GuideAnswer = { readonly guide: { readonly title: string, readonly version: string, readonly contentHash: string, readonly counts: ReadonlyArray<{ readonly kind: string, readonly count: number }>, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly licence: string | null, readonly attribution: string | null, readonly url: string | null }> } };
export type RoleName = { readonly id: string, readonly name: string, readonly level: number | null };
export type CompetencyName = { readonly id: string, readonly name: string };
export type Hours = { readonly min: number, readonly typical: number, readonly max: number };
export type Citation = { readonly origin: Origin, readonly source: string, readonly section: string | null, readonly url: string | null };
export type Page = { readonly endCursor: string | null, readonly hasNextPage: boolean };
export type Gap = { readonly coverage: number, readonly ease: Ease | null, readonly optimal: boolean, readonly unknownHours: number, readonly hours: Hours, readonly missing: ReadonlyArray<GapItem>, readonly raised: ReadonlyArray<GapItem> };
export type GapItem = { readonly importance: Importance, readonly direct: boolean, readonly fromLevel: number | null, readonly toLevel: number | null, readonly competency: CompetencyName, readonly hours: Hours | null, readonly alternatives: ReadonlyArray< CompetencyName> };
export type PathSearch = { readonly optimal: boolean, readonly gapAtMost: number | null, readonly paths: ReadonlyArray<Path>, readonly noPath: { readonly reason: NoPathReason, readonly message: string, readonly closest: ReadonlyArray<RoleName> } | null };
export type Path = { readonly length: number, readonly ease: Ease, readonly proved: boolean, readonly unknownHours: number, readonly hours: Hours, readonly experience: { readonly min: number, readonly typical: number, readonly max: number } | null, readonly roles: ReadonlyArray<RoleName>, readonly newCompetencies: ReadonlyArray< CompetencyName>, readonly steps: ReadonlyArray<{ readonly kind: TransitionKind, readonly ease: Ease, readonly reason: string | null, readonly from: RoleName, readonly to: RoleName, readonly citations: ReadonlyArray<Citation>, readonly gap: Gap }> };
export type Tree = { readonly count: number, readonly root: CompetencyName, readonly hours: Hours, readonly layers: ReadonlyArray<ReadonlyArray< CompetencyName>>, readonly gates: ReadonlyArray< CompetencyName> };
export type Match = { readonly start: number, readonly end: number, readonly matched: string, readonly score: number, readonly competency: CompetencyName};
/** The questions that a guide answers, each with what it asks of the API. */
export interface Questions {
  /** The best `first` paths without repeated roles, best first: by what `minimize` names, then steps, then role ids in order. A competency is learned once on a path, so its cost belongs to the whole path. By hours and new competencies, the search goes on where a lower bound on the cost is least, and stops when its bounds have looked at 400,000 roles; by steps, when it has continued 1,000 partial paths. */
  careerPaths(variables: CareerPathsVariables): Promise<CareerPathsAnswer["careerPaths"]>;
  /** All paths that no other path beats: a path is left out if another is no worse in steps, typical hours and new competencies, and better in one of them. Sorted by steps, hours, new competencies, then role ids. The search extends at most 1000 partial paths; where no competency has hours and few roles have choices, it stops when its bounds have looked at 400,000 roles. */
  careerTradeOffs(variables: CareerTradeOffsVariables): Promise<CareerTradeOffsAnswer["careerTradeOffs"]>;
  /** The roles that can be reached from a role within a number of steps or hours, with the best path to each. Sorted by hours, steps, then role ids if `maxHours` is given, else by steps, then role ids. The role itself is left out. Without `from`, the roles that someone who holds `have` could enter, each with its gap: sorted by hours, number of new competencies, then role ids. */
  reachableRoles(variables?: ReachableRolesVariables): Promise<ReachableRolesAnswer["reachableRoles"]>;
  /** What you lack for a role, given the role you hold, the competencies you hold, or both. */
  skillGap(variables: SkillGapVariables): Promise<SkillGapAnswer["skillGap"]>;
  /** What to learn for one or several roles at once, in which order and when. */
  learningPlan(variables: LearningPlanVariables): Promise<LearningPlanAnswer["learningPlan"]>;
  /** The roles that suit you best now: the greatest score first, then by id. Left out are the role you hold, roles more than one level above it, and roles without known essential requirements; with `have` alone, also roles of which you meet nothing or one common competency alone. */
  recommendedRoles(variables?: RecommendedRolesVariables): Promise<RecommendedRolesAnswer["recommendedRoles"]>;
  /** The competencies with which you gain most for the hours they take: the greatest score first, then by id. Only competencies that you do not hold and that bring a role closer are listed; of those that replace each other in a choice, the best. */
  recommendedCompetencies(variables?: RecommendedCompetenciesVariables): Promise<RecommendedCompetenciesAnswer["recommendedCompetencies"]>;
  /** The roles that are most like one: the most similar first, then by id. Roles that have no competency in common are left out. */
  similarRoles(variables: SimilarRolesVariables): Promise<SimilarRolesAnswer["similarRoles"]>;
  /** All competencies that one competency builds on, directly or indirectly, in layers. Takes time proportional to the answer. */
  prerequisites(variables: PrerequisitesVariables): Promise<PrerequisitesAnswer["prerequisites"]>;
  /** All competencies that build on one competency, directly or indirectly, in layers. Takes time proportional to the answer. */
  dependents(variables: DependentsVariables): Promise<DependentsAnswer["dependents"]>;
  /** Metrics of the prerequisite graph of the whole guide, or of what one role asks for and all its prerequisites. Computed once for each version of the guide, in O(n · m / 32) for n competencies and m prerequisites. */
  prerequisiteAnalytics(variables?: PrerequisiteAnalyticsVariables): Promise<PrerequisiteAnalyticsAnswer["prerequisiteAnalytics"]>;
  /** The role with an id or former id. Null if there is none, or if the id is that of another kind of node. */
  role(variables: RoleVariables): Promise<RoleAnswer["role"]>;
  /** The roles of the guide, sorted by id. */
  roles(variables?: RolesVariables): Promise<RolesAnswer["roles"]>;
  /** The skills and technologies of the guide, sorted by id. */
  competencies(variables?: CompetenciesVariables): Promise<CompetenciesAnswer["competencies"]>;
  /** Nodes whose names have the words of the text, best first, then by id. A code in another vocabulary comes first. The score multiplies: how much of the text the name has, where rare words and the head noun count more; how much of the name was typed; whether it is the node's own name; how many of its names agree; how many transitions or requirements lead to the node; and its kind, roles first. A word of four letters or more that no name has may have one typo, one of seven or more two. If no name has all the words, related words and then some of the words suffice. The list is empty if nothing fits. */
  search(variables: SearchVariables): Promise<SearchAnswer["search"]>;
  /** The competencies that a text speaks of, such as a line of a CV, a job advertisement or a description of a course: the greatest score first, then by id. Each sentence is compared with all names and alternative names of the competencies; of each competency the best match counts. What follows "no experience in", "without knowledge of" and the like is left out, up to the end of the sentence or a "but". No model is used, nothing leaves the server, and texts are not logged. Takes time proportional to the words of the text times the names with such a word. */
  competenciesIn(variables: CompetenciesInVariables): Promise<CompetenciesInAnswer["competenciesIn"]>;
  /** The roles that a text resembles, such as a job advertisement or a CV: the greatest score first, then by id. Counted are the competencies that the text speaks of (see `competenciesIn`) and the roles' names and alternative names that it says. Roles of which it says nothing are left out. */
  rolesFor(variables: RolesForVariables): Promise<RolesForAnswer["rolesFor"]>;
  /** What the guide says about how things are connected, statement by statement with its sources: sorted by kind, then by the ids of both ends. Takes time proportional to the statements of the kinds asked for. */
  statements(variables?: StatementsVariables): Promise<StatementsAnswer["statements"]>;
  /** The guide that all answers come from. */
  guide(variables?: GuideVariables): Promise<GuideAnswer["guide"]>;
}
/** Of each question its variables but for the language of names, with their types unless they are lists of ids, and what it asks of the answer. */
export const QUESTION_PARTS: Readonly<Record<keyof Questions, readonly [variables: string, answer: string]>> = {
  careerPaths: ["from:ID!,to:ID!,have,via,avoid,prefer,minimize:PathCriterion,easeAtMost:Ease,minCoverage:Float,kinds:[TransitionKind!],maxSteps:Int,throughUnknown:Boolean,first:Int","#7"],
  careerTradeOffs: ["from:ID!,to:ID!,have,via,avoid,prefer,easeAtMost:Ease,minCoverage:Float,kinds:[TransitionKind!],maxSteps:Int,throughUnknown:Boolean","#7"],
  reachableRoles: ["from:ID,have,avoid,easeAtMost:Ease,minCoverage:Float,maxHours:Float,maxSteps:Int,first:Int","optimal role{#0}path{length ease hours{#2}unknownHours roles{#0}}"],
  skillGap: ["to:ID!,from:ID,have,avoid,prefer","#5"],
  learningPlan: ["to:[ID!]!,from:ID,have,avoid,prefer,hoursPerWeek:Float","hours{#2}unknownHours weeks optimal criticalPath{#1}steps{index competency{#1}hours{#2}startWeek endWeek slackHours dependsOn{#1}alternatives{#1}}"],
  recommendedRoles: ["from:ID,have,first:Int","role{#0 summary}score reasons{text}obstacle{text}gap{#5}"],
  recommendedCompetencies: ["from:ID,have,toward,first:Int","competency{#1}score hours{#2}reasons{text}unlocks{#0}"],
  similarRoles: ["to:ID!,first:Int","role{#0}similarity shared{#1}"],
  prerequisites: ["of:ID!,maxDepth:Int","#9"],
  dependents: ["of:ID!,maxDepth:Int","#9"],
  prerequisiteAnalytics: ["role:ID,orderBy:PrerequisiteOrder,first:Int","longestChain{#1}competencies{competency{#1}blocks rolesBlocked blockingFactor delayFactor}"],
  role: ["id:ID!","#0 summary citations{#3}requirements{importance weight level pick options{#1}reason citations{#3}}"],
  roles: ["filter:RoleFilter,first:Int,after:String","totalCount pageInfo{#4}nodes{#0}"],
  competencies: ["filter:CompetencyFilter,first:Int,after:String","totalCount pageInfo{#4}nodes{#1}"],
  search: ["text:String!,kinds:[NodeKind!],first:Int","score matched node{id name(lang:$lang)}"],
  competenciesIn: ["text:String!,first:Int","#a"],
  rolesFor: ["text:String!,first:Int","role{#0}score reasons{text}competencies{#a}"],
  statements: ["about:ID,source:ID,origin:Origin,kinds:[EdgeKind!],first:Int,after:String","totalCount pageInfo{#4}nodes{kind from{id}to{id}reason citations{#3}}"],
  guide: ["","title version contentHash counts{kind count}sources{id title licence attribution url}"],
};
/** What several of them ask of their answers: "#0" stands for the first. */
export const QUESTION_FRAGMENTS: readonly string[] = [
  "id name(lang:$lang)level",
  "id name(lang:$lang)",
  "min typical max",
  "origin source section url",
  "endCursor hasNextPage",
  "coverage ease optimal hours{#2}unknownHours missing{#6}raised{#6}",
  "competency{#1}importance direct fromLevel toLevel hours{#2}alternatives{#1}",
  "optimal gapAtMost paths{#8}noPath{reason message closest{#0}}",
  "length ease proved hours{#2}unknownHours experience{min typical max}roles{#0}newCompetencies{#1}steps{from{#0}to{#0}kind ease reason citations{#3}gap{#5}}",
  "root{#1}count hours{#2}layers{#1}gates{#1}",
  "competency{#1}start end matched score",
];
