import { type Hover, MarkupKind, type Position } from 'vscode-languageserver/node';
import { CHECKLIST } from '../config/checklist.ts';
import { pathAt } from '../config/locate.ts';
import { RULES } from '../config/rules.ts';
import type { Condition, Flow } from '../flows/flow.ts';
import { gateInWords } from '../reports/inventory-groups.ts';
import { markdownCode, markdownTable, markdownText } from '../reports/markdown-text.ts';
import { codeOf, datumOf } from '../rules/datum-in-words.ts';
import { PROVES } from '../rules/gate-in-words.ts';
import type { At } from './context.ts';
import type { ClientFeatures } from './client-features.ts';
import { flowsDeclaredAt } from './declared-at.ts';
import { isConfigPath } from '../config/nearest.ts';
import { conditionAt, flowsAt } from './flows-at.ts';

/** More flows than these at one place are counted, not shown. */
const MOST = 8;

/** What has nothing to say of itself is left out of the table. */
function factsOf({ view }: At, flow: Flow): readonly (readonly [string, string])[] {
  const declared = view.analysis.declarations.get(flow.id);
  const isSend = flow.direction === 'send';
  const needsGate = isSend || flow.direction === 'load';
  const rows: readonly (readonly [string, string])[] = [
    ['From', markdownCode(codeOf(flow))],
    ['Consent', needsGate ? consentOf(flow) : ''],
    ['Legal basis', isSend ? (declared ? (declared.declaration.legalBasis ?? 'not written yet') : 'not declared') : ''],
    ['Purpose', markdownText(declared?.declaration.purpose ?? '')],
    ['Retention', markdownText(declared?.declaration.retention ?? '')],
    ['Crisp', flow.delivery === 'sent' ? '' : `${flow.delivery}: ${markdownText(flow.deliveryReason ?? '')}`],
  ];
  return rows.filter(([, value]) => value !== '');
}

function consentOf({ gate, direction }: Flow): string {
  const words = markdownText(gateInWords(gate, direction));
  return gate.by === undefined ? words : `${words}: ${markdownCode(gate.by)}`;
}

const VERBS: Readonly<Record<Flow['direction'], string>> = {
  send: 'goes to Crisp as',
  load: 'loads the chatbox:',
  read: 'is read from Crisp:',
  erase: 'is erased at Crisp:',
  reset: 'resets the session:',
};

function flowMarkdown(at: At, flow: Flow): string {
  const kind = datumOf({ ...flow, value: '' });
  const table = markdownTable(
    ['', ''],
    factsOf(at, flow).map(([name, value]) => [name, value]),
  );
  return [`**${markdownText(kind)}** ${VERBS[flow.direction]} ${markdownCode(flow.item)}`, '', ...table].join('\n');
}

function rulesOf({ view, file }: At, flows: readonly Flow[], { options }: ClientFeatures): readonly string[] {
  const ids = new Set(flows.map(({ id }) => id));
  const found = new Set(
    view
      .findingsIn(file)
      .filter(({ flow, suppressed }) => flow !== undefined && ids.has(flow) && !suppressed)
      .map(({ rule }) => rule),
  );
  return RULES.filter(({ id }) => found.has(id)).map(({ id, title }) => {
    const name = options.rulePages === undefined ? markdownCode(id) : `[${id}](${options.rulePages}${id}.md)`;
    return `${name}: ${title}.`;
  });
}

function conditionMarkdown({ text, class: kind, note, platform, category, byNameOnly }: Condition): string {
  const proves = byNameOnly ? 'sounds like consent, but names do not count in this project' : PROVES[kind];
  const about = [platform, category].filter((one) => one !== undefined).join(', ');
  return [
    `${markdownCode(text)} ${proves}.`,
    ...(about === '' ? [] : [`It asks ${markdownText(about)}.`]),
    ...(note === undefined ? [] : [markdownText(note)]),
  ].join('\n\n');
}

/** What Crisp is told by the code at a position, or what a condition there proves. */
function codeHover(at: At, position: Position, client: ClientFeatures): string | undefined {
  const flows = flowsAt(at.view, at.file, position);
  if (flows.length > 0) {
    const shown = flows.slice(0, MOST).map((flow) => flowMarkdown(at, flow));
    const more = flows.length > MOST ? [`and ${flows.length - MOST} more`] : [];
    return [...shown, ...more, ...rulesOf(at, flows, client)].join('\n\n');
  }
  const condition = conditionAt(at.view, at.file, position);
  return condition && conditionMarkdown(condition);
}

function configHover({ view, file }: At, position: Position): string | undefined {
  const text = isConfigPath(file) ? view.textOf(file) : undefined;
  if (text === undefined) return undefined;
  const path = pathAt(text, view.offset(file, position));
  const flows = flowsDeclaredAt(view, file, path);
  if (flows) {
    const places = flows.length === 1 ? '1 place' : `${flows.length} places`;
    return flows.length === 0 ? 'Nothing in the code sends this.' : `Sent in ${places} of the code.`;
  }
  const [section, key] = path;
  const row = section === 'attestations' ? CHECKLIST.find(({ id }) => id === key) : undefined;
  if (row) return `**${row.title}**\n\nWhere: ${row.where}`;
  const rule = section === 'rules' ? RULES.find(({ id }) => id === key) : undefined;
  return rule && `**${rule.title}** (${rule.severity}, unless set otherwise)`;
}

/** What a hover says; undefined where there is nothing to say. */
export function hoverAt(at: At, position: Position, client: ClientFeatures): Hover | undefined {
  const value = configHover(at, position) ?? codeHover(at, position, client);
  return value === undefined ? undefined : { contents: { kind: MarkupKind.Markdown, value } };
}
