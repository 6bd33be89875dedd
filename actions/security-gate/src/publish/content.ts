import type { Annotation, Conclusion, Report, Verdict } from '@devsecops/core'
import { byGravity, codeScanning, pathInRepository, type CodeScanning } from '@devsecops/findings'
import type { Coverage, Finding, Published } from '@devsecops/findings'
import {
  blocks,
  checkRunBodies,
  commentMarker,
  commentText,
  oneLine,
  reasonList,
  type CheckRunBodies,
  type Markdown,
} from '@devsecops/report'
import type { Reason } from '@devsecops/core'

/** What there is to publish beside the report itself. */
export interface Findings {
  /** Findings or weaknesses, each with what became of it. */
  readonly published: readonly Published[]
  /** What the tools looked for whose reports could be read: their earlier alerts close. */
  readonly coverage: readonly Coverage[]
  /** GitHub's hash of the line that a finding is in, where it is known. */
  readonly lineHash?: (finding: Finding) => string | undefined
}

/** The name of the check run: not the job's, so that no rule that asks for the job is met by it. */
export const CHECK_NAME = 'security-gate findings'

export const COMMENT_KEY = 'security-gate'

/**
 * The uploads for code scanning. On a pull request GitHub judges the alerts too: there nothing that our verdict lets pass
 * is shown as worse than a warning, and where the verdict is no failure nothing at all.
 */
export const uploadsOf = (
  { published, coverage, lineHash }: Findings,
  { conclusion }: Verdict,
  onPull: boolean,
): CodeScanning => {
  const judged = conclusion === 'failure' ? published : published.map(passed)
  return codeScanning(onPull ? judged : published, coverage, {
    cap: onPull,
    ...(lineHash !== undefined && { lineHash }),
  })
}

const passed = (each: Published): Published =>
  each.outcome === 'blocks' ? { ...each, outcome: 'warns' } : each

/** Remarks beside the code on what blocks and what warns, the gravest first. */
export const annotationsOf = ({ published }: Findings, { mode }: Verdict): readonly Annotation[] =>
  published
    .filter(({ outcome }) => outcome === 'blocks' || outcome === 'warns')
    .sort(byGravity)
    .map((each) => annotation(each, mode === 'required' && each.outcome === 'blocks' ? 'error' : 'warning'))

const annotation = ({ finding }: Published, level: Annotation['level']): Annotation => {
  const { severity, tool, rule, message, location, package: subject } = finding
  const file = location === undefined ? undefined : pathInRepository(location.path)
  return {
    level,
    title: oneLine(`${severity}: ${tool} ${rule}`),
    message: oneLine(
      `${message}${subject === undefined ? '' : ` (${subject.name} ${subject.version ?? ''})`}`,
    ),
    ...(file === undefined ? {} : { file }),
    ...(location?.line === undefined ? {} : { line: location.line }),
    ...(location?.endLine === undefined ? {} : { endLine: location.endLine }),
  }
}

/** What a check run is made from. */
export interface CheckContent {
  readonly name: string
  readonly commit: string
  readonly conclusion: Conclusion
  readonly summary: Markdown
  readonly annotations: readonly Annotation[]
  readonly url: string
}

/** The check run: the same conclusion as the verdict's. */
export const checkRunOf = (content: CheckContent): CheckRunBodies =>
  checkRunBodies({ ...content, title: `The verdict is ${content.conclusion}` })

/** The report's summary, which `packages/report` has escaped, with what is to be said of publishing. */
export const summaryWith = ({ summary }: Pick<Report, 'summary'>, notes: readonly Reason[]): Markdown =>
  blocks(summary as Markdown, reasonList(notes))

/** The one comment on a pull request. */
export const commentOf = (
  body: Markdown,
  url: string,
): { readonly marker: string; readonly body: string } => ({
  marker: commentMarker(COMMENT_KEY),
  body: commentText({ key: COMMENT_KEY, body, url }),
})
