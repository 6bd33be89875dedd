import { UnknownUntilApply } from './unknown.ts'

/** What `read` gives; `undefined` where it needs a value that is known only after apply. */
export const attempt = <T>(read: () => T): T | undefined => {
  try {
    return read()
  } catch (error) {
    if (error instanceof UnknownUntilApply) return undefined
    throw error
  }
}
