const TEST_FILE =
  /(?:[._-](?:test|tests|spec|specs|stories|story|cy|e2e|mock|mocks|fixture|bench)\.[cm]?[jt]sx?$)|(?:^|\/)(?:__tests__|__mocks__|__fixtures__|cypress|e2e|tests?|specs?|\.storybook|storybook)\//;

/** Tests and stories do not ship: what they push goes nowhere, and what they call says nothing about real callers. */
export const isTest = (path: string): boolean => TEST_FILE.test(path);
