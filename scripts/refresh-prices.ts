/**
 * Fetches today's prices of machines from the clouds' own public price files, for those with a network, and writes them in
 * the layout that scripts/prices.ts packs. What else is in the folder stays as it is.
 *
 *   node scripts/refresh-prices.ts <folder> [--regions us-east-1,eu-west-1]
 *
 * Azure: all regions. AWS: the regions named, each some hundred megabytes. Google's need an account, and are not fetched.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { awsInstances } from './prices/aws-offers.ts'
import { azureMachines } from './prices/azure-retail.ts'
import type { FetchJson, PricesByRegion } from './prices/azure-retail.ts'

const { values, positionals } = parseArgs({
  options: { regions: { type: 'string', default: 'us-east-1' } },
  allowPositionals: true,
})
const [folder] = positionals
if (folder === undefined) {
  console.error('node scripts/refresh-prices.ts <folder>: expected the folder of the price files')
  process.exit(2)
}

const today = new Date().toISOString().slice(0, 10)

const fetchJson: FetchJson = async (url) => {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${url}: status ${String(answer.status)}`)
  return answer.json()
}

const write = (path: string, source: string, note: string, prices: PricesByRegion): void => {
  const file = {
    asOf: today,
    source,
    licence: "the vendor's list prices",
    currency: 'USD',
    unit: 'hour',
    note,
    prices,
  }
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), `${JSON.stringify(file)}\n`)
  const count = Object.values(prices).reduce((sum, region) => sum + Object.keys(region).length, 0)
  console.log(`${path}: ${String(count)} prices in ${String(Object.keys(prices).length)} regions`)
}

write(
  'azure/vm-linux.json',
  'https://prices.azure.com/api/retail/prices',
  'Linux, pay as you go',
  await azureMachines(fetchJson),
)
write(
  'aws/ec2-linux-aws-recent.json',
  'https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/AmazonEC2',
  'Linux, shared tenancy, on demand',
  await awsInstances(fetchJson, values.regions.split(',')),
)
