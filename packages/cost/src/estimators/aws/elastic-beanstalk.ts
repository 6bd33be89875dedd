import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { NOTHING, between } from '../../estimate/interval.ts'
import { under } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import { pricingOfPart } from '../../estimate/pricing.ts'
import { Block } from '../../plan/block.ts'
import type { Resource } from '../../plan/resource.ts'
import { databaseLines } from './db-instance.ts'
import { balancerLines, classicLines } from './load-balancer.ts'
import { machineLines } from './machine.ts'
import { SERVICES } from './services.ts'
import { volumeLines } from './volume.ts'

/** Settings by name; the same name stands in one namespace only. */
const settingsOf = (values: Block): ReadonlyMap<string, string> =>
  new Map(values.blocks('setting').map((setting) => [setting.text('name', ''), setting.text('value', '')]))

const blockOf = (values: Readonly<Record<string, unknown>>): Block =>
  new Block({ values, unknown: undefined, configured: undefined, path: 'setting' })

/** An environment is free; its machines, balancer and database are paid as if they stood by themselves. */
export const elasticBeanstalk: Estimator = (resource, pricing) => {
  const settings = settingsOf(resource.values)
  const database = settings.get('DBInstanceClass')
  return [
    ...under('aws_launch_configuration', machinesOf(settings, pricingOfPart(pricing, 'ec2'))),
    ...(database === undefined
      ? []
      : under('aws_db_instance', databaseOf(settings, pricingOfPart(pricing, 'db')))),
    ...(settings.has('StreamLogs') ? logsOf(resource, pricing) : []),
    ...balancerOf(settings, pricing),
  ]
}

const logsOf = (resource: Resource, pricing: Pricing): readonly Line[] =>
  under(
    'aws_cloudwatch_log_group',
    SERVICES.aws_cloudwatch_log_group?.(resource, pricingOfPart(pricing, 'cloudwatch')) ?? [],
  )

/** https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/command-options-general.html */
const DEFAULT_TYPE = 't3.micro'

const machinesOf = (settings: ReadonlyMap<string, string>, pricing: Pricing): readonly Line[] => {
  const type = (settings.get('InstanceTypes') ?? settings.get('InstanceType') ?? DEFAULT_TYPE)
    .split(',')[0]
    ?.trim()
  const root = blockOf({
    volume_size: settings.get('RootVolumeSize'),
    volume_type: settings.get('RootVolumeType'),
    iops: settings.get('RootVolumeIOPS'),
  })
  const least = Number(settings.get('MinSize') ?? 1)
  const volumes = volumeLines({ blocks: [root], size: 'volume_size', type: 'volume_type' }, pricing)
  const machine = {
    type: () => type ?? DEFAULT_TYPE,
    tenancy: 'shared',
    ebsOptimized: false,
    monitored: false,
    credits: undefined,
    volumes: under('aws_ebs_volume', volumes),
  } as const
  const count = between(least, least, Number(settings.get('MaxSize') ?? least))
  return machineLines(machine, { onDemand: count, spot: NOTHING }, pricing)
}

const databaseOf = (settings: ReadonlyMap<string, string>, pricing: Pricing): readonly Line[] => {
  const values = blockOf({
    instance_class: settings.get('DBInstanceClass'),
    allocated_storage: settings.get('DBAllocatedStorage'),
    multi_az: settings.get('MultiAZDatabase') === 'true',
  })
  return databaseLines(values, settings.get('DBEngine')?.toLowerCase() ?? 'mysql', pricing)
}

const balancerOf = (settings: ReadonlyMap<string, string>, pricing: Pricing): readonly Line[] => {
  if (settings.get('EnvironmentType') === 'SingleInstance') return []
  const type = settings.get('LoadBalancerType') ?? 'application'
  return type === 'classic'
    ? under('aws_elb', classicLines(pricingOfPart(pricing, 'elb')))
    : under('aws_loadbalancer', balancerLines(type, pricingOfPart(pricing, 'lb')))
}
