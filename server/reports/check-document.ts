import picocolors from 'picocolors';
import type { Finding } from '../rules/finding.ts';
import { codeFrame } from './code-frame.ts';
import { type Block, code, type Document, prose } from './document.ts';
import { type Places, placesOf, type Result, silencedBy } from './result.ts';
import { foundLine, scannedLine } from './summary.ts';

const WIDTH = 110;
const plain = picocolors.createColors(false);

function findingBlocks(result: Result, places: Places, finding: Finding): readonly Block[] {
  const spot = places.spot(finding.place);
  const steps = finding.related.map(({ place, label }) => {
    const { file, line } = places.spot(place);
    return [...prose(label), ' ', code(`${file}:${line}`)];
  });
  const frame = codeFrame(places.lines(spot.file), spot, plain, WIDTH);
  return [
    { k: 'heading', level: 3, text: [`${finding.severity}: ${finding.rule} `, code(`${spot.file}:${spot.line}`)] },
    { k: 'text', text: prose(finding.message), tone: finding.severity === 'error' ? 'bad' : 'middling' },
    ...(frame.length > 0 ? [{ k: 'code', lines: frame } as const] : []),
    ...(steps.length > 0 ? [{ k: 'steps', items: steps } as const] : []),
    { k: 'text', text: prose(finding.advice) },
  ];
}

/** What is silenced is named too: a reader of the page has no code to find the comments in. */
function silencedBlocks(result: Result, places: Places): readonly Block[] {
  const silenced = result.findings.filter((finding) => silencedBy(result, finding) !== undefined);
  if (silenced.length === 0) return [];
  const rows = silenced.map((finding) => {
    const { file, line } = places.spot(finding.place);
    const reason = finding.suppressed ? finding.suppressed.reason : 'in the baseline';
    return [{ text: [finding.rule] }, { text: [code(`${file}:${line}`)] }, { text: [reason] }];
  });
  return [
    { k: 'heading', level: 2, text: ['Suppressed'] },
    { k: 'table', heads: ['Rule', 'Place', 'Reason'], rows },
  ];
}

/** The findings as a document. */
export function checkDocument(result: Result): Document {
  const places = placesOf(result.analysis);
  const open = result.findings.filter((finding) => silencedBy(result, finding) === undefined);
  const files = [...new Set(open.map(({ place }) => place.file))];
  return {
    title: 'crisp-privacy: findings',
    blocks: [
      { k: 'text', text: [foundLine(result)], tone: open.length === 0 ? 'good' : 'bad' },
      { k: 'text', text: [scannedLine(result)] },
      ...files.flatMap((file): readonly Block[] => [
        { k: 'heading', level: 2, text: [code(file)] },
        ...open.filter(({ place }) => place.file === file).flatMap((finding) => findingBlocks(result, places, finding)),
      ]),
      ...silencedBlocks(result, places),
    ],
  };
}
