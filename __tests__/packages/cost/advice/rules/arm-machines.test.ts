import { expect, test } from '@jest/globals'
import { advisedOn, savings } from '../advising.ts'

const instance = (instance_type: string) => ({ type: 'aws_instance', values: { instance_type } })

test('A machine runs on Arm in the same size, in the family that costs least', () => {
  expect(savings('arm-machines', [instance('m5.large')])).toEqual({ 'aws_instance.instance': 13.87 }) // 730 h × ($0.096 − $0.077)
  expect(savings('arm-machines', [instance('t3.micro')])).toEqual({ 'aws_instance.instance': 1.46 }) // 730 h × ($0.0104 − $0.0084)
})

test('One that runs on Arm already, or has no sibling there, stays', () => {
  expect(
    savings('arm-machines', [instance('m6g.large'), { ...instance('p3.2xlarge'), name: 'gpu' }]),
  ).toEqual({})
})

test('Windows does not run on Arm', () => {
  const usage = { 'aws_instance.instance': { operating_system: 'windows' } }
  expect(savings('arm-machines', [instance('m5.large')], { usage })).toEqual({})
})

test('Databases and caches have Arm types as well; those with a licence do not', () => {
  const database = (engine: string) => ({
    type: 'aws_db_instance',
    values: { engine, instance_class: 'db.m5.large', allocated_storage: 20 },
  })
  const cache = {
    type: 'aws_elasticache_cluster',
    values: { engine: 'redis', node_type: 'cache.r5.large', num_cache_nodes: 2 },
  }
  expect(savings('arm-machines', [database('postgres'), cache])).toEqual({
    'aws_db_instance.db_instance': 13.87, // 730 h × ($0.178 − $0.159)
    'aws_elasticache_cluster.elasticache_cluster': 14.6, // 2 × 730 h × ($0.216 − $0.206)
  })
  expect(savings('arm-machines', [database('sqlserver-ex')])).toEqual({})
})

test("Azure's machines have a p in their name", () => {
  const machine = { size: 'Standard_D4s_v5', location: 'eastus' }
  const [advice] = advisedOn([{ type: 'azurerm_linux_virtual_machine', values: machine }]).filter(
    ({ id }) => id === 'arm-machines',
  )
  expect(advice?.change).toBe('Run it on Arm: size Standard_D4ps_v5 instead of Standard_D4s_v5.')
  expect(savings('arm-machines', [{ type: 'azurerm_windows_virtual_machine', values: machine }])).toEqual({})
})

test('Containers and functions without a machine of their own have Arm processors too', () => {
  const task = { type: 'aws_ecs_task_definition', values: { cpu: '1024', memory: '2048' } }
  const service = {
    type: 'aws_ecs_service',
    values: { launch_type: 'FARGATE', desired_count: 2 },
    references: { task_definition: ['aws_ecs_task_definition.ecs_task_definition'] },
  }
  const saved = savings('arm-machines', [service, task])['aws_ecs_service.ecs_service']
  expect(saved).toBeCloseTo(2 * 730 * (0.04048 - 0.03238 + 2 * (0.004445 - 0.00356)), 1)
  const lambda = { type: 'aws_lambda_function', values: { memory_size: 1024 } }
  const use = { monthly_requests: 10_000_000, request_duration_ms: 500 }
  expect(savings('arm-machines', [lambda])).toEqual({})
  expect(
    savings('arm-machines', [lambda], { usage: { 'aws_lambda_function.lambda_function': use } }),
  ).toEqual({
    'aws_lambda_function.lambda_function': expect.closeTo(5_000_000 * (0.0000166667 - 0.0000133334), 1),
  })
})
