import { isConfigPath } from '../config/nearest.ts';
import type { Edit, Fix } from './fix.ts';
import type { NodeOf } from './nodes.ts';
import type { Problem } from './problem.ts';
import type { Script } from './script.ts';
import { indentAt, lineStart } from './trivia.ts';

/** What a comment looks like on a line: what stands before and behind its words. */
type Comment = readonly [open: string, close: string];

const CODE: Comment = ['// ', ''];
const JSX: Comment = ['{/* ', ' */}'];
const MARKUP: Comment = ['<!-- ', ' -->'];

/** The comment that can stand before the code at `offset`, the first on its line. */
function commentBefore(script: Script, offset: number): Comment | undefined {
  const inner = script.nodeAt({ start: offset, end: offset });
  const around = inner && [inner, ...script.above(inner)].find(({ range }) => range[0] < script.codeOffset(offset));
  if (!inner) return undefined;
  switch (around?.type) {
    case 'TemplateElement':
    case 'TemplateLiteral':
    case 'Literal':
      return undefined;
    case 'JSXText':
    case 'JSXFragment':
      return JSX;
    case 'JSXElement':
      return isChild(around, script.codeOffset(offset)) ? JSX : CODE;
    default:
      return CODE;
  }
}

const isChild = (element: NodeOf<'JSXElement'>, offset: number): boolean => element.openingElement.range[1] <= offset;

function commentFor({ finding, input, script }: Problem, offset: number): Comment | undefined {
  const { file } = finding.place;
  if (isConfigPath(file)) return CODE;
  const code = script(file);
  if (!code) return undefined;
  if (code.isCode(offset)) return commentBefore(code, offset);
  // Inside a tag no comment can stand, so only a line that begins with one has a place for it.
  return !code.isPlain && input.textOf(file)?.[offset] === '<' ? MARKUP : undefined;
}

/** Silences the finding by a comment above its line, with the reason left to be written: without one it silences nothing. */
export function suppress(problem: Problem): readonly Fix[] {
  const { finding, input } = problem;
  const { file, start } = finding.place;
  const text = input.textOf(file);
  if (text === undefined) return [];
  const indent = indentAt(text, start);
  const line = lineStart(text, start);
  const comment = commentFor(problem, line + indent.length);
  if (!comment) return [];
  const [open, close] = comment;
  const words = `${indent}${open}crisp-privacy-ignore-next-line ${finding.rule} -- `;
  const edit: Edit = {
    file,
    start: line,
    end: line,
    text: `${words}${close}${text.includes('\r\n') ? '\r\n' : '\n'}`,
    blanks: [{ start: words.length, end: words.length }],
  };
  return [{ title: `Suppress ${finding.rule} here, with a reason`, kind: 'suppress', edits: [edit] }];
}
