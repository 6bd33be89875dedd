import type { Estimator } from '../../estimate/estimator.ts'
import { between, times, exactly } from '../../estimate/interval.ts'
import { line, MONTH_HOURS } from '../../estimate/line.ts'
import { machinePrice } from './machines.ts'

/** Instances between which a connector scales where it says nothing. */
const LEAST = 2
const MOST = 10

/** Megabits a second that one instance carries, by which older settings count instances. */
const THROUGHPUT = 100

/** A connector is a group of machines, which grows with traffic and does not shrink again. */
export const vpcAccessConnector: Estimator = ({ values }, pricing) => [
  line('Connector instances', () => {
    const type = values.text('machine_type', 'e2-micro')
    const bound = (side: 'min' | 'max'): number | undefined => {
      const throughput = values.number(`${side}_throughput`)
      return values.number(`${side}_instances`) ?? (throughput && throughput / THROUGHPUT)
    }
    const least = bound('min') ?? LEAST
    return {
      name: `Connector instances (${type})`,
      unit: 'hours',
      quantity: times(between(least, least, bound('max') ?? MOST), exactly(MONTH_HOURS)),
      price: machinePrice(type, 'on-demand', pricing),
    }
  }),
]
