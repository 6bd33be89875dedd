import { priceList } from '../../book/price-list.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { line } from '../../estimate/line.ts'
import type { LineSpec } from '../../estimate/line.ts'
import type { Resource } from '../../plan/resource.ts'
import { defaultSize, diskLine, performanceLines } from './disks.ts'
import { ifKnown } from './known.ts'
import { continentOf, referenced } from './place.ts'

const IMAGES = priceList({
  service: 'Compute Engine images',
  asOf: '2026-08-21',
  source: 'https://cloud.google.com/compute/disks-image-pricing#imagestorage',
  default: 'us-central1',
  prices: {
    image: { unit: 'GB-month', price: 0.05 },
    'machine-image': { unit: 'GB-month', price: 0.05 },
  },
})

/** A disk of its own: its space, and for some types its operations and throughput. */
export const computeDisk: Estimator = (resource, pricing) => {
  const { values } = resource
  const type = (): string => values.text('type', 'pd-standard')
  const size = (): number => diskSize(resource)
  return [
    diskLine({ type, size }, pricing),
    ...performanceLines(
      {
        type: ifKnown(type) ?? '',
        size,
        iops: () => values.number('provisioned_iops'),
        throughput: () => values.number('provisioned_throughput'),
      },
      pricing,
    ),
  ]
}

/** A disk in two zones, which costs what two disks do. */
export const computeRegionDisk: Estimator = ({ values }, pricing) => [
  diskLine(
    {
      type: () => values.text('type', 'pd-standard'),
      size: () => values.number('size') ?? defaultSize(values.text('type', 'pd-standard')),
      count: { low: 2, expected: 2, high: 2 },
    },
    pricing,
  ),
]

/** GB of a disk: its own size, or that of what it is made from, or what its type has by default. */
const diskSize = (disk: Resource): number => {
  const { values } = disk
  const image = referenced(disk, 'image', 'google_compute_image')
  const snapshot = referenced(disk, 'snapshot', 'google_compute_snapshot')
  return (
    values.number('size') ??
    (image && imageSize(image)) ??
    (snapshot && snapshotSize(snapshot)) ??
    defaultSize(values.text('type', 'pd-standard'))
  )
}

const imageSize = (image: Resource): number | undefined => {
  const own = image.values.number('disk_size_gb')
  if (own !== undefined) return own
  const disk = referenced(image, 'source_disk', 'google_compute_disk')
  if (disk !== undefined) return diskSize(disk)
  const source = referenced(image, 'source_image', 'google_compute_image')
  if (source !== undefined && source !== image) return imageSize(source)
  const snapshot = referenced(image, 'source_snapshot', 'google_compute_snapshot')
  return snapshot && snapshotSize(snapshot)
}

const snapshotSize = (snapshot: Resource): number | undefined => {
  const disk = referenced(snapshot, 'source_disk', 'google_compute_disk')
  return disk && diskSize(disk)
}

/** An image: what its usage tells, or at most the size of what it is made from. */
export const computeImage: Estimator = (resource, { listed, used }) => [
  line('Storage', () => ({
    unit: 'GB',
    ...stored(used, () => imageSize(resource)),
    price: listed(IMAGES, 'image'),
  })),
]

/** All disks of a machine as an image. */
export const computeMachineImage: Estimator = (_resource, { listed, used }) => [
  line('Storage', () => ({ unit: 'GB', ...used('storage_gb'), price: listed(IMAGES, 'machine-image') })),
]

/** A snapshot: what its usage tells, or at most the size of its disk. */
export const computeSnapshot: Estimator = (resource, pricing) => [
  line('Storage', () => ({
    unit: 'GB',
    ...stored(pricing.used, () => snapshotSize(resource)),
    price: pricing.inRegion(snapshotPlace(resource, pricing)).price('gcp/disks', 'snapshot'),
  })),
]

/** Snapshots are kept in one region, or in the regions of a continent: their price differs. */
const snapshotPlace = ({ values }: Resource, { region = 'us-central1' }: Pricing): string => {
  const [location] = values.texts('storage_locations')
  if (location === undefined) return region
  if (location.includes('-')) return location
  return MULTI_REGIONS[continentOf(location)] ?? location
}
const MULTI_REGIONS: Readonly<Partial<Record<ReturnType<typeof continentOf>, string>>> = {
  'North America': 'us-multi',
  Europe: 'europe-multi',
  Asia: 'asia-multi',
}

const stored = (
  used: Pricing['used'],
  size: () => number | undefined,
): Pick<LineSpec, 'quantity' | 'usage' | 'assumed'> => {
  const told = used('storage_gb')
  return told.quantity === undefined || told.assumed === true
    ? { ...told, ...(size() !== undefined && { quantity: size(), assumed: false }) }
    : told
}
