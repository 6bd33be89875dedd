import { Place } from '../document/place.ts'
import { concealedIn } from './concealed.ts'
import { configurationOf } from './configuration.ts'
import { markedOutputs } from './marked.ts'
import type { Entry } from './node.ts'
import type { Incompleteness, Plan } from './plan.ts'
import { sideOf } from './side.ts'
import { resourcesIn } from './value-tree.ts'

/**
 * Reads a state: what there is, on both sides. A state in which nothing is has a version and nothing else.
 * @throws UnreadableFile
 */
export const readState = (
  root: Place,
  defaultRegion: string | undefined,
): Omit<Plan, 'formatVersion' | 'toolVersion' | 'digest'> => {
  const values = root.at('values')
  // Terraform writes its version and the values together, or, of an empty state, neither.
  if (values.absent && !root.at('terraform_version').absent) throw values.fault('the values of a state')
  const planted = resourcesIn(values)
  const managed = planted.filter(({ parts }) => parts.mode === 'managed')
  const configuration = configurationOf(new Place('', {}), {})
  const sides = sideOf({
    entries: managed,
    beside: planted.filter(({ parts }) => parts.mode === 'data'),
    configuration,
    defaultRegion,
  })
  const outputs = markedOutputs(values)
  const resources = [...sides.values()]
  return {
    kind: 'state',
    before: resources,
    after: resources,
    changes: [],
    untouched: [],
    drift: [],
    incompleteness: [...emptiness(managed), ...withoutValues(managed)],
    concealed: () =>
      concealedIn({
        variables: {},
        root: configuration.root,
        providers: {},
        marked: [
          ...planted.map(({ values: own, sensitive }) => ({ values: own, marks: sensitive })),
          ...outputs,
        ],
      }),
  }
}

const emptiness = (managed: readonly Entry[]): readonly Incompleteness[] =>
  managed.length > 0 ? [] : [{ code: 'no-resources', message: 'There is no resource in the state.' }]

const withoutValues = (managed: readonly Entry[]): readonly Incompleteness[] => {
  const bare = managed.filter(({ values }) => Object.keys(values).length === 0)
  const [first] = bare
  if (first === undefined) return []
  const message = `${bare.length} resources of the state have no values (the first is ${first.address}).`
  return [{ code: 'inconsistent', message }]
}
