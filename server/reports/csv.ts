import { rowsOf } from './inventory-groups.ts';
import type { Result } from './result.ts';

const HEADS = [
  'item', 'direction', 'channel', 'delivery', 'personal', 'categories', 'kinds', 'value', 'gate', 'gate of the chatbox', 'consent test',
  'consent category', 'legal basis', 'purpose', 'retention', 'recipients', 'file', 'line', 'id',
] as const; // prettier-ignore

/**
 * A cell that a spreadsheet takes as it is. A text that begins like a formula gets an apostrophe before it, or opening the file would
 * run it (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export function csvCell(text: string): string {
  const tame = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}

/** The inventory as RFC 4180 CSV, one flow a line, with a head. */
export function inventoryCsv(result: Result): string {
  const lines = rowsOf(result).map(({ flow, spot, kinds, gate, declared }) => [
    flow.item,
    flow.direction,
    flow.channel,
    flow.delivery,
    flow.personal,
    flow.categories.join(' '),
    kinds,
    flow.value,
    gate,
    flow.gate.load,
    flow.gate.by ?? '',
    flow.gate.category ?? '',
    declared?.declaration.legalBasis ?? '',
    declared?.declaration.purpose ?? '',
    declared?.declaration.retention ?? '',
    declared?.declaration.recipients.join('; ') ?? '',
    spot.file,
    String(spot.line),
    flow.id,
  ]);
  return [HEADS, ...lines].map((line) => `${line.map(csvCell).join(',')}\r\n`).join('');
}
