import type { VulnerabilitySearch } from '../facts.ts'

/** How much of what was to be asked about vulnerabilities has answered. */
export type Extent = 'whole' | 'part' | 'nothing'

/** `whole` only where every source answered, and nothing of the database was unreadable. */
export const extentOf = ({ database, scans }: Pick<VulnerabilitySearch, 'database' | 'scans'>): Extent => {
  const asked = [database, ...scans.map(({ outcome }) => outcome)].filter(({ state }) => state !== 'absent')
  const answered = asked.filter(({ state }) => state === 'found')
  if (answered.length === 0) return 'nothing'
  const isBroken = database.state === 'found' && database.value.broken.count > 0
  return answered.length < asked.length || isBroken ? 'part' : 'whole'
}
