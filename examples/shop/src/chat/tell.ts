/** A wrapper: which datum leaves the page is decided by its callers. */
export function tellCrisp(namespace: string, value: string): void {
  window.$crisp.push(['set', namespace, [value]]);
}

/** A wrapper with a fixed item; some callers ask for consent, some do not. */
export function setEmail(email: string): void {
  window.$crisp.push(['set', 'user:email', [email]]);
}
