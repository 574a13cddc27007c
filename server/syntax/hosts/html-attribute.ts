import type { VirtualBuilder } from '../virtual.ts';
import { writeDecoded } from './entities.ts';
import type { HtmlAttribute } from './html-elements.ts';
import { eventProp, writeProp, writeTextProp } from './props.ts';

const HANDLER = /^(?:@|v-on:|x-on:|on(?=[a-z]))([\w:-]+)/;
/** Code of Alpine that runs when the element appears. */
const RUNS = /^x-(?:init|effect)$/;

/** Says whether the value of an attribute is code, whatever the page does with it. */
export const isCode = (name: string): boolean => HANDLER.test(name) || RUNS.test(name);

/** Appends an attribute of HTML as a prop; a handler and a `javascript:` address are functions. */
export function writeHtmlAttribute(builder: VirtualBuilder, { name, start, text, value }: HtmlAttribute): void {
  const event = HANDLER.exec(name)?.[1];
  const scheme = /^\s*javascript:/i.exec(text)?.[0].length ?? 0;
  if (!value || (!isCode(name) && scheme === 0)) return writeTextProp(builder, name, start, value);
  const own = event === undefined || name.startsWith('on');
  writeProp(builder, own ? name : eventProp(event), start, () => {
    builder.text(own ? '(event) => {' : '($event) => {');
    writeDecoded(builder, { start: value.start + scheme, end: value.end });
    builder.text('}');
  });
}
