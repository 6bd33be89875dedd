/** What the name of a machine size says: `Standard_E8-2as_v5`. */
interface SizeParts {
  readonly tier: string
  /** `E` */
  readonly letters: string
  /** vCPUs of the size, or its place in an old family. */
  readonly number: number
  /** vCPUs that are active. */
  readonly active: number | undefined
  /** `as` */
  readonly features: string
  /** `_v5` */
  readonly suffix: string
}

/**
 * A size as price lists spell it: `standard_b1s` is Standard_B1s, `Standard_NC24ADS_a100_V4` is Standard_NC24ads_A100_v4.
 * Azure takes sizes in any case.
 */
export const sizeName = (size: string): string => {
  const parts = partsOf(size)
  if (parts === undefined) return size
  const { tier, letters, number, active, features, suffix } = parts
  const constrained = active === undefined ? '' : `-${String(active)}`
  return `${tier}_${letters}${String(number)}${constrained}${features}${suffix}`
}

const partsOf = (size: string): SizeParts | undefined => {
  const [, tier, letters = '', number, active, features = '', suffix = ''] =
    /^(standard|basic)_([a-z]+?)(\d+)(?:-(\d+))?([a-z]*)((?:_[a-z0-9]+)*)$/i.exec(size) ?? []
  if (tier === undefined) return undefined
  return {
    tier: tier.toLowerCase() === 'basic' ? 'Basic' : 'Standard',
    letters: letters.toUpperCase(),
    number: Number(number),
    active: active === undefined ? undefined : Number(active),
    features: features.toLowerCase(),
    suffix: suffix.replaceAll(/[a-z][a-z0-9]*/gi, accelerator).replaceAll(/_V(?=\d)/g, '_v'),
  }
}

/** `a100`, `t4`, `h100`: the names of accelerators are in capitals. */
const accelerator = (token: string): string =>
  /^[a-z]+\d+$/i.test(token) && !/^v\d+$/i.test(token) ? token.toUpperCase() : token

/** vCPUs of the sizes whose number says something else. */
const OLD_D: Readonly<Record<number, number>> = {
  1: 1,
  2: 2,
  3: 4,
  4: 8,
  5: 16,
  11: 2,
  12: 4,
  13: 8,
  14: 16,
  15: 20,
}
const OLD_A: Readonly<Record<number, number>> = {
  0: 1,
  1: 1,
  2: 2,
  3: 4,
  4: 8,
  5: 2,
  6: 4,
  7: 8,
  8: 8,
  9: 16,
  10: 8,
  11: 16,
}
const OLD_G: Readonly<Record<number, number>> = { 1: 2, 2: 4, 3: 8, 4: 16, 5: 32 }

/** The vCPUs of a size; `undefined` where its name does not tell. */
export const vcpusOf = (size: string): number | undefined => {
  const parts = partsOf(size)
  if (parts === undefined) return undefined
  const { letters, number, active, suffix } = parts
  if (active !== undefined) return active
  if (['D', 'DS'].includes(letters) && ['', '_v2', '_Promo', '_v2_Promo'].includes(suffix))
    return OLD_D[number]
  if (letters === 'A' && suffix === '') return OLD_A[number]
  if (['G', 'GS'].includes(letters)) return OLD_G[number]
  return number
}

/** Whether premium disks can be attached: sizes with an `s` among their features, and the old DS and GS. */
export const takesPremiumDisks = (size: string): boolean => {
  const parts = partsOf(size)
  return parts !== undefined && (['DS', 'GS'].includes(parts.letters) || parts.features.includes('s'))
}

/** Licences of Windows Server for sizes that do not follow the price per vCPU: dollars an hour. */
const WINDOWS_BY_SIZE: Readonly<Record<string, number>> = {
  Basic_A0: 0,
  Basic_A1: 0.009,
  Basic_A2: 0.054,
  Basic_A3: 0.12,
  Basic_A4: 0.24,
  Standard_A0: 0,
  Standard_A1: 0.03,
  Standard_A2: 0.06,
  Standard_A3: 0.12,
  Standard_A4: 0.24,
  Standard_A5: 0.08,
  Standard_A6: 0.16,
  Standard_A7: 0.32,
  Standard_A8: 0.492,
  Standard_A9: 0.983,
  Standard_A1_v2: 0.022,
  Standard_A2_v2: 0.045,
  Standard_A4_v2: 0.095,
  Standard_A8_v2: 0.2,
  Standard_A8m_v2: 0.245,
  Standard_B8as_v2: 0.037,
  Standard_B8ps_v2: 0.037,
  Standard_B8s_v2: 0.037,
  Standard_D5_v2: 0.734,
  Standard_DS5_v2: 0.734,
  Standard_F8s_v2: 0.37,
  Standard_M8ms: 0.5704,
  Standard_M96ds_2_v3: 4.42,
  Standard_M96s_2_v3: 4.42,
  Standard_ND40s_v2: 0.92,
}

/** The same for families: letters and suffix → dollars an hour and vCPU. */
const WINDOWS_BY_FAMILY: Readonly<Record<string, number>> = {
  B: 0.004,
  B_v2: 0.0046,
  D: 0.063,
  DS: 0.063,
  DC: 0.023,
  H: 0.142375,
  NC: 0.184 / 6,
  NC_v2: 0.423 / 6,
  ND: 0.423 / 6,
  NV: 0.05,
}

/** Of all others, as Azure prices Windows Server by the vCPU. */
const WINDOWS_PER_VCPU = 0.046

/**
 * What a licence of Windows Server adds to an hour of a size: the difference of the two prices that Azure lists, which
 * is the same in its regions. Source: https://azure.microsoft.com/pricing/details/virtual-machines/windows/
 */
export const windowsLicence = (size: string): number | undefined => {
  const name = sizeName(size)
  const known = WINDOWS_BY_SIZE[name]
  if (known !== undefined) return known
  const parts = partsOf(size)
  const vcpus = vcpusOf(size)
  if (parts === undefined || vcpus === undefined) return undefined
  if (/^Standard_B1/.test(name)) return 0.0046
  return vcpus * (WINDOWS_BY_FAMILY[parts.letters + parts.suffix] ?? WINDOWS_PER_VCPU)
}
