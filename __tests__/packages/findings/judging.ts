import type { CategoryRule, Finding, Thresholds } from '@devsecops/findings'
import { aFinding } from '@devsecops/testing'

const UNLIMITED = { critical: null, high: null, medium: null, low: null, info: null }

export const NOW = Date.parse('2026-06-01T12:00:00Z')

/** Nothing but the thresholds: no waivers, no baseline, no limits. */
export const NOTHING_KNOWN = { now: NOW, waiverLimits: UNLIMITED, remediate: UNLIMITED }

/** Every category is judged alike: required, from medium on, unless overridden. */
export const thresholds = (rule: Partial<CategoryRule> = {}): Thresholds => {
  const all: CategoryRule = {
    mode: 'required',
    failOn: 'medium',
    block: [],
    onUnknown: 'block',
    newOnly: false,
    severity: 'max',
    ...rule,
  }
  return { sast: all, sca: all, secrets: all, container: all, iac: all, dast: all, license: all }
}

/** A vulnerability of a dependency in a lock file, unless overridden. */
export const aDependency = (overrides: Partial<Finding> = {}): Finding =>
  aFinding({
    id: 'sca:1',
    category: 'sca',
    tool: 'trivy',
    rule: 'CVE-2024-21538',
    message: 'cross-spawn: a regular expression takes long.',
    location: { path: 'web/package-lock.json' },
    package: { name: 'cross-spawn', version: '7.0.3' },
    ...overrides,
  })
