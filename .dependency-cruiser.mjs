/** Who may import whom: the arrows of this house. Whatever is not listed for a folder is forbidden. */
const allowed = {
  'packages/core': [],
  'packages/policy': ['packages/core'],
  'packages/rules': ['packages/core'],
  'packages/findings': ['packages/core', 'packages/policy', 'packages/rules'],
  'packages/bom': ['packages/core'],
  'packages/cost': ['packages/core', 'packages/policy', 'packages/rules'],
  'packages/attestation': ['packages/core'],
  'packages/report': ['packages/core'],
  'packages/runner': ['packages/core', 'packages/report'],
  'packages/github': ['packages/core'],
  'packages/publishing': ['packages/core', 'packages/report', 'packages/github'],
  'packages/checkout': ['packages/core', 'packages/runner'],
  'packages/policy-source': [
    'packages/core',
    'packages/policy',
    'packages/runner',
    'packages/github',
    'packages/checkout',
  ],
  'packages/testing': ['packages/core', 'packages/policy', 'packages/findings', 'packages/runner'],
}

const workspace = Object.entries(allowed).map(([from, to]) => ({
  name: `${from} imports only ${['itself', ...to].join(', ')}`,
  severity: 'error',
  from: { path: `^${from}/` },
  to: { path: '^(packages|actions|scripts)/', pathNot: [from, ...to].map((folder) => `^${folder}/`) },
}))

const PURE =
  '^packages/(core|policy|rules|findings|bom|cost|compliance|report)/|^packages/attestation/src/(?!signing\\.ts$)|^actions/[^/]+/src/(decide|report)\\.ts$'

export default {
  forbidden: [
    ...workspace,
    {
      name: 'a pure module does no I/O',
      severity: 'error',
      from: { path: PURE },
      to: {
        path: '^(node:)?(fs|child_process|http|https|net|os|process|timers|worker_threads)(/|$)|node_modules/(@actions|@octokit)/',
      },
    },
    {
      name: 'core imports nothing but the hash and the edit distance',
      severity: 'error',
      from: { path: '^packages/core/' },
      to: { pathNot: '^packages/core/|^(node:)?crypto$|node_modules/fastest-levenshtein/' },
    },
    {
      name: 'only runner knows @actions/*',
      severity: 'error',
      from: { path: '^(packages|actions)/', pathNot: '^packages/(runner|testing)/' },
      to: { path: 'node_modules/@actions/' },
    },
    {
      name: 'only signing reaches Sigstore over the network',
      severity: 'error',
      from: {
        path: '^(packages|actions)/',
        pathNot: '^packages/attestation/src/signing\\.ts$|^packages/testing/',
      },
      to: { path: 'node_modules/@sigstore/(sign|tuf|mock)/' },
    },
    {
      name: 'only attestation knows Sigstore',
      severity: 'error',
      from: { path: '^(packages|actions)/', pathNot: '^packages/(attestation|testing)/' },
      to: { path: 'node_modules/@sigstore/' },
    },
    {
      name: 'only github knows octokit',
      severity: 'error',
      from: { path: '^(packages|actions)/', pathNot: '^packages/(github|testing)/' },
      to: { path: 'node_modules/@octokit/' },
    },
    {
      name: 'decide and report see facts, not how they were found',
      severity: 'error',
      from: { path: '^actions/[^/]+/src/(decide|report)\\.ts$' },
      to: { path: '^packages/(runner|github|testing)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no action imports another: orchestrate starts their bundles',
      severity: 'error',
      from: { path: '^actions/([^/]+)/' },
      to: { path: '^actions/([^/]+)/', pathNot: '^actions/$1/' },
    },
    {
      name: 'testing is for tests',
      severity: 'error',
      from: { path: '^(packages|actions)/', pathNot: '^packages/testing/' },
      to: { path: '^packages/testing/' },
    },
    { name: 'no cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'nothing unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
    },
  },
}
