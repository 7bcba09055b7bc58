import type { Reporter, TestModule } from "vitest/node";

/** The run's last words, for people and for CI: `N passed, N failed`. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]) {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
    const broken = modules.filter(
      (module) => module.state() === "failed" && [...module.children.allTests()].every((test) => test.result().state !== "failed"),
    ).length;
    const of = (state: string) => states.filter((one) => one === state).length;
    const skipped = of("skipped") > 0 ? `, ${of("skipped")} skipped` : "";
    process.on("exit", () => console.log(`${of("passed")} passed, ${of("failed") + broken + errors.length} failed${skipped}`));
  }
}
