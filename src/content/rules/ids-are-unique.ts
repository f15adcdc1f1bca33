import type { Choice, GuideNode, GuideSource } from "../../guide/guide.js";
import type { Context, Rule } from "../rule.js";
import { nodesOf } from "../statements.js";

export const idsAreUnique: Rule = function* (context) {
  for (const source of context.guide.sources) check(context, source, context.sources.get(source.id));
  for (const node of nodesOf(context.guide)) {
    yield;
    check(context, node, context.nodes.get(node.id));
  }
};

type WithId = GuideNode | Choice | GuideSource;

function check({ excuse, report, where }: Context, thing: WithId, first: WithId | undefined): void {
  if (first === undefined || first === thing) return;
  excuse(thing.id);
  report(thing, `"${thing.id}" is already described at ${where(first)}.`, ["id"]);
}
