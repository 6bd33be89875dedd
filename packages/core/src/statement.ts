import type { Conclusion, Verdict } from './verdict.ts'

/** in-toto's envelope for a claim about an artifact (https://in-toto.io/Statement/v1). */
export interface Statement<Predicate> {
  readonly _type: 'https://in-toto.io/Statement/v1'
  readonly subject: readonly ResourceDescriptor[]
  readonly predicateType: string
  readonly predicate: Predicate
}

/** in-toto's pointer to a file, a commit or a document; digests are lower-case hexadecimal. */
export interface ResourceDescriptor {
  readonly name?: string
  readonly uri?: string
  readonly digest?: Readonly<Record<string, string>>
  readonly mediaType?: string
  readonly annotations?: Readonly<Record<string, unknown>>
}

/** Stays what it is in forks and mirrors: it names the format, not the place it was downloaded from. */
export const VERDICT_TYPE = 'https://github.com/org/devsecops/verdict/v1'
export const TEST_RESULT_TYPE = 'https://in-toto.io/attestation/test-result/v0.1'

/** What a verdict document says beside the verdict: everything needed to derive it again. */
export interface Evidence {
  /** RFC 3339; the clock the gate was given, or the machine's. */
  readonly decidedAt: string
  readonly environment: string
  readonly run: {
    /** The repository's address without `.git`, such as `https://github.com/example/shop`. */
    readonly repository: string
    readonly event: string
    readonly ref: string
    readonly runId: string
    readonly runAttempt: string
    readonly actor: string
  }
  /** The effective policy's digest and the documents it came from. */
  readonly policy: { readonly sha256: string; readonly sources: readonly ResourceDescriptor[] }
  /** Every file the gate read, with its digest. */
  readonly inputs: readonly ResourceDescriptor[]
  /** The bundle that judged. */
  readonly judge: ResourceDescriptor
}

export type VerdictPredicate = Verdict & Evidence

export type VerdictStatement = Statement<VerdictPredicate>

/** The verdict document: the gate's whole decision about one commit (schemas/verdict.schema.json). */
export const verdictStatement = (commit: string, verdict: Verdict, evidence: Evidence): VerdictStatement => ({
  _type: 'https://in-toto.io/Statement/v1',
  subject: [{ uri: `git+${evidence.run.repository}@${commit}`, digest: { gitCommit: commit } }],
  predicateType: VERDICT_TYPE,
  predicate: { ...verdict, ...evidence },
})

/** in-toto's test-result predicate v0.1: what tools that do not know our verdict can still read. */
export interface TestResult {
  readonly result: 'PASSED' | 'WARNED' | 'FAILED'
  readonly configuration: readonly ResourceDescriptor[]
  readonly passedTests: readonly string[]
  readonly warnedTests: readonly string[]
  readonly failedTests: readonly string[]
}

const RESULTS = { success: 'PASSED', neutral: 'WARNED', failure: 'FAILED' } as const satisfies Record<
  Conclusion,
  string
>

/** The same claim in the standard's words: the gate is the one test, and what it read is its configuration. */
export const testResultStatement = ({ subject, predicate }: VerdictStatement): Statement<TestResult> => ({
  _type: 'https://in-toto.io/Statement/v1',
  subject,
  predicateType: TEST_RESULT_TYPE,
  predicate: {
    result: RESULTS[predicate.conclusion],
    configuration: [
      { name: 'effective-policy', digest: { sha256: predicate.policy.sha256 } },
      ...predicate.inputs,
      predicate.judge,
    ],
    passedTests: predicate.conclusion === 'success' ? [predicate.gate] : [],
    warnedTests: predicate.conclusion === 'neutral' ? [predicate.gate] : [],
    failedTests: predicate.conclusion === 'failure' ? [predicate.gate] : [],
  },
})
