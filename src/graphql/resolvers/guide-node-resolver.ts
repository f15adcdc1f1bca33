import { Arg, FieldResolver, Resolver, Root } from "type-graphql";

import { nameIn } from "../../guide/name-in.js";
import type { GuideNode } from "../../guide/guide.js";
import { GuideNodeInterface } from "../types/nodes.js";

@Resolver(() => GuideNodeInterface)
export class GuideNodeResolver {
  @FieldResolver()
  name(
    @Arg("lang", () => String, {
      nullable: true,
      description:
        'Tag of a language, such as "de" or "pt-BR". Where the guide has no name in it, that of the language without the region is taken ("pt"), else the name in the guide\'s own language. Null: the name in the guide\'s own language. At most 35 characters, else BAD_USER_INPUT.',
    })
    lang: string | null,
    @Root() node: GuideNode,
  ): string {
    return nameIn(node, lang);
  }
}
