const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** How many folders above the root a path leads; 0 for one under the root. */
const above = (path: string): number => path.split('/').filter((name) => name === '..').length;

/** The config that holds for a file: the one in its folder, or the nearest above it. Paths are relative to the root, `../` leads above it. */
export function nearestConfig<T extends { readonly path: string }>(
  configs: readonly T[],
): (file: string) => T | undefined {
  const inside = new Map(
    configs.filter(({ path }) => above(path) === 0).map((config) => [folderOf(config.path), config]),
  );
  const [outside] = configs.filter(({ path }) => above(path) > 0).sort((a, b) => above(a.path) - above(b.path));
  const known = new Map<string, T | undefined>();
  const inFolder = (folder: string): T | undefined => {
    if (!known.has(folder))
      known.set(folder, inside.get(folder) ?? (folder === '' ? outside : inFolder(folderOf(folder))));
    return known.get(folder);
  };
  return (file) => inFolder(folderOf(file));
}
