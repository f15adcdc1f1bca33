import { FieldResolver, Resolver, Root } from "type-graphql";

import type { ExternalId } from "../../guide/guide.js";
import { conceptAddress } from "../../guide/vocabularies.js";
import { ExternalIdType } from "../types/references.js";

@Resolver(() => ExternalIdType)
export class ExternalIdResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Web address at which the publisher describes the concept, made from the id: for "onet-soc" at O*NET OnLine, for "esco" and "isco-08" in ESCO. Null for other vocabularies.',
  })
  url(@Root() { scheme, value }: ExternalId): string | null {
    return conceptAddress(scheme, value);
  }
}
