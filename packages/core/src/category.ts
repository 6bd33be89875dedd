/** What kind of scan a finding comes from. Every category has its own threshold in the policy. */
export const CATEGORIES = ['sast', 'sca', 'secrets', 'container', 'iac', 'dast', 'license'] as const

export type Category = (typeof CATEGORIES)[number]
