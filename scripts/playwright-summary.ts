import type { Reporter, Suite } from '@playwright/test/reporter';

/** Prints one plain line per project with the counts of the run, which `scripts/work/test.ts` adds up. */
export default class Summary implements Reporter {
  private projects: Suite[] = [];

  onBegin(_config: unknown, suite: Suite): void {
    this.projects = suite.suites;
  }

  onEnd(): void {
    for (const project of this.projects) {
      let [passed, failed, skipped] = [0, 0, 0];
      for (const test of project.allTests()) {
        const outcome = test.outcome();
        if (outcome === 'skipped') skipped++;
        else if (outcome === 'expected') passed++;
        else failed++;
      }
      process.stdout.write(`${project.title}: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
    }
  }

  printsToStdio(): boolean {
    return false;
  }
}
