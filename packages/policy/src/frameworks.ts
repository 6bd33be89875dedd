import type { ComplianceLevel } from '@devsecops/core'

/** The compliance frameworks that can be scored. */
export const FRAMEWORKS = [
  'slsa',
  'ssdf',
  'owasp-top-10',
  'sox',
  'pci-dss',
  'gdpr',
  'hipaa',
  'soc2',
  'iso-27001',
  'nist-800-53',
  'cis',
] as const

export type Framework = (typeof FRAMEWORKS)[number]

const BASIC: readonly Framework[] = ['slsa', 'ssdf', 'owasp-top-10']
const FULL: readonly Framework[] = [...BASIC, 'sox', 'pci-dss', 'gdpr', 'hipaa', 'soc2', 'iso-27001']

/** The frameworks of a level, with the policy's additions and without its exclusions, in the order of FRAMEWORKS. */
export const frameworksOf = (
  level: ComplianceLevel,
  { add, exclude }: { readonly add: readonly string[]; readonly exclude: Readonly<Record<string, string>> },
): readonly Framework[] => {
  const wanted = new Set<string>([...(level === 'full' ? FULL : BASIC), ...add])
  return FRAMEWORKS.filter((framework) => wanted.has(framework) && exclude[framework] === undefined)
}
