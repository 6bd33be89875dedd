import type { FetchJson, PricesByRegion } from './azure-retail.ts'

/** AWS's price files, which need no account: https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/using-the-aws-price-list-bulk-api.html */
const HOST = 'https://pricing.us-east-1.amazonaws.com'

interface Product {
  readonly productFamily?: string
  readonly attributes: Readonly<Record<string, string>>
}
interface Offer {
  readonly products: Readonly<Record<string, Product>>
  readonly terms: {
    readonly OnDemand?: Readonly<
      Record<
        string,
        Readonly<Record<string, { readonly priceDimensions: Readonly<Record<string, Dimension>> }>>
      >
    >
  }
}
interface Dimension {
  readonly unit: string
  readonly pricePerUnit: Readonly<Record<string, string>>
}

/**
 * What EC2 instances with Linux cost by the hour, on demand, with shared tenancy, in some regions; each region is a file of
 * some hundred megabytes.
 * @throws Error where an answer is not what AWS documents.
 */
export const awsInstances = async (
  fetchJson: FetchJson,
  regions: readonly string[],
  host = HOST,
): Promise<PricesByRegion> => {
  const prices: Record<string, Readonly<Record<string, number>>> = {}
  for (const region of regions) {
    const url = `${host}/offers/v1.0/aws/AmazonEC2/current/${region}/index.json`
    prices[region] = instancesIn(await fetchJson(url), url)
  }
  return prices
}

const instancesIn = (document: unknown, url: string): Readonly<Record<string, number>> => {
  const { products, terms } = document as Partial<Offer>
  if (products === undefined || terms?.OnDemand === undefined)
    throw new Error(`${url}: there are no products with terms on demand; expected an offer file of AWS`)
  const { OnDemand: onDemand } = terms
  return Object.fromEntries(
    Object.entries(products)
      .filter(([, product]) => isLinux(product))
      .flatMap(([sku, { attributes }]) => {
        const price = hourly(
          Object.values(onDemand[sku] ?? {}).flatMap((term) => Object.values(term.priceDimensions)),
        )
        return price === undefined ? [] : [[attributes['instanceType'] ?? '', price] as const]
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

/** One that is in use, with nothing installed and no licence brought along: the price that the console shows. */
const isLinux = ({ attributes }: Product): boolean =>
  attributes['operatingSystem'] === 'Linux' &&
  attributes['tenancy'] === 'Shared' &&
  attributes['preInstalledSw'] === 'NA' &&
  attributes['capacitystatus'] === 'Used' &&
  attributes['instanceType'] !== undefined

const hourly = (dimensions: readonly Dimension[]): number | undefined => {
  const price = Number(dimensions.find(({ unit }) => unit === 'Hrs')?.pricePerUnit['USD'])
  return price > 0 ? price : undefined
}
