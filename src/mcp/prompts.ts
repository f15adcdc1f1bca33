import type { McpServer } from "@modelcontextprotocol/server";
import { z } from "zod";

const ROLE = z.string().describe("A role, by name or id");

/** Adds two questions that a person can pick in the assistant: each says which tools answer it. */
export function addPrompts(server: McpServer): void {
  server.registerPrompt(
    "plan_a_move",
    {
      title: "Plan a move to another role",
      description: "The path from one role to another and a plan of what to learn.",
      argsSchema: z.object({
        from: ROLE,
        to: ROLE,
        hoursPerWeek: z.string().optional().describe("Hours of study in a week"),
      }),
    },
    ({ from, to, hoursPerWeek }) =>
      asUser(
        `I work as ${from} and want to become ${to}. Use the tool career_path to find the best way, and learning_plan for what I have to learn${hoursPerWeek === undefined ? "" : ` with ${hoursPerWeek} hours of study a week`}. Tell me the steps, the hours and what I already bring, say whether the answer is proved, and name the sources.`,
      ),
  );
  server.registerPrompt(
    "what_suits_me",
    {
      title: "What suits me next",
      description: "Roles that suit someone, from a CV or a list of skills.",
      argsSchema: z.object({ about: z.string().describe("A CV, or what you know and do") }),
    },
    ({ about }) =>
      asUser(
        `Here is what I know and do:\n\n${about}\n\nUse the tool read_text to find my skills and ask me whether they are right. Then use recommend for roles that suit me and skill_gap for what I lack for the best of them. Give reasons and name the sources.`,
      ),
  );
}

function asUser(text: string) {
  return { messages: [{ role: "user" as const, content: { type: "text" as const, text } }] };
}
