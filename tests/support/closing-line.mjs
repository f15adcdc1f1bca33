import process from "node:process";

/** A Jest reporter whose last line has the counts: "jest: 812 passed, 0 failed, 3 skipped". */
export default class ClosingLine {
  onRunComplete(_contexts, results) {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } =
      results;
    // A test file that could not even be loaded has no test of its own that fails.
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    const skipped = numPendingTests + numTodoTests;
    const counts = [`${numPassedTests} passed`, `${failed} failed`];
    if (skipped > 0) counts.push(`${skipped} skipped`);
    // Jest writes its own summary after all other reporters.
    process.once("exit", () => process.stdout.write(`jest: ${counts.join(", ")}\n`));
  }
}
