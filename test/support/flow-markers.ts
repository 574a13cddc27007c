/**
 * Markers in the code of a fixture say which flows are expected:
 *   `code; // flow: <item> <gate> [key=value …] | <item> <gate> …`, also in block and HTML comments, or `flow-next-line:` above.
 * A gate is `consented`, `partial`, `ungated`, `open` (ungated or partial) or `any`. A leading `?` makes a flow optional, `within=N`
 * lets it be up to N lines away. Keys: direction, channel, delivery, personal, platform, basis, declared, categories, without,
 * finding, nofinding (lists with commas).
 */
export interface Expected {
  readonly file: string;
  readonly line: number;
  readonly item: string;
  readonly gate: string;
  readonly optional: boolean;
  readonly within: number;
  readonly attributes: Readonly<Record<string, string>>;
}

const MARKER = /(?:\/\/|\/\*|<!--)\s*flow(-next-line)?:\s*(.*?)\s*(?:\*\/.*|-->.*)?$/;

export function expectedIn(file: string, text: string): readonly Expected[] {
  return text.split(/\r?\n/).flatMap((line, index): Expected[] => {
    const match = MARKER.exec(line);
    if (!match) return [];
    return (match[2] ?? '').split(/\s+\|\s+/).map((entry) => {
      const [name = '', gate = 'any', ...rest] = entry.trim().split(/\s+/);
      const { within = '0', ...attributes } = Object.fromEntries(
        rest.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
      );
      const optional = name.startsWith('?');
      const item = optional ? name.slice(1) : name;
      return { file, line: index + (match[1] ? 2 : 1), item, gate, optional, within: Number(within), attributes };
    });
  });
}
