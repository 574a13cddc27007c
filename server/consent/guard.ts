import type { Claim, Judged } from '../catalogue/consent/access.ts';
import type { Guard } from '../config/guards.ts';
import { senseOf } from './verdict.ts';

/** A link of a name as it is written: `useConsent().chat` is a called `useConsent` and a plain `chat`. */
export interface Link {
  readonly name: string;
  /** The constant arguments, when it is called. */
  readonly args: readonly (string | undefined)[] | undefined;
}

/** Judges a name against the guards that the config lists; undefined when none of them is meant. */
export function judgeGuard(guards: readonly Guard[], links: readonly Link[], claim: Claim): Judged | undefined {
  const sense = senseOf(claim);
  if (sense === undefined) return undefined;
  const named = guards.some((guard) => matches(guard, links));
  if (!named) return undefined;
  return sense
    ? { class: 'grant', note: 'The config names this as a consent test.' }
    : { class: 'deny', note: 'This is the refused side of a consent test.' };
}

/** Whether a function handed to a call runs on a grant only, because the config says so. */
export function judgeGuardCallback(
  guards: readonly Guard[],
  links: readonly Link[],
  argument: number,
): Judged | undefined {
  const found = guards.some(
    (guard) => guard.k === 'callback' && guard.position === argument && endsWith(links, guard.path),
  );
  return found ? { class: 'grant', note: 'The config says that this callback runs on a grant only.' } : undefined;
}

function matches(guard: Guard, links: readonly Link[]): boolean {
  const last = links.at(-1);
  switch (guard.k) {
    case 'call':
      return last?.args !== undefined && endsWith(links, guard.path) && takes(guard.args, last.args);
    case 'member':
      return last !== undefined && last.args === undefined && endsWith(links, guard.path);
    case 'hook': {
      const at = links.length - guard.member.length;
      const hook = links.slice(0, at);
      const called = hook.at(-1);
      if (called?.args === undefined || !endsWith(hook, guard.path) || !endsWith(links, guard.member)) return false;
      return (
        takes(guard.args, called.args) &&
        (guard.called === undefined || (last?.args !== undefined && takes(guard.called.args, last.args)))
      );
    }
    case 'callback':
      return false;
  }
}

function endsWith(links: readonly Link[], path: readonly string[]): boolean {
  const start = links.length - path.length;
  return start >= 0 && path.length > 0 && path.every((name, index) => links[start + index]?.name === name);
}

function takes(wanted: Extract<Guard, { k: 'call' }>['args'], given: readonly (string | undefined)[]): boolean {
  return wanted?.every((one, index) => one.k === 'anything' || String(one.value) === given[index]) ?? true;
}
