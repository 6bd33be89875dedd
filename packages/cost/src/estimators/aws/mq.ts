import type { Estimator } from '../../estimate/estimator.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'

/** A RabbitMQ cluster is three nodes, each with storage of its own. */
const CLUSTER_NODES = 3

/** A broker alone, with one that stands by, or a cluster of three; a price is for the whole. */
export const mqBroker: Estimator = ({ values }, pricing) => {
  const mode = values.text('deployment_mode', 'SINGLE_INSTANCE').toLowerCase()
  const rabbit = values.text('engine_type', '').toLowerCase() === 'rabbitmq'
  const engine = rabbit ? 'RabbitMQ' : 'ActiveMQ'
  const storage = (values.text('storage_type') ?? (rabbit ? 'ebs' : 'efs')).toLowerCase()
  const nodes = mode === 'cluster_multi_az' ? CLUSTER_NODES : 1
  return [
    line('Instance usage', () => {
      const type = values.text('host_instance_type', '').toLowerCase()
      const deployment = mode === 'single_instance' ? 'single' : 'multi-az'
      return {
        name: `Instance usage (${engine}, ${type}, ${mode})`,
        unit: 'hours',
        quantity: MONTH_HOURS,
        price: pricing.price('aws/mq', `${engine.toLowerCase()}/${type}/${deployment}`),
      }
    }),
    line(`Storage (${engine}, ${storage.toUpperCase()})`, () => ({
      unit: 'GB',
      ...pricing.used('storage_size_gb', nodes),
      price: pricing.price('aws/mq', `storage/${storage}/gb-month`),
    })),
  ]
}
