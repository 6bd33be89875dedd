import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { exactly } from '../../estimate/interval.ts'
import { line, MONTH_HOURS } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import type { Block } from '../../plan/block.ts'
import type { Resource } from '../../plan/resource.ts'
import { acceleratorLines } from './accelerators.ts'
import { diskLine, localSsdLines } from './disks.ts'
import { ifKnown } from './known.ts'
import { lastOf, machineLines } from './machines.ts'
import { purchaseOf } from './purchase.ts'

/** A boot disk that is made with an instance has 10 GB where neither it nor its image tells more. */
const BOOT_DISK_GB = 10

/** A virtual machine with the disks that are made with it, and its GPUs. Disks that are attached are resources of their own. */
export const computeInstance: Estimator = (resource, pricing) => instanceLines(resource.values, pricing)

/** One made from a template: what it does not say itself, the template says. */
export const computeInstanceFromTemplate: Estimator = (resource, pricing) => {
  const template = templateOf(resource, 'source_instance_template')
  const own = resource.values.has('machine_type')
  if (own || template === undefined) return instanceLines(resource.values, pricing)
  return templateLines(template.values, pricing)
}

export const templateOf = (resource: Resource, path: string): Resource | undefined =>
  resource
    .references(path)
    .find(({ type }) =>
      ['google_compute_instance_template', 'google_compute_region_instance_template'].includes(type),
    )

const instanceLines = (values: Block, pricing: Pricing): readonly Line[] => {
  const hours = hoursOf(pricing)
  const machines = {
    type: () => values.text('machine_type', ''),
    purchase: purchaseOf(values.block('scheduling')),
    count: exactly(1),
    hours,
  }
  const boot = values.block('boot_disk')?.block('initialize_params')
  return [
    ...machineLines(machines, pricing),
    ...(boot === undefined
      ? []
      : [
          diskLine(
            {
              type: () => boot.text('type', 'pd-standard'),
              size: () => boot.number('size', BOOT_DISK_GB),
            },
            pricing,
          ),
        ]),
    ...licenceLines(boot, machines.type, hours, pricing),
    ...localSsdLines(values.blocks('scratch_disk').length, machines.purchase, pricing),
    ...acceleratorLines(values.blocks('guest_accelerator'), machines, pricing),
  ]
}

const hoursOf = ({ usage }: Pricing): number => usage.number('monthly_hrs')?.value ?? MONTH_HOURS

/** A single machine as a template describes it. */
const templateLines = (values: Block, pricing: Pricing): readonly Line[] => {
  const machines = {
    type: () => values.text('machine_type', ''),
    purchase: purchaseOf(values.block('scheduling')),
    count: exactly(1),
  }
  const disks = values.blocks('disk')
  return [
    ...machineLines(machines, pricing),
    ...disks
      .filter((disk) => !isScratch(disk))
      .map((disk) =>
        diskLine(
          {
            type: () => disk.text('disk_type', 'pd-standard'),
            size: () => disk.number('disk_size_gb', BOOT_DISK_GB),
          },
          pricing,
        ),
      ),
    ...localSsdLines(disks.filter(isScratch).length, machines.purchase, pricing),
    ...acceleratorLines(values.blocks('guest_accelerator'), machines, pricing),
  ]
}

/** Whether a template's disk sits in the host. */
export const isScratch = (disk: Block): boolean => ifKnown(() => disk.text('type')) === 'SCRATCH'

/** Images that are sold with a licence, by what their project or name holds: https://cloud.google.com/compute/disks-image-pricing#premiumimages */
const LICENCES: readonly (readonly [pattern: RegExp, key: string, label: string])[] = [
  [/\brhel-sap/, 'rhel-sap', 'RHEL for SAP'],
  [/\bsuse-sap|\bsles\b.*-sap/, 'sles-sap', 'SLES for SAP'],
  [/\brhel-(?!cloud\/.*byos)/, 'rhel', 'RHEL'],
  [/\bsuse-cloud\b|\bsles-/, 'sles', 'SLES'],
  [/\bwindows-/, 'windows', 'Windows Server'],
]

const licenceLines = (
  boot: Block | undefined,
  type: () => string,
  hours: number,
  pricing: Pricing,
): readonly Line[] => {
  const image = ifKnown(() => boot?.text('image')) ?? ''
  const licence = /byos|byol/.test(image) ? undefined : LICENCES.find(([pattern]) => pattern.test(image))
  if (licence === undefined) return []
  const [, key, label] = licence
  return [
    line(`Licence (${label})`, () => ({
      unit: 'hours',
      quantity: hours,
      price: pricing.inRegion('global').price('gcp/licences', `${key}/${lastOf(type())}`),
    })),
  ]
}
