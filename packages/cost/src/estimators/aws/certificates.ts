import { priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { line } from '../../estimate/line.ts'
import { tieredLines } from '../../estimate/tiers.ts'
import type { Block } from '../../plan/block.ts'
import { STANDARD, alike } from './regions.ts'

const PCA = priceList({
  service: 'AWS Private Certificate Authority',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/private-ca/pricing/',
  default: 'us-east-1',
  prices: {
    authority: { unit: 'month', price: alike(400, STANDARD) },
    'authority/short-lived': { unit: 'month', price: alike(50, STANDARD) },
    'certificate-1': { unit: 'request', price: alike(0.75, STANDARD) },
    'certificate-2': { unit: 'request', price: alike(0.35, STANDARD) },
    'certificate-3': { unit: 'request', price: alike(0.001, STANDARD) },
    'certificate/short-lived': { unit: 'request', price: alike(0.058, STANDARD) },
  },
})

/** An authority by the month, and its certificates; one for short-lived ones alone is cheaper in both ways or dearer, as it is used. */
export const certificateAuthority: Estimator = ({ values }, { listed, used }) => {
  const unit = 'requests'
  if (isShortLived(values)) {
    return [
      line('Private certificate authority (short-lived certificate mode)', () => ({
        unit: 'months',
        quantity: 1,
        price: listed(PCA, 'authority/short-lived'),
      })),
      line('Certificates (short-lived)', () => ({
        unit,
        ...used('monthly_requests'),
        price: listed(PCA, 'certificate/short-lived'),
      })),
    ]
  }
  return [
    line('Private certificate authority', () => ({
      unit: 'months',
      quantity: 1,
      price: listed(PCA, 'authority'),
    })),
    ...tieredLines({
      unit,
      used: used('monthly_requests'),
      tiers: [
        { name: 'Certificates (first 1K)', upTo: 1_000, price: listed(PCA, 'certificate-1') },
        { name: 'Certificates (next 9K)', upTo: 10_000, price: listed(PCA, 'certificate-2') },
        { name: 'Certificates (over 10K)', upTo: Infinity, price: listed(PCA, 'certificate-3') },
      ],
    }),
  ]
}

const isShortLived = (values: Block): boolean =>
  values.text('usage_mode', 'GENERAL_PURPOSE').toUpperCase() === 'SHORT_LIVED_CERTIFICATE'

/** A public certificate is free; one of a private authority is issued anew each year or so, and counted once. */
export const certificate: Estimator = ({ values }, { listed }) =>
  values.has('certificate_authority_arn') && !isEmpty(values)
    ? [
        line('Certificate', () => ({
          unit: 'requests',
          quantity: 1,
          price: listed(PCA, 'certificate-1'),
        })),
      ]
    : []

const isEmpty = (values: Block): boolean =>
  !values.isUnknown('certificate_authority_arn') && values.text('certificate_authority_arn') === ''
