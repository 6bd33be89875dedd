import { describe, expect, test } from '@jest/globals'
import { onlyAdvice, savings } from '../advising.ts'

const nodes = (values: object = {}, name = 'workers') => ({
  ...{ type: 'aws_eks_node_group', name },
  values: {
    instance_types: ['m5.large'],
    scaling_config: [{ min_size: 1, desired_size: 3, max_size: 5 }],
    ...values,
  },
})

describe('a group that could run on spot capacity', () => {
  test('saves between nothing and nine tenths, as the price floats', () => {
    const { saving } = onlyAdvice('spot-machines', [nodes()])
    const hour = 730 * 0.096
    expect(saving).toEqual({
      low: 0,
      expected: expect.closeTo(3 * hour * 0.65),
      high: expect.closeTo(5 * hour * 0.9),
    })
  })

  test('is left alone where something says that it must not be interrupted', () => {
    expect(savings('spot-machines', [nodes({ capacity_type: 'ON_DEMAND' })])).toEqual({})
    expect(savings('spot-machines', [nodes({ capacity_type: 'SPOT' })])).toEqual({})
    expect(savings('spot-machines', [nodes({ labels: { workload: 'stateful' } })])).toEqual({})
    expect(savings('spot-machines', [nodes({}, 'kafka')])).toEqual({})
  })

  test('is no group that says how it mixes, nor a single machine', () => {
    const template = { type: 'aws_launch_template', values: { name: 'web', instance_type: 'm5.large' } }
    const group = (values: object) => ({
      type: 'aws_autoscaling_group',
      values: { min_size: 1, max_size: 3, desired_capacity: 2, ...values },
    })
    const specification = [{ launch_template_specification: [{ launch_template_name: 'web' }] }]
    const mixed = { mixed_instances_policy: [{ launch_template: specification }] }
    expect(savings('spot-machines', [template, group(mixed)])).toEqual({})
    expect(savings('spot-machines', [template, group({ launch_template: [{ name: 'web' }] })])).toEqual({
      'aws_autoscaling_group.autoscaling_group': 91.1, // 2 × 730 h × $0.096 × 65 %
    })
  })

  test('may be a pool of Google or Azure, but no system pool', () => {
    const google = {
      type: 'google_container_node_pool',
      values: { location: 'us-central1-a', node_count: 3, node_config: [{ machine_type: 'n2-standard-4' }] },
    }
    const { saving } = onlyAdvice('spot-machines', [google])
    expect(saving.low).toBe(0)
    expect(saving.expected).toBeGreaterThan(100)
    const azure = (mode: string) => ({
      type: 'azurerm_kubernetes_cluster_node_pool',
      values: { vm_size: 'Standard_D4s_v3', node_count: 3, mode },
    })
    const inEast = { region: 'eastus' }
    expect(onlyAdvice('spot-machines', [azure('User')], inEast).saving.high).toBeGreaterThan(100)
    expect(savings('spot-machines', [azure('System')], inEast)).toEqual({})
  })
})
