import type { Change } from '@devsecops/bom'

/** `1.2.3`, or `1.2.3 → 1.3.0`. */
export const versionsText = ({ before, after }: Change): string => {
  const [from, to] = [before?.component.version, after?.component.version]
  return [...new Set([from, to].filter((version) => version !== undefined))].join(' → ')
}
