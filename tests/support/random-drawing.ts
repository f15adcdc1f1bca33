import fc from "fast-check";

export interface DrawingSize {
  readonly roles: number;
  readonly competencies: number;
  /** Whether roles ask for choices; with "few" about a quarter of them does. Default true. */
  readonly choices?: boolean | "few";
  /** Whether competencies have hours. Default true. */
  readonly hours?: boolean;
  /** The least and the most transitions for each role. Default 1 and 4. */
  readonly moves?: readonly [least: number, most: number];
  /** The least and the most that each role asks for, essential or not. Default 0 and 4. */
  readonly asks?: readonly [least: number, most: number];
  /** The fewest roles. Default half of `roles`. */
  readonly fewest?: number;
}

/** Drawings of random guides (see `draw`): a failing case prints as one. Role i is "ri", competency i is "ci". */
export function drawings({
  roles,
  competencies,
  choices = true,
  hours = true,
  moves: [leastMoves, mostMoves] = [1, 4],
  asks: [leastAsks, mostAsks] = [0, 4],
  fewest = Math.ceil(roles / 2),
}: DrawingSize): fc.Arbitrary<string> {
  return fc
    .record({
      roleCount: fc.integer({ min: fewest, max: roles }),
      count: fc.integer({ min: Math.ceil(competencies / 2), max: competencies }),
      choosy: fc.nat({ max: 3 }),
    })
    .chain(({ roleCount, count, choosy }) => {
      const role = fc.integer({ min: 0, max: roleCount - 1 });
      // Competencies rest on lesser ones, so that there is no cycle; their names are shuffled so that ids say nothing of it.
      const names = fc.shuffledSubarray(
        Array.from({ length: count }, (_, i) => `c${i}`),
        { minLength: count },
      );
      return fc.record({
        names,
        roles: fc.constant(roleCount),
        // Something leaves r0 and something enters r1, so that most questions from one to the other have an answer.
        ends: fc.tuple(role, role),
        moves: fc.array(fc.tuple(role, role, fc.constantFrom("", "", " (change)")), {
          minLength: Math.floor(roleCount * leastMoves),
          maxLength: Math.floor(roleCount * mostMoves),
          size: "max",
        }),
        asks: fc.tuple(
          ...Array.from({ length: roleCount }, (_, i) =>
            fc.array(asked(count, choices === "few" ? i % 4 === choosy : choices), {
              minLength: leastAsks,
              maxLength: mostAsks,
              size: "max",
            }),
          ),
        ),
        rests: fc.tuple(
          ...Array.from({ length: count }, (_, i) =>
            fc.array(i === 0 ? fc.constant(null) : need(i, choices === true), { maxLength: 2, size: "max" }),
          ),
        ),
        hours: fc.array(hours ? fc.constantFrom(null, 1, 2, 3, 2.25, 8) : fc.constant(null), {
          minLength: count,
          maxLength: count,
        }),
      });
    })
    .map(({ ends, moves, ...rest }) =>
      toDrawing({ ...rest, moves: [[0, ends[0], ""], [ends[1], 1, ""], ...moves] }),
    );
}

type Need = { pick: number; options: number[] };
type Asked = Need & { optional: boolean; weight: number | null };

function need(below: number, choices: boolean): fc.Arbitrary<Need> {
  return fc
    .uniqueArray(fc.integer({ min: 0, max: below - 1 }), { minLength: 1, maxLength: choices ? 3 : 1 })
    .chain((options) =>
      fc.record({
        pick: fc.integer({ min: 1, max: Math.max(1, options.length - 1) }),
        options: fc.constant(options),
      }),
    );
}

function asked(count: number, choices: boolean): fc.Arbitrary<Asked> {
  return need(count, choices).chain((what) =>
    fc.record({
      pick: fc.constant(what.pick),
      options: fc.constant(what.options),
      optional: fc.boolean().map((flag) => flag),
      weight: fc.constantFrom(null, 0.5, 1),
    }),
  );
}

function toDrawing({
  names,
  roles,
  moves,
  asks,
  rests,
  hours,
}: {
  names: string[];
  roles: number;
  moves: [number, number, string][];
  asks: Asked[][];
  rests: (Need | null)[][];
  hours: (number | null)[];
}): string {
  const show = ({ pick, options }: Need): string =>
    options.length === 1 ? names[options[0]!]! : `${pick} of {${options.map((i) => names[i]).join(" ")}}`;
  const unique = (list: string[]): string[] => [...new Set(list)];
  const lines = [
    ...Array.from({ length: roles }, (_, i) => {
      const seen = new Set<string>();
      const list = asks[i]!.flatMap((ask) => {
        const text = show(ask);
        if (seen.has(canonical(text))) return [];
        seen.add(canonical(text));
        return [`${ask.optional ? "?" : ""}${text}${ask.weight === null ? "" : `*${ask.weight}`}`];
      });
      return `r${i}: ${list.join(", ")}`;
    }),
    ...unique(
      moves.filter(([from, to]) => from !== to).map(([from, to, kind]) => `r${from} -> r${to}${kind}`),
    ),
    ...rests.flatMap((below, i) => {
      const list = unique(below.filter((each) => each !== null).map((each) => canonical(show(each))));
      return list.length > 0 ? [`${names[i]!} < ${list.join(", ")}`] : [];
    }),
    hours.flatMap((typical, i) => (typical === null ? [] : [`${names[i]!} ${typical}h`])).join(", "),
  ];
  return lines.filter(Boolean).join("\n");
}

/** The same choice is the same text, whatever the order of its options. */
function canonical(text: string): string {
  return text.replace(/\{(.*)\}/, (_, options: string) => `{${options.split(" ").sort().join(" ")}}`);
}
