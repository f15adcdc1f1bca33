import { answerFrom } from "./answer.js";
import type { Declare } from "./command.js";
import { DONE } from "./exit-codes.js";
import { competenciesNamed, haveOption, roleNamed } from "./find-named.js";
import { addGuideOptions, type GuideOptions, guidePlace } from "./guide-options.js";
import { ASKED, type Asked, askedInWords, hoursInWords } from "./in-words.js";

const OPERATION = `query ($from: ID, $to: ID!, $have: [ID!]) {
  skillGap(from: $from, to: $to, have: $have) {
    coverage
    optimal
    ${ASKED}
    kept { id name }
  }
  role(id: $to) { id name }
}`;

interface Answer {
  readonly skillGap: Asked & { readonly coverage: number };
  readonly role: { readonly name: string };
}

interface Options extends GuideOptions {
  readonly from?: string;
  readonly have?: readonly string[];
  readonly json?: true;
}

export const declare: Declare = (command, { config, terminal, exitWith }) => {
  command
    .description("Prints what somebody has to learn for a role.")
    .argument("<role>", 'the role, by its name or id, such as "DevOps Engineer"')
    .option("--from <role>", "the role that you hold now")
    .addOption(haveOption())
    .option("--json", "print the answer of the API's skillGap instead of text");
  addGuideOptions(command, "files or Neo4j").action(async (role: string, options: Options) => {
    const answer = await answerFrom<Answer>(
      guidePlace(options, config),
      terminal,
      OPERATION,
      async (graph) => ({
        to: await roleNamed(graph, role),
        from: options.from === undefined ? null : await roleNamed(graph, options.from),
        have: await competenciesNamed(graph, options.have),
      }),
    );
    terminal.out(options.json ? JSON.stringify(answer.skillGap, null, 2) : inWords(answer));
    exitWith(DONE);
  });
};

function inWords({ skillGap, role }: Answer): string {
  const met = `${Math.round(100 * skillGap.coverage)} % of what ${role.name} requires is met`;
  return [`${met}; to learn: ${hoursInWords(skillGap)}.`, ...askedInWords(skillGap)].join("\n");
}
