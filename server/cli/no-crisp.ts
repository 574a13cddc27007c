import type { Folder } from '../disk/folder.ts';
import type { Analysis } from '../project/analysis.ts';

/** The result for a folder in which no file says Crisp and no config declares anything: there is nothing to load the engine for. */
export function nothingSaid(folder: Folder): Analysis {
  return {
    flows: [],
    websites: [],
    logouts: [],
    secrets: [],
    findings: [],
    configs: [],
    declarations: new Map(),
    stats: { files: folder.files().length, crispFiles: 0, parsed: 0, skipped: [], times: {} },
    notes: [],
    textOf: () => undefined,
  };
}
