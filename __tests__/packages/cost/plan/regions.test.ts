import { describe, expect, test } from '@jest/globals'
import { readPlan, type Region } from '@devsecops/cost'
import { aPlan, after, configured, read, type Planned } from './planning.ts'

type Json = Readonly<Record<string, unknown>>

const own = (address: string, values: Json): Region | undefined =>
  after(read(aPlan([{ address, after: values }])), address).region

describe('where a resource says that it stands', () => {
  test.each<readonly [string, string, Json, string | undefined, string | undefined]>([
    ['its region', 'aws_instance.a', { region: 'eu-west-1' }, 'eu-west-1', 'attribute'],
    [
      'the region before the zone',
      'aws_instance.a',
      { region: 'eu-west-1', availability_zone: 'us-east-1a' },
      'eu-west-1',
      'attribute',
    ],
    ['its zone', 'aws_ebs_volume.a', { availability_zone: 'us-gov-west-1b' }, 'us-gov-west-1', 'zone'],
    ['a local zone', 'aws_ebs_volume.a', { availability_zone: 'us-west-2-lax-1a' }, 'us-west-2', 'zone'],
    ['its ARN', 'aws_sqs_queue.a', { arn: 'arn:aws:sqs:ap-south-1:1:q' }, 'ap-south-1', 'arn'],
    ['an ARN in China', 'aws_sqs_queue.a', { arn: 'arn:aws-cn:sqs:cn-north-1:1:q' }, 'cn-north-1', 'arn'],
    ['the ARN of a global thing', 'aws_iam_role.a', { arn: 'arn:aws:iam::1:role/r' }, undefined, undefined],
    ['a place that is no region', 'aws_dx_connection.a', { location: 'EqDC2' }, undefined, undefined],
    [
      'a location in words',
      'azurerm_linux_virtual_machine.a',
      { location: 'East US 2' },
      'eastus2',
      'attribute',
    ],
    ['a number of a zone', 'azurerm_managed_disk.a', { zone: '1' }, undefined, undefined],
    ['a zone', 'google_compute_instance.a', { zone: 'us-central1-a' }, 'us-central1', 'zone'],
    [
      'a location that is a zone',
      'google_container_cluster.a',
      { location: 'europe-west4-b' },
      'europe-west4',
      'attribute',
    ],
    [
      'a region as a URL',
      'google_compute_address.a',
      { region: 'https://x/projects/p/regions/asia-east1' },
      'asia-east1',
      'attribute',
    ],
    ['a multi-region', 'google_storage_bucket.a', { location: 'EU' }, 'eu', 'attribute'],
    ['its path', 'google_compute_disk.a', { id: 'projects/p/zones/us-east4-c/disks/d' }, 'us-east4', 'arn'],
    [
      'a path of a global thing',
      'google_pubsub_topic.a',
      { id: 'projects/p/locations/global/t' },
      undefined,
      undefined,
    ],
  ])('%s: %s', (_name, address, values, name, from) => {
    expect(own(address, values)).toEqual(name === undefined ? undefined : { name, from })
  })
})

describe('where its provider stands', () => {
  const written = (address: string, provider: string): Json => ({
    address,
    mode: 'managed',
    type: address.split('.')[0],
    name: address.split('.')[1],
    provider_config_key: provider,
    expressions: {},
  })
  const constant = (value: string): Json => ({ expressions: { region: { constant_value: value } } })
  const variable = (...references: readonly string[]): Json => ({ expressions: { region: { references } } })

  const regionOf = (key: string, providers: Json, more: Json = {}, root: Json = {}): Region | undefined => {
    const document = aPlan([{ address: 'aws_eip.a' }], {
      configuration: {
        provider_config: providers,
        root_module: { ...root, resources: [written('aws_eip.a', key)] },
      },
      ...more,
    })
    return after(read(document), 'aws_eip.a').region
  }

  test('a constant', () => {
    expect(regionOf('aws', { aws: constant('eu-north-1') })).toEqual({ name: 'eu-north-1', from: 'provider' })
  })

  test('an alias', () => {
    const providers = { aws: constant('eu-north-1'), 'aws.west': constant('us-west-2') }
    expect(regionOf('aws.west', providers)?.name).toBe('us-west-2')
  })

  test("a variable's value, before its default", () => {
    const root = { variables: { region: { default: 'us-east-1' } } }
    expect(
      regionOf(
        'aws',
        { aws: variable('var.region') },
        { variables: { region: { value: 'sa-east-1' } } },
        root,
      ),
    ).toEqual({ name: 'sa-east-1', from: 'variable' })
    expect(regionOf('aws', { aws: variable('var.region') }, {}, root)?.name).toBe('us-east-1')
  })

  test('a member of a variable', () => {
    const variables = { env: { value: { region: 'sa-east-1' } } }
    expect(regionOf('aws', { aws: variable('var.env.region', 'var.env') }, { variables })?.name).toBe(
      'sa-east-1',
    )
  })

  test('a text that is put together of a variable is not taken for the variable', () => {
    const variables = { area: { value: 'sa-east' } }
    expect(regionOf('aws', { aws: variable('var.area') }, { variables })).toBeUndefined()
  })

  test('a local cannot be seen', () => {
    expect(regionOf('aws', { aws: variable('local.region') })).toBeUndefined()
  })

  test('a provider that passes for another through its name is none', () => {
    expect(regionOf('constructor', { aws: constant('eu-north-1') })).toBeUndefined()
  })

  const inModule = (key: string, providers: Json, call: Json = {}): Region | undefined => {
    const module = { resources: [written('aws_eip.a', key)], variables: { region: {} } }
    const inner = { module_calls: { b: { module } } }
    const document = configured([{ address: 'module.a.module.b.aws_eip.a' }], {
      module_calls: { a: { ...call, module: inner } },
    })
    const configuration = { ...(document.configuration as Json), provider_config: providers }
    return after(read({ ...document, configuration }), 'module.a.module.b.aws_eip.a').region
  }

  test.each<readonly [string, string, Json]>([
    [
      'of the module itself',
      'module.a.module.b:aws',
      { aws: constant('us-east-1'), 'module.a.module.b:aws': constant('eu-west-3') },
    ],
    [
      'of the module around it',
      'module.a.module.b:aws',
      { aws: constant('us-east-1'), 'module.a:aws': constant('eu-west-3') },
    ],
    ['of the root', 'module.a.module.b:aws', { aws: constant('eu-west-3') }],
    [
      'as versions before 0.13 wrote it',
      'b:aws',
      { aws: constant('us-east-1'), 'b:aws': constant('eu-west-3') },
    ],
    [
      'that the root passes down',
      'aws.west',
      { aws: constant('us-east-1'), 'aws.west': constant('eu-west-3') },
    ],
  ])('a block %s', (_name, key, providers) => {
    expect(inModule(key, providers)?.name).toBe('eu-west-3')
  })

  test("a module's variable, from its call", () => {
    const providers = { 'module.a:aws': { ...variable('var.region'), module_address: 'module.a' } }
    const call = { expressions: { region: { constant_value: 'ca-west-1' } } }
    expect(inModule('module.a:aws', providers, call)).toEqual({ name: 'ca-west-1', from: 'variable' })
  })

  test("Google's provider may name a zone alone", () => {
    const document = aPlan([{ address: 'google_compute_address.a' }], {
      configuration: {
        provider_config: { google: { expressions: { zone: { constant_value: 'us-east4-b' } } } },
        root_module: { resources: [written('google_compute_address.a', 'google')] },
      },
    })
    expect(after(read(document), 'google_compute_address.a').region?.name).toBe('us-east4')
  })
})

describe('where what it belongs to stands', () => {
  const regionOf = (resources: readonly Planned[], address: string): Region | undefined =>
    after(read(configured(resources, {})), address).region

  test('the resource group of an Azure child', () => {
    const group = { address: 'azurerm_resource_group.g', after: { name: 'rg', location: 'West Europe' } }
    const child = { address: 'azurerm_mssql_database.d', after: { resource_group_name: 'rg' } }
    expect(regionOf([group, child], 'azurerm_mssql_database.d')).toEqual({
      name: 'westeurope',
      from: 'related',
    })
  })

  test('a server that is itself part of a group', () => {
    const resources = [
      { address: 'azurerm_resource_group.g', after: { name: 'rg', location: 'westeurope' } },
      { address: 'azurerm_mssql_server.s', after: { id: '/s', resource_group_name: 'rg' } },
      { address: 'azurerm_mssql_database.d', after: { server_id: '/s' } },
    ]
    expect(regionOf(resources, 'azurerm_mssql_database.d')?.name).toBe('westeurope')
  })

  test("a subnet's zone, where the provider says nothing", () => {
    const subnet = { address: 'aws_subnet.s', after: { id: 'subnet-1', availability_zone: 'eu-south-1a' } }
    const gateway = { address: 'aws_nat_gateway.n', after: { subnet_id: 'subnet-1' } }
    expect(regionOf([subnet, gateway], 'aws_nat_gateway.n')).toEqual({ name: 'eu-south-1', from: 'related' })
  })

  test('the region of all others of its provider, where it is one', () => {
    const others = [
      { address: 'aws_sqs_queue.q', after: { arn: 'arn:aws:sqs:eu-south-1:1:q' } },
      { address: 'aws_eip.a', after: {} },
    ]
    expect(regionOf(others, 'aws_eip.a')).toEqual({ name: 'eu-south-1', from: 'related' })
    const elsewhere = { address: 'aws_sqs_queue.r', after: { arn: 'arn:aws:sqs:us-east-1:1:r' } }
    expect(regionOf([...others, elsewhere], 'aws_eip.a')).toBeUndefined()
  })

  test('two that refer to each other and say nothing end', () => {
    const resources = [
      { address: 'azurerm_a.a', after: { id: '/a', b_id: '/b' } },
      { address: 'azurerm_b.b', after: { id: '/b', a_id: '/a' } },
    ]
    expect(regionOf(resources, 'azurerm_a.a')).toBeUndefined()
  })

  test('the input, where nothing else does', () => {
    const plan = readPlan(aPlan([{ address: 'aws_eip.a' }]), { defaultRegion: 'us-east-2' })
    expect(after(plan, 'aws_eip.a').region).toEqual({ name: 'us-east-2', from: 'input' })
  })
})
