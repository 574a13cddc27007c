import * as vscode from 'vscode';
import { REQUESTS } from '../server/lsp/protocol.ts';
import type { Asks } from './asks.ts';

/** The scheme of the pages of the rules: `crisp-privacy-rule:/ungated-data.md`. */
export const RULE_SCHEME = 'crisp-privacy-rule';

/** Shows the page of a rule when its name is clicked in a problem. The pages come with the extension; nothing is fetched. */
export function registerRulePages(ask: Asks): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(RULE_SCHEME, {
    provideTextDocumentContent: async ({ path }) => {
      const rule = path.replace(/^\//, '').replace(/\.md$/, '');
      return (await ask<string | null>(REQUESTS.rulePage, { rule })) ?? '';
    },
  });
}
