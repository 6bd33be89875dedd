import type { Finding } from '../finding.ts'
import { LEVELS } from '../sarif/descriptor.ts'
import { rulesOf, text, type Rules } from './code-scanning-rules.ts'
import type { Published } from './published.ts'
import { repositoryPlace, type RepositoryPlace } from './repository-place.ts'

/** How results are written. */
export interface RunOptions {
  /**
   * Whether what does not block is shown as a warning of medium severity at most. By default GitHub's own check fails on
   * alerts of level error and on those of high and critical severity, and would contradict the verdict.
   */
  readonly cap: boolean
  /**
   * GitHub's hash of the line that a finding is in, where the source is at hand. Without it the finding's id tells
   * alerts apart: the API, unlike github/codeql-action, computes none.
   */
  readonly lineHash?: (finding: Finding) => string | undefined
}

/** A SARIF run (§3.14) that code scanning accepts, of findings in the order given; `id` ends with a slash. */
export const codeScanningRun = (
  id: string,
  tool: string,
  published: readonly Published[],
  options: RunOptions,
): object => {
  const shown = published.map((each) => ({ ...each, as: options.cap ? capped(each) : each.finding }))
  const rules = rulesOf(shown.map(({ as }) => as))
  return {
    tool: { driver: { name: text(tool, 'unnamed-tool'), rules: rules.descriptors } },
    automationDetails: { id },
    columnKind: 'utf16CodeUnits',
    results: shown.map(({ finding, as }) => result(finding, as, rules, options)),
  }
}

/** As the rest of the run shows it: rules are split by this severity, too. */
const capped = ({ finding, outcome }: Published): Finding =>
  outcome !== 'blocks' && ['unknown', 'critical', 'high'].includes(finding.severity)
    ? { ...finding, severity: 'medium' }
    : finding

const result = (finding: Finding, as: Finding, rules: Rules, { lineHash }: RunOptions): object => {
  const place = repositoryPlace(finding)
  const { uri, startLine, endLine } = place
  return {
    ruleId: rules.idOf(as),
    ruleIndex: rules.indexOf(as),
    level: LEVELS[as.severity],
    message: { text: messageOf(finding, as, place) },
    locations: [{ physicalLocation: { artifactLocation: { uri }, region: { startLine, endLine } } }],
    partialFingerprints: {
      primaryLocationLineHash: (lineHash === undefined ? finding.lineHash : lineHash(finding)) ?? finding.id,
      'securityGateId/v1': finding.id,
    },
    properties: { category: finding.category, severity: finding.severity },
  }
}

const messageOf = (finding: Finding, as: Finding, { elsewhere }: RepositoryPlace): string =>
  [
    plain(text(finding.message, text(finding.rule, 'A finding without a message.'))),
    packageOf(finding),
    elsewhere === undefined ? '' : `In ${plain(elsewhere)}.`,
    as.severity === finding.severity
      ? ''
      : `Rated ${finding.severity} by ${plain(finding.tool)}; it does not block.`,
  ]
    .filter((part) => part !== '')
    .join(' ')

const packageOf = ({ package: subject }: Finding): string => {
  if (subject === undefined) return ''
  const name = [subject.name, subject.version].filter((part) => part !== undefined).join(' ')
  return plain(`Package ${name}${subject.fixedIn === undefined ? '' : `, fixed in ${subject.fixedIn}`}.`)
}

/** Text from strangers must not become a link in a viewer (§3.11.6: `[text](target)`). */
const plain = (given: string): string => given.toWellFormed().replaceAll('](', '] (')
