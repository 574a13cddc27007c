import { fileURLToPath, pathToFileURL } from 'node:url';

/** A place in the name space of an editor: a scheme with its authority, and an absolute path with forward slashes. */
export interface Location {
  /** `file://`, `vscode-vfs://github`, `untitled:` */
  readonly origin: string;
  readonly path: string;
}

export const FILES = 'file://';

// A drive letter is written in both cases, and as `c%3A`, by different editors.
const withoutSlashes = (path: string): string =>
  path.replaceAll('\\', '/').replace(/^[A-Z]:/, (drive) => drive.toLowerCase());

/** Where a URI points to; undefined for text that is no URI. */
export function locationOf(uri: string): Location | undefined {
  if (!URL.canParse(uri)) return undefined;
  const { protocol, host, pathname } = new URL(uri);
  if (protocol !== 'file:') {
    return {
      origin: host === '' && !uri.startsWith(`${protocol}//`) ? protocol : `${protocol}//${host}`,
      path: decode(pathname),
    };
  }
  try {
    return { origin: FILES, path: withoutSlashes(fileURLToPath(uri)) };
  } catch {
    return undefined; // such as a file on another host, where there are none
  }
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a stray percent sign
  }
}

export function uriOf({ origin, path }: Location): string {
  if (origin === FILES) return pathToFileURL(path).href;
  return `${origin}${path.split('/').map(encodeURIComponent).join('/')}`;
}
