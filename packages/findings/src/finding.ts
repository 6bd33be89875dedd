import type { Category, ReportedSeverity } from '@devsecops/core'
import type { Secrets } from './secrets/secrets.ts'

/** One weakness that one tool reported, in the words that all tools share. Text fields come from strangers. */
export interface Finding {
  /** Stable across line shifts, commits, versions and tags: see identity.ts. */
  readonly id: string
  readonly category: Category
  readonly severity: ReportedSeverity
  /** The tool that reported it, as tools.ts names it, lower case: `trivy`, `semgrep`. */
  readonly tool: string
  /** The tool's rule, check or advisory id: `CVE-2024-1`, `CKV_AWS_20`, `python.sqli`. */
  readonly rule: string
  /** One line that says what is wrong. Never holds a secret's value. */
  readonly message: string
  readonly location?: Location
  /** For findings in dependencies: the package and, where one is known, the version that fixes it. */
  readonly package?: Package
  /** Other names of the same weakness: CVE, GHSA, PYSEC … */
  readonly aliases?: readonly string[]
  readonly helpUri?: string
  /** Set when the tool itself says that the finding is suppressed, and why. Suppressed findings never block. */
  readonly suppressed?: string
  /** The CVSS base score, above 0 and up to 10, where the tool gives one beside its own rating. */
  readonly score?: number
  /** What kind of weakness it is, by the Common Weakness Enumeration: `CWE-89`. */
  readonly cwes?: readonly string[]
  /** The container image that it is in, without tag and digest. */
  readonly image?: string
  /** Whether the code reaches what is vulnerable, where the tool says so. */
  readonly reachable?: boolean
  /** The keyed hash of a secret's value (secret-hash.ts), by which alone a secret is waived. Never the value. */
  readonly secretHash?: string
  /** Every tool that reported the weakness, sorted: set where reports of several tools were joined. */
  readonly tools?: readonly string[]
  /**
   * A digest of what is known of it beside the tool's fingerprint, where that holds the path and cannot be told anew for another
   * one. Copies have the same.
   */
  readonly anchor?: string
  /** Set where its file had another path when the baseline was written: what it was known by there. */
  readonly former?: { readonly id: string; readonly anchor?: string }
  /** GitHub's hash of its line (line-hash.ts), where the report gives one that can be trusted. */
  readonly lineHash?: string
  /** Whether and how likely it is exploited, where the lists that were given say so. */
  readonly exploitation?: Exploitation
}

/** What is known of a vulnerability's exploitation, by any of its CVE ids. */
export interface Exploitation {
  /** The day on which CISA's catalogue of known exploited vulnerabilities took it in, and the day by which to act. */
  readonly kev?: { readonly added: string; readonly due?: string; readonly ransomware: boolean }
  /** The probability of exploitation in the next 30 days, and the share of CVEs with a lower one: both 0 to 1 (FIRST EPSS). */
  readonly epss?: { readonly probability: number; readonly percentile: number }
}

/** A dependency as its report names it. */
export interface Package {
  readonly name: string
  readonly version?: string
  readonly fixedIn?: string
  /** Its package URL, where the report gives one. */
  readonly purl?: string
}

/** Where a finding is. Lines are 1-based. */
export interface Location {
  /** Relative to the repository's root, with `/`, where that can be told. */
  readonly path: string
  readonly line?: number
  readonly endLine?: number
}

/** Why a report cannot be trusted: each fails a required gate. */
export const UNREADABLE_CODES = [
  'no-report',
  'empty',
  'truncated',
  'not-a-report',
  'unknown-format',
  'tool-failed',
  'tool-missing',
  'tool-altered',
  'tool-timed-out',
  'refused',
] as const

export type UnreadableCode = (typeof UNREADABLE_CODES)[number]

/** What one report file held. `unreadable` is set when any part of it could not be trusted. */
export interface Reading {
  readonly file: string
  /** Absent when the file could not be opened. */
  readonly sha256?: string
  /** The reader's name, such as `trivy`; absent when no reader recognised the content. */
  readonly format?: string
  /** The tools that speak in the report; a SARIF log may hold several. */
  readonly tools: readonly string[]
  /** The categories that this report speaks for, also when it found nothing in them. */
  readonly categories: readonly Category[]
  /** The same by tool. */
  readonly coverage: readonly Coverage[]
  readonly findings: readonly Finding[]
  readonly unreadable?: Unreadable
  /** The secrets that the report holds, where it holds any: for `hideSecrets`, which takes them out. */
  readonly secrets?: Secrets
}

/** That a tool looked for weaknesses of a category. */
export interface Coverage {
  readonly tool: string
  readonly category: Category
}

/** A code for programs and one sentence for people, which names the place and never the content. */
export interface Unreadable {
  readonly code: UnreadableCode
  readonly message: string
}
