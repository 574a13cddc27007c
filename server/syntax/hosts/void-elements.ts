/** The elements of HTML that have no end tag (https://html.spec.whatwg.org/#void-elements, and `param`, once one of them). */
export const VOID_ELEMENTS: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
