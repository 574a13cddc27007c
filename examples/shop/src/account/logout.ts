/** Good: the token is cleared first, so the reset does not bring the same conversation back. */
export function logout(): void {
  window.CRISP_TOKEN_ID = null;
  window.$crisp.push(['do', 'session:reset']);
  location.assign('/');
}
