import { ConfigurationError } from '@devsecops/core'
import type { Voice } from './voice.ts'

/**
 * Says what went wrong: a configuration's faults each as a sentence at its place, anything else with its message and
 * causes, and the stack for whoever turns on debug logging.
 */
export const explain = (error: unknown, voice: Voice): void => {
  if (!(error instanceof ConfigurationError)) {
    voice.annotate('error', messagesOf(error).join('\nCaused by: '))
    if (error instanceof Error && error.stack !== undefined) voice.annotate('debug', error.stack)
    return
  }
  for (const fault of error.faults) voice.fault(fault)
}

/** How many causes are followed: a chain may be a circle. */
const CAUSES = 5

const messagesOf = (error: unknown, depth = 0): readonly string[] => {
  if (!(error instanceof Error)) return [String(error)]
  const further = error.cause === undefined || depth === CAUSES ? [] : messagesOf(error.cause, depth + 1)
  return [error.message, ...further]
}
