import { VirtualBuilder, type Virtual } from '../virtual.ts';
import { placeholder, type Holes } from './holes.ts';

/** `{{ value }}`, `<%= value %>`, `<?= value ?>`; then the tags that print nothing. */
const TAG =
  /\{\{[{-]?([^{}\n;]*)\}\}\}?|<%[=-]([^%\n]*)%>|<\?=([^?\n]*)\?>|\{%[\s\S]*?%\}|<%[\s\S]*?%>|<\?[\s\S]*?\?>/g;

/** A value that can be read without knowing the language: a path, with filters. */
const PATH = /^(\s*)([A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*)\s*(?:\|(?!\|).*)?-?$/;

/**
 * An HTML text that a server fills in, with placeholders for the values: `{{ user.email }}` is `__template.user.email`, a
 * value that is no path is `__template`. Conditions and loops of the template language are left out.
 */
export function withoutServerTags(base: Virtual): { readonly virtual: Virtual; readonly holes: Holes } {
  const holes: Virtual[] = [];
  const builder = new VirtualBuilder(base);
  let at = 0;
  for (const match of base.code.matchAll(TAG)) {
    const [whole, ...values] = match;
    const value = values.find((one) => one !== undefined);
    builder.slice(at, match.index);
    at = match.index + whole.length;
    if (value === undefined) {
      builder.text(' ');
      continue;
    }
    builder.text(placeholder(holes.length), match.index);
    holes.push(valueOf(base, match.index + whole.indexOf(value), value));
  }
  builder.slice(at, base.code.length);
  return { virtual: builder.build(), holes };
}

function valueOf(base: Virtual, start: number, text: string): Virtual {
  const builder = new VirtualBuilder({ ...base, problems: [] });
  const [, space = '', path] = PATH.exec(text) ?? [];
  builder.text('__template', start);
  if (path !== undefined) builder.text('.').slice(start + space.length, start + space.length + path.length);
  return builder.build();
}
