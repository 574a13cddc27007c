import type { Edit } from './fix.ts';

/** What is put in at a place stands before what replaces the code behind it. */
const inOrder = (a: Edit, b: Edit): number =>
  (a.file < b.file ? -1 : Number(a.file > b.file)) ||
  a.start - b.start ||
  Number(a.end > a.start) - Number(b.end > b.start);

function pair(a: Edit, b: Edit): Edit {
  const shift = a.text.length;
  const blanks = [
    ...(a.blanks ?? []),
    ...(b.blanks ?? []).map(({ end, start }) => ({ start: start + shift, end: end + shift })),
  ];
  return { file: a.file, start: a.start, end: b.end, text: a.text + b.text, ...(blanks.length > 0 ? { blanks } : {}) };
}

/** The edits in the order of the files, those that touch made one; undefined when two overlap. */
export function joined(edits: readonly Edit[]): readonly Edit[] | undefined {
  const all: Edit[] = [];
  for (const edit of edits.toSorted(inOrder)) {
    const last = all.at(-1);
    if (last?.file !== edit.file || last.end < edit.start) all.push(edit);
    else if (last.end === edit.start) all[all.length - 1] = pair(last, edit);
    else return undefined;
  }
  return all;
}
