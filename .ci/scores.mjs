// Runs the exam, where there is one beside the repository, and scores each topic as the exam itself does.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const exam = process.env.EXAM ?? join(root, '../shared/exam/run.mjs');

export const FLOOR_FILE = join(root, '.ci/exam-floor.json');
export const MEASURES = ['recall', 'precision', 'gate', 'attributes'];

/** The least score per topic and measure; what is not in the file may be anything. */
export function readFloor() {
  return existsSync(FLOOR_FILE) ? JSON.parse(readFileSync(FLOOR_FILE, 'utf8')) : {};
}

const ratio = (part, whole) => (whole === 0 ? 1 : part / whole);

function score(results) {
  const sum = (pick) => results.reduce((total, one) => total + pick(one), 0);
  const found = sum((one) => one.found);
  const missedGates = sum((one) => one.missed.filter((text) => !text.endsWith('(any)')).length);
  return {
    recall: ratio(found, found + sum((one) => one.missed.length)),
    precision: ratio(found, found + sum((one) => one.extra.length)),
    gate: ratio(
      sum((one) => one.gatesRight),
      sum((one) => one.gates) + missedGates,
    ),
    attributes: ratio(
      sum((one) => one.attributesRight),
      sum((one) => one.attributes),
    ),
  };
}

/** Scores by topic; undefined where there is no exam. Throws when the exam does not end. */
export function sitExam() {
  if (!existsSync(exam)) return undefined;
  const cli = join(root, 'dist/cli.js');
  if (!existsSync(cli)) throw new Error('dist/cli.js is missing: build first.');
  const folder = mkdtempSync(join(tmpdir(), 'crisp-privacy-exam-'));
  try {
    const json = join(folder, 'exam.json');
    const { stderr } = spawnSync(process.execPath, [exam, '--cli', `node ${cli}`, '--json', json, '--show', '0'], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    if (!existsSync(json)) throw new Error(`The exam wrote no result. ${stderr}`);
    const byTopic = new Map();
    for (const result of JSON.parse(readFileSync(json, 'utf8')).results) {
      const topic = result.name.split(/[\\/]/)[0];
      byTopic.set(topic, [...(byTopic.get(topic) ?? []), result]);
    }
    return Object.fromEntries([...byTopic].map(([topic, results]) => [topic, score(results)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
