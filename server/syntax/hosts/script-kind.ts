/**
 * How the browser takes a script element, by its type (https://html.spec.whatwg.org/#the-script-element). `data` is no code.
 * `blocked` is code that a consent manager gives its real type later; a template is that only with data attributes.
 */
export function scriptKind(type: string | undefined, hasData: boolean): 'classic' | 'module' | 'data' | 'blocked' {
  const given = (type ?? '').trim().toLowerCase();
  if (given === 'module') return 'module';
  if (given === '' || /^(?:text|application)\/(?:x-)?(?:java|ecma|j|live)script(?:1\.\d)?(?:;.*)?$/.test(given))
    return 'classic';
  // The next are run in the page by a library that reads every such script.
  if (/^text\/(?:babel|jsx|partytown)$/.test(given)) return 'classic';
  if (/^javascript/.test(given)) return given.includes('blocked') ? 'blocked' : 'classic';
  if (/json|importmap|speculationrules|shader/.test(given)) return 'data';
  const isTemplate = /template|handlebars|mustache|html|markdown|xml|liquid|jsrender/.test(given);
  return isTemplate && !hasData ? 'data' : 'blocked';
}
