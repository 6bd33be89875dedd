import type { Inputs } from './inputs.ts'

/** What the gates before it found: gate → output → value. */
export type Found = Readonly<Record<string, Readonly<Record<string, string>>>>

/** A gate of the pipeline: which inputs it is started with, and whether it is started at all. */
export interface Gate {
  readonly name: string
  /** Names of our own inputs that it takes as they are. */
  readonly takes: readonly (keyof Inputs)[]
  /** Inputs that follow from what was found before it. */
  readonly derives: (found: Found) => Readonly<Record<string, string>>
  /** Why it is not started, if it is not. */
  readonly skips: (found: Found) => string | undefined
}

const POLICY = ['policy-file', 'organisation-policy', 'policy-token', 'token'] as const

/** In the order in which they run. Each is started even when an earlier one failed, so that one run tells everything. */
export const GATES: readonly Gate[] = [
  {
    name: 'environment-detect',
    takes: [
      ...POLICY,
      'environment',
      'strategy',
      'security',
      'compliance',
      'change-category',
      'reason',
      'rollback',
      'check-environment',
    ],
    derives: () => ({}),
    skips: () => undefined,
  },
  {
    name: 'security-gate',
    takes: [
      ...POLICY,
      'reports',
      'scan',
      'scan-timeout',
      'manifests',
      'rules',
      'expect',
      'baseline',
      'upload',
      'check-run',
      'comment',
    ],
    derives: ({ 'environment-detect': target }) => ({
      environment: target?.['environment'] ?? '',
      mode: target?.['security'] === 'advisory' ? 'advisory' : '',
      'sarif-file': 'security-gate.sarif',
    }),
    skips: ({ 'environment-detect': target }) =>
      target?.['security'] === 'off' ? 'the policy says that security is off here' : undefined,
  },
  {
    name: 'sbom',
    takes: [...POLICY, 'comment'],
    derives: ({ 'environment-detect': target }) => ({
      environment: target?.['environment'] ?? '',
      mode: target?.['security'] === 'advisory' ? 'advisory' : '',
      path: '.',
      formats: 'cyclonedx-1.7, spdx-2.3',
      engine: 'native',
      submit: 'false',
      attest: 'false',
    }),
    skips: ({ 'environment-detect': target }) =>
      target?.['security'] === 'off' ? 'the policy says that security is off here' : undefined,
  },
]
