import { severityOfScore, type ReportedSeverity } from '@devsecops/core'
import { countedEntries } from '../counted.ts'
import { draft, type Draft } from '../draft.ts'
import { severityOfLabel } from '../severities.ts'
import type { Value } from '../value.ts'
import { covers, jsonReader } from './reader.ts'

/**
 * Kubescape 2 and 3 (`--format json`): for each resource its controls, each with its rules. A finding is a rule that a
 * resource fails; one that an exception lets pass is a suppressed finding.
 */
export const kubescape = jsonReader(
  'kubescape',
  (root) =>
    root.has('summaryDetails') &&
    root.at('summaryDetails').has('controls') &&
    ['results', 'resources'].some((name) => root.at(name).isList),
  (root, { root: checkout }) => {
    const paths = pathsOf(root)
    return {
      tools: ['kubescape'],
      coverage: covers('kubescape', ['iac']),
      drafts: countedEntries(root.at('results'), failedControls(root)).flatMap((result) =>
        readResult(result, root.at('summaryDetails').at('controls'), paths, checkout),
      ),
    }
  },
)

/** How many controls the summary says have failed. */
const failedControls = (root: Value): number =>
  root
    .at('summaryDetails')
    .at('controls')
    .members()
    .filter((control) => control.at('status').raw === 'failed').length

/** The manifest that a resource was read from, where it was: resource id → path. */
const pathsOf = (root: Value): ReadonlyMap<string, string> =>
  new Map(
    root
      .at('resources')
      .list()
      .map((resource) => [
        resource.at('resourceID').text() ?? '',
        resource.at('source').at('relativePath').text() ?? '',
      ]),
  )

const readResult = (
  result: Value,
  controls: Value,
  paths: ReadonlyMap<string, string>,
  checkout: string | undefined,
): readonly Draft[] => {
  const resource = result.at('resourceID').needText()
  return result
    .at('controls')
    .optionalList()
    .flatMap((control) =>
      control
        .object()
        .at('rules')
        .optionalList()
        .filter((rule) => isFailed(control, rule) || isExcepted(rule))
        .map((rule) => {
          const id = control.at('controlID').needText()
          const summary = controls.at(id)
          return draft(
            {
              category: 'iac',
              severity: severityOf(control, summary),
              tool: 'kubescape',
              rule: id,
              message: `${control.at('name').text() ?? id} (${nameOf(resource)})`,
              key: [nameOf(resource), rule.at('name').text()],
              path: paths.get(resource),
              helpUri: `https://hub.armosec.io/docs/${encodeURIComponent(id.toLowerCase())}`,
              suppressed: isFailed(control, rule) ? undefined : 'an exception of Kubescape',
            },
            checkout,
          )
        }),
    )
}

/** Before 2.0.180 a control had no status of its own. */
const isFailed = (control: Value, rule: Value): boolean =>
  !HARMLESS.includes(rule.at('status').needText()) &&
  !HARMLESS.includes(control.at('status').at('status').text() ?? 'failed')

/** A word that is not known is no good news. */
const HARMLESS: readonly string[] = ['passed', 'skipped', 'irrelevant', 'excluded']

const isExcepted = (rule: Value): boolean => rule.at('exception').list().length > 0

/** A manifest's resources carry a number made of its absolute path: `path=1234/api=apps/v1//Deployment/shop`. */
const nameOf = (resource: string): string => resource.replace(/^path=\d+\/(?:api=)?/, '')

/** Kubescape's own word, else its score factor of 1 to 10 on its own scale (critical from 9, high 7, medium 4, low 1). */
const severityOf = (control: Value, summary: Value): ReportedSeverity => {
  const label = severityOfLabel(control.at('severity').text())
  if (label !== 'unknown') return label
  const factor = summary.at('scoreFactor').number()
  return factor === undefined || factor <= 0 ? 'unknown' : severityOfScore(factor)
}
