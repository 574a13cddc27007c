import { strict as assert } from 'node:assert';
import { fileKind } from '../../server/disk/file-kinds.ts';
import { SOURCE_EXTENSIONS, UNREAD_TEMPLATES } from '../../server/syntax/hosts/extensions.ts';

describe('the kind of a file', () => {
  it('is a source exactly where the parsers read it', () => {
    for (const extension of Object.keys(SOURCE_EXTENSIONS))
      assert.equal(fileKind(`a${extension}`), 'source', extension);
    for (const extension of ['.css', '.json', '.md', '.py', '.d.ts', ''])
      assert.notEqual(fileKind(`a${extension}`), 'source', extension);
  });

  it('is a template where the parsers know that they do not read it', () => {
    for (const extension of UNREAD_TEMPLATES) assert.equal(fileKind(`a${extension}`), 'template', extension);
  });

  it('does not depend on case, and sees minified code and declarations', () => {
    assert.deepEqual(
      ['A.TS', 'a.min.js', 'b-min.mjs', 'admin.js', 'a.d.ts', 'a.d.css.ts', 'd.ts', '.ts'].map(fileKind),
      ['source', 'minified', 'minified', 'source', 'declaration', 'declaration', 'source', 'source'],
    );
  });
});
