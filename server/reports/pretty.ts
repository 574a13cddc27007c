import type { Colors } from './colors.ts';
import type { Finding } from '../rules/finding.ts';
import { codeFrame } from './code-frame.ts';
import { harmless, harmlessLine } from './harmless.ts';
import { type Places, placesOf, type Result, silencedBy } from './result.ts';
import { foundLine, scannedLine } from './summary.ts';

export interface PrettyOptions {
  readonly colors: Colors;
  /** Columns of the terminal; code is cut to fit. */
  readonly width: number;
}

const indent = (lines: readonly string[], by: string): readonly string[] =>
  lines.map((line) => (line === '' ? '' : by + line));

/** Longer lines of prose are hard to read. */
const LONGEST = 100;

/** Breaks a text between words. A word that is longer than the line stays whole. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function steps(finding: Finding, places: Places, { colors }: PrettyOptions): readonly string[] {
  const file = finding.place.file;
  return finding.related.map(({ place, label }, at) => {
    const spot = places.spot(place);
    const where = `${spot.file === file ? 'line ' : `${harmlessLine(spot.file)}:`}${spot.line}`;
    return `${colors.dim(`${at + 1}.`)} ${harmlessLine(label)} ${colors.dim(`(${where})`)}`;
  });
}

function block(finding: Finding, result: Result, places: Places, options: PrettyOptions): readonly string[] {
  const { colors, width } = options;
  const spot = places.spot(finding.place);
  const severity = finding.severity === 'error' ? colors.red('error') : colors.yellow('warning');
  const safe = result.fixesOf(finding).filter(({ kind }) => kind === 'safe');
  const fixes = safe.slice(0, 1).map(({ title }) => `${colors.dim('--fix:')} ${harmlessLine(title)}`);
  const room = Math.max(40, Math.min(width, LONGEST) - 4);
  const frame = codeFrame(places.lines(spot.file), spot, colors, Math.max(40, width - 16));
  const next = wrapped(harmlessLine(finding.advice), room - 6);
  return [
    `${colors.dim(`${spot.line}:${spot.column}`)}  ${severity}  ${colors.bold(finding.rule)}`,
    ...indent(wrapped(harmlessLine(finding.message), room), '  '),
    '',
    ...section(indent(frame, '  ')),
    ...section(indent(steps(finding, places, options), '    ')),
    ...indent(
      next.map((line, at) => `${at === 0 ? colors.dim('next:') : '     '} ${line}`),
      '  ',
    ),
    ...indent(fixes, '  '),
    '',
  ];
}

/** Lines and an empty one after them, or nothing. */
const section = (lines: readonly string[]): readonly string[] => (lines.length > 0 ? [...lines, ''] : []);

function byFile(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.place.file);
    if (group) group.push(finding);
    else groups.set(finding.place.file, [finding]);
  }
  return groups;
}

/** Where a file is, seen from the working folder. */
const shownPath = (root: string, file: string): string => harmless(root === '.' ? file : `${root}/${file}`);

/** The findings for people: grouped by file, with the code, the reason, the steps and what to do next; the last line says what was scanned. */
export function pretty(result: Result, options: PrettyOptions): string {
  const { colors } = options;
  const places = placesOf(result.analysis);
  const open = result.findings.filter((finding) => silencedBy(result, finding) === undefined);
  const blocks = [...byFile(open)].flatMap(([file, findings]) => [
    colors.underline(shownPath(result.root, file)),
    '',
    ...indent(
      findings.flatMap((finding) => block(finding, result, places, options)),
      '  ',
    ),
  ]);
  const found = foundLine(result);
  const line = open.some(({ severity }) => severity === 'error')
    ? colors.red(found)
    : open.length > 0
      ? colors.yellow(found)
      : colors.green(found);
  return `${[...blocks, colors.bold(line), colors.dim(scannedLine(result))].join('\n')}\n`;
}
