import { draft, type Draft } from '../draft.ts'
import { rawAt } from '../raw.ts'
import type { Value } from '../value.ts'
import { covers, jsonReader } from './reader.ts'

/**
 * ggshield (`secret scan … --json`): a scan with `entities_with_incidents`, or `scans` in it, such as one for each commit.
 * Each occurrence is a finding. GitGuardian says whether a secret works (`validity`) and rates nothing: a valid one is
 * critical, the severity of the others is unknown. `ignore_sha`, a digest of the secret, is not looked at.
 */
export const ggshield = jsonReader(
  'ggshield',
  (root) => root.has('type', 'total_incidents', 'total_occurrences'),
  (root, { root: checkout }) => {
    const errors = errorsOf(root)
    return {
      tools: ['ggshield'],
      coverage: covers('ggshield', ['secrets']),
      drafts: readScan(root, checkout),
      ...(errors === 0
        ? {}
        : { failure: `ggshield could not scan everything: it reports ${errors} errors.` }),
    }
  },
)

const errorsOf = (scan: Value): number =>
  scan
    .at('scans')
    .list()
    .reduce((sum, each) => sum + errorsOf(each), scan.at('errors').list().length)

/** What a scan and those in it found. Each says how many occurrences it has: with fewer the report is not whole. */
const readScan = (scan: Value, checkout: string | undefined): readonly Draft[] => {
  const total = scan.object().at('total_occurrences')
  const own = scan.at('entities_with_incidents').list()
  const inner = scan.at('scans').list()
  const drafts = [
    ...own.flatMap((entity) => readFile(entity, checkout)),
    ...inner.flatMap((each) => readScan(each, checkout)),
  ]
  if (drafts.length < (total.number() ?? 0))
    throw total.refusal('not-a-report', 'more occurrences are counted than there are')
  return drafts
}

const readFile = (entity: Value, checkout: string | undefined): readonly Draft[] =>
  entity
    .at('incidents')
    .needList()
    .flatMap((incident) => readIncident(incident, entity.at('filename').needText(), checkout))

const readIncident = (incident: Value, file: string, checkout: string | undefined): readonly Draft[] => {
  const type = incident.at('type').text() ?? incident.at('break_type').needText()
  return incident
    .at('occurrences')
    .needList()
    .map((occurrence) =>
      draft(
        {
          category: 'secrets',
          severity: incident.at('validity').text() === 'valid' ? 'critical' : 'unknown',
          tool: 'ggshield',
          rule: type,
          message: `A secret was found: ${type}`,
          key: [],
          path: file,
          line: occurrence.at('line_start').line(),
          endLine: occurrence.at('line_end').line(),
          helpUri: incident.at('incident_url').text(),
          suppressed: incident.at('ignore_reason').absent ? undefined : 'ignored in GitGuardian',
          found: { values: [rawAt(occurrence.raw, 'match')] },
        },
        checkout,
      ),
    )
}
