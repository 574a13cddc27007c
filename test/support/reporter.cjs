// Prints failures whole and successes as a number; writes the counts to the file that TEST_COUNTS names, for test/run.mjs.
const { writeFileSync } = require('node:fs');
const { Runner, reporters } = require('mocha');

const { EVENT_RUN_END, EVENT_TEST_FAIL } = Runner.constants;

module.exports = class Counts extends reporters.Base {
  constructor(runner, options) {
    super(runner, options);
    runner.on(EVENT_TEST_FAIL, (test) => console.log(`failed: ${test.fullTitle()}`));
    runner.once(EVENT_RUN_END, () => {
      this.epilogue();
      const { passes, failures, pending } = this.stats;
      if (process.env.TEST_COUNTS)
        writeFileSync(process.env.TEST_COUNTS, JSON.stringify({ passes, failures, pending }));
    });
  }
};
