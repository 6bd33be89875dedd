/** The words of a deployment that the policy, environment-detect and every gate share. */

export const STRATEGIES = ['rolling', 'canary', 'blue-green'] as const
export type Strategy = (typeof STRATEGIES)[number]

/** Whether a failing gate stops the run (`required`), is only told (`advisory`), or is not asked (`off`). */
export const MODES = ['off', 'advisory', 'required'] as const
export type Mode = (typeof MODES)[number]

export const COMPLIANCE_LEVELS = ['basic', 'full'] as const
export type ComplianceLevel = (typeof COMPLIANCE_LEVELS)[number]

/** ITIL's three kinds of change: pre-approved, reviewed beforehand, and reviewed afterwards. */
export const CHANGE_CATEGORIES = ['standard', 'normal', 'emergency'] as const
export type ChangeCategory = (typeof CHANGE_CATEGORIES)[number]
