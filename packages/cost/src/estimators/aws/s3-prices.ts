import { priceList } from '../../book/price-list.ts'

/** Virginia's price, which Ohio, Oregon and Ireland share for storage and requests unless told; Beijing's, in yuan. */
const price = (unit: string, us: number, beijing?: number) => ({
  unit,
  price: {
    'us-east-1': us,
    'us-east-2': us,
    'us-west-2': us,
    ...(beijing === undefined ? {} : { 'cn-north-1': beijing }),
  } as Readonly<Record<string, number>>,
})
const gb = (us: number, beijing?: number) => price('GB', us, beijing)
const thousand = (us: number, beijing?: number) => price('1k requests', us, beijing)

/** Prices of buckets: `<class>/<what>`. */
export const S3 = priceList({
  service: 'Amazon S3',
  asOf: '2025-04-04',
  source: 'https://aws.amazon.com/s3/pricing/',
  default: 'us-east-1',
  prices: {
    'standard/storage': gb(0.023, 0.195),
    'standard/tier-1': thousand(0.005, 0.0045),
    'standard/tier-2': thousand(0.0004, 0.0015),
    'select/scanned': gb(0.002, 0.01593),
    'standard/select-returned': gb(0.0007, 0.0057),
    'intelligent/infrequent': gb(0.0125, 0.13377),
    'intelligent/archive': gb(0.0036, 0.03006),
    'intelligent/deep-archive': gb(0.00099, 0.01336),
    'intelligent/monitoring': price('1k objects', 0.0025, 0.0165),
    'intelligent/transition': thousand(0.01, 0.0637),
    'infrequent/storage': gb(0.0125, 0.13377),
    'infrequent/tier-1': thousand(0.01, 0.0637),
    'infrequent/tier-2': thousand(0.001, 0.00637),
    'infrequent/transition': thousand(0.01, 0.0637),
    'infrequent/retrieval': gb(0.01, 0.0637),
    'one-zone/storage': gb(0.01, 0.107016),
    'flexible/storage': gb(0.0036, 0.03006),
    'flexible/tier-1': thousand(0.03, 0.224),
    'flexible/standard-request': thousand(0.03, 0.224),
    'flexible/standard-retrieval': gb(0.01, 0.0667),
    'flexible/standard-select-scanned': gb(0.008, 0.056),
    'flexible/expedited-request': thousand(10, 66.7),
    'flexible/expedited-retrieval': gb(0.03, 0.2001),
    'flexible/expedited-select-scanned': gb(0.02, 0.1401),
    'flexible/bulk-select-scanned': gb(0.001, 0.0067),
    'flexible/bulk-select-returned': gb(0.0025, 0.0167),
    'deep/storage': gb(0.00099, 0.01336),
    'deep/tier-1': thousand(0.05, 0.4478),
    'deep/standard-request': thousand(0.1, 0.7463),
    'deep/standard-retrieval': gb(0.02, 0.1334),
    'deep/bulk-request': thousand(0.025, 0.1668),
    'deep/bulk-retrieval': gb(0.0025, 0.0334),
    tags: price('10k tags', 0.01),
    inventory: price('1M objects', 0.0025),
    analytics: price('1M objects', 0.1),
  },
})
export type S3Key = keyof typeof S3.prices
