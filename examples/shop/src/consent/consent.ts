export type Purpose = 'necessary' | 'chat' | 'statistics';

const KEY = 'teapot-consent';

function granted(): readonly Purpose[] {
  const saved = localStorage.getItem(KEY);
  return saved === null ? ['necessary'] : (JSON.parse(saved) as Purpose[]);
}

/** True once the visitor has agreed to this purpose. */
export function hasConsent(purpose: Purpose): boolean {
  return granted().includes(purpose);
}

export function saveConsent(purposes: readonly Purpose[]): void {
  localStorage.setItem(KEY, JSON.stringify(purposes));
  dispatchEvent(new Event('teapot-consent'));
}
