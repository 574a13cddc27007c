import type { Folder } from './folder.ts';

/** A folder, and the paths beyond the listed files that were asked for: what they hold, or that they are not there, has a part in the result. */
export interface Traced {
  readonly folder: Folder;
  readonly asked: ReadonlySet<string>;
}

export function traced(folder: Folder): Traced {
  const asked = new Set<string>();
  return {
    asked,
    folder: {
      ...folder,
      read: (path) => {
        asked.add(path);
        return folder.read(path);
      },
      exists: (path) => {
        asked.add(path);
        return folder.exists(path);
      },
    },
  };
}
