import { GraphQLDateTime } from "graphql-scalars";
import { Field, Float, Int, ObjectType } from "type-graphql";

import type { GuideInfo } from "../../career/graph.js";
import type { GuideNode, GuideSource } from "../../guide/guide.js";
import type { Origin } from "../../guide/vocabulary.js";
import { OriginEnum } from "./enums.js";
import { GuideNodeInterface } from "./nodes.js";

@ObjectType("KindCount", { description: "How many nodes of a kind there are." })
export class KindCountType {
  @Field(() => String, { description: "A NodeKind." })
  kind!: string;

  @Field(() => Int, { description: "Nodes of that kind." })
  count!: number;
}

@ObjectType("GuideSource", { description: "A source that citations name." })
export class GuideSourceType {
  @Field(() => String, { description: "What `Citation.source` says." })
  id!: string;

  @Field(() => String, { description: "Its title." })
  title!: string;

  @Field(() => OriginEnum, { description: "The origin of every statement that cites it." })
  origin!: Origin;

  @Field(() => String, { nullable: true, description: "Under what licence it is used." })
  licence!: string | null;

  @Field(() => String, { nullable: true, description: "To be shown wherever its statements are." })
  attribution!: string | null;

  @Field(() => String, { nullable: true, description: "Where to find it." })
  url!: string | null;
}

@ObjectType("Guide", { description: "What is being answered from." })
export class GuideType {
  @Field(() => String, { description: "The guide's title." })
  title!: string;

  @Field(() => String, { description: "Chosen by the editors." })
  version!: string;

  @Field(() => String, { description: "SHA-256 of the content in canonical form, hexadecimal." })
  contentHash!: string;

  @Field(() => String, { description: "The store that holds the guide and how it is read." })
  store!: string;

  @Field(() => GraphQLDateTime, { description: "When this content was loaded." })
  loadedAt!: Date;

  @Field(() => [KindCountType], { description: "In the order of NodeKind." })
  counts!: GuideInfo["counts"];

  @Field(() => [GuideSourceType], { description: "By id." })
  sources!: readonly GuideSource[];
}

@ObjectType("SearchHit", { description: "A node found by its name." })
export class SearchHitType {
  @Field(() => GuideNodeInterface, { description: "What was found." })
  node!: GuideNode;

  @Field(() => Float, { description: "Greater is better; comparable within one answer only." })
  score!: number;

  @Field(() => String, { description: "The name or alternative name that matched best." })
  matched!: string;
}
