import type { Position } from 'vscode-languageserver/node';
import { why } from '../reports/why.ts';
import type { At } from './context.ts';
import { resultOf } from './result-of.ts';

/** What the analyser saw on a line, as a Markdown document. The report is a text, so it stands in a block of code. */
export function whyAt({ view, file }: At, { line }: Position): string {
  const text = why(resultOf(view), file, line + 1);
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `# Why is there no finding here?\n\n${fence}text\n${text}${fence}\n`;
}
