import { GraphQLDateTime } from "graphql-scalars";
import { Field, Float, Int, ObjectType } from "type-graphql";

import type { SearchHit } from "../../career/questions/ask-search.js";
import type { GuideInfo, KindCount } from "../../career/source.js";
import type { GuideLevel, GuideNode, GuideSource, ProficiencyLevel } from "../../guide/guide.js";
import type { NodeKind, Origin } from "../../guide/vocabulary.js";
import { OriginEnum } from "./enums.js";
import { GuideNodeInterface } from "./nodes.js";

@ObjectType("KindCount", { description: "Number of nodes of one kind in the guide." })
export class KindCountType implements KindCount {
  @Field(() => String, { description: "The kind of node, as a value of the enum NodeKind." })
  kind!: NodeKind;

  @Field(() => Int, { description: "Number of nodes of this kind." })
  count!: number;
}

@ObjectType("GuideSource", { description: "A source that the statements of the guide cite." })
export class GuideSourceType implements GuideSource {
  @Field(() => String, { description: "Id of the source, as `Citation.source` gives it." })
  id!: string;

  @Field(() => String, { description: "Title of the source, for people to read." })
  title!: string;

  @Field(() => OriginEnum, { description: "The origin that every citation of this source has." })
  origin!: Origin;

  @Field(() => String, {
    nullable: true,
    description: "The licence under which the source is used. Null if it is not known.",
  })
  licence!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Text to show wherever statements of this source are shown. Null if the source asks for none.",
  })
  attribution!: string | null;

  @Field(() => String, { nullable: true, description: "Web address of the source. Null if it has none." })
  url!: string | null;
}

@ObjectType("GuideLevel", { description: "What the guide calls a level of its roles." })
export class GuideLevelType implements GuideLevel {
  @Field(() => Int, { description: "The level, as `Role.level` gives it." })
  number!: number;

  @Field(() => String, { description: 'Name of the level, for example "Senior".' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: "What the level means, in the guide's words. Null if the guide does not say.",
  })
  description!: string | null;
}

@ObjectType("ProficiencyLevel", {
  description: "What the guide calls a level at which a competency is required or known.",
})
export class ProficiencyLevelType implements ProficiencyLevel {
  @Field(() => Float, { description: "The level, 0–1, as `Requirement.level` gives it." })
  level!: number;

  @Field(() => String, { description: 'Name of the level, for example "Advanced".' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: "What someone at the level can do, in the guide's words. Null if the guide does not say.",
  })
  description!: string | null;
}

@ObjectType("Guide", {
  description: "The guide that all answers come from: its name, version, size and sources.",
})
export class GuideType implements GuideInfo {
  @Field(() => String, { description: "Title of the guide, for people to read." })
  title!: string;

  @Field(() => String, { description: 'Version that the editors gave the guide, for example "2026.11.0".' })
  version!: string;

  @Field(() => String, {
    description:
      "SHA-256 hash of the guide in canonical form, in hexadecimal. Two guides with the same content have the same hash.",
  })
  contentHash!: string;

  @Field(() => String, {
    description:
      'The store that holds the guide and how it is read, for example "memory" or "neo4j/replica". If Neo4j fails, it adds that the last good copy is served, and why.',
  })
  store!: string;

  @Field(() => GraphQLDateTime, {
    description:
      "When this content was loaded: into this server, or into Neo4j if each question is asked there in Cypher.",
  })
  loadedAt!: Date;

  @Field(() => [KindCountType], {
    description:
      "Number of nodes of each kind, in the order of the enum NodeKind; kinds without nodes have the count 0.",
  })
  counts!: readonly KindCountType[];

  @Field(() => [GuideSourceType], {
    description: "All sources that statements of the guide can cite, sorted by id.",
  })
  sources!: readonly GuideSourceType[];

  @Field(() => [GuideLevelType], {
    description:
      "What the guide calls the levels of its roles, sorted by number. Empty if the guide names no levels.",
  })
  levels!: readonly GuideLevelType[];

  @Field(() => [ProficiencyLevelType], {
    description:
      "What the guide calls the levels at which competencies are required, the lowest first. Empty if the guide names none.",
  })
  proficiencyLevels!: readonly ProficiencyLevelType[];
}

@ObjectType("SearchHit", { description: "A node that a search found by one of its names." })
export class SearchHitType implements SearchHit {
  @Field(() => GuideNodeInterface, { description: "The node that was found." })
  node!: GuideNode;

  @Field(() => Float, {
    description:
      "How well the node matches; greater is better. Scores of different searches cannot be compared.",
  })
  score!: number;

  @Field(() => String, { description: "The name or alternative name that matched best." })
  matched!: string;
}
