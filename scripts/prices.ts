/**
 * Packs the public price files of a folder into packages/cost/src/book/<provider>.gen.ts: each table as JSON, compressed
 * with Brotli, in base64, with its date, source and licence. Prices that are few are kept by hand beside the estimators.
 *
 *   node scripts/prices.ts <folder>    reads <folder>/{aws,azure,gcp}/*.json and writes the files
 *
 * A file is `{asOf, source, licence, unit, key, prices: {<region>: {<key>: <price>}}}`; packages/cost/NOTICE.md names
 * the sources.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import type { StoredTable } from '../packages/cost/src/book/book.ts'
import { withoutWindows } from './azure-vm-prices.ts'

/** A table of the book: the file it is read from, or several, of which the first that knows a price in a region has it. */
const TABLES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  aws: {
    'aws/ec2-linux': [
      'aws/ec2-linux-aws-recent',
      'aws/ec2-linux-us-gov-recent',
      'aws/ec2-linux-cn-recent',
      'aws/ec2-linux',
    ],
    'aws/ec2-linux-reserved-1y': ['aws/ec2-linux-reserved-1y'],
    'aws/ec2-linux-reserved-3y': ['aws/ec2-linux-reserved-3y'],
    'aws/ec2-os': ['aws/ec2-os-eu-west-1'],
    'aws/rds-instances': ['aws/rds-instances'],
    'aws/rds-editions': ['aws/rds-eu-west-1'],
    'aws/rds-storage': ['aws/rds-storage'],
    'aws/elasticache-nodes': ['aws/elasticache-nodes'],
    'aws/elasticache-serverless': ['aws/elasticache-serverless'],
    'aws/opensearch-nodes': ['aws/opensearch-nodes'],
    'aws/opensearch-volumes': ['aws/opensearch-volumes'],
    'aws/redshift-nodes': ['aws/redshift-nodes'],
    'aws/msk': ['aws/msk'],
    'aws/mq': ['aws/mq'],
    'aws/ebs': ['aws/ebs'],
  },
  azure: { 'azure/vm-linux': ['azure/vm-linux'] },
  google: {
    'gcp/machine-on-demand': ['gcp/machine-on-demand'],
    'gcp/machine-spot': ['gcp/machine-spot'],
    'gcp/machine-sustained-use': ['gcp/machine-sustained-use'],
    'gcp/machine-commitment-1y': ['gcp/machine-commitment-1y'],
    'gcp/machine-commitment-3y': ['gcp/machine-commitment-3y'],
    'gcp/disks': ['gcp/disks'],
    'gcp/network-hours': ['gcp/network-hours'],
    'gcp/traffic': ['gcp/traffic'],
    'gcp/buckets': ['gcp/buckets'],
    'gcp/licences': ['gcp/licences'],
  },
}

/** What is put right in a file before it is packed, region by region. */
const REPAIRS: Readonly<
  Record<string, (prices: Readonly<Record<string, number>>) => Readonly<Record<string, number>>>
> = {
  'azure/vm-linux': withoutWindows,
}

interface PriceFile {
  readonly asOf: string
  readonly source: string
  readonly licence: string
  readonly unit: string
  readonly prices: Readonly<Record<string, Readonly<Record<string, number>>>>
}

const tableOf = ({ asOf, source, licence, unit, prices }: PriceFile): StoredTable => {
  const regions = Object.keys(prices).sort()
  const keys = [...new Set(regions.flatMap((region) => Object.keys(prices[region] ?? {})))].sort()
  return {
    asOf,
    source,
    licence,
    unit,
    regions,
    prices: Object.fromEntries(
      keys.map((key) => [key, regions.map((region) => prices[region]?.[key] ?? null)]),
    ),
  }
}

const packed = (layers: readonly StoredTable[]): string => {
  const json = Buffer.from(JSON.stringify(layers))
  const options = {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: json.length,
    },
  }
  return brotliCompressSync(json, options).toString('base64')
}

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  console.error('node scripts/prices.ts <folder>: expected the folder of the price files')
  process.exit(2)
}

for (const [provider, tables] of Object.entries(TABLES)) {
  const entries = Object.entries(tables).map(([name, files]) => {
    const layers = files.map((file) => {
      const read = JSON.parse(readFileSync(join(folder, `${file}.json`), 'utf8')) as PriceFile
      const repair = REPAIRS[file] ?? ((prices) => prices)
      const prices = Object.entries(read.prices).map(([region, of]) => [region, repair(of)] as const)
      return tableOf({ ...read, prices: Object.fromEntries(prices) })
    })
    return `  '${name}':\n    '${packed(layers)}',\n`
  })
  const target = `packages/cost/src/book/${provider}.gen.ts`
  const text = `// Written by scripts/prices.ts from public price files; packages/cost/NOTICE.md names them.\n\n/** The book's tables of ${provider}, as openBook takes them. */\nexport const TABLES: Readonly<Record<string, string>> = {\n${entries.join('')}}\n`
  writeFileSync(new URL(`../${target}`, import.meta.url), text)
  console.log(`${target}: ${String(entries.length)} tables, ${String(Math.round(text.length / 1024))} KiB`)
}
