import type { Checklist } from '../paper/checklist-answers.ts';
import type { Colors } from '../reports/colors.ts';
import type { Document } from '../reports/document.ts';
import type { Result } from '../reports/result.ts';
import type { Format } from './formats.ts';

/** Prints answered checklists; `today` is the day of which they are. */
type Print = (result: Result, checklists: readonly Checklist[], today: string, colors: Colors) => string;

interface ChecklistFormat extends Pick<Format, 'name' | 'ending'> {
  readonly load: () => Promise<Print>;
}

async function asDocument(written: (document: Document) => string): Promise<Print> {
  const { checklistDocument } = await import('../reports/checklist-document.ts');
  return (result, checklists, today) => written(checklistDocument(result, checklists, today));
}

/** What `checklist` can print. */
export const CHECKLIST_FORMATS: readonly ChecklistFormat[] = [
  {
    name: 'pretty',
    ending: '.txt',
    load: async () => {
      const { checklistPretty } = await import('../reports/checklist-pretty.ts');
      return (result, checklists, _, colors) => checklistPretty(result, checklists, colors);
    },
  },
  { name: 'json', ending: '.json', load: async () => (await import('../reports/checklist-json.ts')).checklistJson },
  {
    name: 'markdown',
    ending: '.md',
    load: async () => asDocument((await import('../reports/document-markdown.ts')).documentMarkdown),
  },
  {
    name: 'html',
    ending: '.html',
    load: async () => asDocument((await import('../reports/document-html.ts')).documentHtml),
  },
];
