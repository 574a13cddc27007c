import { sep } from 'node:path';

/** A path with forward slashes, as everything inside uses them. */
export const slashed = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'));

/** `path` under `folder`; both with forward slashes. */
export function joined(folder: string, path: string): string {
  if (path === '') return folder;
  return folder.endsWith('/') ? folder + path : `${folder}/${path}`;
}

/** Whether an absolute path is `folder` itself or lies in it. */
export const isWithin = (folder: string, path: string): boolean =>
  path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);

/** `path` as seen from `folder`, both absolute with forward slashes; `''` for the folder itself, `../` steps for what is not in it. */
export function pathFrom(folder: string, path: string): string {
  if (path === folder) return '';
  if (isWithin(folder, path)) return path.slice(folder.endsWith('/') ? folder.length : folder.length + 1);
  const ups = folder.split('/').filter(Boolean);
  const names = path.split('/').filter(Boolean);
  let same = 0;
  while (same < ups.length && ups[same] === names[same]) same++;
  return [...ups.slice(same).map(() => '..'), ...names.slice(same)].join('/');
}
