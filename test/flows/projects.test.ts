import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Flow } from '../../server/flows/flow.ts';
import type { Analysis } from '../../server/project/analysis.ts';
import { expectedIn, type Expected } from '../support/flow-markers.ts';
import { analyseFiles, type Files } from '../support/memory-host.ts';

const ROOT = join(import.meta.dirname, '../fixtures/projects');
const SOURCE = /\.(?:[cm]?[jt]sx?|vue|svelte|astro|html)$/;

interface Case {
  readonly title: string;
  readonly expect?: { readonly rules?: readonly string[]; readonly noRules?: readonly string[] };
}

function filesUnder(folder: string): Files {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return Object.fromEntries(
    paths.map((one) => {
      const path = join(one.parentPath, one.name);
      return [relative(folder, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')];
    }),
  );
}

const lineOf = (analysis: Analysis, { place }: Flow): number =>
  (analysis.textOf(place.file) ?? '').slice(0, place.start).split('\n').length;

/** What a flow says for a key of a marker. */
function valueOf(analysis: Analysis, flow: Flow, key: string): string {
  const findings = analysis.findings.filter((one) => one.flow === flow.id).map(({ rule }) => rule);
  switch (key) {
    case 'categories':
    case 'without':
      return flow.categories.join(',');
    case 'finding':
    case 'nofinding':
      return findings.join(',');
    case 'declared':
      return String(analysis.declarations.has(flow.id));
    case 'basis':
      return String(analysis.declarations.get(flow.id)?.declaration.legalBasis);
    case 'platform':
      return String(flow.gate.platform);
    default:
      return String((flow as unknown as Readonly<Record<string, unknown>>)[key]);
  }
}

function holds(got: string, key: string, wanted: string): boolean {
  const has = got === '' ? [] : got.split(',');
  if (key === 'finding' && wanted === 'none') return has.length === 0;
  if (key === 'categories' || key === 'finding') return wanted.split(',').every((one) => has.includes(one));
  if (key === 'without' || key === 'nofinding') return wanted.split(',').every((one) => !has.includes(one));
  return got === wanted;
}

const gateHolds = (got: string, wanted: string): boolean =>
  wanted === 'any' || got === wanted || (wanted === 'open' && got !== 'consented');

function differences(analysis: Analysis, expected: readonly Expected[]): readonly string[] {
  const left = [...analysis.flows];
  const out: string[] = [];
  const byDistance = [...expected].sort((a, b) => a.within - b.within);
  for (const want of byDistance) {
    const near = left
      .filter((flow) => flow.place.file === want.file && flow.item === want.item)
      .filter((flow) => Math.abs(lineOf(analysis, flow) - want.line) <= want.within)[0];
    const at = `${want.file}:${want.line} ${want.item}`;
    if (!near) {
      if (!want.optional) out.push(`missed ${at}`);
      continue;
    }
    left.splice(left.indexOf(near), 1);
    if (!gateHolds(near.gate.status, want.gate)) out.push(`${at}: gate is ${near.gate.status}, expected ${want.gate}`);
    for (const [key, wanted] of Object.entries(want.attributes)) {
      const got = valueOf(analysis, near, key);
      if (!holds(got, key, wanted)) out.push(`${at}: ${key} is "${got}", expected ${wanted}`);
    }
  }
  for (const flow of left)
    if (flow.direction === 'send' || flow.direction === 'load')
      out.push(`extra ${flow.place.file}:${lineOf(analysis, flow)} ${flow.item} (${flow.gate.status})`);
  return out;
}

describe('projects whose code says what is expected', () => {
  for (const topic of readdirSync(ROOT)) {
    describe(topic, () => {
      for (const name of readdirSync(join(ROOT, topic))) {
        const folder = join(ROOT, topic, name);
        const about = join(folder, 'case.json');
        if (!existsSync(about)) continue;
        const { expect, title } = JSON.parse(readFileSync(about, 'utf8')) as Case;
        it(`${name}: ${title}`, () => {
          const files = filesUnder(folder);
          const analysis = analyseFiles(files);
          const expected = Object.entries(files).flatMap(([path, text]) =>
            SOURCE.test(path) ? expectedIn(path, text) : [],
          );
          const fired = new Set<string>(analysis.findings.map(({ rule }) => rule));
          const rules = [
            ...(expect?.rules ?? []).filter((rule) => !fired.has(rule)).map((rule) => `${rule} does not fire`),
            ...(expect?.noRules ?? []).filter((rule) => fired.has(rule)).map((rule) => `${rule} fires`),
          ];
          assert.deepEqual([...differences(analysis, expected), ...rules], []);
        });
      }
    });
  }
});
