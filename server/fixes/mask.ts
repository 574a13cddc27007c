import type { Flow } from '../flows/flow.ts';
import { isCredential } from './declare.ts';
import type { Fix } from './fix.ts';
import { originOf } from './consent-test.ts';
import { imported } from './imports.ts';
import { bare, type Node } from './nodes.ts';
import type { FlowProblem, Maker } from './problem.ts';
import type { Script } from './script.ts';

/** What the project calls the functions that leave too little of a datum to know a person by, and after what they name it. */
const MASKS =
  /^(?:mask|redact|obfuscate|censor|anonymi[sz]e|scrub|hash|sha\d*|md5|pseudonymi[sz]e)(?:([A-Z]\w*)|[\d_]\w*)?$/;

/** What is in the name of a function for anything. */
const FOR_ANY = /^(?:Any|Data|Hex|Pii|PII|Personal\w*|String|Text|Value)$/;

/** Crisp checks what it is given as a field of the person, and takes it for what it is called. */
const CHECKED = /^(?:user:|session:(?:token|segments)|people:profile\.|conversation:meta\.(?!data))/;

interface Mask {
  readonly home: Script;
  /** The function, as it is called. */
  readonly callee: Node;
}

/** `maskIban` is for an IBAN. */
function isFor(name: string, { value }: Flow): boolean {
  const match = MASKS.exec(name);
  const noun = match?.[1];
  return (
    match !== null && (noun === undefined || FOR_ANY.test(noun) || value.toLowerCase().includes(noun.toLowerCase()))
  );
}

/** The masking functions that data of other flows goes through, and those that the file has itself. */
function masksOf({ flow, input, script: scriptOf }: FlowProblem): readonly Mask[] {
  const found = new Map<string, Mask>();
  for (const other of input.flows) {
    if (other.id === flow.id || !other.traits.some(({ k }) => k === 'transformed')) continue;
    const home = scriptOf(other.place.file);
    const node = home?.nodeAt(other.place);
    const call = node && bare(node);
    if (!home || call?.type !== 'CallExpression' || call.arguments.length !== 1) continue;
    const callee = bare(call.callee);
    if (callee.type === 'Identifier' && isFor(callee.name, flow) && !found.has(callee.name))
      found.set(callee.name, { home, callee });
  }
  return [...found.values()];
}

/** Whether less of the datum settles the finding: what is declared with the basis consent needs it all the same. */
const helps = ({ finding: { rule }, flow, input }: FlowProblem): boolean =>
  (rule === 'sensitive-data' && !isCredential(flow)) || (rule === 'ungated-data' && !input.declarations.has(flow.id));

/** Sends what a masking function of the project leaves of the datum. */
export const mask: Maker = (problem) => {
  const { flow, script: scriptOf } = problem;
  const script = scriptOf(flow.place.file);
  const datum = script?.nodeAt(flow.place);
  if (!script || !datum || !helps(problem) || CHECKED.test(flow.item) || script.codeOf(datum) !== flow.value) return [];
  if (!/^(?:MemberExpression|Identifier|CallExpression|ChainExpression)$/.test(bare(datum).type)) return [];
  return masksOf(problem).flatMap(({ callee, home }): Fix[] => {
    const [need] = originOf(home, callee)?.needs ?? [];
    const found =
      home === script ? { local: home.codeOf(callee), edits: [] } : need && imported(script, datum, home.path, need);
    if (!found) return [];
    const edits = [
      script.edit(datum.range[0], datum.range[0], `${found.local}(`),
      script.edit(datum.range[1], datum.range[1], ')'),
    ];
    const made = edits.filter((edit) => edit !== undefined);
    return made.length === 2
      ? [{ title: `Send ${found.local}(${flow.value}) instead`, kind: 'choice', edits: [...found.edits, ...made] }]
      : [];
  });
};
