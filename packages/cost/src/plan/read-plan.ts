import { Place } from '../document/place.ts'
import { changesIn } from './change-list.ts'
import { concealedIn } from './concealed.ts'
import { configurationOf } from './configuration.ts'
import { isPlan, versionOf } from './document-kind.ts'
import { flagsOf, isRefreshOnly, targeted, untouchedIn } from './flags.ts'
import { inconsistencies } from './integrity.ts'
import { markedChanges, markedOutputChanges, markedOutputs } from './marked.ts'
import { planDigest } from './plan-digest.ts'
import type { Plan } from './plan.ts'
import { readState } from './read-state.ts'
import type { Shape } from './shape.ts'
import { sideOf } from './side.ts'
import { sidesOf } from './sides.ts'
import { resourcesIn } from './value-tree.ts'

export interface ReadPlanOptions {
  /** The file, as it is named in what is refused. */
  readonly file?: string
  /** The region of what says nothing of its region. */
  readonly defaultRegion?: string
}

/**
 * Reads a plan or a state that `terraform show -json` (or OpenTofu's) printed, parsed: format 0.1 to 1.x, what is not
 * known there ignored. It says what the document leaves open (`incompleteness`), and takes nothing that is broken.
 * @throws UnreadableFile with the place, what was found and what is expected.
 */
export const readPlan = (document: Shape, options: ReadPlanOptions = {}): Plan => {
  const root = new Place(options.file ?? 'the plan', document)
  const formatVersion = versionOf(root)
  const toolVersion = root.at('terraform_version').optionalText()
  const head = { formatVersion, toolVersion, digest: () => planDigest(root.shape()) }
  return isPlan(root)
    ? { ...head, ...planned(root, options.defaultRegion) }
    : { ...head, ...readState(root, options.defaultRegion) }
}

const planned = (
  root: Place,
  defaultRegion: string | undefined,
): Omit<Plan, 'formatVersion' | 'toolVersion' | 'digest'> => {
  const variables = variablesOf(root)
  const future = resourcesIn(root.at('planned_values'))
  const values = new Map(future.map((each) => [each.address, each.values]))
  const changes = changesIn(root.at('resource_changes'), (address) => values.get(address))
  const drift = changesIn(root.at('resource_drift'))
  const prior = resourcesIn(root.at('prior_state').at('values'))
  const configuration = configurationOf(root.at('configuration'), variables)
  const untouched = untouchedIn(prior, changes)
  const beside = [...prior.filter(({ parts }) => parts.mode === 'data'), ...untouched]
  const shared = { configuration, defaultRegion, beside }
  const marked = [
    ...markedChanges([...changes, ...drift]),
    ...markedOutputs(root.at('planned_values')),
    ...markedOutputs(root.at('prior_state').at('values')),
    ...markedOutputChanges(root.at('output_changes')),
  ]
  return {
    kind: 'plan',
    ...sidesOf(changes, shared),
    untouched: [...sideOf({ ...shared, entries: untouched, beside: [] }).values()],
    drift: sidesOf(drift, { ...shared, beside: [] }).changes,
    incompleteness: [
      ...flagsOf(root),
      ...(isRefreshOnly(root, future) ? [] : targeted(untouched)),
      ...inconsistencies(changes, future),
    ],
    concealed: () =>
      concealedIn({
        variables,
        root: configuration.root,
        providers: root.at('configuration').at('provider_config').optionalShape() ?? {},
        marked,
      }),
  }
}

/** @throws UnreadableFile where a variable is no object. */
const variablesOf = (root: Place): Shape => {
  for (const [, variable] of root.at('variables').members()) variable.shape()
  return root.at('variables').optionalShape() ?? {}
}
