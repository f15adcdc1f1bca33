import { CareerError } from "../career/errors.js";
import { askCompetenciesIn } from "../career/questions/ask-text.js";
import type { TextMatch } from "../career/text/find-competencies.js";
import { oneLine } from "../text/one-line.js";
import type { Declare } from "./command.js";
import { DONE, WRONG_USE } from "./exit-codes.js";
import { addGuideOptions, type GuideOptions, guidePlace } from "./guide-options.js";
import { openSource, warningsTo } from "./open-guide.js";
import { readText } from "./read-text.js";
import { Stop } from "./terminal.js";

const FIRST = 20;

export const declare: Declare = (command, { config, terminal, exitWith }) => {
  command
    .description(
      `Prints the ${FIRST} competencies that a text speaks of most surely, such as a CV or a job advertisement. Nothing is sent anywhere.`,
    )
    .argument("<file>", "a text file of at most 20,000 characters, or - for standard input")
    .option("--json", "print JSON with ids, places and evidence instead of lines");
  addGuideOptions(command, "files or Neo4j").action(
    async (file: string, { json, ...options }: GuideOptions & { json?: true }) => {
      const text = await readText(file);
      const source = await openSource(guidePlace(options, config), warningsTo(terminal.err));
      try {
        const { graph } = source.current();
        const matches = await askCompetenciesIn(graph, { text, first: FIRST });
        terminal.out(json ? JSON.stringify(matches.map(asJson), null, 2) : asLines(matches, text));
      } catch (error) {
        if (error instanceof CareerError) throw new Stop(error.message, WRONG_USE);
        throw error;
      } finally {
        await source.close();
      }
      exitWith(DONE);
    },
  );
};

function asJson({ competency: { id, name }, ...match }: TextMatch): object {
  return { id, name, ...match };
}

function asLines(matches: readonly TextMatch[], text: string): string {
  if (matches.length === 0) return "The text speaks of no competency of this guide.";
  return matches
    .map(
      ({ competency, score, start, end }) =>
        `${score.toFixed(2)}  ${competency.name}: "${oneLine(text.slice(start, end))}"`,
    )
    .join("\n");
}
