import { ConfigurationError, type ReportFile } from '@devsecops/core'
import { asffFile, ocsfFile, type AsffSetting, type Exported, type Weakness } from '@devsecops/findings'
import type { Inputs } from './inputs.ts'

/** The outputs that name them. */
export const EXPORT_OUTPUTS = ['asff-file', 'ocsf-file'] as const

/** Which files are written for other systems, and whose account findings are for in AWS Security Hub. */
export interface ExportSetting {
  readonly asff?: Pick<AsffSetting, 'account' | 'region'>
  readonly ocsf: boolean
}

/** @throws ConfigurationError `bad-input` where Security Hub's format is wanted, and the account or region is not given. */
export const exportSetting = (
  input: Pick<Inputs, 'export' | 'aws-account' | 'aws-region'>,
): ExportSetting => {
  const ocsf = input.export.includes('ocsf')
  if (!input.export.includes('asff')) return { ocsf }
  const { 'aws-account': account, 'aws-region': region } = input
  if (account === undefined || region === undefined)
    throw new ConfigurationError({
      code: 'bad-input',
      message: 'Input export: found asff, which needs the inputs aws-account and aws-region.',
    })
  return { asff: { account, region }, ocsf }
}

/** Files for other systems, by the output that names them. */
export const exportFiles = (
  weaknesses: readonly Weakness[],
  { asff, ocsf }: ExportSetting,
  about: Omit<AsffSetting, 'account' | 'region'>,
): Readonly<Partial<Record<(typeof EXPORT_OUTPUTS)[number], ReportFile>>> => {
  const findings = asff === undefined && !ocsf ? [] : weaknesses.map(exported)
  return {
    ...(asff && { 'asff-file': asffFile(findings, { ...about, ...asff }) }),
    ...(ocsf && { 'ocsf-file': ocsfFile(findings, about) }),
  }
}

/** A weakness is there since the first of its findings is. */
const exported = ({ finding, outcome, judgements }: Weakness): Exported => {
  const [firstSeen] = judgements.map((each) => each.firstSeen).sort((a, b) => Date.parse(a) - Date.parse(b))
  return { finding, outcome, ...(firstSeen !== undefined && { firstSeen }) }
}
