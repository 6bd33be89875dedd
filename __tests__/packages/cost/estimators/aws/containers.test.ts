import { describe, expect, test } from '@jest/globals'
import { billOf, estimateOf } from '../../estimating.ts'

const TASK = { type: 'aws_ecs_task_definition', name: 'web', values: { cpu: '512', memory: '2 GB' } }
const aService = (values: Readonly<Record<string, unknown>>) => ({
  type: 'aws_ecs_service',
  values: { desired_count: 2, ...values },
  references: { task_definition: ['aws_ecs_task_definition.web'] },
})

describe('a service of containers', () => {
  test('on Fargate costs the memory and processors of its tasks', () => {
    expect(billOf(aService({ launch_type: 'FARGATE' }), { beside: [TASK] })).toEqual({
      'Per GB per hour': 12.98, // 2 × 2 GB × 730 h × $0.004445
      'Per vCPU per hour': 29.55, // 2 × 0.5 × 730 h × $0.04048
    })
  })

  test('on machines of one’s own costs nothing more', () => {
    expect(billOf(aService({ launch_type: 'EC2' }), { beside: [TASK] })).toEqual({})
  })

  test('on ARM costs less', () => {
    const arm = { ...TASK, values: { ...TASK.values, runtime_platform: [{ cpu_architecture: 'ARM64' }] } }
    expect(billOf(aService({ launch_type: 'FARGATE' }), { beside: [arm] })).toHaveProperty(
      ['Per vCPU per hour'],
      23.64, // 2 × 0.5 × 730 h × $0.03238
    )
  })

  test('on spare Fargate costs at most the whole, and 70 % less at best', () => {
    const service = aService({
      capacity_provider_strategy: [{ capacity_provider: 'FARGATE_SPOT', weight: 1 }],
    })
    const [memory] = estimateOf(service, { beside: [TASK] }).lines
    expect(memory?.cost?.low).toBeCloseTo(3.89, 2) // 30 % of $12.98
    expect(memory?.cost?.high).toBeCloseTo(12.98, 2)
  })

  test('whose tasks are not in the plan is unknown', () => {
    const { lines } = estimateOf(aService({ launch_type: 'FARGATE' }))
    expect(lines.map(({ method }) => method)).toEqual(['unknown', 'unknown'])
  })
})

describe('Kubernetes', () => {
  test('A control plane costs six times as much when its version is out of support', () => {
    const cluster = (version: string, policy = {}) => ({
      type: 'aws_eks_cluster',
      values: { version, ...policy },
    })
    expect(billOf(cluster('1.31'))).toEqual({ 'EKS cluster': 73 }) // 730 h × $0.10
    expect(billOf(cluster('1.24'))).toEqual({ 'EKS cluster (extended support)': 438 }) // 730 h × $0.60
    expect(billOf(cluster('1.24', { upgrade_policy: [{ support_type: 'STANDARD' }] }))).toEqual({
      'EKS cluster': 73,
    })
  })

  test('Nodes are machines with a disk of 20 GB', () => {
    const nodes = {
      type: 'aws_eks_node_group',
      values: {
        instance_types: ['m5.large'],
        scaling_config: [{ min_size: 1, desired_size: 3, max_size: 6 }],
      },
    }
    expect(billOf(nodes)).toEqual({
      'Instance usage (Linux/UNIX, on-demand, m5.large)': 210.24, // 3 × 730 h × $0.096
      'Storage (general purpose SSD, gp2)': 6, // 3 × 20 GB × $0.10
    })
  })

  test('Nodes of spare capacity float', () => {
    const nodes = {
      type: 'aws_eks_node_group',
      values: { capacity_type: 'SPOT', instance_types: ['m5.large'], scaling_config: [{ desired_size: 1 }] },
    }
    const [line] = estimateOf(nodes).lines
    expect(line?.name).toBe('Instance usage (Linux/UNIX, spot, m5.large)')
    expect(line?.cost?.high).toBeCloseTo(70.08)
  })
})
