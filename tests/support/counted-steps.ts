import { createTurn, type Turn } from "../../src/async/turn.js";

/** A turn that tells how many steps its computations took: at each of them others may be served. */
export function countingTurn(): { readonly turn: Turn; readonly steps: () => number } {
  let count = 0;
  const turn = createTurn();
  const run: Turn["run"] = (computation, options) =>
    turn.run(
      (function* () {
        for (;;) {
          count++;
          const { done, value } = computation.next(false);
          if (done) return value;
          yield;
        }
      })(),
      options,
    );
  return { turn: { ...withMethods(turn), run }, steps: () => count };
}

/** The methods of a class are no properties of its objects: a copy would lack them. */
function withMethods(turn: Turn): Turn {
  return {
    run: turn.run.bind(turn),
    do: turn.do.bind(turn),
    whenever: turn.whenever.bind(turn),
    expectMuch: turn.expectMuch.bind(turn),
    wait: turn.wait.bind(turn),
    stop: turn.stop.bind(turn),
    hasEnded: turn.hasEnded.bind(turn),
    spent: turn.spent.bind(turn),
  };
}
