import type { Folder } from '../disk/folder.ts';

/** A folder in which one file has another text than on disk, or is there only by name: what an editor hands over before it is saved. */
export function withText(folder: Folder, path: string, text: string): Folder {
  const entry = { path, crisp: /crisp/i.test(text) };
  const holds = (word: string): boolean => {
    const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`(?<![\\w$])${escaped}(?![\\w$])`).test(text);
  };
  return {
    ...folder,
    files: () => {
      const others = folder.files().filter((file) => file.path !== path);
      return others.length === folder.files().length
        ? [...others, entry]
        : folder.files().map((file) => (file.path === path ? entry : file));
    },
    read: (asked) => (asked === path ? { text } : folder.read(asked)),
    exists: (asked) => asked === path || folder.exists(asked),
    mentioning: (words) => {
      const others = folder.mentioning(words).filter((file) => file !== path);
      return words.some(holds) ? [...others, path].sort() : others;
    },
    skipped: () => folder.skipped().filter(({ file }) => file !== path),
  };
}
