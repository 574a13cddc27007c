/** The row of a table under a name from the code under analysis, which may be `constructor` or `__proto__`. */
export function own<V>(table: Readonly<Record<string, V>>, name: string): V | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
