/** Names under which a field of Crisp's stands in code, beside its own. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  'session:token': ['tokenId', 'token_id', 'CRISP_TOKEN_ID', 'tokenID', 'token'],
  'session:segments': ['segments', 'segment'],
  'message:text': ['text', 'content'],
};

/** The keys under which an item can stand in an object or a list of pairs, the innermost first: `session:data.plan` is `plan`. */
export function keysOf(item: string): readonly string[] {
  const path = item.slice(item.indexOf(':') + 1);
  const [, name = ''] = /^user:(\w+)$/.exec(item) ?? [];
  const user = name === '' ? [] : [`user_${name}`, `user${name.charAt(0).toUpperCase()}${name.slice(1)}`];
  // An event's name may have dots.
  const event = /^(?:session|people):event\.(.*)$/s.exec(item)?.[1];
  const parts = event === undefined ? path.split('.').toReversed() : [event];
  return [...parts, path, item, ...user, ...(OTHER_NAMES[item] ?? [])].filter((key) => key !== '*' && key !== '');
}
