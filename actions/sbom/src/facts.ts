import type {
  Change,
  DocumentFault,
  DocumentFormat,
  DocumentKind,
  Gap,
  Graph,
  LicenceVerdict,
  Quality,
  Subject,
} from '@devsecops/bom'
import type { Fact, Mode, Reason, Verdict } from '@devsecops/core'
import type { SbomPolicy } from '@devsecops/policy'
import type { Unknown } from './vulnerabilities/from-advisories.ts'
import type { Vulnerability } from './vulnerabilities/vulnerability.ts'

/** The part of the policy that this gate judges by. */
export interface GatePolicy {
  readonly environment: string
  readonly mode: Mode
  readonly sbom: SbomPolicy
  /** What is to be said of how the policy was found; a blocking one blocks here too. */
  readonly remarks: readonly Reason[]
}

/** A lock file or manifest, and what it says. */
export interface LockFile {
  readonly graph: Graph
  /** SHA-256 of its bytes; absent where they could not be read. */
  readonly sha256?: string
}

/** A lock file that had another path at the base: its packages were neither removed nor added. */
export interface Move {
  readonly from: string
  readonly to: string
}

/** What changed against the base. */
export interface Comparison {
  /** The commit that is compared with. */
  readonly base: string
  /** A file that moved is compared with what it was, under the path that it has now. */
  readonly changes: readonly Change[]
  /** Sorted by the path now. */
  readonly moved: readonly Move[]
  /** Files of the base that could not be read: what changed in them is not known. */
  readonly unread: readonly (Gap & { readonly file: string })[]
}

/** A document that was written, and what the validators and profiles say of it. */
export interface CheckedDocument {
  /** Its file in the output directory. */
  readonly path: string
  readonly kind: DocumentKind
  /** The image, of a document of one. */
  readonly image?: string
  readonly format: DocumentFormat
  readonly serial: string
  readonly sha256: string
  readonly components: number
  readonly isComplete: boolean
  /** Where it breaks its schema or a rule of its content; one with faults is not written. */
  readonly faults: readonly DocumentFault[]
  /** Of the documents of everything: the merged ones, where there are several. */
  readonly quality: readonly Quality[]
  readonly text: () => Iterable<string>
  /** What a program reads in it. */
  readonly value: () => unknown
}

/** A container image that syft was asked about. */
export interface CataloguedImage {
  /** As the input has it. */
  readonly name: string
  readonly outcome: Fact<Graph>
}

/** What another program finds in the same files, as package URLs without qualifiers. */
export interface SecondOpinion {
  readonly onlyHere: readonly string[]
  readonly onlyThere: readonly string[]
  readonly both: number
}

/** A database of advisories that was read. */
export interface Database {
  /** As the input has it. */
  readonly path: string
  readonly sha256: string
  /** How many records it has. */
  readonly count: number
  /** The latest change of a record, in milliseconds since 1970. */
  readonly latest: number | undefined
  /** Records that could not be read, of which some are named. */
  readonly broken: { readonly count: number; readonly named: readonly string[] }
}

/** A scanner that was asked about our document, and how much it found. */
export interface Scan {
  readonly scanner: string
  readonly outcome: Fact<number>
}

/** What was looked for, and found. */
export interface VulnerabilitySearch {
  /** `absent` where none is given. */
  readonly database: Fact<Database>
  readonly scans: readonly Scan[]
  /** Sorted by file, package and weakness. */
  readonly vulnerabilities: readonly Vulnerability[]
  readonly unknown: readonly Unknown[]
}

/** What was collected. */
export interface Facts {
  readonly subject: Subject
  /** Sorted by file. Of manifests that any YAML file could be, only those that hold something. */
  readonly lockFiles: readonly LockFile[]
  /** Files that a reader would take, and that are left out. */
  readonly skipped: readonly string[]
  readonly comparison: Fact<Comparison>
  readonly opinion: Fact<SecondOpinion>
  /** In the order of the input. */
  readonly images: readonly CataloguedImage[]
  /** `absent` where nobody asks for vulnerabilities. */
  readonly vulnerabilities: Fact<VulnerabilitySearch>
  /** How old the database may be, in days; `undefined` asks for nothing. */
  readonly maxAdvisoryAge?: number
  readonly documents: readonly CheckedDocument[]
  /** What is to be said of how the files were found. */
  readonly remarks: readonly Reason[]
}

/** A reason, and the place in the repository that it is about. */
export interface Remark extends Reason {
  readonly file?: string
  readonly line?: number
}

/** A package whose licence was judged, where it stands, and how it came in. */
export interface JudgedLicence {
  readonly name: string
  readonly version: string
  readonly verdict: LicenceVerdict
  readonly file: string
  readonly line?: number
  /** The shortest way from the project to it, by names, with both ends; empty where no way is known. */
  readonly why: readonly string[]
}

/** The verdict, and what it follows from. */
export interface Decision {
  readonly verdict: Verdict
  readonly environment: string
  readonly remarks: readonly Remark[]
  readonly complete: boolean
  /** Of the broadest document. */
  readonly components: number
  /** The best score of the documents, 0 to 10, by profile. */
  readonly quality: Readonly<Record<string, number>>
  /** Empty where the policy asks nothing of licences. */
  readonly licences: readonly JudgedLicence[]
}
