import type { Access, CallArg, Judged } from './access.ts';
import { isAlwaysOn } from './category.ts';
import { matchAccess } from './match-row.ts';
import { patternOf } from './pattern.ts';
import { PLATFORMS } from './platforms.ts';

/**
 * What it proves that the children of a component are rendered, or its script is loaded: `<ConsentGate category="chat">`.
 * `props` is the object of its props. Undefined when the component gates nothing that is known.
 */
export function judgeComponent(access: Access, props: CallArg): Judged | undefined {
  for (const platform of PLATFORMS) {
    for (const gate of platform.gates ?? []) {
      if (!matchAccess({ platform, pattern: patternOf(gate.component) }, access)) continue;
      const category = categoryOfProp(props, gate.prop);
      const open = category !== undefined && isAlwaysOn(category);
      return {
        class: open ? 'unsound' : gate.proves,
        platform: platform.id,
        ...(category !== undefined && { category }),
        note: open
          ? 'This category is always on, so it gates nothing.'
          : (gate.note ?? 'This renders only what the visitor agreed to.'),
      };
    }
  }
  return undefined;
}

function categoryOfProp(props: CallArg, prop: string | undefined): string | undefined {
  const value = props.k === 'object' && prop !== undefined ? props.fields[prop] : undefined;
  const one = value?.k === 'list' ? value.items[0] : value;
  return one?.k === 'literal' && one.value != null ? String(one.value) : undefined;
}
