/**
 * What a career counsellor would say, written from knowledge of the trades and not from what the program answers. `|` separates things of
 * which one is enough. Ids are given without their prefix `role:` and with the first letters of their kind (`s:` skill, `t:` technology).
 */
export interface Judgement {
  readonly of: string;
  /** Roles that must be among the first five. */
  readonly roles: readonly string[];
  /** Roles that must not. */
  readonly notRoles: readonly string[];
  /** Competencies that must be among the first five. */
  readonly learn: readonly string[];
  /** Competencies that must not. */
  readonly notLearn: readonly string[];
  readonly because: string;
  /** Why the program does not agree; null if it does. */
  readonly notMet: string | null;
}

type Row = readonly [
  of: string,
  roles: string,
  notRoles: string,
  learn: string,
  notLearn: string,
  because: string,
  notMet?: string,
];

const listed = (text: string): string[] => text.split(" ").filter((word) => word !== "");

const judged = (rows: readonly Row[]): Judgement[] =>
  rows.map(([of, roles, notRoles, learn, notLearn, because, notMet = null]) => ({
    of,
    roles: listed(roles),
    notRoles: listed(notRoles),
    learn: listed(learn),
    notLearn: listed(notLearn),
    because,
    notMet,
  }));

/** Of the guide that comes with the program. */
export const SHIPPED = judged([
  [
    "backend-developer",
    "senior-backend-developer",
    "chief-technology-officer director-of-engineering android-developer scrum-master",
    "s:system-design|s:software-design|s:technical-leadership|s:scalability|s:asynchronous-messaging",
    "s:executive-communication s:budgeting",
    "Most stay in the trade and become senior, which takes designing whole systems; executives are many years off.",
  ],
  [
    "junior-backend-developer",
    "backend-developer",
    "senior-backend-developer tech-lead engineering-manager",
    "s:api-design|s:server-side-development|s:data-structures",
    "s:stakeholder-management s:hiring s:executive-communication",
    "A beginner grows into the full role first, by building services alone; leading others comes later.",
  ],
  [
    "frontend-developer",
    "senior-frontend-developer full-stack-developer",
    "data-scientist network-engineer engineering-manager",
    "s:frontend-performance|s:design-systems|s:server-side-development|s:sql",
    "s:executive-communication s:cloud-networking",
    "Either deeper into the browser or on to the server; nothing leads to data science or networks.",
  ],
  [
    "data-analyst",
    "data-scientist analytics-engineer",
    "director-of-engineering chief-technology-officer engineering-manager",
    "s:data-warehousing|s:data-modelling|s:statistical-inference|s:machine-learning|s:data-quality",
    "s:executive-communication s:hiring",
    "An analyst goes on with data: deeper into statistics, or into the models behind the reports.",
  ],
  [
    "data-engineer",
    "senior-data-engineer",
    "technical-writer director-of-engineering ios-developer",
    "s:stream-processing|s:data-governance|t:kafka|s:mlops|s:machine-learning|s:technical-leadership",
    "s:executive-communication s:people-management",
    "The same pipelines at a larger scale; streaming and governance are what seniors add.",
  ],
  [
    "data-scientist",
    "senior-data-scientist machine-learning-engineer",
    "chief-technology-officer android-developer system-administrator",
    "s:deep-learning|s:model-serving|s:experimentation",
    "s:executive-communication s:cloud-networking",
    "Either senior in experiments and statistics or an engineer who takes models into production.",
  ],
  [
    "machine-learning-engineer",
    "senior-machine-learning-engineer mlops-engineer",
    "business-analyst it-support-specialist director-of-engineering",
    "s:mlops",
    "s:executive-communication s:hiring",
    "Both the senior role and the specialist for operations run models in production.",
  ],
  [
    "devops-engineer",
    "site-reliability-engineer senior-devops-engineer",
    "data-analyst chief-technology-officer manual-tester",
    "s:incident-response|s:service-level-objectives|s:devsecops",
    "s:executive-communication s:user-research",
    "The next roles answer for running systems, so incidents and service levels come first.",
  ],
  [
    "qa-engineer",
    "test-automation-engineer senior-qa-engineer",
    "chief-technology-officer director-of-engineering data-scientist",
    "s:test-automation",
    "s:executive-communication s:cloud-networking",
    "Testers who automate are what both the market and the senior role ask for.",
  ],
  [
    "manual-tester",
    "qa-engineer",
    "senior-qa-engineer engineering-manager chief-technology-officer",
    "s:test-planning|s:api-testing",
    "s:executive-communication s:technical-leadership",
    "The usual first step is the full role of testing, with planning and interfaces.",
  ],
  [
    "technical-writer",
    "product-manager|ux-designer|business-analyst",
    "android-developer director-of-engineering game-developer",
    "s:user-research|s:requirements-analysis|s:ux-design",
    "t:android-sdk s:executive-communication t:kubernetes",
    "A writer knows the users and the product, and does not program for a living.",
  ],
  [
    "ux-designer",
    "product-manager",
    "android-developer database-administrator director-of-engineering",
    "s:roadmapping|s:requirements-analysis|s:product-strategy|s:stakeholder-management",
    "t:kubernetes s:executive-communication",
    "Designers who want to decide what is built become product managers, who plan and analyse requirements.",
  ],
  [
    "business-analyst",
    "product-manager project-manager",
    "backend-developer chief-technology-officer network-engineer",
    "s:roadmapping|s:project-management|s:product-strategy",
    "t:kubernetes t:docker s:executive-communication",
    "Analysts go on to own a product or a project; nobody asks them for infrastructure.",
  ],
  [
    "product-manager",
    "project-manager|engineering-manager|scrum-master",
    "backend-developer chief-technology-officer solution-architect",
    "s:project-management|s:people-management|s:budgeting",
    "t:kubernetes t:docker",
    "Product managers move to other managing roles; programming is not what they lack.",
  ],
  [
    "tech-lead",
    "staff-engineer engineering-manager",
    "junior-backend-developer manual-tester",
    "s:system-design|s:people-management|s:hiring|s:software-architecture",
    "t:html s:it-support",
    "A lead goes on leading, either in technology or in people, and does not go back to the first rung.",
  ],
  [
    "engineering-manager",
    "director-of-engineering",
    "soc-analyst junior-frontend-developer manual-tester",
    "s:organizational-design|s:budgeting|s:executive-communication",
    "t:html t:swift",
    "A manager of one team becomes the director of several, with budgets and an organization to shape.",
  ],
  [
    "system-administrator",
    "cloud-engineer|devops-engineer|site-reliability-engineer",
    "data-scientist ux-designer chief-technology-officer",
    "s:cloud-computing|s:ci-cd|t:docker|s:cloud-networking|t:aws|t:azure|s:cloud-security",
    "s:executive-communication s:user-research",
    "Administration moves into the cloud and into code.",
  ],
  [
    "it-support-specialist",
    "system-administrator",
    "staff-engineer security-architect senior-cloud-engineer",
    "s:system-administration|t:linux|s:identity-management|s:routing-and-switching|s:network-security",
    "s:executive-communication s:hiring",
    "From the help desk one goes to running systems or networks.",
  ],
  [
    "security-analyst",
    "security-engineer penetration-tester",
    "ux-designer product-manager chief-technology-officer",
    "s:threat-modelling|s:cloud-security|s:web-application-security|s:penetration-testing|s:cryptography",
    "s:executive-communication s:budgeting",
    "An analyst of alarms goes on to build defences or to test them.",
  ],
  [
    "senior-backend-developer",
    "tech-lead staff-engineer|software-architect",
    "junior-backend-developer chief-technology-officer manual-tester",
    "s:software-architecture|s:architecture-documentation|s:code-review|s:technology-evaluation|s:technical-writing",
    "t:html s:organizational-design",
    "Seniors go on to lead a team or to design systems, and do not start over.",
  ],
]);

/** Of O*NET; roles by code. Some judgements name no competency: everyone in the trade holds O*NET's broad skills already. */
export const ONET = judged([
  [
    "29-1141-00",
    "29-1141-03|29-1141-01 29-1141-04|29-1171-00",
    "29-1071-01 29-2011-02 29-1291-00 29-1024-00 29-1243-00",
    "",
    "2-c-7-a 2-a-1-b 2-a-1-d",
    "A nurse specializes in nursing or becomes an advanced nurse; acupuncture, dentistry and cell laboratories are other trades.",
  ],
  [
    "15-1252-00",
    "15-1299-08|15-1251-00 15-1253-00|15-1211-00|15-1243-00|15-1254-00",
    "17-3027-00 17-3023-00 23-1011-00",
    "",
    "2-a-1-b 2-c-7-a 2-a-1-d",
    "Developers move among the trades of software; nobody would send one to active listening, or to a technician's bench.",
  ],
  [
    "13-2011-00",
    "13-2061-00|13-2031-00|11-3031-01|11-3031-00",
    "43-4041-00 43-3021-00 23-1023-00 11-1011-00",
    "",
    "2-c-7-a 2-a-1-b",
    "An accountant goes on to budgets, examination or the finance of a firm, not back to clerical work.",
  ],
  [
    "35-2014-00",
    "35-1011-00",
    "45-2041-00 35-9021-00 51-3091-00 11-1011-00",
    "",
    "2-a-1-b",
    "A cook becomes a chef; sorting crops and washing dishes are no advice.",
  ],
  [
    "47-2111-00",
    "49-9051-00|49-2095-00|49-2094-00|47-2152-00|27-4015-00|49-2093-00|47-1011-00",
    "47-3013-00 47-2132-00 51-4122-00",
    "",
    "2-c-7-a",
    "Other electrical trades use what an electrician knows; becoming a helper again is a step back.",
  ],
  [
    "25-2031-00",
    "25-2022-00",
    "25-1022-00 25-1081-00 25-9042-00",
    "",
    "2-c-7-a 2-a-1-d",
    "Teachers move between school levels; a professorship takes a doctorate, and an assistant's place is a step back.",
  ],
  [
    "41-2031-00",
    "41-1011-00",
    "11-2022-00 13-1021-00 41-9091-00",
    "",
    "2-a-1-b 2-c-7-a",
    "Good sellers come to lead a shop floor; a sales manager of a firm is two levels up, and selling door to door is a step down.",
  ],
  [
    "33-3051-00",
    "33-3021-00",
    "23-1023-00 23-1021-00 33-9032-00 29-1141-00",
    "",
    "2-c-7-a 2-a-1-d",
    "Officers become detectives; a judge needs a law degree, and guarding a door asks for less.",
  ],
  [
    "53-3032-00",
    "53-3033-00|53-3052-00|53-7051-00|53-3051-00|43-5032-00",
    "47-2072-00 53-2011-00 53-7081-00",
    "",
    "2-c-7-a",
    "Drivers move to other vehicles or to dispatching; piling and flying are other trades.",
  ],
  [
    "35-1011-00",
    "11-9051-00|35-1012-00",
    "35-9021-00 35-3023-00 35-9011-00 29-2051-00",
    "",
    "2-c-7-a 2-a-1-b",
    "A chef goes on to run a kitchen or a restaurant, not to wash its dishes.",
    "O*NET puts those who manage food service in a lower Job Zone than chefs, so that the move counts as a step down.",
  ],
]);
