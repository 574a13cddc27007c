import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const WORDS =
  'order account total price item list render update value state props effect load save fetch count index label title route page view model service helper format parse'.split(
    ' ',
  );

/** The same numbers every time, so that two runs measure the same tree. */
function dice(seed) {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state % sides;
  };
}

function plainFile(roll) {
  const word = () => WORDS[roll(WORDS.length)];
  const lines = [`import { ${word()} } from './${word()}.ts';`, ''];
  for (let at = 0, count = 20 + roll(120); at < count; at++) {
    lines.push(
      `export const ${word()}${at} = (${word()}: string, limit: number) => ${word()}(${word()}.slice(0, limit), '${word()}');`,
    );
  }
  return `${lines.join('\n')}\n`;
}

const crispFile = (at) => `import { mayChat } from '../consent.ts';
interface Person { email: string; name: string; plan: string }
export function identify${at}(person: Person) {
  if (!mayChat()) return;
  window.$crisp.push(['set', 'user:email', [person.email]]);
  window.$crisp.push(['set', 'user:nickname', [person.name]]);
}
export const describe${at} = (person: Person) => window.$crisp.push(['set', 'session:data', [[['plan', person.plan]]]]);
`;

/** Writes `files` TypeScript files of about 7 KB under `root`, ten a folder; `crisp` of them speak of Crisp. */
export function makeTree(root, files, crisp = 0) {
  const roll = dice(files);
  const every = crisp > 0 ? Math.floor(files / crisp) : Infinity;
  let made = 0;
  for (let at = 0; at < files; at++) {
    const folder = join(root, 'src', `area${Math.floor(at / 200)}`, `part${Math.floor(at / 10)}`);
    if (at % 10 === 0) mkdirSync(folder, { recursive: true });
    const isCrisp = at % every === 0 && made < crisp;
    writeFileSync(join(folder, `${WORDS[at % WORDS.length]}-${at}.ts`), isCrisp ? crispFile(made++) : plainFile(roll));
  }
  writeFileSync(join(root, 'package.json'), '{ "name": "made-up" }\n');
  if (crisp > 0) {
    mkdirSync(join(root, 'src'), { recursive: true });
    writeFileSync(
      join(root, 'src/consent.ts'),
      "export const mayChat = () => localStorage.getItem('chat-consent') === 'granted';\n",
    );
  }
}
