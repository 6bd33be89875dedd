import type { Drift } from './drift.ts'

/** What can be done about drift: put the configuration's word back, take over what is there, take it into the state, or leave it. */
export const DRIFT_ACTIONS = ['revert', 'apply', 'import', 'ignore'] as const
export type DriftAction = (typeof DRIFT_ACTIONS)[number]

export interface DriftAdvice {
  readonly action: DriftAction
  /** What to do, as the rest of a sentence. */
  readonly how: string
}

const IGNORE: DriftAdvice = {
  action: 'ignore',
  how: 'leave it for a time, in cost.drift.ignore with an owner, a reason and a day on which it ends',
}

/** What can be done about a resource that drifted, what is likely meant first. Nothing of it is done here. */
export const driftAdvice = ({ kind, fate }: Pick<Drift, 'kind' | 'fate'>): readonly DriftAdvice[] => {
  switch (kind) {
    case 'changed':
      return [
        {
          action: 'revert',
          how:
            fate === 'reverted'
              ? 'apply this plan, which puts back what the configuration says'
              : 'apply an ordinary plan, which puts back what the configuration says of it',
        },
        { action: 'apply', how: 'write it into the configuration, and apply a plan with -refresh-only' },
        IGNORE,
      ]
    case 'gone':
      return [
        { action: 'revert', how: 'apply an ordinary plan, which makes it anew, without what it held' },
        { action: 'import', how: 'import what has taken its place' },
        { action: 'apply', how: 'take it out of the configuration, and apply a plan with -refresh-only' },
        IGNORE,
      ]
    case 'new':
      return [
        { action: 'import', how: 'write it into the configuration, and import it' },
        { action: 'revert', how: 'delete it where it was made' },
        IGNORE,
      ]
  }
}
