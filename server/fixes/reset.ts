import type { Flow, Logout, Place } from '../flows/flow.ts';
import { originOf } from './consent-test.ts';
import type { Edit, Fix } from './fix.ts';
import { imported } from './imports.ts';
import { bare, isFunction, type Node, type NodeOf } from './nodes.ts';
import type { Problem } from './problem.ts';
import { quoted } from './reshape.ts';
import type { Script } from './script.ts';
import { isSame, sinkNode } from './sink-call.ts';
import { removeStatement } from './remove.ts';
import { indentAt } from './trivia.ts';

/** Code for a file, and what the file needs for it. */
interface Written {
  readonly code: string;
  readonly edits: readonly Edit[];
}

/** The object that a flow is handed to, as it is written: `window.$crisp` of `window.$crisp.push(…)`. */
function receiverOf(script: Script, flow: Flow): Node | undefined {
  const sink = sinkNode(script, flow);
  if (sink?.type !== 'CallExpression') return undefined;
  const callee = bare(sink.callee);
  if (callee.type !== 'MemberExpression') return undefined;
  // `Crisp.user.setEmail(…)` hangs on `Crisp`.
  const object = bare(callee.object);
  return flow.channel === 'sdk-web' && object.type === 'MemberExpression' ? bare(object.object) : callee.object;
}

/** What other code of the project hands its data to, written so that it can stand at a node of a script. */
function receiverAt(problem: Problem, script: Script, near: Node, channel: Flow['channel']): Written | undefined {
  const flows = problem.input.flows.filter((flow) => flow.channel === channel);
  const own = flows.filter(({ sink }) => sink.file === script.path);
  for (const flow of [...own, ...flows]) {
    const home = problem.script(flow.sink.file);
    const receiver = home && receiverOf(home, flow);
    const origin = receiver && originOf(home, receiver);
    if (!home || !receiver || !origin || origin.hook) continue;
    const [need, ...others] = origin.needs;
    if (others.length > 0) continue;
    if (!need || home === script) return { code: home.codeOf(receiver), edits: [] };
    const found = imported(script, near, home.path, need);
    if (found) return { code: home.codeOf(receiver).replace(need.local, found.local), edits: found.edits };
  }
  return channel === 'dollar-crisp' ? { code: 'window.$crisp', edits: [] } : undefined;
}

/** The lines that end a session: the token goes first, or the reset reads it again. */
function linesFor(problem: Problem, script: Script, near: Node, what: 'clear' | 'reset' | 'both'): Written | undefined {
  const { flows } = problem.input;
  const tokens = flows.filter(({ direction, item }) => direction === 'send' && item === 'session:token');
  const isSdk = flows.some(({ channel }) => channel === 'sdk-web');
  const receiver = receiverAt(problem, script, near, isSdk ? 'sdk-web' : 'dollar-crisp');
  if (!receiver) return undefined;
  const end = script.style.semicolon;
  const clear =
    tokens.length === 0
      ? []
      : [`${isSdk ? `${receiver.code}.setTokenId()` : `${globalToken(problem, tokens)} = null`}${end}`];
  const command = `[${quoted(script, 'do')}, ${quoted(script, 'session:reset')}]`;
  const reset = [`${isSdk ? `${receiver.code}.session.reset()` : `${receiver.code}.push(${command})`}${end}`];
  const lines = what === 'clear' ? clear : what === 'reset' ? reset : [...clear, ...reset];
  const { eol } = script.style;
  const indent = indentAt(script.code, near.range[0]);
  return lines.length > 0 ? { code: lines.join(eol + indent), edits: receiver.edits } : undefined;
}

/** The global that holds the token, as the code writes it. */
function globalToken({ script }: Problem, tokens: readonly Flow[]): string {
  for (const flow of tokens) {
    const home = script(flow.sink.file);
    const sink = home && sinkNode(home, flow);
    if (home && sink?.type === 'AssignmentExpression') return home.codeOf(sink.left);
  }
  return 'window.CRISP_TOKEN_ID';
}

function functionAt(
  script: Script,
  place: Place,
): NodeOf<'ArrowFunctionExpression' | 'FunctionDeclaration' | 'FunctionExpression'> | undefined {
  const node = script.nodeAt({ start: place.start, end: place.start + 1 });
  const start = node && script.codeOffset(place.start);
  const found = node && [node, ...script.above(node)].find((one) => isFunction(one) && one.range[0] === start);
  return found && isFunction(found) ? found : undefined;
}

/** Leaves early when nobody signs out: `if (!sure) return;`. */
const mayLeave = (statement: Node): boolean =>
  statement.type === 'IfStatement' &&
  statement.alternate === null &&
  /^(?:Return|Throw)Statement$/.test(
    statement.consequent.type === 'BlockStatement'
      ? (statement.consequent.body.at(-1)?.type ?? '')
      : statement.consequent.type,
  );

/** Resets at the start of a function that signs out, behind what may leave it early. */
function resetIn(problem: Problem, logout: Logout): readonly Edit[] | undefined {
  const script = problem.script(logout.place.file);
  const fn = script && functionAt(script, logout.place);
  if (!script || !fn?.body) return undefined;
  const { eol, semicolon, unit } = script.style;
  if (fn.body.type !== 'BlockStatement') {
    const written = linesFor(problem, script, fn.body, 'both');
    if (!written || script.codeOf(fn.body).includes('\n')) return undefined;
    const indent = indentAt(script.code, fn.range[0]);
    const lines = written.code.split(eol).map((line) => `${indent}${unit}${line.trim()}`);
    const text = [' {', ...lines, `${indent}${unit}return ${script.codeOf(fn.body)}${semicolon}`, `${indent}}`].join(
      eol,
    );
    const start = script.code.lastIndexOf('=>', fn.body.range[0]) + 2;
    const edit = script.edit(start, fn.range[1], text);
    return edit && [...written.edits, edit];
  }
  const before =
    fn.body.body.find((one) => !mayLeave(one) && one.type !== 'VariableDeclaration') ?? fn.body.body.at(-1);
  if (!before) return undefined;
  const written = linesFor(problem, script, before, 'both');
  const indent = indentAt(script.code, before.range[0]);
  const edit = written && script.edit(before.range[0], before.range[0], `${written.code}${eol}${indent}`);
  return edit && [...written.edits, edit];
}

function statementAt(script: Script, place: Place): Node | undefined {
  const node = script.path === place.file ? script.nodeAt(place) : undefined;
  const found = node && [node, ...script.above(node)].find(({ type }) => type === 'ExpressionStatement');
  return found && script.parent(found)?.type === 'BlockStatement' ? found : undefined;
}

/** Takes the line that clears the token before the one that resets. */
function inOrder({ script: scriptOf }: Problem, { clears, reset }: Logout): readonly Edit[] | undefined {
  const script = reset && scriptOf(reset.file);
  const [first, second] = script && clears ? [statementAt(script, clears), statementAt(script, reset)] : [];
  if (!script || !first || !second || script.parent(first) !== script.parent(second)) return undefined;
  const indent = indentAt(script.code, second.range[0]);
  const put = script.edit(second.range[0], second.range[0], `${script.codeOf(first)}${script.style.eol}${indent}`);
  const taken = removeStatement(script, first);
  return put && taken && [put, ...taken];
}

/** Clears the token before the line that resets. */
function clearBefore(problem: Problem, { reset }: Logout): readonly Edit[] | undefined {
  const script = reset && problem.script(reset.file);
  const statement = script && statementAt(script, reset);
  const written = statement && linesFor(problem, script, statement, 'clear');
  if (!script || !statement || !written) return undefined;
  const indent = indentAt(script.code, statement.range[0]);
  const edit = script.edit(statement.range[0], statement.range[0], `${written.code}${script.style.eol}${indent}`);
  return edit && [...written.edits, edit];
}

function repairOf(
  problem: Problem,
): { readonly title: string; readonly edits: readonly Edit[] | undefined } | undefined {
  const { place } = problem.finding;
  const logout = problem.input.logouts.find(
    (one) => isSame(one.place, place) || (one.reset && isSame(one.reset, place)),
  );
  if (!logout) return undefined;
  if (!logout.reset) return { title: `Reset the session in ${logout.name}`, edits: resetIn(problem, logout) };
  return logout.clears
    ? { title: 'Clear the token before the reset', edits: inOrder(problem, logout) }
    : { title: 'Clear the token before the reset', edits: clearBefore(problem, logout) };
}

/** Ends the Crisp session where people sign out: the token is cleared first, then the session is reset. */
export function reset(problem: Problem): readonly Fix[] {
  const found = repairOf(problem);
  return found?.edits ? [{ title: found.title, kind: 'choice', edits: found.edits }] : [];
}
