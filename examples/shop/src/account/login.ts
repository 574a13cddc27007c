import { setEmail, tellCrisp } from '../chat/tell.ts';
import { hasConsent } from '../consent/consent.ts';
import type { Customer } from './customer.ts';

/** Good: behind consent, and only what is declared. */
export function onLogin(customer: Customer): void {
  if (hasConsent('chat')) {
    setEmail(customer.email);
    tellCrisp('user:nickname', customer.name);
  }
}

/** Bad: the e-mail goes out whether the visitor agreed or not. */
export function onSignup(customer: Customer): void {
  setEmail(customer.email);
}

/** Bad: the phone number is not declared, and a signed-in customer has not thereby agreed to anything. */
export function onPhoneSaved(customer: Customer | undefined): void {
  if (customer) window.$crisp.push(['set', 'user:phone', [customer.phone]]);
}
