import { leadsOf, type Lead } from '../flows/leads.ts';
import { Callers } from '../link/callers.ts';
import { Evaluator } from '../link/evaluate.ts';
import { Program, type Loaded, type Sources } from '../link/program.ts';
import type { FileEntry, Host, Skipped } from './analysis.ts';
import { loadedFrom, parseFile, type ParsedCache } from './load.ts';
import { Resolver } from './resolve.ts';
import { isTest } from './tests.ts';

const MOST_ROUNDS = 5;
/** More files than this for one name, and a file also has to say the name of the module that exports it. */
const COMMON = 40;
const MOST_FILES = 800;

/** Reads files for linking, and remembers what was read and what was not. */
export class Loader implements Sources {
  readonly #resolver: Resolver;
  readonly #texts = new Map<string, string>();
  readonly #skipped: Skipped[] = [];
  readonly #read: { readonly path: string; readonly crisp: boolean }[] = [];

  constructor(
    readonly host: Host,
    readonly cache: ParsedCache | undefined = undefined,
  ) {
    this.#resolver = new Resolver(host);
  }

  get skipped(): readonly Skipped[] {
    return this.#skipped;
  }

  /** The files that were parsed. */
  get read(): readonly { readonly path: string; readonly crisp: boolean }[] {
    return this.#read;
  }

  textOf(path: string): string | undefined {
    return this.#texts.get(path);
  }

  load(path: string): Loaded | undefined {
    if (/\.d\.[cm]?ts$/.test(path)) return undefined;
    const found = this.host.read(path);
    if (!('text' in found)) {
      this.#skipped.push({ file: path, why: found.problem });
      return undefined;
    }
    this.#texts.set(path, found.text);
    const { text } = found;
    const parsed = this.cache?.get(path, text) ?? parseFile(path, text);
    if ('problem' in parsed) {
      this.#skipped.push({ file: path, why: parsed.problem });
      return undefined;
    }
    this.cache?.set(path, text, parsed);
    const crisp = /crisp/i.test(text);
    const [problem] = parsed.problems;
    if (problem && crisp)
      this.#skipped.push({ file: path, why: `read in part: line ${lineOf(text, problem.at)}: ${problem.message}` });
    this.#read.push({ path, crisp });
    return loadedFrom(parsed, text);
  }

  resolve(from: string, specifier: string): string | undefined {
    return this.#resolver.resolve(from, specifier);
  }
}

/** Loads the files that mention Crisp, then those that lead to them, until no more are found. Undefined when nothing mentions Crisp. */
export function grow(loader: Loader, files: readonly FileEntry[]): Callers | undefined {
  const first = files.filter(({ crisp, path }) => crisp && !isTest(path));
  if (first.length === 0) return undefined;
  const program = new Program(loader);
  for (const { path } of first) program.unit(path);
  const most = Math.max(MOST_FILES, 2 * first.length);
  let callers = linked(program);
  const asked = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS && program.units.length < most; round++) {
    const before = program.units.length;
    const wanted = leadsOf(callers).filter(({ name }) => !asked.has(name));
    if (wanted.length === 0) break;
    for (const path of mentioning(loader.host, wanted)) if (program.units.length < most) program.unit(path);
    for (const { name } of wanted) asked.add(name);
    if (program.units.length > before) callers = linked(program);
  }
  return callers;
}

/** Evaluating pulls in what the loaded files import, so the index is made again until nothing new comes. */
function linked(program: Program): Callers {
  for (;;) {
    const before = program.units.length;
    const callers = new Callers(new Evaluator(program));
    if (program.units.length === before) return callers;
  }
}

function mentioning(host: Host, leads: readonly Lead[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { file, from, name, near: common } of leads) {
    if (name.length < 2) continue;
    const all = host.mentioning([name]).filter((path) => !isTest(path));
    const near = common || (!file && all.length > COMMON) ? new Set(host.mentioning(from)) : undefined;
    for (const path of all)
      if (!found.has(path) && (!near || near.has(path)) && (!file || namesFile(host, path, name))) found.add(path);
  }
  return found;
}

/** Whether a file imports another by its name, or has an element of that name. */
function namesFile(host: Host, path: string, name: string): boolean {
  const read = host.read(path);
  if (!('text' in read)) return false;
  const word = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`['"\`/]${word}(?:\\.\\w+)*['"\`]|<${word}[\\s/>]`).test(read.text);
}

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
