import type { Colors } from '../reports/colors.ts';
import type { Grouping } from '../reports/inventory-groups.ts';
import type { Result } from '../reports/result.ts';

/** How a text will be seen. */
export interface Look {
  readonly colors: Colors;
  readonly width: number;
  /** What an inventory is grouped by. */
  readonly by: Grouping;
}

export type Render = (result: Result, look: Look) => string;

/** One output format: its code is loaded when it is asked for. */
export interface Format {
  readonly name: string;
  /** What a file of this format is called by habit; `--output` alone chooses by it. */
  readonly ending: string | undefined;
  /** The text itself says last what was scanned. */
  readonly endsWithSummary?: true;
  readonly load: () => Promise<Render>;
}

/** What `check` can print. */
export const CHECK_FORMATS: readonly Format[] = [
  {
    name: 'pretty',
    ending: '.txt',
    endsWithSummary: true,
    load: async () => (await import('../reports/pretty.ts')).pretty,
  },
  { name: 'json', ending: '.json', load: async () => (await import('../reports/check-json.ts')).checkJson },
  { name: 'sarif', ending: '.sarif', load: async () => (await import('../reports/sarif.ts')).sarif },
  { name: 'github', ending: undefined, load: async () => (await import('../reports/github.ts')).githubAnnotations },
  { name: 'gitlab', ending: undefined, load: async () => (await import('../reports/gitlab.ts')).gitlabCodeQuality },
  { name: 'junit', ending: '.xml', load: async () => (await import('../reports/junit.ts')).junit },
  { name: 'rdjson', ending: '.rdjson', load: async () => (await import('../reports/rdjson.ts')).rdjson },
  {
    name: 'markdown',
    ending: '.md',
    load: async () => {
      const { checkMarkdown } = await import('../reports/check-markdown.ts');
      return (result) => checkMarkdown(result);
    },
  },
  {
    name: 'html',
    ending: '.html',
    load: async () => {
      const [{ checkDocument }, { documentHtml }] = await Promise.all([
        import('../reports/check-document.ts'),
        import('../reports/document-html.ts'),
      ]);
      return (result) => documentHtml(checkDocument(result));
    },
  },
];

/** What `inventory` can print; Markdown and HTML are the record of processing. */
export const INVENTORY_FORMATS: readonly Format[] = [
  {
    name: 'table',
    ending: '.txt',
    endsWithSummary: true,
    load: async () => (await import('../reports/inventory-table.ts')).inventoryTable,
  },
  { name: 'json', ending: '.json', load: async () => (await import('../reports/inventory-json.ts')).inventoryJson },
  { name: 'csv', ending: '.csv', load: async () => (await import('../reports/csv.ts')).inventoryCsv },
  {
    name: 'markdown',
    ending: '.md',
    load: async () => {
      const [{ record }, { documentMarkdown }] = await Promise.all([
        import('../reports/record.ts'),
        import('../reports/document-markdown.ts'),
      ]);
      return (result) => documentMarkdown(record(result));
    },
  },
  {
    name: 'html',
    ending: '.html',
    load: async () => {
      const [{ record }, { documentHtml }] = await Promise.all([
        import('../reports/record.ts'),
        import('../reports/document-html.ts'),
      ]);
      return (result) => documentHtml(record(result));
    },
  },
];

/** The names of formats, for help and messages. */
export const namesOf = (formats: readonly Format[]): string => formats.map(({ name }) => name).join(', ');
