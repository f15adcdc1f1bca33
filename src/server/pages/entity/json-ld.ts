import type {
  CompetencyPageAnswer,
  EntityCredential,
  RolePageAnswer,
} from "../../../graphql/operations/generated.js";
import { entityPath } from "../../../text/entity-path.js";
import { isWebAddress, type Named } from "./linked.js";
import type { OtherId } from "./sections.js";

/*
 * The pages in the words of schema.org, for search engines: Occupation, DefinedTerm and EducationalOccupationalCredential. Addresses need
 * the public address of the server; without it they are left out.
 */

type Data = Readonly<Record<string, unknown>>;
type Role = NonNullable<RolePageAnswer["role"]>;
type Competency = NonNullable<CompetencyPageAnswer["competency"]>;

const CONTEXT = "https://schema.org";
const MONTHS_OF_A_YEAR = 12;
/** O*NET gives some roles more than a hundred other names. */
const MOST_NAMES = 20;

export function roleData(role: Role, guideTitle: string, home: string | null): Data {
  const { education, experience, responsibilities, requirements } = role;
  const skills = requirements
    .filter(({ importance }) => importance === "ESSENTIAL")
    .flatMap(({ options }) => options.map((option) => term(option, guideTitle, home)));
  const codes = role.externalIds.filter(({ scheme }) => scheme === "onet-soc" || scheme === "isco-08");
  return {
    "@context": CONTEXT,
    "@type": "Occupation",
    ...thing(role, home),
    skills,
    responsibilities: responsibilities.map(({ name }) => name),
    occupationalCategory: codes.map(({ scheme, value }) => ({
      "@type": "CategoryCode",
      inCodeSet: scheme === "onet-soc" ? "O*NET-SOC" : "ISCO-08",
      codeValue: value,
    })),
    qualifications: role.credentials.map((each) => credentialData(each)),
    ...(education && {
      educationRequirements: {
        "@type": "EducationalOccupationalCredential",
        credentialCategory: education.name,
      },
    }),
    ...(experience && {
      experienceRequirements: {
        "@type": "OccupationalExperienceRequirements",
        monthsOfExperience: Math.round(experience.typical * MONTHS_OF_A_YEAR),
      },
    }),
  };
}

/** The term, and the credentials that teach it. */
export function competencyData(competency: Competency, guideTitle: string, home: string | null): Data {
  const { "@type": type, inDefinedTermSet } = term(competency, guideTitle, home);
  const self = thing(competency, home);
  return {
    "@context": CONTEXT,
    "@graph": [
      { "@type": type, ...self, termCode: competency.id, inDefinedTermSet },
      ...competency.credentials.map((each) => ({
        ...credentialData(each),
        competencyRequired: { "@type": "DefinedTerm", name: competency.name, ...idOf(competency, home) },
      })),
    ],
  };
}

function thing(
  node: Named & {
    readonly summary: string | null;
    readonly alternativeNames: readonly string[];
    readonly externalIds: readonly OtherId[];
  },
  home: string | null,
): Data {
  return {
    ...idOf(node, home),
    name: node.name,
    ...(node.summary !== null && { description: node.summary }),
    ...(node.alternativeNames.length > 0 && { alternateName: node.alternativeNames.slice(0, MOST_NAMES) }),
    // What is near in meaning, or broader, is not the same thing.
    sameAs: node.externalIds
      .filter(({ url, match }) => isWebAddress(url) && match === "EXACT")
      .map(({ url }) => url),
  };
}

function term(node: Named, guideTitle: string, home: string | null) {
  return {
    "@type": "DefinedTerm",
    name: node.name,
    ...idOf(node, home),
    inDefinedTermSet: {
      "@type": "DefinedTermSet",
      name: guideTitle,
      ...(home !== null && { url: `${home}/` }),
    },
  };
}

function credentialData({ name, issuer, url, kind }: EntityCredential): Data {
  return {
    "@type": "EducationalOccupationalCredential",
    name,
    credentialCategory: kind.toLowerCase(),
    ...(isWebAddress(url) && { url }),
    ...(issuer !== null && { recognizedBy: { "@type": "Organization", name: issuer } }),
  };
}

function idOf({ id }: Pick<Named, "id">, home: string | null): Data {
  const path = entityPath(id);
  if (home === null || path === null) return {};
  return { "@id": `${home}/${path}`, url: `${home}/${path}` };
}
