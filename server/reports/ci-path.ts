import type { Result } from './result.ts';

/** A file's path as a CI service knows it: from the top of the checkout, which the root may lie below. */
export function ciPath({ checkoutPath }: Result, file: string): string {
  const names: string[] = [];
  for (const name of `${checkoutPath}/${file}`.split('/')) {
    if (name === '' || name === '.') continue;
    if (name === '..' && names.length > 0 && names.at(-1) !== '..') names.pop();
    else names.push(name);
  }
  return names.join('/');
}
