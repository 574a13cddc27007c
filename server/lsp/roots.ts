import { isWithin, pathFrom } from '../disk/paths.ts';
import { Root, type RootOptions } from './root.ts';
import { type Location, locationOf } from './uris.ts';

/** A file, and the root that answers for it. */
export interface FileIn {
  readonly root: Root;
  /** Relative to the root, with forward slashes. */
  readonly path: string;
}

export interface Folder {
  readonly uri: string;
}

type Opener = (location: Location, uri: string, kind: 'folder' | 'loose') => Omit<RootOptions, 'location' | 'uri'>;

/** The folders of the workspace, and one root for each other folder from which a single file was opened. */
export class Roots {
  readonly #folders = new Map<string, Root>();
  readonly #loose = new Map<string, Root>();
  readonly #opener: Opener;

  constructor(opener: Opener) {
    this.#opener = opener;
  }

  all(): readonly Root[] {
    return [...this.#folders.values(), ...this.#loose.values()];
  }

  addFolder({ uri }: Folder): Root | undefined {
    const location = locationOf(uri);
    if (!location) return undefined;
    const path = location.path.length > 1 ? location.path.replace(/\/+$/, '') : location.path;
    const root = this.#make({ ...location, path }, uri, 'folder');
    this.#folders.set(uri, root);
    return root;
  }

  removeFolder({ uri }: Folder): Root | undefined {
    const root = this.#folders.get(uri);
    this.#folders.delete(uri);
    root?.dispose();
    return root;
  }

  withUri(uri: string): Root | undefined {
    return this.#folders.get(uri) ?? this.#loose.get(uri);
  }

  /** The innermost folder of the workspace that a file lies in. */
  fileIn(uri: string): FileIn | undefined {
    const location = locationOf(uri);
    if (!location) return undefined;
    const inner = this.all()
      .filter((root) => root.location.origin === location.origin && isWithin(root.location.path, location.path))
      .sort((a, b) => b.location.path.length - a.location.path.length)[0];
    return inner && { root: inner, path: pathFrom(inner.location.path, location.path) };
  }

  /** The same, and a root of its own for a file that lies in no folder of the workspace. */
  fileInOrLoose(uri: string): FileIn | undefined {
    const known = this.fileIn(uri);
    const location = locationOf(uri);
    if (known || !location) return known;
    const slash = location.path.lastIndexOf('/');
    const folder = { origin: location.origin, path: location.path.slice(0, slash) || '/' };
    const key = `${folder.origin}${folder.path}`;
    this.#loose.set(key, this.#make(folder, key, 'loose'));
    return this.fileIn(uri);
  }

  /** A root for single files is not needed when the last of them is closed. */
  dropEmptyLoose(): void {
    for (const [key, root] of this.#loose) {
      if (root.hasOpenDocuments) continue;
      root.dispose();
      this.#loose.delete(key);
    }
  }

  #make(location: Location, uri: string, kind: 'folder' | 'loose'): Root {
    return new Root({ ...this.#opener(location, uri, kind), location, uri });
  }
}
