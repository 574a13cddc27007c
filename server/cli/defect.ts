/** A defect of ours: where it happened, but neither texts nor values of the code under analysis, which may be confidential. */
export function defectText(error: unknown, debug: boolean): string {
  const isError = error instanceof Error;
  const frames = (isError ? (error.stack ?? '') : '').split('\n').filter((line) => line.startsWith('    at '));
  const words = debug ? `: ${String(error)}` : '';
  const remedy = debug ? '' : ' CRISP_PRIVACY_DEBUG=1 shows its message, which may quote your code.';
  return [
    `crisp-privacy has a defect (${isError ? error.name : typeof error}${words}). Please report it with these lines.${remedy}`,
    ...frames,
    '',
  ].join('\n');
}
