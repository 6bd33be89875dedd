import { BUILTIN_PLAN_RULES, compilePlanRules } from '@devsecops/rules/plans'
import { describe, expect, test } from '@jest/globals'
import { CASES } from './cases.ts'
import { idsOf, scan } from './scanning.ts'

describe('the built-in rules over plans', () => {
  test('all compile, and each has a title, a severity and what demands it', async () => {
    const compiled = await compilePlanRules(BUILTIN_PLAN_RULES)
    expect(compiled).toHaveLength(BUILTIN_PLAN_RULES.flatMap(({ checks }) => checks).length)
    for (const { title, references } of BUILTIN_PLAN_RULES) {
      expect(title).toMatch(/^[A-Z][^\n]+[^.]$/)
      expect(references?.length).toBeGreaterThan(0)
    }
  })

  test('each check says what is wrong, and what to do about it', () => {
    for (const { says, remedy } of BUILTIN_PLAN_RULES.flatMap(({ checks }) => checks)) {
      expect(says).toMatch(/^[a-z].*[^.]$/)
      expect(remedy).toMatch(/^[a-z].*[^.]$/)
    }
  })

  describe.each(Object.entries(CASES))('%s', (id, cases) => {
    test.each(cases.map(([fails, passes]) => [JSON.stringify(fails), fails, passes] as const))(
      'is broken by %s, and not by what is near to it',
      async (_, fails, passes) => {
        expect(idsOf(await scan([fails]))).toContain(id)
        const near = idsOf(await scan([passes]))
        expect(near).not.toContain(id)
        expect(near).not.toContain(`${id}?`)
      },
    )
  })
})

describe('what only the apply tells', () => {
  test.each([
    ['encryption-at-rest', { type: 'aws_ebs_volume', unknown: { encrypted: true } }],
    [
      'public-access',
      { type: 'aws_db_instance', after: { storage_encrypted: true }, unknown: { publicly_accessible: true } },
    ],
    ['wildcard-iam', { type: 'aws_iam_policy', unknown: { policy: true } }],
    ['open-security-group', { type: 'aws_security_group', unknown: { ingress: true } }],
    [
      'open-security-group',
      {
        type: 'aws_security_group',
        after: { ingress: [{ from_port: 22, to_port: 22, protocol: 'tcp' }] },
        unknown: { ingress: [{ cidr_blocks: true }] },
      },
    ],
  ])('leaves %s without an answer', async (id, scenario) => {
    expect(idsOf(await scan([scenario]))).toContain(`${id}?`)
  })

  test('is named, and no value', async () => {
    const [violation] = await scan([{ type: 'aws_ebs_volume', unknown: { encrypted: true } }])
    expect(violation?.unknown).toBe('encrypted is known only after apply')
  })

  test('does not matter where another value decides', async () => {
    const ingress = [{ from_port: 22, to_port: 22, protocol: 'tcp', cidr_blocks: ['0.0.0.0/0'] }]
    const unknown = { ingress: [{ ipv6_cidr_blocks: true }] }
    expect(idsOf(await scan([{ type: 'aws_security_group', after: { ingress }, unknown }]))).toEqual([
      'open-security-group',
    ])
  })

  test('does not matter on a port that nobody minds', async () => {
    const ingress = [{ from_port: 443, to_port: 443, protocol: 'tcp' }]
    const unknown = { ingress: [{ cidr_blocks: true }] }
    expect(idsOf(await scan([{ type: 'aws_security_group', after: { ingress }, unknown }]))).toEqual([])
  })

  test('is the provider’s default where the configuration does not write it', async () => {
    const scenario = { type: 'aws_ebs_volume', unknown: { encrypted: true } }
    expect(idsOf(await scan([{ ...scenario, configured: {} }]))).toEqual(['encryption-at-rest'])
    expect(
      idsOf(await scan([{ ...scenario, configured: { encrypted: { references: ['var.x'] } } }])),
    ).toEqual(['encryption-at-rest?'])
  })

  test('in a block that is written is the provider’s default as well', async () => {
    const scenario = {
      type: 'aws_instance',
      after: { root_block_device: [{ volume_size: 8 }] },
      unknown: { root_block_device: [{ encrypted: true }] },
    }
    expect(
      idsOf(await scan([{ ...scenario, configured: { root_block_device: [{ volume_size: {} }] } }])),
    ).toEqual(['encryption-at-rest'])
    expect(idsOf(await scan([{ ...scenario, configured: {} }]))).toEqual(['encryption-at-rest?'])
  })
})

describe('what the policy allows', () => {
  const regionsOf = async (region: string | undefined, type = 'aws_instance') =>
    idsOf(await scan([{ type, region }], { allowed: { regions: ['eu-*', 'us-east-1', 'westeurope'] } }))

  test.each([
    ['eu-central-1', []],
    ['us-east-1', []],
    ['us-east-2', ['allowed-regions']],
    ['global', []],
    ['', []],
    [undefined, ['allowed-regions?']],
  ])('the region %s: %j', async (region, ids) => {
    expect(await regionsOf(region)).toEqual(ids)
  })

  test('does not ask services that stand in no region', async () => {
    expect(await regionsOf('us-west-2', 'aws_iam_role')).toEqual([])
    expect(await regionsOf('us-west-2', 'aws_route53_zone')).toEqual([])
    expect(await regionsOf('us-west-2', 'aws_route53_resolver_rule')).toEqual(['allowed-regions'])
  })

  test('is everything where it says all', async () => {
    expect(idsOf(await scan([{ type: 'aws_instance', region: undefined }]))).toEqual([])
  })

  test.each<[string, Record<string, unknown>, string, boolean]>([
    ['aws_instance', { instance_type: 't3.micro' }, 't3', true],
    ['aws_instance', { instance_type: 't3a.micro' }, 't3', false],
    ['aws_instance', { instance_type: 't3a.micro' }, 't3*', true],
    ['aws_instance', { instance_type: 't3.micro' }, 't3.micro', true],
    ['aws_db_instance', { instance_class: 'db.t3.micro', storage_encrypted: true }, 't3', true],
    ['aws_db_instance', { instance_class: 'db.t3.micro', storage_encrypted: true }, 'db.t3', true],
    ['aws_db_instance', { instance_class: 'db.r5.large', storage_encrypted: true }, 'db.t3', false],
    ['aws_eks_node_group', { instance_types: ['m5.large', 'c5.large'] }, 'm5', false],
    ['azurerm_linux_virtual_machine', { size: 'Standard_D2s_v5' }, 'Standard_D*', true],
    ['azurerm_linux_virtual_machine', { size: 'Standard_D2s_v5' }, 'Dsv5', true],
    ['azurerm_linux_virtual_machine', { size: 'Standard_E2s_v5' }, 'Standard_D*', false],
    ['google_compute_instance', { machine_type: 'e2-medium' }, 'e2', true],
    ['google_compute_instance', { machine_type: 'n2-standard-4' }, 'n2-standard', true],
    ['google_compute_instance', { machine_type: 'n2d-standard-4' }, 'n2', false],
    ['google_sql_database_instance', { settings: [{ tier: 'db-custom-2-4096' }] }, 'db-custom', true],
  ])('%s %j is of %s: %s', async (type, after, family, is) => {
    const ids = idsOf(await scan([{ type, after }], { allowed: { families: [family] } }))
    expect(ids).toEqual(is ? [] : ['allowed-instance-families'])
  })

  test('how much one change may touch', async () => {
    const allowed = { changes: 10, deletions: 1 }
    expect(idsOf(await scan([], { allowed, counts: { changes: 10, deletions: 1 } }))).toEqual([])
    expect(await scan([], { allowed, counts: { changes: 11, deletions: 2 } })).toHaveLength(2)
  })
})

test('what is deleted is not asked how it will be', async () => {
  expect(idsOf(await scan([{ type: 'aws_ebs_snapshot_copy', actions: ['delete'] }]))).toEqual([])
})

test('text that is no policy document is none', async () => {
  expect(idsOf(await scan([{ type: 'aws_iam_policy', after: { policy: '*' } }]))).toEqual([])
})
