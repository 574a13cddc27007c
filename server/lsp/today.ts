const pad = (number: number): string => `${number}`.padStart(2, '0');

/** The day here and now, as `YYYY-MM-DD`. */
export function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
