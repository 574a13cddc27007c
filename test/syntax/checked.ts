import { strict as assert } from 'node:assert';
import { parse } from '../../server/syntax/engine.ts';
import { virtualOf } from '../../server/syntax/hosts/virtual-of.ts';
import { toSource, type Virtual } from '../../server/syntax/virtual.ts';

export { parse };

/** The virtual of a text, with the promises that hold for every virtual checked. */
export function checked(path: string, text: string): Virtual {
  const virtual = virtualOf(path, text, parse);
  checkMap(virtual, text);
  return virtual;
}

/** Segments are in order, apart, inside both texts, and say the same on both sides. */
export function checkMap(virtual: Virtual, text: string): void {
  let end = 0;
  for (const { generated, source, length } of virtual.segments) {
    assert.ok(generated >= end, `the segment at ${generated} starts before ${end}`);
    end = generated + length;
    assert.equal(virtual.code.slice(generated, end), text.slice(source, source + length));
  }
  assert.ok(end <= virtual.code.length);
  for (let at = 0; at <= virtual.code.length; at += 7) {
    const source = toSource(virtual, at);
    assert.ok(source >= 0 && source <= text.length, `${at} maps to ${source}`);
  }
  for (const { at } of virtual.problems) assert.ok(at >= 0 && at <= text.length);
}

/** The text of the file behind the first place where `words` stand in the code. */
export function sourceOf(virtual: Virtual, text: string, words: string): string {
  const at = virtual.code.indexOf(words);
  assert.ok(at >= 0, `no ${words} in ${virtual.code}`);
  const source = toSource(virtual, at);
  return text.slice(source, source + words.length);
}
