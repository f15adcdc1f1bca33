import { CURRENT_NAMES } from "../../graphql/operations/generated.js";
import type { RequestContext } from "../../graphql/request-context.js";
import { ID_CHARACTERS } from "../../text/bounds.js";
import { hrefOf } from "../http/address.js";
import { inLanguage, type RunOperation } from "../http/run-operation.js";
import type { Preview } from "./preview.js";

/** What a shared address of the explorer is about. */
export interface Shared {
  readonly from: string | null;
  readonly to: string | null;
}

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** Null if the address names neither where from nor where to. */
export function sharedBy(query: Query): Shared | null {
  const [from, to] = [idIn(query["from"]), idIn(query["to"])];
  return from === null && to === null ? null : { from, to };
}

function idIn(value: Query[string]): string | null {
  return typeof value === "string" && value !== "" && value.length <= ID_CHARACTERS ? value : null;
}

/** The names of the two ends: null for what is not named or not in the guide. They are looked up, and no path is searched for them. */
export async function namesOf(
  { from, to }: Shared,
  lang: string | null,
  run: RunOperation,
  context: RequestContext,
): Promise<{ readonly from: string | null; readonly to: string | null }> {
  const ids = [from, to].filter((id) => id !== null);
  const { data } = await run(CURRENT_NAMES, { ids, ...inLanguage(lang) }, context);
  const names = data?.nodes.map((node) => (node && "name" in node ? node.name : null)) ?? [];
  return {
    from: from === null ? null : (names[0] ?? null),
    to: to === null ? null : (names[from === null ? 0 : 1] ?? null),
  };
}

const TITLE = "Career graph: from where you are to where you want to be";
const ABOUT =
  "Choose the role you have and the role you want. See the ways people take, what each step requires and how long learning it may take.";

/** Title, description and picture of the explorer's page: of the way that a shared address shows, where there is one. */
export function explorerPreview(
  shared: Shared | null,
  names: Awaited<ReturnType<typeof namesOf>> | null,
): Preview & { readonly documentTitle: string } {
  const { from = null, to = null } = names ?? {};
  if (shared === null || (from === null && to === null))
    return { title: TITLE, documentTitle: TITLE, description: ABOUT, path: "/" };
  const parameters = { from: shared.from ?? undefined, to: shared.to ?? undefined };
  const title =
    from === null
      ? `How to become: ${to!}`
      : to === null
        ? `Where to go from ${from}`
        : `From ${from} to ${to}`;
  const description =
    from !== null && to !== null
      ? `The ways from ${from} to ${to}: each step, what is missing for it, how long learning it may take, and who says so.`
      : ABOUT;
  const picture =
    from !== null && to !== null ? hrefOf("/card.svg", { from: shared.from, to: shared.to }) : null;
  return {
    title,
    documentTitle: `${title} · Career graph`,
    description,
    path: "/",
    parameters,
    picture,
  };
}
