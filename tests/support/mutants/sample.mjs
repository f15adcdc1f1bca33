import { URL } from "node:url";

/**
 * Keeps every nth fault only, for a score of much code in little time: `SAMPLE=5 npm run mutants` tries one of five. Stryker can choose
 * lines but no sample, so the place where it collects its faults is wrapped; the others are reported as ignored.
 */
export async function keepEveryNthFault(n) {
  const collector = new URL(
    "../../../node_modules/@stryker-mutator/instrumenter/dist/src/transformers/mutant-collector.js",
    import.meta.url,
  );
  const { MutantCollector } = await import(collector.href);
  const collect = MutantCollector.prototype.collect;
  let seen = 0;
  MutantCollector.prototype.collect = function (file, node, fault, offset) {
    if (seen++ % n !== 0) fault.ignoreReason ??= "Not in the sample.";
    return collect.call(this, file, node, fault, offset);
  };
}
