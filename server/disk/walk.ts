import { type Dirent, existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CONFIG_FILE } from '../config/nearest.ts';
import type { Skipped } from '../project/analysis.ts';
import { fileKind, type FileKind, leftOutFolder } from './file-kinds.ts';
import { type Globs, globsOf, globTextsOf } from './globs.ts';
import { type IgnoreRules, ignoreRulesIn, isIgnored } from './ignore-rules.ts';
import { isWithin, joined, pathFrom, slashed } from './paths.ts';
import { readProblem } from './read-text.ts';

export { CONFIG_FILE };

export interface WalkOptions {
  /** Absolute, with forward slashes, no slash at the end. */
  readonly root: string;
  /** What to look at: folders and files under the root, relative to it; `''` is the root itself. These are looked at whatever the rules say. */
  readonly starts: readonly string[];
  /** The config for every file (absolute path), in place of the nearest one. */
  readonly config?: string | undefined;
}

export interface FoundFile {
  /** Relative to the root, with forward slashes. */
  readonly path: string;
  readonly kind: Exclude<FileKind, 'other'>;
}

export interface Found {
  /** In a stable order. */
  readonly files: readonly FoundFile[];
  /** Config files, relative to the root; those above the root start with `../`. */
  readonly configs: readonly string[];
  readonly skipped: readonly Skipped[];
}

/** What holds in a folder: the rules of the folders around it and its own. */
interface Setting {
  readonly ignores: readonly IgnoreRules[];
  readonly globs: (Globs & { readonly base: string }) | undefined;
  /** An `include` has led in here past the rules, so only `include` and `exclude` count. */
  readonly wanted: boolean;
}

interface Walk {
  readonly options: WalkOptions;
  readonly files: Map<string, FoundFile>;
  readonly configs: Set<string>;
  readonly skipped: Map<string, Skipped>;
}

/** Folders from the root of the disk down to `folder` itself. */
function foldersDownTo(folder: string): readonly string[] {
  const up = dirname(folder);
  return up === folder ? [folder] : [...foldersDownTo(up), folder];
}

const absolute = (walk: Walk, path: string): string => joined(walk.options.root, path);

function globsAt(file: string, base: string): Setting['globs'] {
  try {
    return { ...globsOf(globTextsOf(readFileSync(file, 'utf8'))), base };
  } catch {
    return undefined; // who reads the config for its contents reports that it cannot be read
  }
}

/** What a folder itself adds: its .gitignore, and its config in place of an outer one. */
function within(
  walk: Walk,
  folder: string,
  names: { readonly gitignore: boolean; readonly config: boolean },
  outer: Setting,
): Setting {
  const rules = names.gitignore ? ignoreRulesIn(folder) : undefined;
  const config = joined(folder, CONFIG_FILE);
  if (names.config) walk.configs.add(pathFrom(walk.options.root, config));
  const own = names.config && walk.options.config === undefined;
  return {
    ignores: rules ? [...outer.ignores, rules] : outer.ignores,
    globs: own ? globsAt(config, folder) : outer.globs,
    wanted: outer.wanted,
  };
}

/** A config that is given by name may lie anywhere; its patterns are then relative to the root. */
function baseOfGiven(root: string, config: string): string {
  const folder = slashed(dirname(config));
  return isWithin(folder, root) ? folder : root;
}

/** What the folders above `folder` (absolute) say: git's rules from the top of the repository, the nearest config wherever it is. */
function above(walk: Walk, folder: string): Setting {
  const { config, root } = walk.options;
  const folders = foldersDownTo(dirname(folder)).map(slashed);
  const top = [...folders, folder].findLast((one) => existsSync(join(one, '.git'))) ?? root;
  let setting: Setting = {
    ignores: [ignoreRulesIn(top, '.git/info/exclude') ?? []].flat(),
    globs: config === undefined ? undefined : globsAt(config, baseOfGiven(root, config)),
    wanted: false,
  };
  if (folder === slashed(dirname(folder))) return setting;
  for (const one of folders) {
    const names = {
      gitignore: isWithin(top, one),
      config: existsSync(join(one, CONFIG_FILE)),
    };
    setting = within(walk, one, names, setting);
  }
  return setting;
}

const relativeToGlobs = (globs: NonNullable<Setting['globs']>, path: string): string => pathFrom(globs.base, path);

function skip(walk: Walk, file: string, why: string): void {
  if (!walk.skipped.has(file)) walk.skipped.set(file, { file, why });
}

function addFile(walk: Walk, path: string, kind: FileKind): void {
  if (kind !== 'other' && !walk.files.has(path)) walk.files.set(path, { path, kind });
}

/** How a folder is entered: not at all, as its rules say, or because an `include` asks for it. */
function entrance(walk: Walk, path: string, name: string, setting: Setting): 'no' | 'yes' | 'wanted' {
  const { globs, ignores } = setting;
  const full = absolute(walk, path);
  if (globs?.excludes(relativeToGlobs(globs, full)) === true) return 'no';
  const wanted = globs?.wants(relativeToGlobs(globs, full)) === true;
  const left = leftOutFolder(name);
  if (setting.wanted) return left === 'no' || wanted ? 'wanted' : 'no';
  const ignored = isIgnored(`${full}/`, ignores);
  if (left === 'no' && !ignored) return 'yes';
  if (wanted) return 'wanted';
  if (left === 'with a word' && !ignored) skip(walk, `${path}/`, 'folder that is left out by default');
  return 'no';
}

function visitFile(walk: Walk, path: string, name: string, setting: Setting): void {
  const kind = fileKind(name);
  if (kind === 'other') return;
  const full = absolute(walk, path);
  const { globs } = setting;
  if (globs) {
    const own = relativeToGlobs(globs, full);
    if (globs.excludes(own) || !globs.includes(own)) return;
  }
  if (!setting.wanted && isIgnored(full, setting.ignores)) return;
  addFile(walk, path, kind);
}

/** Links are not followed: what they lead to inside the root is looked at in its own place. What lies outside is at least named. */
function visitLink(walk: Walk, path: string, setting: Setting): void {
  const full = absolute(walk, path);
  if (setting.globs?.excludes(relativeToGlobs(setting.globs, full)) === true) return;
  if (isIgnored(full, setting.ignores) || isIgnored(`${full}/`, setting.ignores)) return;
  try {
    const target = slashed(realpathSync(full));
    if (isWithin(slashed(realpathSync(walk.options.root)), target)) return;
    if (statSync(full).isDirectory() || fileKind(path) === 'source')
      skip(walk, path, 'symbolic link that leads out of the project');
  } catch (error) {
    if (fileKind(path) === 'source') skip(walk, path, readProblem(error));
  }
}

function entriesOf(walk: Walk, path: string): readonly Dirent[] {
  try {
    return readdirSync(absolute(walk, path), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    skip(walk, path === '' ? './' : `${path}/`, `folder ${readProblem(error)}`);
    return [];
  }
}

/** Some file systems do not tell in the listing what an entry is. */
function typeOf(walk: Walk, path: string, entry: Dirent): 'file' | 'folder' | 'link' | 'other' {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  if (entry.isSymbolicLink()) return 'link';
  if (entry.isFIFO() || entry.isSocket() || entry.isBlockDevice() || entry.isCharacterDevice()) return 'other';
  try {
    const stats = statSync(absolute(walk, path));
    return stats.isDirectory() ? 'folder' : stats.isFile() ? 'file' : 'other';
  } catch {
    return 'other'; // gone between the listing and the look
  }
}

function visitFolder(walk: Walk, path: string, outer: Setting): void {
  const entries = entriesOf(walk, path);
  const has = (name: string): boolean => entries.some((entry) => entry.name === name);
  const setting = within(walk, absolute(walk, path), { gitignore: has('.gitignore'), config: has(CONFIG_FILE) }, outer);
  for (const entry of entries) {
    const inner = path === '' ? entry.name : `${path}/${entry.name}`;
    switch (typeOf(walk, inner, entry)) {
      case 'file':
        visitFile(walk, inner, entry.name, setting);
        break;
      case 'folder': {
        const how = entrance(walk, inner, entry.name, setting);
        if (how !== 'no') visitFolder(walk, inner, how === 'wanted' ? { ...setting, wanted: true } : setting);
        break;
      }
      case 'link':
        visitLink(walk, inner, setting);
        break;
      case 'other':
        break;
    }
  }
}

/** A start is looked at even where rules would leave it out: those rules do not hold inside it either. */
function visitStart(walk: Walk, start: string): void {
  const full = absolute(walk, start);
  if (statSync(full).isDirectory()) {
    const setting = above(walk, full);
    const ignores = setting.ignores.filter((one) => full === one.base || !isIgnored(`${full}/`, [one]));
    const { globs } = setting;
    const shut = globs !== undefined && full !== globs.base && globs.excludes(relativeToGlobs(globs, full));
    visitFolder(walk, start, { ...setting, ignores, globs: shut ? undefined : globs });
  } else {
    above(walk, full); // notes the configs
    const kind = fileKind(start);
    if (kind === 'other') skip(walk, start, 'not read: no kind of file that can hold browser or server code');
    else addFile(walk, start, kind === 'minified' ? 'source' : kind);
  }
}

/** Lists the files under the starts that may be analysed. Starts that do not exist throw. */
export function walk(options: WalkOptions): Found {
  const state: Walk = { options, files: new Map(), configs: new Set(), skipped: new Map() };
  for (const start of [...options.starts].sort()) visitStart(state, start);
  // A folder that is named as well has not been left out in the end.
  for (const start of options.starts) state.skipped.delete(`${start}/`);
  return { files: [...state.files.values()], configs: [...state.configs], skipped: [...state.skipped.values()] };
}
