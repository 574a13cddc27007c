// The rooms under server/, in reading order, each with the rooms that it may import from. ARCHITECTURE.md says why.
const ROOMS = {
  catalogue: [],
  config: [],
  syntax: [],
  facts: ['syntax'],
  link: ['facts', 'catalogue'],
  consent: ['link', 'facts', 'catalogue', 'config'],
  flows: ['consent', 'link', 'facts', 'catalogue', 'config'],
  rules: ['flows', 'catalogue', 'config'],
  paper: ['rules', 'flows', 'config', 'catalogue'],
  fixes: ['rules', 'flows', 'syntax', 'config', 'facts'],
  project: ['fixes', 'rules', 'flows', 'consent', 'link', 'facts', 'syntax', 'config', 'catalogue'],
  disk: ['project', 'config'],
  reports: ['paper', 'project', 'rules', 'flows', 'config', 'catalogue'],
  lsp: ['paper', 'project', 'reports', 'disk', 'fixes', 'rules', 'flows', 'config', 'catalogue'],
  cli: ['paper', 'project', 'reports', 'disk', 'fixes', 'rules', 'flows', 'config', 'catalogue'],
};

const PARSERS = '^node_modules/(?:typescript|@typescript-eslint)/';
const PROTOCOL = '^node_modules/vscode-(?:languageserver|jsonrpc)';
const NETWORK = '^(?:node:)?(?:http|https|http2|net|tls|dns|dns/promises|dgram)$';

const rooms = Object.entries(ROOMS).map(([room, allowed]) => ({
  name: `room-${room}`,
  comment: `server/${room} may import from ${allowed.map((one) => `server/${one}`).join(', ') || 'no other room'}.`,
  severity: 'error',
  from: { path: `^server/${room}/` },
  to: {
    path: '^(?:server|client|test)/',
    pathNot: [`^server/(?:${[room, ...allowed].join('|')})/`, ...(room === 'cli' ? ['^server/lsp/main\\.ts$'] : [])],
  },
}));

/** `only('x', …)`: what matches `to` is imported by what matches `by` and by nothing else in server/ and client/. */
const only = (name, comment, to, by) => ({
  name,
  comment,
  severity: 'error',
  from: { path: '^(?:server|client)/', pathNot: by },
  to: { path: to },
});

module.exports = {
  forbidden: [
    ...rooms,
    {
      name: 'room-unknown',
      comment: 'A new folder under server/ needs a line in ROOMS and one in ARCHITECTURE.md.',
      severity: 'error',
      from: { path: '^server/', pathNot: `^server/(?:${Object.keys(ROOMS).join('|')})/` },
      to: {},
    },
    {
      name: 'facts-are-plain',
      comment: 'facts.ts is the shape of a serialised value; only the lowering that makes it knows a syntax tree.',
      severity: 'error',
      from: { path: '^server/facts/', pathNot: '^server/facts/lower[^/]*\\.ts$' },
      to: { path: '^server/syntax/' },
    },
    {
      name: 'types-of-project-only',
      comment: 'disk/ implements, and reports/ print, what project/ declares; neither runs it.',
      severity: 'error',
      from: { path: '^server/(?:disk|reports)/' },
      to: { path: '^server/project/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'client-knows-the-protocol-only',
      comment: 'The extension shares the types of the requests with the server, and nothing else.',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^(?:server|test)/', pathNot: '^server/lsp/protocol\\.ts$' },
    },
    only(
      'parsers-in-syntax',
      'TypeScript is slow to load: only server/syntax may ask for it.',
      PARSERS,
      '^server/syntax/',
    ),
    only('protocol-in-lsp', 'Only server/lsp knows that there is a language server protocol.', PROTOCOL, [
      '^server/lsp/',
      '^client/',
    ]),
    only('files-in-disk', 'Only server/disk touches the file system.', '^(?:node:)?fs(?:/promises)?$', '^server/disk/'),
    only(
      'vscode-in-client',
      'The engine runs without VS Code.',
      '^vscode$|^node_modules/(?:@types/vscode|vscode-languageclient)/',
      '^client/',
    ),
    only('no-network', 'Nothing leaves the machine.', NETWORK, '^$'),
    {
      name: 'no-cycles',
      comment: 'Files that need each other at run time are one file, or want a third. A cycle of types is fine.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      comment: 'The import names nothing that exists.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^vscode$' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(?:test/fixtures|dist|examples)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      extensions: ['.ts', '.mjs', '.js', '.json'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
