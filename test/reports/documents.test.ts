import { strict as assert } from 'node:assert';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { checkDocument } from '../../server/reports/check-document.ts';
import type { Document } from '../../server/reports/document.ts';
import { documentHtml } from '../../server/reports/document-html.ts';
import { documentMarkdown } from '../../server/reports/document-markdown.ts';
import { durationInWords } from '../../server/reports/duration-words.ts';
import { record } from '../../server/reports/record.ts';
import { ANALYSIS, evilResult, EVIL, OPAQUE, result } from './sample.ts';

type Node = DefaultTreeAdapterTypes.Node;

function* elements(node: Node): Iterable<DefaultTreeAdapterTypes.Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elements(child);
}

const TAGS = new Set(
  'html head meta title style body h1 h2 h3 main caption p ol li table thead tbody tr th td div pre code figure figcaption svg g rect text path'.split(
    ' ',
  ),
);

/** Every element and attribute of a page, checked against what our own pages are made of. */
function checkPage(html: string): void {
  for (const element of elements(parse(html))) {
    assert.ok(TAGS.has(element.tagName), element.tagName);
    for (const { name } of element.attrs)
      assert.ok(!name.startsWith('on') && !['href', 'src', 'style'].includes(name), name);
  }
}

/** All of the text that a reader sees. */
const textOf = (html: string): string => html.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<[^>]*>/g, ' ');

const DOCUMENTS: Readonly<Record<string, () => Document>> = {
  'the findings': () => checkDocument(result()),
  'the record': () => record(result()),
  'the findings of a hostile workspace': () => checkDocument(evilResult()),
  'the record of a hostile workspace': () => record(evilResult()),
};

describe('a page', () => {
  for (const [name, document] of Object.entries(DOCUMENTS)) {
    it(`of ${name} holds nothing but our own elements, and loads nothing`, () => {
      const html = documentHtml(document());
      checkPage(html);
      assert.match(html, /Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/);
      assert.doesNotMatch(html, /url\(|@import/);
    });
  }

  it('shows what the workspace says', () => {
    assert.ok(textOf(documentHtml(checkDocument(evilResult()))).includes('&lt;img src=x onerror=alert(1)&gt;'));
    assert.ok(EVIL.includes('<img'));
  });

  it('of the findings has the code, numbered steps, and what is suppressed', () => {
    const html = documentHtml(checkDocument(result({ baselined: new Set([OPAQUE]) })));
    assert.match(html, /<pre> {2}2 \| if \(user\) \{\n&gt; 3 \|/);
    assert.match(html, /<ol><li>form\.mail\.value <code>src\/form\.ts:2<\/code><\/li>/);
    assert.match(html, /<td>refused-push<\/td><td><code>src\/form\.ts:2<\/code><\/td><td>on paper<\/td>/);
    assert.match(html, /<td>in the baseline<\/td>/);
  });
});

describe('the record of processing', () => {
  const markdown = documentMarkdown(record(result()));

  it('names what Art. 30 asks for, with lines for what only people know', () => {
    for (const row of ['Controller', 'Data protection officer', 'Transfers to third countries', 'Signature']) {
      assert.ok(markdown.includes(`| **${row}** |  |\n`), row);
    }
  });

  it('tells declared data from undeclared', () => {
    const [declared = '', undeclared = ''] = markdown.split('## Sent without a declaration');
    assert.match(declared, /No declaration covers anything that is sent\./);
    assert.match(
      undeclared,
      /\| E-mail address \| `user:email` \| `user\.email` \| 🔴 without consent \| `src\/chat\.ts:3` \|/,
    );
  });

  it('groups what is sent by the declaration', () => {
    const [email] = ANALYSIS.flows;
    const declared = [...ANALYSIS.declarations.values()][0];
    assert.ok(email && declared);
    const text = documentMarkdown(
      record(result({ analysis: { ...ANALYSIS, declarations: new Map([[email.id, declared]]) } })),
    );
    assert.match(text, /### 1\. Answer questions\n/);
    assert.match(text, /\*\*Legal basis\*\* \| Contract, GDPR Art\. 6\(1\)\(b\) \|/);
    assert.match(text, /\*\*Recipients\*\* \| support team, sales; Crisp as processor \|/);
    assert.match(text, /\*\*Kept for\*\* \| 24 months \|/);
    assert.ok(text.includes('| **Categories of persons** | visitors who use the chat; people with an account |\n'));
    assert.match(text, /🟡 without consent/);
    assert.ok(!text.includes('## Sent without a declaration'));
  });

  it('shows the loads, the rights, the measures, and what was not looked at', () => {
    assert.match(markdown, /🟢 after consent \(functional\): `hasConsent\('chat'\)` \| `src\/form\.ts:3`/);
    assert.match(markdown, /Erasure \(GDPR Art\. 17\) \| 🟡 no code for it/);
    assert.match(markdown, /Enforce two-factor authentication \| 🟡 no answer/);
    assert.match(markdown, /`big\.js` \| larger than 5\.0 MB \(20\.3 MB\)/);
  });

  it('has a picture in both languages', () => {
    assert.match(markdown, /```mermaid\nflowchart LR\n {2}l0\["E-mail address"\]\n/);
    assert.match(markdown, / {2}l0 -- 1 --> m1\n/);
    assert.match(
      documentHtml(record(result())),
      /<svg viewBox="0 0 900 88" role="img"[\s\S]*<text x="150" y="22">E-mail address<\/text>/,
    );
  });

  it('draws nothing where nothing flows', () => {
    const text = documentMarkdown(record(result({ analysis: { ...ANALYSIS, flows: [] } })));
    assert.ok(!text.includes('mermaid'));
    assert.match(text, /No code that loads it was found; a tag manager may\./);
  });

  it('lets no text of the workspace break out of Markdown or Mermaid', () => {
    const text = documentMarkdown(record(evilResult()));
    const labels = [...text.matchAll(/\[("[^\n]*")\]$/gm)].map(([, label]) => label ?? '');
    assert.ok(labels.length > 0);
    for (const label of labels) assert.match(label, /^"[^"`<>[\]{}|&#\\]*"$/);
    assert.doesNotMatch(text.replaceAll('\n', ''), /\p{Cc}|\u202e/u);
  });
});

describe('durations', () => {
  it('are put into words', () => {
    assert.deepEqual(['P24M', 'P1Y', 'P1Y6M', 'P2W', 'P90D', 'PT12H', 'P0.5Y'].map(durationInWords), [
      '24 months',
      '1 year',
      '1 year and 6 months',
      '2 weeks',
      '90 days',
      'PT12H',
      'P0.5Y',
    ]);
  });
});
