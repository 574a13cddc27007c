// Writes docs/examples, the documents that are made from examples/shop. A test holds that they are current.
// usage: node --import tsx docs/write-examples.mjs
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOCUMENTS, FOLDER, madeNow } from '../test/paper/example-documents.ts';

mkdirSync(FOLDER, { recursive: true });
for (const [file, words] of DOCUMENTS) writeFileSync(join(FOLDER, file), await madeNow(words));
