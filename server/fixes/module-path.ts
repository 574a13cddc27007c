/** The folder of a path; `''` at the root. */
const folderOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('/'), 0));

/** A path with its `.` and `..` carried out; undefined where it leads above the root. */
function normal(path: string): string | undefined {
  const names: string[] = [];
  for (const name of path.split('/')) {
    if (name === '' || name === '.') continue;
    if (name !== '..') names.push(name);
    else if (names.pop() === undefined) return undefined;
  }
  return names.join('/');
}

const EXTENSION = /\.(?:[cm]?[jt]sx?)$/;

/** What a module is known by, whichever way its path is written: without its extension, and without `/index`. */
const stem = (path: string): string => path.replace(EXTENSION, '').replace(/(?:^|\/)index$/, '');

export const isRelative = (specifier: string): boolean => /^\.\.?(?:\/|$)/.test(specifier);

/** The module that a specifier means in a file: a path from the root without its extension, or the specifier itself. */
export function moduleOf(file: string, specifier: string): string {
  if (!isRelative(specifier)) return specifier;
  return stem(normal(`${folderOf(file)}/${specifier}`) ?? specifier);
}

/** How a file of the project is written in an import of another one, with the extension that is given. */
export function specifierTo(from: string, file: string, extension: string): string {
  const [here, there] = [folderOf(from), folderOf(file)].map((folder) => (folder === '' ? [] : folder.split('/')));
  const [names, others] = [here ?? [], there ?? []];
  let shared = 0;
  while (shared < names.length && names[shared] === others[shared]) shared += 1;
  const up = names.slice(shared).map(() => '..');
  const base = file.slice(file.lastIndexOf('/') + 1).replace(EXTENSION, '') + extension;
  const path = [...up, ...others.slice(shared), base].join('/');
  return up.length > 0 ? path : `./${path}`;
}
