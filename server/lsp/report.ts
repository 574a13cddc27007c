import { inventoryCsv } from '../reports/csv.ts';
import { inventoryJson } from '../reports/inventory-json.ts';
import type { ReportFormat } from './protocol.ts';
import { resultOf } from './result-of.ts';
import type { View } from './view.ts';

/** The inventory of one root as a file of its own. */
export function reportOf(view: View, format: ReportFormat): string {
  const result = resultOf(view);
  switch (format) {
    case 'csv':
      return inventoryCsv(result);
    case 'json':
      return inventoryJson(result);
  }
}
