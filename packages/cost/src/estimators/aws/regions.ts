/** The three regions in which AWS asks the same for nearly everything: its lowest prices. */
export const US = ['us-east-1', 'us-east-2', 'us-west-2'] as const

/** The regions that every account has from the start. */
export const STANDARD = [
  ...US,
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-northeast-3',
  'ap-south-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'ca-central-1',
  'eu-central-1',
  'eu-north-1',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'sa-east-1',
  'us-west-1',
] as const

/** One price in several regions, and others where they differ: for a price list. */
export const alike = (
  price: number,
  regions: readonly string[] = US,
  others: Readonly<Record<string, number>> = {},
): Readonly<Record<string, number>> => ({
  ...Object.fromEntries(regions.map((region) => [region, price])),
  ...others,
})
