const UNITS: readonly (readonly [letter: string, unit: string])[] = [
  ['Y', 'year'],
  ['M', 'month'],
  ['W', 'week'],
  ['D', 'day'],
];

/** An ISO 8601 duration in words: "P24M" is "24 months". What has smaller parts than days stays as it is written. */
export function durationInWords(duration: string): string {
  const [, body] = /^P((?:\d+[YMWD])+)$/.exec(duration) ?? [];
  if (body === undefined) return duration;
  const parts = [...body.matchAll(/(\d+)([YMWD])/g)].map(([, number, letter]) => {
    const unit = UNITS.find(([one]) => one === letter)?.[1] ?? '';
    return `${number} ${unit}${number === '1' ? '' : 's'}`;
  });
  return parts.join(' and ');
}
