/** Azure's retail prices, which need no account: https://learn.microsoft.com/rest/api/cost-management/retail-prices/azure-retail-prices */
const API = 'https://prices.azure.com/api/retail/prices'

const FILTER = "serviceName eq 'Virtual Machines' and priceType eq 'Consumption'"

/** Region → machine size → dollars an hour. */
export type PricesByRegion = Readonly<Record<string, Readonly<Record<string, number>>>>

/** Asks for a JSON document. @throws Error where the answer is none. */
export type FetchJson = (url: string) => Promise<unknown>

interface Item {
  readonly armRegionName: string
  readonly armSkuName: string
  readonly productName: string
  readonly skuName: string
  readonly unitOfMeasure: string
  readonly currencyCode: string
  readonly retailPrice: number
}

/**
 * What Linux machines cost by the hour, pay as you go, in every region. Windows, spot and low-priority machines are left out,
 * as is what costs nothing, which is no price.
 * @throws Error where an answer is not what Azure documents.
 */
export const azureMachines = async (fetchJson: FetchJson, api = API): Promise<PricesByRegion> => {
  const prices: Record<string, Record<string, number>> = {}
  let url: string | undefined = `${api}?$filter=${encodeURIComponent(FILTER)}`
  while (url !== undefined) {
    const page = pageOf(await fetchJson(url), url)
    for (const { armRegionName: region, armSkuName: size, retailPrice } of page.items.filter(isLinux)) {
      const here = (prices[region] ??= {})
      here[size] = Math.min(retailPrice, here[size] ?? Infinity)
    }
    url = page.next
  }
  return prices
}

const isLinux = ({
  productName,
  skuName,
  unitOfMeasure,
  currencyCode,
  retailPrice,
  armSkuName,
}: Item): boolean =>
  retailPrice > 0 &&
  armSkuName !== '' &&
  currencyCode === 'USD' &&
  unitOfMeasure === '1 Hour' &&
  !/Windows|Cloud Services|Dedicated/i.test(productName) &&
  !/Spot|Low Priority/i.test(skuName)

const pageOf = (document: unknown, url: string): { items: readonly Item[]; next: string | undefined } => {
  const { Items: items, NextPageLink: next } = document as { Items?: unknown; NextPageLink?: unknown }
  if (!Array.isArray(items))
    throw new Error(`${url}: there is no list Items; expected a page of retail prices`)
  return { items: items as readonly Item[], next: typeof next === 'string' && next !== '' ? next : undefined }
}
