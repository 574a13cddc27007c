import { createHash } from 'node:crypto';
import { cacheFolder, cacheName, readCache, writeCache } from '../disk/cache-file.ts';
import { type FileStamp, fileStamp } from '../disk/file-stamp.ts';
import type { Folder } from '../disk/folder.ts';
import { joined } from '../disk/paths.ts';
import type { Analysis, Skipped } from '../project/analysis.ts';
import type { FixTitle } from '../reports/result.ts';
import type { FixTitles } from './fix-titles.ts';
import type { Opened } from './open-paths.ts';
import type { Shell } from './shell.ts';
import { VERSION } from './version.ts';

/** What a run found out, without what it can read again. */
interface Kept {
  /** The version of this program and of what it keeps, and the day: attestations run out. */
  readonly made: string;
  /** One hash of the stamps of every listed file and config. */
  readonly listed: string;
  /** What else was asked for, with its stamp; null for what was not there. */
  readonly asked: readonly (readonly [path: string, stamp: string | null])[];
  readonly analysis: Omit<Analysis, 'textOf' | 'declarations'> & {
    readonly declarations: readonly (readonly [string, unknown])[];
  };
  readonly skipped: readonly Skipped[];
  /** What could be done about each finding, in their order: making the fixes again would need the parser. */
  readonly fixes: readonly (readonly FixTitle[])[];
}

export interface Cached {
  readonly analysis: Analysis;
  readonly skipped: readonly Skipped[];
  readonly fixes: FixTitles;
}

const FORMAT = 1;
/** A file that changes again within a tick of the disk's clock keeps its stamp; so what is younger than this is not relied on. */
const SETTLED = 100;

/** A build that has kept its version is another program all the same. */
const made = ({ today }: Shell): string => `${FORMAT} ${VERSION} ${today} ${fileStamp(process.argv[1] ?? '')?.text}`;
const question = ({ located, config }: Opened): string =>
  JSON.stringify([located.root, located.starts, config ?? null]);

function stampsOf({ folder, located: { root } }: Opened): { readonly text: string; readonly youngest: number } {
  const paths = [...folder.listed(), ...folder.configs()];
  const stamps = paths.map((path) => fileStamp(joined(root, path)));
  return {
    text: createHash('sha256')
      .update(paths.map((path, at) => `${path}\0${stamps[at]?.text ?? ''}`).join('\n'))
      .digest('hex'),
    youngest: Math.max(0, ...stamps.map((stamp) => stamp?.changed ?? 0)),
  };
}

function isKept(value: unknown): value is Kept {
  return (
    typeof value === 'object' &&
    value !== null &&
    'made' in value &&
    'listed' in value &&
    'asked' in value &&
    'fixes' in value
  );
}

function textsOf(analysis: Kept['analysis'], folder: Folder): Analysis['textOf'] {
  const texts = new Map(analysis.configs.map(({ path, text }): [string, string | undefined] => [path, text]));
  return (file) => {
    if (!texts.has(file)) {
      const read = folder.read(file);
      texts.set(file, 'text' in read ? read.text : undefined);
    }
    return texts.get(file);
  };
}

/** What an earlier run found, when nothing that had a part in it has changed since. */
export function fromCache(shell: Shell, opened: Opened): Cached | undefined {
  const { folder, located } = opened;
  const kept = readCache(cacheFolder(located.root), cacheName(question(opened)));
  if (!isKept(kept) || kept.made !== made(shell) || kept.listed !== stampsOf(opened).text) return undefined;
  if (kept.asked.some(([path, stamp]) => (fileStamp(joined(located.root, path))?.text ?? null) !== stamp))
    return undefined;
  const { analysis, fixes, skipped } = kept;
  const titles = new Map(analysis.findings.map((finding, at) => [finding, fixes[at] ?? []]));
  const declarations = new Map(analysis.declarations) as Analysis['declarations'];
  return {
    analysis: { ...analysis, declarations, textOf: textsOf(analysis, folder) },
    skipped,
    fixes: (finding) => titles.get(finding) ?? [],
  };
}

/** Takes note of the state of the files before they are read; the result is kept when they have not changed under it. */
export function cacheFor(shell: Shell, opened: Opened): (asked: ReadonlySet<string>, result: Cached) => void {
  const before = Date.now();
  const listed = stampsOf(opened);
  return (asked, { analysis, fixes, skipped }) => {
    const { root } = opened.located;
    const stamps = [...asked]
      .sort()
      .map((path): [string, FileStamp | undefined] => [path, fileStamp(joined(root, path))]);
    const youngest = Math.max(listed.youngest, ...stamps.map(([, stamp]) => stamp?.changed ?? 0));
    if (youngest > before - SETTLED || stampsOf(opened).text !== listed.text) return;
    const { declarations, textOf: _, ...rest } = analysis;
    const kept: Kept = {
      made: made(shell),
      listed: listed.text,
      asked: stamps.map(([path, stamp]) => [path, stamp?.text ?? null]),
      analysis: { ...rest, declarations: [...declarations] },
      skipped,
      fixes: analysis.findings.map((finding) => fixes(finding).map(({ title, kind }) => ({ title, kind }))),
    };
    writeCache(cacheFolder(root), cacheName(question(opened)), kept);
  };
}
