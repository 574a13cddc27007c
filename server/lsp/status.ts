import type { Root } from './root.ts';
import type { ServerState, Status } from './protocol.ts';
import { VERSION } from './result-of.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

function stateOf(roots: readonly Root[]): ServerState {
  const states = roots.map(({ state }) => state.k);
  if (states.includes('failed')) return 'failed';
  if (states.includes('waiting')) return 'starting';
  if (states.includes('running')) return 'working';
  return roots.some((root) => root.broken().length > 0) ? 'paused' : 'watching';
}

const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;

function messageOf(state: ServerState, { findings, crispFiles, flows }: Omit<Status, 'state' | 'message'>): string {
  switch (state) {
    case 'starting':
      return 'Looking for Crisp';
    case 'working':
    case 'watching':
      return `${count(findings, 'finding')}, ${count(flows, 'flow')} in ${count(crispFiles, 'file')}`;
    case 'paused':
      return 'Waiting: a file has a syntax error';
    case 'failed':
      return 'The analysis failed';
  }
}

/** What the analyser does now, in numbers. */
export function statusOf(roots: readonly Root[]): Status {
  const analyses = roots.flatMap(({ view }) => (view ? [view.analysis] : []));
  const state = stateOf(roots);
  const counts = {
    files: sum(analyses.map(({ stats }) => stats.files)),
    crispFiles: sum(analyses.map(({ stats }) => stats.crispFiles)),
    flows: sum(analyses.map(({ flows }) => flows.length)),
    findings: sum(analyses.map(({ findings }) => findings.filter(({ suppressed }) => !suppressed).length)),
    unknown: sum(
      analyses.map(
        ({ flows }) => flows.filter(({ personal, item }) => personal === 'unknown' || item.includes('*')).length,
      ),
    ),
    milliseconds: Math.round(sum(roots.map((root) => (root.state.k === 'done' ? root.state.milliseconds : 0)))),
  };
  return { state, message: messageOf(state, counts), ...counts };
}

/** Versions and counts for a bug report; no paths, no code, no values. */
export function diagnosticReport(roots: readonly Root[], client: string): string {
  const { state, files, crispFiles, flows, findings, unknown, milliseconds } = statusOf(roots);
  const rules = new Map<string, number>();
  for (const { view } of roots)
    for (const { rule } of view?.analysis.findings ?? []) rules.set(rule, (rules.get(rule) ?? 0) + 1);
  const failures = roots.flatMap((root) => (root.state.k === 'failed' ? [defectOf(root.state.error)] : []));
  return [
    `crisp-privacy ${VERSION}`,
    `Node ${process.versions.node}, ${process.platform} ${process.arch}`,
    `Editor: ${client}`,
    `State: ${state}; folders: ${roots.length}`,
    `Files: ${files}, with Crisp: ${crispFiles}; flows: ${flows}, not followed: ${unknown}; findings: ${findings}`,
    `Last run: ${milliseconds} ms; memory: ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
    ...[...rules].sort().map(([rule, number]) => `  ${rule}: ${number}`),
    ...failures,
    '',
  ].join('\n');
}

/** A defect of ours: where it happened, but no text of it, which may quote the code under analysis. */
export function defectOf(error: unknown): string {
  if (!(error instanceof Error)) return `A defect: ${typeof error}`;
  const lines = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return [`A defect: ${error.name}`, ...lines.slice(0, 12)].join('\n');
}
