import type { Inputs } from './inputs.ts'

/** What the gates before it found: gate → output → value. */
export type Found = Readonly<Record<string, Readonly<Record<string, string>>>>

/** A gate of the pipeline: which inputs it is started with, whether it is started at all, and what becomes of its outputs. */
export interface Gate {
  readonly name: string
  /** Names of our own inputs that it takes as they are. */
  readonly takes: readonly (keyof Inputs)[]
  /** Inputs that follow from what was found before it, and from our own. */
  readonly derives: (found: Found, input: Inputs) => Readonly<Record<string, string>>
  /** Whether the caller gave it something to do; one that has nothing to do is not told of. Without it, always. */
  readonly isAsked?: (input: Inputs) => boolean
  /** Why it is not started, if it is not. */
  readonly skips: (found: Found) => string | undefined
  /** Names of its outputs that are outputs of the whole pipeline. */
  readonly passes: readonly string[]
}

const POLICY = ['policy-file', 'organisation-policy', 'policy-token', 'token'] as const

/** What every gate after environment-detect is told of the target. */
const judgedFor = ({ 'environment-detect': target }: Found): Readonly<Record<string, string>> => ({
  environment: target?.['environment'] ?? '',
  mode: target?.['security'] === 'advisory' ? 'advisory' : '',
})

const whereSecurityIsOff = ({ 'environment-detect': target }: Found): string | undefined =>
  target?.['security'] === 'off' ? 'the policy says that security is off here' : undefined

/** The caller's reports, and what sbom knows of vulnerabilities where it was told to look for them. */
const reportsFor = ({ sbom }: Found, { reports = '' }: Inputs): string => {
  const known = sbom?.['vulnerabilities-sarif'] ?? ''
  return [reports, known === '' ? '' : `sca=${known}`].filter((line) => line !== '').join('\n')
}

/**
 * In the order in which they run. Each is started even when an earlier one failed, so that one run tells everything; what a gate derives
 * from another's outputs, that other one must have found before it.
 */
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
    passes: [
      'environment',
      'strategy',
      'security',
      'compliance',
      'change-category',
      'policy-digest',
      'reason',
    ],
  },
  {
    name: 'sbom',
    takes: [...POLICY, 'advisories', 'advisories-max-age', 'scan-with', 'comment'],
    derives: (found) => ({
      ...judgedFor(found),
      path: '.',
      formats: 'cyclonedx-1.7, spdx-2.3',
      engine: 'native',
      submit: 'false',
      attest: 'false',
    }),
    skips: whereSecurityIsOff,
    passes: ['sboms', 'components', 'complete', 'quality', 'diff-file', 'vulnerabilities-sarif'],
  },
  {
    name: 'security-gate',
    takes: [
      ...POLICY,
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
    derives: (found, input) => ({
      ...judgedFor(found),
      reports: reportsFor(found, input),
      'sarif-file': 'security-gate.sarif',
    }),
    skips: whereSecurityIsOff,
    passes: ['findings', 'blocked-by', 'baseline-file', 'sarif-file'],
  },
  {
    name: 'cost-gate',
    takes: [...POLICY, 'plan', 'usage-file', 'price-overlay', 'region', 'spend', 'comment'],
    isAsked: ({ plan = '', spend = '' }) => plan.trim() !== '' || spend.trim() !== '',
    derives: (found) => ({ ...judgedFor(found), engine: 'book' }),
    skips: () => undefined,
    passes: ['monthly-cost', 'monthly-delta', 'currency', 'coverage', 'resources-file', 'unpriced-file'],
  },
]
