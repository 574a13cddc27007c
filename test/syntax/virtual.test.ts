import { strict as assert } from 'node:assert';
import { identity, toSource, toSourceRange, VirtualBuilder } from '../../server/syntax/virtual.ts';

describe('the way from the code back to the file', () => {
  const file = '<a :mail="user.email" /><b>{{ town }}</b>';
  const virtual = new VirtualBuilder(identity(file, 'js'))
    .text('render(')
    .slice(10, 20)
    .text(', {made: up}, ')
    .slice(30, 34)
    .text(')')
    .build();

  it('maps every character of a slice to its own', () => {
    assert.equal(virtual.code, 'render(user.email, {made: up}, town)');
    for (let i = 0; i < 10; i++) assert.equal(toSource(virtual, 7 + i), 10 + i);
    for (let i = 0; i < 4; i++) assert.equal(toSource(virtual, 31 + i), 30 + i);
  });

  it('maps made-up text to the nearest place that is not', () => {
    assert.equal(toSource(virtual, 0), 10);
    assert.equal(toSource(virtual, 18), 20);
    assert.equal(toSource(virtual, 29), 30);
    assert.equal(toSource(virtual, 36), 34);
  });

  it('ends a range where its last character ends, not where the next slice starts', () => {
    assert.deepEqual(toSourceRange(virtual, 7, 17), { s: 10, e: 20 });
    assert.deepEqual(toSourceRange(virtual, 12, 17), { s: 15, e: 20 });
    assert.deepEqual(toSourceRange(virtual, 7, 35), { s: 10, e: 34 });
    assert.deepEqual(toSourceRange(virtual, 7, 7), { s: 10, e: 10 });
    const joined = new VirtualBuilder(identity(file, 'js')).slice(10, 14).slice(30, 34).build();
    assert.equal(joined.code, 'usertown');
    assert.deepEqual(toSourceRange(joined, 0, 4), { s: 10, e: 14 });
    assert.deepEqual(toSourceRange(joined, 4, 8), { s: 30, e: 34 });
  });

  it('puts made-up text that stands for something at its place', () => {
    const marked = new VirtualBuilder(identity(file, 'js')).slice(10, 14).text('.x()', 30).slice(3, 4).build();
    assert.equal(toSource(marked, 4), 30);
    assert.equal(toSource(marked, 5), 30);
  });

  it('is itself for a script, and follows a virtual of a virtual', () => {
    assert.equal(toSource(identity(file, 'ts'), 17), 17);
    assert.equal(toSource(identity('', 'ts'), 0), 0);
    const again = new VirtualBuilder(virtual).text('(').slice(12, 33).text(')').build();
    assert.equal(again.code, '(email, {made: up}, to)');
    assert.equal(toSource(again, 1), 15);
    assert.deepEqual(toSourceRange(again, 20, 22), { s: 30, e: 32 });
  });

  it('maps the start of a script that is longer than the binary search is deep', () => {
    const builder = new VirtualBuilder(identity('x'.repeat(4000), 'js'));
    for (let i = 0; i < 1000; i++) builder.text('-').slice(i * 4, i * 4 + 2);
    const long = builder.build();
    for (let i = 0; i < 1000; i++) assert.equal(toSource(long, i * 3 + 1), i * 4);
  });
});
