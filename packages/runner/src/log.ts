import type { Log } from './io.ts'
import type { Voice } from './voice.ts'

/** The log of a run. `elapsed` gives the milliseconds since some fixed moment, or is left out: then no duration is printed. */
export const createLog = (voice: Voice, elapsed?: () => number): Log => ({
  debug: (message) => voice.annotate('debug', message),
  info: (message) => voice.print(message),
  warning: (message) => voice.annotate('warning', message),
  group: async (title, work) => {
    const start = elapsed?.()
    voice.openGroup(title)
    try {
      return await work()
    } finally {
      voice.closeGroup()
      if (elapsed !== undefined && start !== undefined) {
        voice.print(`${title}: ${((elapsed() - start) / 1000).toFixed(1)} s`)
      }
    }
  },
})
