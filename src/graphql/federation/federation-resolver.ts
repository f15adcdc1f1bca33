import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";

import type { Awaitable } from "../../async/awaitable.js";
import { nodesIn } from "../../career/expected-work.js";
import { WORK } from "../../career/model/work.js";
import type { Competency, ExternalId, GuideNode, Role } from "../../guide/guide.js";
import { isSameConcept } from "../../guide/vocabularies.js";
import { Priced } from "../field-price.js";
import type { RequestContext } from "../request-context.js";
import { CompetencyInterface, RoleType } from "../types/nodes.js";
import { askEntities } from "./ask-entities.js";
import { AnyScalar, EntityUnion, ServiceType } from "./entity-keys.js";

@Resolver()
export class FederationResolver {
  @Query(() => ServiceType, {
    description: "What a gateway of Apollo Federation asks before it joins this API to others.",
  })
  // The text needs the whole schema: `answerGateways` puts the answer here.
  _service(): Partial<ServiceType> {
    return {};
  }

  @Priced({ work: (sizes) => WORK.named * nodesIn(sizes) })
  @Query(() => [EntityUnion], {
    nullable: "items",
    description:
      "Roles, skills and technologies by what a gateway of Apollo Federation knows of them, in the same order. A place is null if the guide has none with that key. A key is `id` (a former id works too), `escoUri` or `onetCode`.",
  })
  _entities(
    @Arg("representations", () => [AnyScalar], {
      description:
        "The entities: objects with `__typename` (Role, Skill or Technology) and one key. At most 1,000, else BAD_USER_INPUT.",
    })
    representations: unknown[],
    @Ctx() { graph }: RequestContext,
  ): Awaitable<(GuideNode | null)[]> {
    return askEntities(graph, representations);
  }
}

const ESCO = {
  nullable: true,
  description:
    "Address of the same concept in ESCO, a key for Apollo Federation. Null if ESCO has none or it is not known.",
} as const;
const ONET = {
  nullable: true,
  description:
    'Code of the same occupation in O*NET-SOC, such as "15-1252.00", a key for Apollo Federation. Null if it has none or it is not known.',
} as const;

@Resolver(() => RoleType)
export class RoleKeysResolver {
  @FieldResolver(() => String, ESCO)
  escoUri(@Root() { externalIds }: Role): string | null {
    return codeIn(externalIds, "esco");
  }

  @FieldResolver(() => String, ONET)
  onetCode(@Root() { externalIds }: Role): string | null {
    return codeIn(externalIds, "onet-soc");
  }
}

@Resolver(() => CompetencyInterface)
export class CompetencyKeysResolver {
  @FieldResolver(() => String, ESCO)
  escoUri(@Root() { externalIds }: Competency): string | null {
    return codeIn(externalIds, "esco");
  }
}

function codeIn(externalIds: readonly ExternalId[], scheme: string): string | null {
  return externalIds.find((each) => each.scheme === scheme && isSameConcept(each))?.value ?? null;
}
