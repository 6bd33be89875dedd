import { describe, expect, test } from '@jest/globals'
import type { Plan } from '@devsecops/cost'
import { addresses, after, configured, read, type Planned } from './planning.ts'

type Json = Readonly<Record<string, unknown>>

const refers = (...references: readonly string[]): Json => ({ references })

/** A resource of a module's configuration. */
const written = (address: string, expressions: Json = {}, more: Json = {}): Json => ({
  address,
  mode: address.startsWith('data.') ? 'data' : 'managed',
  type: address.replace('data.', '').split('.')[0],
  name: address.replace('data.', '').split('.')[1],
  expressions,
  ...more,
})

const keyed = (address: string, key: string | number, after: Json = { id: address }): Planned => ({
  address,
  after,
  entry: { index: key },
})

const named = (plan: Plan, address: string, path: string): readonly string[] =>
  addresses(after(plan, address).references(path))

describe('what an attribute names', () => {
  const group: Planned = {
    address: 'aws_autoscaling_group.g',
    after: { launch_template: [{ version: '1' }] },
    unknown: { launch_template: [{ id: true }] },
  }

  test('in a block', () => {
    const plan = read(
      configured([group, { address: 'aws_launch_template.t' }], {
        resources: [
          written('aws_autoscaling_group.g', {
            launch_template: [{ id: refers('aws_launch_template.t.id', 'aws_launch_template.t') }],
          }),
          written('aws_launch_template.t'),
        ],
      }),
    )
    expect(named(plan, 'aws_autoscaling_group.g', 'launch_template.id')).toEqual(['aws_launch_template.t'])
    expect(named(plan, 'aws_autoscaling_group.g', 'launch_template')).toEqual(['aws_launch_template.t'])
    expect(named(plan, 'aws_autoscaling_group.g', 'launch_template.version')).toEqual([])
    expect(
      addresses(
        after(plan, 'aws_launch_template.t').referrers('aws_autoscaling_group', 'launch_template.id'),
      ),
    ).toEqual(['aws_autoscaling_group.g'])
  })

  const subnets = [keyed('aws_subnet.a[0]', 0), keyed('aws_subnet.a[1]', 1)]
  const balancer = (...references: readonly string[]): Plan =>
    read(
      configured([{ address: 'aws_lb.l', unknown: { subnets: true } }, ...subnets], {
        resources: [
          written('aws_lb.l', { subnets: refers(...references) }),
          written('aws_subnet.a', {}, { count_expression: { constant_value: 2 } }),
        ],
      }),
    )

  test('by an index that is written', () => {
    const plan = balancer('aws_subnet.a[1].id', 'aws_subnet.a[1]', 'aws_subnet.a')
    expect(named(plan, 'aws_lb.l', 'subnets')).toEqual(['aws_subnet.a[1]'])
  })

  test('as a whole: every instance', () => {
    expect(named(balancer('aws_subnet.a'), 'aws_lb.l', 'subnets')).toEqual([
      'aws_subnet.a[0]',
      'aws_subnet.a[1]',
    ])
  })

  test('by count.index: the instance of the same index', () => {
    const instances = [keyed('aws_nat_gateway.n[0]', 0), keyed('aws_nat_gateway.n[1]', 1)]
    const plan = read(
      configured([...instances, ...subnets], {
        resources: [
          written('aws_nat_gateway.n', { subnet_id: refers('aws_subnet.a', 'count.index') }),
          written('aws_subnet.a'),
        ],
      }),
    )
    expect(named(plan, 'aws_nat_gateway.n[1]', 'subnet_id')).toEqual(['aws_subnet.a[1]'])
  })

  test('by each.value of resources: the one of the same key', () => {
    const all = ['x', 'y'].flatMap((key) => [
      keyed(`aws_nat_gateway.n["${key}"]`, key),
      keyed(`aws_subnet.a["${key}"]`, key),
    ])
    const plan = read(
      configured(all, {
        resources: [
          written(
            'aws_nat_gateway.n',
            { subnet_id: refers('each.value.id', 'each.value') },
            { for_each_expression: refers('aws_subnet.a') },
          ),
          written('aws_subnet.a'),
        ],
      }),
    )
    expect(named(plan, 'aws_nat_gateway.n["y"]', 'subnet_id')).toEqual(['aws_subnet.a["y"]'])
  })

  test('through a local: it cannot be seen', () => {
    expect(named(balancer('local.subnets'), 'aws_lb.l', 'subnets')).toEqual([])
  })

  test('by its own value, where it is written as a text', () => {
    const plan = read(
      configured(
        [
          { address: 'aws_lb.l', after: { subnets: ['subnet-1', 'subnet-9'] } },
          { address: 'aws_subnet.a', after: { id: 'subnet-1' } },
        ],
        { resources: [written('aws_lb.l', { subnets: { constant_value: ['subnet-1', 'subnet-9'] } })] },
      ),
    )
    expect(named(plan, 'aws_lb.l', 'subnets')).toEqual(['aws_subnet.a'])
  })

  test('by name, where no identifier is like it', () => {
    const plan = read(
      configured(
        [
          { address: 'azurerm_subnet.s', after: { virtual_network_name: 'hub' } },
          { address: 'azurerm_virtual_network.v', after: { id: '/…/hub', name: 'hub' } },
        ],
        {},
      ),
    )
    expect(named(plan, 'azurerm_subnet.s', 'virtual_network_name')).toEqual(['azurerm_virtual_network.v'])
  })
})

describe('through modules', () => {
  const instance = (key: number): readonly Planned[] => [
    { address: `module.app[${key}].aws_lb.l` },
    { address: `module.app[${key}].aws_subnet.own` },
  ]
  const app = {
    resources: [
      written('aws_lb.l', {
        subnets: refers('var.subnets'),
        inner: refers('aws_subnet.own.id', 'aws_subnet.own'),
      }),
      written('aws_subnet.own'),
    ],
    variables: { subnets: {} },
    outputs: { balancer: { expression: refers('aws_lb.l.arn', 'aws_lb.l') } },
  }
  const plan = read(
    configured(
      [
        ...instance(0),
        ...instance(1),
        { address: 'module.net.aws_subnet.s' },
        { address: 'aws_wafv2_web_acl.w' },
      ],
      {
        resources: [
          written('aws_wafv2_web_acl.w', {
            one: refers('module.app[1].balancer', 'module.app[1]', 'module.app'),
            all: refers('module.app'),
            each: refers('module.app[0].missing', 'module.app[0]'),
          }),
        ],
        module_calls: {
          app: { expressions: { subnets: refers('module.net.subnets', 'module.net') }, module: app },
          net: {
            module: {
              resources: [written('aws_subnet.s')],
              outputs: { subnets: { expression: refers('aws_subnet.s') } },
            },
          },
        },
      },
    ),
  )

  test('a variable is what the call gives, and an output what the module says', () => {
    expect(named(plan, 'module.app[0].aws_lb.l', 'subnets')).toEqual(['module.net.aws_subnet.s'])
  })

  test('what is in the same instance of a module', () => {
    expect(named(plan, 'module.app[1].aws_lb.l', 'inner')).toEqual(['module.app[1].aws_subnet.own'])
  })

  test('an output of one instance', () => {
    expect(named(plan, 'aws_wafv2_web_acl.w', 'one')).toEqual(['module.app[1].aws_lb.l'])
  })

  test('an output that is not there, or a module as a whole: nothing', () => {
    expect(named(plan, 'aws_wafv2_web_acl.w', 'each')).toEqual([])
    expect(named(plan, 'aws_wafv2_web_acl.w', 'all')).toEqual([])
  })
})

describe('data sources', () => {
  test('that the state holds can be named', () => {
    const data = {
      address: 'data.aws_ami.windows',
      mode: 'data',
      type: 'aws_ami',
      name: 'windows',
      values: { id: 'ami-1', platform: 'windows' },
    }
    const plan = read(
      configured(
        [{ address: 'aws_instance.i', after: { ami: 'ami-1' } }],
        {
          resources: [
            written('aws_instance.i', { ami: refers('data.aws_ami.windows.id', 'data.aws_ami.windows') }),
            written('data.aws_ami.windows'),
          ],
        },
        { prior_state: { values: { root_module: { resources: [data] } } } },
      ),
    )
    const [ami] = after(plan, 'aws_instance.i').references('ami')
    expect(ami?.values.text('platform')).toBe('windows')
    expect(addresses(plan.after)).toEqual(['aws_instance.i'])
  })
})

describe('an unknown value', () => {
  const plan = read(
    configured(
      [
        {
          address: 'aws_db_instance.d',
          after: { engine: 'mysql', license_model: null },
          unknown: { license_model: true, iops: true, allocated_storage: true },
        },
      ],
      {
        resources: [
          written('aws_db_instance.d', {
            allocated_storage: refers('local.size'),
            multi_az: refers('local.ha'),
            storage_type: { constant_value: null },
          }),
        ],
      },
    ),
  )
  const { values } = after(plan, 'aws_db_instance.d')

  test('that is not written is what the provider chooses', () => {
    expect(values.number('iops', 3000)).toBe(3000)
    expect(values.text('license_model', 'included')).toBe('included')
  })

  test('that is written stops whoever asks', () => {
    expect(() => values.number('allocated_storage', 20)).toThrow(
      'allocated_storage is known only after apply',
    )
  })

  test('that is written, and missing in the plan altogether, does so too', () => {
    expect(() => values.flag('multi_az')).toThrow('multi_az is known only after apply')
    expect(values.text('storage_type', 'gp2')).toBe('gp2')
  })

  test('of a wrong kind is no value', () => {
    expect(() => values.number('engine')).toThrow('engine is no number')
    expect(() => values.blocks('engine')).toThrow('engine is no block')
    expect(() => values.texts('engine')).toThrow('engine is no list')
    expect(() => values.map('engine')).toThrow('engine is no map')
  })
})

test('5,000 resources that refer to one another are looked up in linear time', () => {
  const resources: Planned[] = []
  for (let index = 0; index < 2500; index++)
    resources.push(keyed(`aws_subnet.a[${index}]`, index), keyed(`aws_nat_gateway.n[${index}]`, index))
  const plan = read(
    configured(resources, {
      resources: [
        written('aws_nat_gateway.n', { subnet_id: refers('aws_subnet.a', 'count.index') }),
        written('aws_subnet.a'),
      ],
    }),
  )
  const start = performance.now()
  const found = plan.after.flatMap((each) => each.referrers('aws_nat_gateway', 'subnet_id'))
  expect(found).toHaveLength(2500)
  expect(performance.now() - start).toBeLessThan(5000)
})
