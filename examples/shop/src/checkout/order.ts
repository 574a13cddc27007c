import type { Customer } from '../account/customer.ts';
import { hasConsent } from '../consent/consent.ts';

/** Good: counts and labels, declared, in the shape that Crisp documents. */
export function onOrder(customer: Customer): void {
  window.$crisp.push(['set', 'session:data', [[['order_count', customer.orderCount]]]]);
  window.$crisp.push(['set', 'session:segments', [['buyer', customer.plan]]]);
}

/** Bad: Crisp refuses an object here, so nothing arrives, and no one is told. */
export function onBasket(total: number): void {
  window.$crisp.push(['set', 'session:data', { basket_total: total }]);
}

/** Bad: the whole customer leaves, birthday included, and so will every field that is added later. */
export function onProblem(customer: Customer): void {
  if (!hasConsent('chat')) return;
  window.$crisp.push(['set', 'session:data', [Object.entries({ ...customer, page: location.pathname })]]);
}
