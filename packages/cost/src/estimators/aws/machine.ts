import { isListed } from '../../book/price-list.ts'
import type { Pricing } from '../../estimate/estimator.ts'
import { exactly, plus, times } from '../../estimate/interval.ts'
import type { Interval } from '../../estimate/interval.ts'
import { MONTH_HOURS, line, multiplied, under } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import { attempt } from '../../plan/attempt.ts'
import { EBS_OPTIMIZED, EC2, SYSTEMS, instanceHour, reservedHour, spotHour } from './ec2-price.ts'
import type { MachineHour, System } from './ec2-price.ts'
import { familyOf, isBurstable, vcpusOf } from './instance-type.ts'

/** A virtual machine, or so many alike, wherever it is described: an instance, a template, a group of nodes. */
export interface Machine {
  /** May throw: the type may be known only after apply. */
  readonly type: () => string
  readonly tenancy: 'shared' | 'dedicated'
  /** Whether a dedicated host is paid instead of its hours. */
  readonly hosted?: boolean
  readonly ebsOptimized: boolean
  readonly monitored: boolean
  readonly credits: string | undefined
  readonly accelerator?: string
  /** The system that its image is known to hold. */
  readonly system?: System
  /** The lines of one machine's volumes. */
  readonly volumes: readonly Line[]
}

/** How many machines, by the way they are bought. */
export interface Counts {
  readonly onDemand: Interval
  readonly spot: Interval
}

export const ONE_ON_DEMAND: Counts = { onDemand: exactly(1), spot: exactly(0) }
export const ONE_SPOT: Counts = { onDemand: exactly(0), spot: exactly(1) }

/** CloudWatch metrics of a machine that is monitored in detail. https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/viewing_metrics_with_cloudwatch.html */
const DETAILED_METRICS = 7

/** The lines of machines that are alike; a usage file may tell their system, hours, credits and reservation. */
export const machineLines = (machine: Machine, counts: Counts, pricing: Pricing): readonly Line[] => {
  const all = plus(counts.onDemand, counts.spot)
  return [
    ...(machine.hosted === true ? [] : hourLines(machine, counts, pricing)),
    ...multiplied(all, [...extraLines(machine, pricing), ...machine.volumes]),
  ]
}

const hourLines = (machine: Machine, counts: Counts, pricing: Pricing): readonly Line[] => {
  const reserved = reservationOf(pricing)
  const bought = reserved === undefined ? 'on-demand' : 'reserved'
  const some = [
    ...(counts.onDemand.high > 0 ? [{ name: bought, count: counts.onDemand }] : []),
    ...(counts.spot.high > 0 ? [{ name: 'spot', count: counts.spot }] : []),
  ]
  return some.map(({ name, count }) =>
    line(`Instance usage (${name})`, () => {
      const hour = hourOf(machine, pricing)
      return {
        name: `Instance usage (${SYSTEMS[hour.system]}, ${name}, ${hour.type})`,
        unit: 'hours',
        quantity: times(count, exactly(hoursOf(pricing))),
        price:
          name === 'spot'
            ? spotHour(pricing, hour)
            : reserved === undefined
              ? instanceHour(pricing, hour)
              : reservedHour(pricing, hour, reserved),
        ...(name === 'spot' ? { assumed: true } : {}),
      }
    }),
  )
}

const hourOf = ({ type, tenancy, system }: Machine, pricing: Pricing): MachineHour => {
  const told = pricing.usage.text('operating_system')?.toLowerCase() ?? system ?? 'linux'
  return { type: type(), tenancy, system: Object.hasOwn(SYSTEMS, told) ? (told as System) : 'linux' }
}

const hoursOf = ({ usage }: Pricing): number => usage.number('monthly_hrs')?.value ?? MONTH_HOURS

const reservationOf = ({ usage }: Pricing) => {
  const kind = usage.text('reserved_instance_type')
  if (kind === undefined) return undefined
  return {
    kind,
    term: usage.text('reserved_instance_term') ?? '',
    payment: usage.text('reserved_instance_payment_option') ?? '',
  }
}

/** What one machine pays beside its hours and volumes. */
const extraLines = (machine: Machine, pricing: Pricing): readonly Line[] => {
  const type = attempt(machine.type) ?? ''
  const { accelerator } = machine
  const optimized =
    machine.ebsOptimized && Object.hasOwn(EBS_OPTIMIZED, type) ? EBS_OPTIMIZED[type] : undefined
  const credits = machine.credits ?? (/^t(?:3a?|4g)\./.test(type) ? 'unlimited' : 'standard')
  return [
    ...(optimized === undefined
      ? []
      : [
          line('EBS-optimized usage', () => ({
            unit: 'hours',
            quantity: hoursOf(pricing),
            price: pricing.listed(EC2, optimized),
          })),
        ]),
    ...(machine.monitored
      ? [
          line('EC2 detailed monitoring', () => ({
            unit: 'metrics',
            quantity: DETAILED_METRICS,
            price: pricing.listed(EC2, 'monitoring/metric'),
          })),
        ]
      : []),
    ...(accelerator === undefined ? [] : [acceleratorLine(accelerator, hoursOf(pricing), pricing)]),
    ...(credits === 'unlimited' && isBurstable(type) ? [creditLine(machine, type, pricing)] : []),
  ]
}

/** An accelerator for inference that is attached for so many hours. */
export const acceleratorLine = (accelerator: string, hours: number | Interval, pricing: Pricing): Line =>
  line(`Inference accelerator (${accelerator})`, () => {
    const key = `elastic-inference/${accelerator}`
    return {
      unit: 'hours',
      quantity: hours,
      price: isListed(EC2, key) ? pricing.listed(EC2, key) : undefined,
    }
  })

/** Credits that burstable machines overspend: hours told for a virtual processor. */
const creditLine = (machine: Machine, type: string, pricing: Pricing): Line =>
  line('CPU credits', () => {
    const vcpus = pricing.usage.number('vcpu_count')?.value ?? vcpusOf(type)
    const { system } = hourOf(machine, pricing)
    return {
      unit: 'vCPU-hours',
      ...pricing.used('monthly_cpu_credit_hrs', vcpus),
      price: pricing.listed(
        EC2,
        system === 'windows'
          ? 'cpu-credit-windows/hour'
          : familyOf(type) === 't4g'
            ? 'cpu-credit-t4g/hour'
            : 'cpu-credit/hour',
      ),
    }
  })

/** The lines of a block of volumes, under its name; without one they stand beside the machine's own. */
export const grouped = (name: string | undefined, lines: readonly Line[]): readonly Line[] =>
  name === undefined ? lines : under(name, lines)
