import { priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { line } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'

const FIRESTORE = priceList({
  service: 'Firestore',
  asOf: '2025-06-01',
  source: 'https://cloud.google.com/firestore/pricing',
  default: 'us-central1',
  prices: {
    reads: { unit: '100,000 documents', price: { 'us-central1': 0.03, nam5: 0.06, eur3: 0.06 } },
    writes: { unit: '100,000 documents', price: { 'us-central1': 0.09, nam5: 0.18, eur3: 0.18 } },
    deletes: { unit: '100,000 documents', price: { 'us-central1': 0.01, nam5: 0.02, eur3: 0.02 } },
    storage: { unit: 'GiB-month', price: { 'us-central1': 0.15, nam5: 0.18, eur3: 0.18 } },
  },
})

/** A database costs what it holds, and each document that is read, written or deleted. */
export const firestoreDatabase: Estimator = (_resource, { listed, used }) => {
  const documents = (name: string, usage: string, key: 'reads' | 'writes' | 'deletes'): Line =>
    line(name, () => ({
      unit: '100k documents',
      ...used(usage, 1 / 100_000),
      price: listed(FIRESTORE, key),
    }))
  return [
    documents('Document reads', 'monthly_document_reads', 'reads'),
    documents('Document writes', 'monthly_document_writes', 'writes'),
    documents('Document deletes', 'monthly_document_deletes', 'deletes'),
    line('Storage', () => ({ unit: 'GiB', ...used('storage_gb'), price: listed(FIRESTORE, 'storage') })),
  ]
}
