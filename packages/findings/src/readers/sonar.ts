import { draft, type Draft } from '../draft.ts'
import { worstOf } from '../ratings.ts'
import { severityOn, type Scale } from '../scale.ts'
import type { Value } from '../value.ts'
import { covers, sequenceReader } from './reader.ts'

/** Sonar's five severities, worst first, and the words of its newer `impacts` and of hotspots. */
const SCALE: Scale = {
  blocker: 'critical',
  critical: 'high',
  high: 'high',
  major: 'medium',
  medium: 'medium',
  minor: 'low',
  low: 'low',
  info: 'info',
}

const KINDS = ['issues', 'hotspots'] as const

/**
 * Issues and hotspots of SonarQube and SonarCloud (`GET /api/issues/search`, `GET /api/hotspots/search`), one page or
 * several after one another. All types of issues are findings: ask for `types=VULNERABILITY` to leave the others out. A
 * page counts the issues of all of them: where some are missing, the report fails.
 */
export const sonar = sequenceReader(
  'sonar',
  (values) => values.every((page) => KINDS.some((kind) => isPageOf(kind, page))),
  (values, { root: checkout }) => ({
    tools: ['sonar'],
    coverage: covers('sonar', ['sast']),
    drafts: KINDS.flatMap((kind) =>
      values.flatMap((page) => page.at(kind).list()).map((entry) => read(kind, entry, checkout)),
    ),
    ...(KINDS.some((kind) => isPartial(kind, values))
      ? {
          failure:
            'The report does not have all issues that Sonar counts: give all of its pages as one file.',
        }
      : {}),
  }),
)

const isPageOf = (kind: string, page: Value): boolean => {
  if (!page.has(kind) || !page.at(kind).isList) return false
  const entries = page.at(kind).list()
  if (entries.length > 0) return entries.every((entry) => entry.has('key', 'component', 'project'))
  return page.has('paging', 'components') && page.at('paging').has('pageIndex', 'pageSize', 'total')
}

const isPartial = (kind: string, values: readonly Value[]): boolean => {
  const pages = values.filter((page) => page.has(kind))
  const counted = pages.map(
    (page) => page.at('paging').at('total').number() ?? page.at('total').number() ?? 0,
  )
  const held = pages.reduce((sum, page) => sum + page.at(kind).list().length, 0)
  return held < Math.max(0, ...counted)
}

const read = (kind: (typeof KINDS)[number], entry: Value, checkout: string | undefined): Draft => {
  const rule = (kind === 'issues' ? entry.at('rule') : entry.at('ruleKey')).needText()
  const isSecret = rule.startsWith('secrets:')
  const project = entry.at('project').text() ?? ''
  const component = entry.at('component').needText()
  return draft(
    {
      category: isSecret ? 'secrets' : 'sast',
      severity: severityOf(kind, entry),
      tool: 'sonar',
      rule,
      message: entry.at('message').text() ?? '',
      // `hash` is a digest of the line, and of a secret's line a digest of the secret.
      key: isSecret ? [] : [entry.at('message').text(), entry.at('hash').text()],
      path: component.startsWith(`${project}:`) ? component.slice(project.length + 1) : component,
      line: entry.at('line').line(),
      endLine: entry.at('textRange').at('endLine').line(),
      suppressed: suppressionOf(entry),
    },
    checkout,
  )
}

const severityOf = (kind: (typeof KINDS)[number], entry: Value) => {
  const word = entry.at(kind === 'issues' ? 'severity' : 'vulnerabilityProbability').text()
  if (word !== undefined) return severityOn(SCALE, word)
  return worstOf(
    entry
      .at('impacts')
      .list()
      .map((impact) => severityOn(SCALE, impact.at('severity').text())),
  )
}

/** What somebody settled in Sonar: `FALSE-POSITIVE`, `WONTFIX`, `FIXED`, of hotspots `SAFE`, `ACKNOWLEDGED`. */
const suppressionOf = (entry: Value): string | undefined => {
  const isSettled = ['RESOLVED', 'CLOSED', 'REVIEWED', 'ACCEPTED', 'FALSE_POSITIVE', 'FIXED'].includes(
    entry.at('issueStatus').text() ?? entry.at('status').text() ?? '',
  )
  return isSettled ? `Sonar: ${(entry.at('resolution').text() ?? 'resolved').toLowerCase()}` : undefined
}
