import type { CompetencyPageAnswer } from "../../../graphql/operations/generated.js";
import { type Html, html } from "../../../text/html.js";
import { hrefOf } from "../../http/address.js";
import { type Naming, named } from "./linked.js";
import { type EntityPage, relatives, withRest } from "./entity-page.js";
import {
  alsoCalled,
  credential,
  elsewhere,
  explained,
  names,
  resources,
  section,
  selection,
  statements,
} from "./sections.js";
import { pageSources } from "./sources.js";

type Competency = NonNullable<CompetencyPageAnswer["competency"]>;

/** The page of a skill or a technology: what it rests on, what rests on it, who asks for it, where to learn it, and who says so. */
export function competencyPage(
  competency: Competency,
  { guide }: CompetencyPageAnswer,
  naming: Naming,
): EntityPage {
  const { id, name, summary, group } = competency;
  const sources = pageSources(guide.sources);
  const prerequisites = (list: Competency["prerequisites"]) =>
    statements(
      list.map((each) => ({ text: selection(each, naming), citations: each.citations })),
      sources,
    );
  const body = html`<p class="kind">
      ${id.startsWith("technology:") ? "Technology" : "Skill"}${group === null ? null : html` · ${named(group, naming.lang)}`}
    </p>
    <h1>${named(competency, naming.lang)}</h1>
    ${summary === null ? null : html`<p class="lead" dir="auto">${summary}${sources.marks(competency.citations)}</p>`}
    ${effort(competency)}
    ${summary === null ? html`<p class="fine">Sources: ${sources.marks(competency.citations)}</p>` : null}
    ${alsoCalled(competency.alternativeNames)}
    <p class="actions">
      <a class="button primary" href="${hrefOf(`${naming.base}/`, { have: id, lang: naming.linkLang })}"
        >Where can I go with it?</a
      >
    </p>
    ${section("What it rests on", prerequisites(competency.prerequisites) ?? html`<p>Nothing that this guide names: you can start with it.</p>`)}
    ${section("What helps to learn it", prerequisites(competency.benefitsFrom))}
    ${section(
      "Where to learn it",
      statements(
        competency.credentials.map((each) => credential(each, naming)),
        sources,
      ),
    )}
    ${section("Read more", resources(competency.resources))}
    ${list("What it leads to", competency.dependents, "leads-to", competency, naming)}
    ${list("Roles that ask for it", competency.requiredBy, "roles", competency, naming)}
    ${section("What is changing", explained(competency.trends, naming))} ${relatives(competency, naming)}
    ${section("In other vocabularies", elsewhere(competency.externalIds))}
    ${section("Who says so", sources.list())}`;
  const description = summary ?? `What ${name} rests on, what it leads to, and which roles ask for it.`;
  return { name, description, body };
}

/** How long it takes to learn; nothing if the guide does not say. */
function effort({ hours }: Competency): Html | null {
  if (hours === null) return null;
  const round = (number: number): string => Math.round(number).toLocaleString("en");
  return html`<p class="facts">
    About ${round(hours.typical)} hours to learn once you know what it rests on (${round(hours.min)} to
    ${round(hours.max)}).
  </p>`;
}

function list(
  title: string,
  { totalCount, nodes }: Competency["dependents"] | Competency["requiredBy"],
  kind: string,
  { id }: Competency,
  naming: Naming,
): Html | null {
  return section(title, withRest(names(nodes, naming), totalCount, nodes.length, kind, id, naming));
}
