/**
 * Something that was looked for. The difference between `absent` (looked for, and not there) and `unavailable`
 * (could not be looked for) is what keeps a gate from passing because a tool crashed or a permission was missing.
 */
export type Fact<T> =
  | { readonly state: 'found'; readonly value: T }
  | { readonly state: 'absent' }
  | { readonly state: 'unavailable'; readonly reason: string; readonly permission?: string }

export const found = <T>(value: T): Fact<T> => ({ state: 'found', value })

export const absent: Fact<never> = { state: 'absent' }

/** `permission` names what to grant so that the fact can be found, such as `actions: read`. */
export const unavailable = (reason: string, permission?: string): Fact<never> =>
  permission === undefined ? { state: 'unavailable', reason } : { state: 'unavailable', reason, permission }
