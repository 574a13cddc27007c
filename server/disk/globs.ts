import { parse } from 'jsonc-parser';
import picomatch from 'picomatch';

/** `include` and `exclude` of one config file, ready to be asked. Paths are relative to the config's folder. */
export interface Globs {
  excludes(path: string): boolean;
  /** True when there is no `include`, or it matches. */
  includes(path: string): boolean;
  /** An `include` names this folder, or one inside it, letter for letter: it is wanted even where the defaults leave it out. */
  wants(folder: string): boolean;
}

/** The patterns as the config writes them. */
interface GlobTexts {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

const OPTIONS = { dot: true, nonegate: true } as const;

/** `src/old` and `src/old/` mean the folder and all that is in it. */
const normal = (glob: string): string => glob.replace(/^\.?\/+/, '').replace(/\/+$/, '');

function matcher(globs: readonly string[]): (path: string) => boolean {
  if (globs.length === 0) return () => false;
  return picomatch(
    globs.map(normal).flatMap((glob) => [glob, `${glob}/**`]),
    OPTIONS,
  );
}

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string' && item !== '') : [];

/**
 * The patterns in the text of a config; what cannot be read is left out, whoever reads the whole config reports it. The walk reads no
 * more than these two lists: the schema would cost every run more than the walk itself.
 */
export function globTextsOf(config: string): GlobTexts {
  const value: unknown = parse(config, [], { allowTrailingComma: true });
  const { include, exclude } = (typeof value === 'object' && value !== null ? value : {}) as Readonly<
    Record<string, unknown>
  >;
  return { include: texts(include), exclude: texts(exclude) };
}

/** Makes the patterns of a config ready. */
export function globsOf({ include, exclude }: GlobTexts): Globs {
  const included = matcher(include);
  const bases = include.map((glob) => picomatch.scan(normal(glob)).base);
  return {
    excludes: matcher(exclude),
    includes: include.length === 0 ? () => true : included,
    wants: (folder) => bases.some((base) => base === folder || base.startsWith(`${folder}/`)),
  };
}
