import { everywhere, priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { between } from '../../estimate/interval.ts'
import { line, MONTH_HOURS } from '../../estimate/line.ts'
import { referenced } from './place.ts'

/** Services that cost a fixed price as long as they stand. */
const STANDING = priceList({
  service: 'Google Cloud',
  asOf: '2025-06-01',
  source: 'https://cloud.google.com/pricing/list',
  default: 'us-central1',
  prices: {
    'active-directory': { unit: 'region-hour', price: everywhere(0.4) },
    'certificate-authority/DEVOPS': { unit: 'month', price: everywhere(20) },
    'certificate-authority/ENTERPRISE': { unit: 'month', price: everywhere(200) },
    certificate: { unit: 'certificate-month', price: everywhere(0.2) },
    'data-fusion/DEVELOPER': { unit: 'hour', price: 0.35 },
    'data-fusion/BASIC': { unit: 'hour', price: 1.8 },
    'data-fusion/ENTERPRISE': { unit: 'hour', price: 4.2 },
    'ids/endpoint': { unit: 'hour', price: 1.5 },
    'ids/inspected': { unit: 'GB', price: 0.07 },
    'interconnect/10G': { unit: 'circuit-hour', price: everywhere(2.328) },
    'interconnect/100G': { unit: 'circuit-hour', price: everywhere(18.05) },
    'bi-engine': { unit: 'GB-hour', price: 0.0416 },
    'scheduler-job': { unit: 'job-month', price: everywhere(0.1) },
  },
})

/** A domain of Microsoft Active Directory, in each of its regions: https://cloud.google.com/managed-microsoft-ad/pricing */
export const activeDirectoryDomain: Estimator = ({ values }, { listed }) => [
  line('Domain', () => ({
    unit: 'hours',
    quantity: Math.max(values.texts('locations').length, 1) * MONTH_HOURS,
    price: listed(STANDING, 'active-directory'),
  })),
]

/** An authority, by the tier of its pool: https://cloud.google.com/certificate-authority-service/pricing */
export const certificateAuthority: Estimator = (resource, { listed }) => [
  line('Certificate authority', () => {
    const pool = referenced(resource, 'pool', 'google_privateca_ca_pool')
    const tier = pool?.values.text('tier')
    const key = tier === 'DEVOPS' || tier === 'ENTERPRISE' ? tier : undefined
    return {
      name: tier === undefined ? 'Certificate authority' : `Certificate authority (${tier.toLowerCase()})`,
      unit: 'months',
      quantity: 1,
      price: key && listed(STANDING, `certificate-authority/${key}`),
    }
  }),
]

/** The first hundred certificates of an account are free: https://cloud.google.com/certificate-manager/pricing */
export const managedCertificate: Estimator = (_resource, { listed }) => [
  line('Certificate', () => ({
    unit: 'certificates',
    quantity: between(0, 0, 1),
    price: listed(STANDING, 'certificate'),
  })),
]

/** An instance by its edition: https://cloud.google.com/data-fusion/pricing. The clusters it starts cost extra. */
export const dataFusionInstance: Estimator = ({ values }, { listed }) => [
  line('Data Fusion', () => {
    const edition = values.text('type', '')
    const key = (['DEVELOPER', 'BASIC', 'ENTERPRISE'] as const).find((each) => each === edition)
    return {
      name: `Data Fusion (${edition.toLowerCase()})`,
      unit: 'hours',
      quantity: MONTH_HOURS,
      price: key && listed(STANDING, `data-fusion/${key}`),
    }
  }),
]

/** An endpoint that inspects traffic: https://cloud.google.com/intrusion-detection-system/pricing */
export const cloudIdsEndpoint: Estimator = (_resource, { listed, used }) => [
  line('Endpoint', () => ({ unit: 'hours', quantity: MONTH_HOURS, price: listed(STANDING, 'ids/endpoint') })),
  line('Traffic inspected', () => ({
    unit: 'GB',
    ...used('monthly_data_processed_gb'),
    price: listed(STANDING, 'ids/inspected'),
  })),
]

/** Circuits of a dedicated interconnect: https://cloud.google.com/network-connectivity/docs/interconnect/pricing */
export const interconnect: Estimator = ({ values }, { listed }) => [
  line('Circuits', () => {
    const size = /_(10G|100G)_/.exec(values.text('link_type', ''))?.[1]
    return {
      name: `Circuits (${size ?? 'of an unknown size'})`,
      unit: 'hours',
      quantity: values.number('requested_link_count', 1) * MONTH_HOURS,
      price: size === '10G' || size === '100G' ? listed(STANDING, `interconnect/${size}`) : undefined,
    }
  }),
]

/** Memory that BI Engine keeps: https://cloud.google.com/bigquery/pricing#bi_engine_pricing. Its size is in bytes. */
export const biReservation: Estimator = ({ values }, { listed }) => [
  line('BI Engine', () => ({
    unit: 'GB-hours',
    quantity: (values.number('size', 0) / 1024 ** 3) * MONTH_HOURS,
    price: listed(STANDING, 'bi-engine'),
  })),
]

/** A job of Cloud Scheduler; an account's first three are free: https://cloud.google.com/scheduler/pricing */
export const schedulerJob: Estimator = (_resource, { listed }) => [
  line('Job', () => ({ unit: 'jobs', quantity: between(0, 1, 1), price: listed(STANDING, 'scheduler-job') })),
]
