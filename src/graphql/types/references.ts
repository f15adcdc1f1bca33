import { GraphQLDate } from "graphql-scalars";
import { Field, ObjectType } from "type-graphql";

import type { ExternalId, Resource, Translation } from "../../guide/guide.js";
import type { Match, ResourceKind } from "../../guide/vocabulary.js";
import { ExternalIdMatchEnum, ResourceKindEnum } from "./enums.js";

@ObjectType("ExternalId", { description: "An id of the same or a near concept in another vocabulary." })
export class ExternalIdType implements ExternalId {
  @Field(() => String, {
    description:
      'The vocabulary, for example "onet-soc" or "esco". An id of scheme "former-id" is an earlier id of this node and still finds it.',
  })
  scheme!: string;

  @Field(() => String, { description: 'The id within that vocabulary, for example "15-1252.00".' })
  value!: string;

  @Field(() => ExternalIdMatchEnum, {
    nullable: true,
    description: "How the other concept relates to this node. Null if the guide does not say.",
  })
  match!: Match | null;
}

@ObjectType("Resource", { description: "A page or book from which to read or learn more." })
export class ResourceType implements Resource {
  @Field(() => String, { description: "Title of the resource, for people to read." })
  title!: string;

  @Field(() => String, { description: "Web address of the resource, of http or https." })
  url!: string;

  @Field(() => ResourceKindEnum, { description: "What the resource is." })
  kind!: ResourceKind;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: "Day on which the page at `url` was last looked at. Null if the guide does not say.",
  })
  checked!: string | null;
}

@ObjectType("Translation", { description: "A name in another language than the guide's own." })
export class TranslationType implements Translation {
  @Field(() => String, { description: 'Tag of the language (BCP 47), such as "de" or "pt-BR".' })
  language!: string;

  @Field(() => String, { description: "The name in that language." })
  name!: string;
}
