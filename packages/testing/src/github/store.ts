import type { RepositoryState } from './state.ts'

/** Keeps what was written to a repository while a server runs: one value for each state that a test gave. */
export const store = <T>(initial: (state: RepositoryState) => T): ((state: RepositoryState) => T) => {
  const kept = new WeakMap<RepositoryState, T>()
  return (state) => {
    const value = kept.get(state) ?? initial(state)
    kept.set(state, value)
    return value
  }
}
