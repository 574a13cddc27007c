/** The name of a config file. */
export const CONFIG_FILE = 'crisp-privacy.config.json';

/** Whether a path is that of a config file. */
export const isConfigPath = (path: string): boolean => path === CONFIG_FILE || path.endsWith(`/${CONFIG_FILE}`);

const folderOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('/'), 0));

const isAbove = (folder: string): boolean => folder === '..' || folder.endsWith('/..');

/** The folder around a folder; above the root (`''`) it goes on with `..`, `../..`. */
function around(folder: string): string {
  if (folder === '') return '..';
  return isAbove(folder) ? `${folder}/..` : folderOf(folder);
}

/**
 * The config that holds for a file: the one in its folder, or the nearest above it. All paths are relative to the same root, with
 * forward slashes; `../` leads above it. The answers are remembered by folder.
 */
export function nearestConfig<T extends { readonly path: string }>(
  configs: readonly T[],
): (file: string) => T | undefined {
  const known = new Map<string, T | undefined>(configs.map((config) => [folderOf(config.path), config]));
  const highest = Math.max(0, ...configs.map(({ path }) => path.split('/').filter((name) => name === '..').length));
  const inFolder = (folder: string): T | undefined => {
    if (known.has(folder)) return known.get(folder);
    const isTop = isAbove(folder) && folder.split('/').length >= highest;
    const found = isTop || (folder === '' && highest === 0) ? undefined : inFolder(around(folder));
    known.set(folder, found);
    return found;
  };
  return (file) => inFolder(folderOf(file));
}
