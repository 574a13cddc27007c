import { getLocation } from 'jsonc-parser';
import { type CompletionItem, CompletionItemKind, type Position } from 'vscode-languageserver/node';
import { ITEMS } from '../catalogue/personal/crisp-items.ts';
import { keysAt, valuesAt } from '../config/allowed.ts';
import { CHECKLIST } from '../config/checklist.ts';
import type { ConfigPath } from '../config/locate.ts';
import { RULES } from '../config/rules.ts';
import { datumOf } from '../rules/datum-in-words.ts';
import type { At } from './context.ts';
import type { View } from './view.ts';

interface Choice {
  readonly text: string;
  readonly says: string;
  /** Sorted before the others. */
  readonly first?: boolean;
}

/** Items that the code sends, those that nothing declares yet first, and then what Crisp knows besides. */
function items({ analysis }: View): readonly Choice[] {
  const sent = new Map<string, Choice>();
  for (const flow of analysis.flows) {
    if (flow.direction !== 'send' || sent.has(flow.item)) continue;
    const isDeclared = analysis.declarations.has(flow.id);
    const says = `${datumOf({ ...flow, value: '' })}${isDeclared ? '' : ', not declared yet'}`;
    sent.set(flow.item, { text: flow.item, says, first: !isDeclared });
  }
  const known = ITEMS.map(({ item }) => (/[.:]$/.test(item) ? `${item}*` : item))
    .filter((item) => !sent.has(item))
    .map((text) => ({ text, says: 'item of Crisp' }));
  return [...sent.values(), ...known];
}

/** Conditions that stand on the way to Crisp and do not count as consent yet: candidates for a guard. */
function guards({ analysis }: View): readonly Choice[] {
  const seen = analysis.flows
    .flatMap(({ gate }) => gate.conditions)
    .filter(({ class: kind, byNameOnly }) => kind === 'not-consent' || byNameOnly === true)
    .map(({ text }) => text.replace(/\s+/g, ' ').replace(/^!+/, ''))
    .filter((text) => /^[\w$.]+(?:\(.*\))?$/.test(text));
  return [...new Set(seen)].map((text) => ({ text, says: 'tested on the way to Crisp' }));
}

const websites = ({ analysis }: View): readonly Choice[] =>
  [...new Set(analysis.websites.map(({ id }) => id))].map((text) => ({ text, says: 'website in the code' }));

/** What only the project can know. */
function fromProject(view: View, path: ConfigPath): readonly Choice[] {
  const [section, , key] = path;
  if (section === 'data' && key === 'items') return items(view);
  if (section === 'consent' && path[1] === 'guards') return guards(view);
  if (section === 'attestations' && path[3] === 'website') return websites(view);
  return [];
}

const TITLES: readonly { readonly id: string; readonly title: string }[] = [...RULES, ...CHECKLIST];

/** What the schema says, for an editor that does not read schemas. */
function fromSchema(path: ConfigPath, isKey: boolean): readonly Choice[] {
  const words = isKey ? keysAt(path.slice(0, -1)) : valuesAt(path);
  return words.map((text) => ({ text, says: TITLES.find(({ id }) => id === text)?.title ?? '' }));
}

/** What may be written at a position of a config. `hasSchema`: the editor completes from the schema by itself. */
export function completeConfig({ view, file }: At, position: Position, hasSchema: boolean): readonly CompletionItem[] {
  const text = view.textOf(file);
  if (text === undefined) return [];
  const offset = view.offset(file, position);
  const { path, previousNode, isAtPropertyKey } = getLocation(text, offset);
  const choices = [
    ...(isAtPropertyKey ? [] : fromProject(view, path)),
    ...(hasSchema ? [] : fromSchema(path, isAtPropertyKey)),
  ];
  const isInText = previousNode !== undefined && previousNode.offset <= offset;
  const range = isInText
    ? view.rangeNow(file, { start: previousNode.offset, end: previousNode.offset + previousNode.length })
    : { start: position, end: position };
  return choices.map(({ text: word, says, first }) => ({
    label: JSON.stringify(word),
    kind: isAtPropertyKey ? CompletionItemKind.Property : CompletionItemKind.Value,
    ...(says !== '' && { detail: says }),
    filterText: JSON.stringify(word),
    sortText: `${first ? 0 : 1}${word}`,
    textEdit: { range, newText: JSON.stringify(word) },
  }));
}
