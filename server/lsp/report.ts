import { inventoryCsv } from '../reports/csv.ts';
import { documentHtml } from '../reports/document-html.ts';
import { documentMarkdown } from '../reports/document-markdown.ts';
import { inventoryJson } from '../reports/inventory-json.ts';
import { record } from '../reports/record.ts';
import type { ReportFormat } from './protocol.ts';
import { resultOf } from './result-of.ts';
import type { View } from './view.ts';

/** The inventory of one root as a file of its own. */
export function reportOf(view: View, format: ReportFormat): string {
  const result = resultOf(view);
  switch (format) {
    case 'html':
      return documentHtml(record(result));
    case 'markdown':
      return documentMarkdown(record(result));
    case 'csv':
      return inventoryCsv(result);
    case 'json':
      return inventoryJson(result);
  }
}
