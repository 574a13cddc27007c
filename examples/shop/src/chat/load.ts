import { hasConsent } from '../consent/consent.ts';

const WEBSITE = '7c5f2f0a-0000-4000-8000-1234567890ab';

/** Good: the chatbox is loaded only once the visitor has agreed. */
export function loadChat(): void {
  if (!hasConsent('chat')) return;
  window.$crisp = [];
  window.CRISP_WEBSITE_ID = WEBSITE;
  const script = document.createElement('script');
  script.src = 'https://client.crisp.chat/l.js';
  script.async = true;
  document.head.append(script);
}
