/** The import rules of the rooms. `npm run lint` proves them. */
const room = (name) => `^${name}/`;
const builtIn = { dependencyTypes: ['core'] };

/** Small pure libraries `domain/` may use, each with the reason it is here. */
const pureLibraries = [
  'zod', // schemas: a wire message or a fact kind is declared once, its type inferred
  '@noble/hashes', // SHA-256 without I/O, the same in Node and in the renderer
  '@noble/curves', // Ed25519, which WebCrypto of Chromium 114 lacks
  '@noble/ciphers', // AES-GCM without I/O, the same in Node and in the renderer
].join('|');

module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'domain/ imports nothing but itself and small pure libraries',
      severity: 'error',
      from: { path: room('domain') },
      to: { pathNot: `^domain/|node_modules/(${pureLibraries})/` },
    },
    {
      name: 'domain-no-node',
      severity: 'error',
      from: { path: room('domain') },
      to: builtIn,
    },
    {
      name: 'main-rooms',
      comment: 'main/ uses domain/ and the contract of preload/',
      severity: 'error',
      from: { path: room('main') },
      to: { path: '^(renderer|hub|test)/' },
    },
    {
      name: 'preload-contract-only',
      comment: 'from preload/ others import the contract, never the bridge',
      severity: 'error',
      from: { path: '^(main|renderer)/' },
      to: { path: room('preload'), pathNot: '^preload/contract' },
    },
    {
      name: 'preload-rooms',
      severity: 'error',
      from: { path: room('preload') },
      to: { path: '^(main|renderer|hub|test)/' },
    },
    {
      name: 'renderer-rooms',
      comment: 'renderer/ has no Electron and no Node',
      severity: 'error',
      from: { path: room('renderer') },
      to: { path: '^(main|hub|test)/|node_modules/electron/' },
    },
    { name: 'renderer-no-node', severity: 'error', from: { path: room('renderer') }, to: builtIn },
    {
      name: 'screens-have-no-database',
      comment: 'only the worker opens Dexie; the screens talk to it through its interface',
      severity: 'error',
      from: { path: room('renderer'), pathNot: '^renderer/worker/' },
      to: { path: 'node_modules/dexie/|^renderer/worker/(?!service/)' },
    },
    {
      name: 'hub-rooms',
      severity: 'error',
      from: { path: room('hub') },
      to: { path: '^(main|preload|renderer|test)/|node_modules/(electron|react|dexie)/' },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      comment: 'a file nobody imports is dead code',
      severity: 'error',
      from: {
        orphan: true,
        path: '^(domain|main|preload|renderer|hub)/',
        pathNot: '\\.(css|json|html)$|\\.d\\.ts$',
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
};
