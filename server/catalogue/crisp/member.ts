import type { Arg, Sent } from './arg.ts';

/** One public member of an SDK or of a package around it. */
export interface Member {
  /**
   * `load` loads the chatbox, `implicit` opens or shows it and so loads it where nothing has yet, `read` and `listen` give data to
   * the page or app, `config` carries nothing.
   */
  readonly does: 'load' | 'implicit' | 'send' | 'reset' | 'read' | 'listen' | 'config';
  readonly flows?: <T>(args: readonly Arg<T>[]) => Sent<T>[];
}
