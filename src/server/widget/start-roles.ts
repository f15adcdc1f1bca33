import { WIDGET_PAGE_START } from "../../graphql/operations/generated.js";
import type { RequestContext } from "../../graphql/request-context.js";
import type { RunOperation } from "../http/run-operation.js";
import type { WidgetPageParts } from "./widget-page.js";

/** Two roles of the shipped guide that make a good example. */
const EXAMPLE = { from: "role:backend-developer", to: "role:solution-architect" };

/** The roles that the page begins with, from the guide that is served; null if there are not two, or if it cannot be asked. */
export async function startRoles(
  run: RunOperation,
  context: RequestContext,
): Promise<WidgetPageParts["start"]> {
  const { data } = await run(WIDGET_PAGE_START, EXAMPLE, context);
  if (!data) return null;
  if (data.from && data.to) return { from: data.from, to: data.to };
  const [from, to] = data.roles.nodes;
  return from && to ? { from, to } : null;
}
