import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { pathFrom } from './paths.ts';

/** The rules of one .gitignore; `base` is the absolute folder that they are relative to, with forward slashes. */
export interface IgnoreRules {
  readonly base: string;
  readonly rules: Ignore;
}

/** The rules that are written in `file` (such as `.gitignore`) under `base`; undefined when it is not there or cannot be read. */
export function ignoreRulesIn(base: string, file = '.gitignore'): IgnoreRules | undefined {
  try {
    return { base, rules: ignore({ allowRelativePaths: true }).add(readFileSync(join(base, file), 'utf8')) };
  } catch {
    return undefined; // no such file: nothing is ignored
  }
}

/**
 * Whether git would ignore `path` (absolute, forward slashes, under every base; folders end in a slash), given the rules from the
 * outermost folder to the innermost. The innermost rule that speaks of it decides. No parent of it may be ignored itself.
 */
export function isIgnored(path: string, rules: readonly IgnoreRules[]): boolean {
  for (let at = rules.length - 1; at >= 0; at--) {
    const one = rules[at];
    if (one === undefined) continue;
    const { ignored, unignored } = one.rules.test(pathFrom(one.base, path));
    if (ignored) return true;
    if (unignored) return false;
  }
  return false;
}
