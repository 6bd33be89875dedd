import { severityOfScore, type ReportedSeverity } from '@devsecops/core'
import { draft, type Draft } from '../draft.ts'
import { folded } from '../folding.ts'
import type { Value } from '../value.ts'
import { covers, jsonReader, type Extract } from './reader.ts'

/**
 * Chef InSpec (`--reporter json` and `json-min`): profiles with controls, or the controls' results alone. A finding is a
 * control with a result that failed; its impact from 0 to 1 is the severity, which `json-min` does not tell.
 */
export const inspec = jsonReader(
  'inspec',
  (root) =>
    root.has('statistics', 'version') && ['profiles', 'controls'].some((name) => root.at(name).isList),
  (root) => (root.at('profiles').isList ? full(root) : minimal(root)),
)

const shape = (drafts: readonly Draft[], failed = 0): Extract => ({
  tools: ['inspec'],
  coverage: covers('inspec', ['iac']),
  drafts,
  ...(failed === 0 ? {} : { failure: `InSpec could not run everything: ${failed} profiles failed.` }),
})

const full = (root: Value): Extract => {
  const profiles = root.at('profiles').needList()
  return shape(
    profiles.flatMap((profile) =>
      profile
        .object()
        .at('controls')
        .needList()
        .filter((control) => control.object().at('results').needList().some(isFailed))
        .map((control) => read(control, profile)),
    ),
    profiles.filter((profile) => profile.at('status').text() === 'failed').length,
  )
}

/** Whatever is neither passed nor skipped: a word that is not known is no good news. */
const isFailed = (result: Value): boolean => !['passed', 'skipped'].includes(result.at('status').needText())

const read = (control: Value, profile: Value): Draft => {
  const id = control.at('id').needText()
  return draft({
    category: 'iac',
    severity: severityOf(control.at('impact').number()),
    tool: 'inspec',
    rule: id,
    message: control.at('title').text() ?? id,
    key: [profile.at('name').text()],
    suppressed: waiver(control.at('waiver_data')),
  })
}

/** A waiver that has run out leaves a message, and waives nothing. */
const waiver = (entry: Value): string | undefined =>
  entry.has('justification') && !/expired/i.test(entry.at('message').text() ?? '')
    ? `waived in InSpec: ${entry.at('justification').needText()}`
    : undefined

/** Impacts as InSpec names them: none 0, low 0.1, medium 0.4, high 0.7, critical 0.9 (the scale of CVSS by ten). */
const severityOf = (impact: number | undefined): ReportedSeverity =>
  impact === undefined ? 'unknown' : severityOfScore(impact * 10)

const minimal = (root: Value): Extract =>
  shape(
    folded(
      root
        .at('controls')
        .needList()
        .filter(isFailed)
        .map((result) =>
          draft({
            category: 'iac',
            severity: 'unknown',
            tool: 'inspec',
            rule: result.at('id').needText(),
            message: result.at('id').needText(),
            key: [result.at('profile_id').text()],
          }),
        ),
    ),
  )
