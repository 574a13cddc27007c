import { put } from '../config/insert.ts';
import { configEdits } from './declare.ts';
import type { Fix } from './fix.ts';
import { type Node, textOf, within } from './nodes.ts';
import type { Maker } from './problem.ts';
import { quoted } from './reshape.ts';
import type { Script } from './script.ts';

const IS_NAME = /^[A-Za-z_$][\w$]*$/;

/** Where a condition names a category: in a text, or as a member. */
function namesCategory(script: Script, condition: Node, category: string): Node | undefined {
  return [...within(condition)].find((node) => {
    if (textOf(node) === category) return true;
    const parent = script.parent(node);
    const isMember = parent?.type === 'MemberExpression' && parent.property === node && !parent.computed;
    return node.type === 'Identifier' && node.name === category && isMember;
  });
}

/** Asks for the category that chat needs, or says that chat needs the one that is asked for. */
export const category: Maker = ({ configFor, flow: { gate, place }, script: scriptOf }) => {
  const config = configFor(place.file);
  const wanted = config?.config.consent.category ?? [];
  const [first] = wanted;
  const asked = gate.category;
  if (!config || asked === undefined || first === undefined) return [];
  const script = gate.at && scriptOf(gate.at.file);
  const condition = gate.at && script?.nodeAt(gate.at);
  const name = script && condition && namesCategory(script, condition, asked);
  const written =
    name?.type === 'Identifier' ? (IS_NAME.test(first) ? first : undefined) : script && quoted(script, first);
  const edit = script && name && written !== undefined ? script.edit(...name.range, written) : undefined;
  const all = configEdits(config, (text) => put(text, ['consent', 'category'], [...wanted, asked]));
  const fixes: readonly Fix[] = [
    { title: `Ask for ${first} instead of ${asked}`, kind: 'choice', edits: edit ? [edit] : [] },
    { title: `Say in the config that ${asked} covers the chat`, kind: 'choice', edits: all },
  ];
  return fixes.filter(({ edits }) => edits.length > 0);
};
