import { fileKind } from '../disk/file-kinds.ts';
import { openFolder } from '../disk/folder.ts';
import { CONFIG_FILE } from '../disk/walk.ts';
import { type Base, NOTHING, remembering } from './overlay.ts';
import { FILES, type Location } from './uris.ts';

/** Whether a path may be analysed, told by its name. */
export const isSource = (path: string): boolean => fileKind(path) === 'source';

/** Configs in the folder and above it. */
function configsAround({ path }: Location, exists: (path: string) => boolean): readonly string[] {
  const ups = path.split('/').map((_, index) => `${'../'.repeat(index)}${CONFIG_FILE}`);
  return ups.filter(exists);
}

/**
 * What is on the disk at a place. A `folder` of the workspace is searched; of the folder around a single file only what is asked for
 * is read, because it may be somebody's home. What is not on a disk is known only as far as it is open.
 */
export function openBase(location: Location, kind: 'folder' | 'loose'): Base {
  if (location.origin !== FILES) return NOTHING;
  const folder = openFolder({ root: location.path, starts: [''] });
  if (kind === 'folder') return remembering({ ...folder, isSearched: true });
  return remembering({
    ...NOTHING,
    read: (path) => folder.read(path),
    exists: (path) => folder.exists(path),
    configs: () => configsAround(location, (path) => folder.exists(path)),
  });
}
