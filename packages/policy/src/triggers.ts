import { matchesGlobs } from './globs.ts'
import type { Policy, Trigger } from './policy.ts'
import type { TriggerContext } from './trigger-context.ts'

/** What one trigger said to a run: whether it matched, or which criterion it failed on, or what could not be told. */
export interface TriggerStep {
  readonly trigger: Trigger
  readonly outcome: 'matched' | 'skipped' | 'unknown'
  readonly why: string
}

/**
 * Asks the triggers in order until one matches. A criterion that cannot be told (changed files that are not known) stops
 * the search: what would have come first must not be passed over.
 */
export const matchTriggers = (
  triggers: readonly Trigger[],
  context: TriggerContext,
  components: Policy['components'],
): readonly TriggerStep[] => {
  const steps: TriggerStep[] = []
  for (const trigger of triggers) {
    const step = ask(trigger, context, components)
    steps.push(step)
    if (step.outcome !== 'skipped') break
  }
  return steps
}

/** Whether any trigger depends on the files that changed: finding them may take the network. */
export const askForPaths = (triggers: readonly Trigger[]): boolean =>
  triggers.some(({ paths, components }) => paths !== undefined || components !== undefined)

/** Components of which a file changed; all of them when it is not known what changed. */
export const changedComponents = (
  components: Policy['components'],
  { changedPaths }: Pick<TriggerContext, 'changedPaths'>,
): readonly string[] =>
  Object.entries(components)
    .filter(
      ([, { paths }]) =>
        changedPaths.state !== 'found' || changedPaths.value.some((path) => matchesGlobs(paths, path)),
    )
    .map(([name]) => name)

const ask = (trigger: Trigger, context: TriggerContext, components: Policy['components']): TriggerStep => {
  const skipped = (why: string): TriggerStep => ({ trigger, outcome: 'skipped', why })
  if (!trigger.on.includes('*') && !trigger.on.includes(context.event))
    return skipped(`the event is ${context.event}`)
  const ref = refMismatch(trigger, context)
  if (ref !== undefined) return skipped(ref)
  if (trigger.actors && !matchesGlobs(trigger.actors, context.actor)) return skipped('another actor')
  if (trigger.labels && !context.labels.some((label) => matchesGlobs(trigger.labels ?? [], label)))
    return skipped('no such label')
  if (trigger.paths === undefined && trigger.components === undefined)
    return { trigger, outcome: 'matched', why: describeTrigger(trigger) }
  return askPaths(trigger, context, components)
}

const askPaths = (
  trigger: Trigger,
  context: TriggerContext,
  components: Policy['components'],
): TriggerStep => {
  const { changedPaths } = context
  if (changedPaths.state !== 'found')
    return {
      trigger,
      outcome: 'unknown',
      why: `which files changed is not known: ${changedPaths.state === 'unavailable' ? changedPaths.reason : 'this event changes none'}`,
    }
  const { paths, components: wanted } = trigger
  if (paths && !changedPaths.value.some((path) => matchesGlobs(paths, path)))
    return { trigger, outcome: 'skipped', why: 'no such file changed' }
  const changed = changedComponents(components, context)
  if (wanted && !wanted.some((name) => changed.includes(name)))
    return { trigger, outcome: 'skipped', why: 'no such component changed' }
  return { trigger, outcome: 'matched', why: describeTrigger(trigger) }
}

/** As in a workflow: branches alone exclude tags, tags alone exclude branches, both let either in. */
const refMismatch = ({ branches, tags }: Trigger, { branch, tag }: TriggerContext): string | undefined => {
  if (branches === undefined && tags === undefined) return undefined
  if (branch !== undefined && branches !== undefined && matchesGlobs(branches, branch)) return undefined
  if (tag !== undefined && tags !== undefined && matchesGlobs(tags, tag)) return undefined
  return tag === undefined ? `another branch than ${(branches ?? []).join(', ') || 'a tag'}` : 'another tag'
}

/** A trigger's criteria in words: `push to main`. */
export const describeTrigger = ({ on, branches, tags, paths, actors, labels, components }: Trigger): string =>
  [
    on.includes('*') ? 'any event' : on.join(', '),
    branches && `on branch ${branches.join(', ')}`,
    tags && `of tag ${tags.join(', ')}`,
    paths && `changing ${paths.join(', ')}`,
    components && `changing component ${components.join(', ')}`,
    actors && `by ${actors.join(', ')}`,
    labels && `labelled ${labels.join(', ')}`,
  ]
    .filter((part) => part !== undefined)
    .join(' ')

/** Whose word it is: `by the trigger “push on branch main” (default)`. */
export const wordOf = (trigger: Trigger): string =>
  `by the trigger “${describeTrigger(trigger)}” (${trigger.origin})`
