import type { EntityMove, RolePageAnswer } from "../../../graphql/operations/generated.js";
import { type Html, html } from "../../../text/html.js";
import { preparationText } from "../../../text/preparation.js";
import { hrefOf } from "../../http/address.js";
import { linked, type Naming, named } from "./linked.js";
import { type EntityPage, relatives, withRest } from "./entity-page.js";
import {
  alsoCalled,
  because,
  credential,
  elsewhere,
  explained,
  type Item,
  names,
  resources,
  section,
  selection,
  statements,
} from "./sections.js";
import { type PageSources, pageSources } from "./sources.js";

type Role = NonNullable<RolePageAnswer["role"]>;

/** The page of a role: what it asks for, what people do in it, where it leads, where they come from, and who says so. */
export function rolePage(role: Role, { guide }: RolePageAnswer, naming: Naming): EntityPage {
  const sources = pageSources(guide.sources);
  const levelName = guide.levels.find(({ number }) => number === role.level)?.name ?? null;
  const body = html`<p class="kind">
      Role${levelName === null ? null : html` · <bdi>${levelName}</bdi>`}${role.group === null ? null : html` · ${named(role.group, naming.lang)}`}
    </p>
    <h1>${named(role, naming.lang)}</h1>
    ${role.summary === null ? null : html`<p class="lead" dir="auto">${role.summary}${sources.marks(role.citations)}</p>`}
    ${preparation(role)} ${alsoCalled(role.alternativeNames)} ${explorerLinks(role, naming)}
    ${asksFor(role, naming, sources)}
    ${section("What people in this role do", names(role.responsibilities, naming))}
    ${moves("Where it leads", role.leadsTo, "leads-to", role, naming, sources)}
    ${moves("Where people come from", role.ledToBy, "comes-from", role, naming, sources)}
    ${section(
      "What qualifies for it",
      statements(
        role.credentials.map((each) => credential(each, naming)),
        sources,
      ),
    )}
    ${section("Experience that counts", explained(role.experiences, naming))}
    ${section("What is changing", explained(role.trends, naming))} ${relatives(role, naming)}
    ${section("Read more", resources(role.resources))}
    ${section("In other vocabularies", elsewhere(role.externalIds))} ${section("Who says so", sources.list())}`;
  const asked = essential(role).flatMap(({ options }) => options.map(({ name }) => name));
  const description =
    role.summary ??
    `What ${role.name} asks for, where it leads and where people come from. ${asked.join(", ")}`;
  return { name: role.name, description, body };
}

function essential({ requirements }: Role) {
  return requirements.filter(({ importance }) => importance === "ESSENTIAL");
}

function preparation(role: Role): Html | null {
  const text = preparationText(role);
  return text === null ? null : html`<p class="facts" dir="auto">${text}.</p>`;
}

function explorerLinks({ id }: Role, { base, linkLang: lang }: Naming): Html {
  return html`<p class="actions">
    <a class="button primary" href="${hrefOf(`${base}/`, { to: id, lang })}">How do I get there?</a>
    <a class="button" href="${hrefOf(`${base}/`, { from: id, lang })}">Where can I go from here?</a>
  </p>`;
}

function asksFor(role: Role, naming: Naming, sources: PageSources): Html | null {
  const item = (requirement: Role["requirements"][number]): Item => ({
    text: selection(requirement, naming, requirement.levelName),
    citations: requirement.citations,
  });
  const needed = statements(essential(role).map(item), sources);
  const useful = statements(
    role.requirements.filter(({ importance }) => importance === "OPTIONAL").map(item),
    sources,
  );
  if (needed === null && useful === null)
    return section("What it asks for", html`<p>This guide does not say.</p>`);
  return section(
    "What it asks for",
    html`${needed}${
      useful === null
        ? null
        : html`<h3>Useful as well</h3>
            ${useful}`
    }`,
  );
}

const KINDS: Record<EntityMove["kind"], string> = {
  PROMOTION: "promotion",
  BROADENING: "broadening",
  SPECIALIZATION: "specialization",
  CHANGE: "change",
  RELATED: "related",
};

function moves(
  title: string,
  { totalCount, edges }: Role["leadsTo"],
  list: string,
  { id }: Role,
  naming: Naming,
  sources: PageSources,
): Html | null {
  const items = edges.map(({ node, kind, reason, citations }): Item => ({
    text: html`${linked(node, naming)} <span class="tag">${KINDS[kind]}</span>${because(reason)}`,
    citations,
  }));
  return section(title, withRest(statements(items, sources), totalCount, edges.length, list, id, naming));
}
