import type { CancellationToken } from 'vscode-languageserver/node';
import type { Fix } from '../fixes/fix.ts';
import type { Analysis } from '../project/analysis.ts';
import type { Finding } from '../rules/finding.ts';
import { Drift } from './drift.ts';
import type { Engine, Project } from './engine.ts';
import { type Base, isTooLong, overlay } from './overlay.ts';
import { type Location, uriOf } from './uris.ts';
import { View } from './view.ts';

export interface RootOptions {
  readonly location: Location;
  /** The URI of the workspace folder, as the editor writes it. */
  readonly uri: string;
  readonly engine: () => Promise<Engine>;
  /** Opens what is under the root without the open documents; asked again after something changed on the disk. */
  readonly openBase: () => Base;
  readonly isSource: (path: string) => boolean;
  readonly onState: (root: Root) => void;
}

/** An open document, relative to its root. */
interface Open {
  readonly uri: string;
  /** The text that is analysed: the newest one, or the last one that was whole while the newest is half-typed. */
  given: string;
  /** The text that the last analysis saw; undefined when it saw none. */
  analysed: string | undefined;
  /** From `given` to what the editor has. */
  drift: Drift;
  isBroken: boolean;
}

export type RunState =
  | { readonly k: 'waiting' }
  | { readonly k: 'running' }
  | { readonly k: 'done'; readonly milliseconds: number }
  /** `on` is the file at which the analyser was, where that is known. */
  | { readonly k: 'failed'; readonly error: unknown };

/**
 * A run is put off a little, so that edits that come together cost one. What is typed during a run waits in the queue of messages, and
 * is taken together too.
 */
const LONGEST_WAIT = 20;
const CRISP = /crisp/i;

interface Waiting {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
}

function waiting(): Waiting {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

/** One folder of the workspace: its open documents, the last result, and when the next one is made. */
export class Root {
  readonly location: Location;
  readonly uri: string;
  readonly #options: RootOptions;
  readonly #open = new Map<string, Open>();
  #base: Base | undefined;
  #engine: Engine | undefined;
  #view: View | undefined;
  #isStale = true;
  #timer: NodeJS.Timeout | undefined;
  #next: Waiting | undefined;
  #lastRun = 0;
  #isDisposed = false;
  state: RunState = { k: 'waiting' };

  constructor(options: RootOptions) {
    this.#options = options;
    this.location = options.location;
    this.uri = options.uri;
  }

  /** The last result; undefined before the first one. */
  get view(): View | undefined {
    return this.#view;
  }

  /** The open documents whose newest text is half-typed, relative to the root. */
  broken(): readonly string[] {
    return [...this.#open].flatMap(([path, { isBroken }]) => (isBroken ? [path] : []));
  }

  get hasOpenDocuments(): boolean {
    return this.#open.size > 0;
  }

  uriOf(path: string): string {
    return (
      this.#open.get(path)?.uri ?? uriOf({ origin: this.location.origin, path: pathUnder(this.location.path, path) })
    );
  }

  textOf(path: string): string | undefined {
    const text = this.#open.get(path)?.drift.text ?? this.#view?.analysis.textOf(path);
    if (text !== undefined) return text;
    const read = this.#project().host.read(path);
    return 'text' in read ? read.text : undefined;
  }

  /** The fixes for a finding of a view of this root, in the order in which they are offered. */
  fixesOf(view: View, finding: Finding): readonly Fix[] {
    return this.#engine?.fixer(view.analysis)(finding) ?? [];
  }

  open(path: string, uri: string, text: string): void {
    const onDisk = this.#view ? this.#project().host.read(path) : undefined;
    const analysed = onDisk && 'text' in onDisk ? onDisk.text : undefined;
    this.#open.set(path, { uri, given: text, analysed, drift: new Drift(text), isBroken: false });
    // Opening a file that is as it was on the disk changes nothing.
    if (analysed !== text) this.markStale();
  }

  /** `isStale`: the change is to be analysed soon, and not when the file is saved. */
  change(path: string, text: string, isStale: boolean): void {
    this.#open.get(path)?.drift.moveTo(text);
    if (isStale) this.markStale();
  }

  close(path: string): void {
    const open = this.#open.get(path);
    if (!open) return;
    this.#open.delete(path);
    // What was not saved is gone now.
    const onDisk = this.#project().host.read(path);
    if (!('text' in onDisk) || onDisk.text !== open.given) this.touchDisk();
  }

  /** Something changed on the disk: which files there are, or what is in one that is not open. */
  touchDisk(): void {
    this.#base = undefined;
    this.markStale();
  }

  isOpen(path: string): boolean {
    return this.#open.has(path);
  }

  markStale(): void {
    if (this.#isDisposed) return;
    this.#isStale = true;
    this.#next ??= waiting();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#run(), Math.min(LONGEST_WAIT, this.#lastRun));
  }

  /** The result for the texts of now, as soon as it is there; the last one when the request is cancelled meanwhile or the run failed. */
  async settled(token?: CancellationToken): Promise<View | undefined> {
    if (this.#isStale && !this.#next) this.markStale();
    while (this.#next && !(token?.isCancellationRequested ?? false)) await this.#next.promise;
    return this.#view;
  }

  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#timer);
    this.#engine?.forget(this.location.path);
    this.#finish();
  }

  #project(): Project {
    const base = (this.#base ??= this.#options.openBase());
    const texts = { paths: () => this.#open.keys(), textOf: (path: string) => this.#open.get(path)?.given };
    return overlay(base, texts, this.#options.isSource);
  }

  async #run(): Promise<void> {
    try {
      this.#engine ??= await this.#options.engine();
      if (this.#isDisposed) return;
      this.#setState({ k: 'running' });
      const begin = performance.now();
      this.#isStale = false;
      const isChanged = this.#takeTexts(this.#engine);
      if (isChanged || !this.#view || !this.#base) {
        const analysis: Analysis = this.#engine.analyse(this.#project(), this.location.path);
        for (const open of this.#open.values()) open.analysed = open.given;
        this.#view = new View(analysis, {
          uriOf: (file) => this.uriOf(file),
          driftOf: (file) => this.#open.get(file)?.drift,
        });
      }
      this.#lastRun = performance.now() - begin;
      this.#setState({ k: 'done', milliseconds: this.#lastRun });
    } catch (error) {
      this.#setState({ k: 'failed', error });
    }
    this.#finish();
  }

  /** Takes over what was typed, file by file, where it is whole. Says whether anything is different for the analyser. */
  #takeTexts(engine: Engine): boolean {
    let isChanged = false;
    for (const [path, open] of this.#open) {
      this.#takeText(engine, path, open);
      isChanged ||= open.given !== open.analysed;
    }
    return isChanged;
  }

  #takeText(engine: Engine, path: string, open: Open): void {
    const { text } = open.drift;
    if (text === open.given && !open.isBroken) return;
    // Parsing is not free, and what is not analysed may be as broken as it likes.
    const matters = !isTooLong(text) && (this.#view?.analysis.textOf(path) !== undefined || CRISP.test(text));
    open.isBroken = matters && engine.isBroken(this.location.path, path, text);
    // A file that was never whole is analysed as it is.
    const isHeld =
      open.isBroken && open.given === open.analysed && !engine.isBroken(this.location.path, path, open.given);
    if (isHeld) return;
    open.given = text;
    open.drift = new Drift(text);
  }

  #setState(state: RunState): void {
    this.state = state;
    this.#options.onState(this);
  }

  #finish(): void {
    // What was marked stale during the run has its own timer; those who wait go on waiting.
    if (this.#isStale && !this.#isDisposed && this.state.k !== 'failed') return;
    const next = this.#next;
    this.#next = undefined;
    next?.resolve();
  }
}

function pathUnder(folder: string, path: string): string {
  const names = folder.split('/');
  for (const name of path.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '.' && name !== '') names.push(name);
  }
  return names.join('/') || '/';
}
