/** Tells which tests passed only when they were run again, and why they failed before: each is a fault of the test, or of the product. */

/** A reporter of Vitest's. */
export class RunAgain {
  /** @param {readonly import("vitest/node").TestModule[]} modules */
  onTestRunEnd(modules) {
    const all = modules.flatMap(({ children }) => [...children.allTests()]);
    const flaky = all.filter((test) => test.diagnostic()?.flaky === true);
    if (flaky.length === 0) return;
    console.log(`\nPassed only when run again (${String(flaky.length)}):`);
    for (const test of flaky) {
      console.log(`\n${test.module.relativeModuleId} > ${test.fullName}`);
      for (const { message, diff } of test.result().errors ?? []) console.log(message, diff ?? "");
    }
  }
}
