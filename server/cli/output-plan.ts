import { type Format, namesOf } from './formats.ts';
import { UsageError } from './shell.ts';

/** One format and where it goes; undefined is standard output. */
export interface Output {
  readonly format: Format;
  readonly file: string | undefined;
}

/** `--format` and `--output` in the order in which they were written. */
export type OutputWord =
  { readonly k: 'format'; readonly name: string } | { readonly k: 'output'; readonly file: string };

function named(name: string, formats: readonly Format[]): Format {
  const found = formats.find((format) => format.name === name);
  if (found) return found;
  throw new UsageError(`There is no format "${name}".`, `The formats are ${namesOf(formats)}.`);
}

function byEnding(file: string, formats: readonly Format[]): Format {
  const found = formats.find(({ ending }) => ending !== undefined && file.toLowerCase().endsWith(ending));
  if (found) return found;
  throw new UsageError(`--output ${file} has no format.`, `Write --format before it: ${namesOf(formats)}.`);
}

/**
 * Each `--output` takes the format before it, or the one that its file's ending names. What has no file goes to standard output, where
 * only one format can be read; with nothing for standard output it gets `usual`, unless files were asked for.
 */
export function outputPlan(words: readonly OutputWord[], formats: readonly Format[], usual: string): readonly Output[] {
  const plan: Output[] = [];
  let waiting: Format | undefined;
  for (const word of words) {
    if (word.k === 'format') {
      if (waiting) plan.push({ format: waiting, file: undefined });
      waiting = named(word.name, formats);
    } else {
      plan.push({ format: waiting ?? byEnding(word.file, formats), file: word.file });
      waiting = undefined;
    }
  }
  if (waiting) plan.push({ format: waiting, file: undefined });
  if (plan.length === 0) return [{ format: named(usual, formats), file: undefined }];
  // Annotations are lines of their own, which GitHub picks out of whatever stands around them.
  const open = plan.filter(({ file, format }) => file === undefined && format.name !== 'github');
  if (open.length > 1) {
    const names = open.map(({ format }) => format.name).join(' and ');
    throw new UsageError(
      `${names} would both go to standard output.`,
      'Give all but one a file: --format NAME --output FILE.',
    );
  }
  return plan;
}
