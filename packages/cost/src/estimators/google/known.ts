import { UnknownUntilApply } from '../../plan/unknown.ts'

/** A value, or `undefined` where it will be known only after apply: for what decides which lines there are. */
export const ifKnown = <T>(read: () => T): T | undefined => {
  try {
    return read()
  } catch (error) {
    if (error instanceof UnknownUntilApply) return undefined
    throw error
  }
}
