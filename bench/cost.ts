/**
 * How long it takes from the bytes of a plan to what its resources cost, and how much memory, over the floor (`readFile` and
 * `JSON.parse` of the same file), on a generated plan. Each measurement is a process of its own; they are interleaved, so
 * that whatever else the machine does falls on all alike, and ratios of medians are printed. Aim: at most 3.
 *
 *   node bench/cost.ts [--resources 5000] [--runs 5]
 */
import { estimateAll, loadBook, readPlans, usageFrom } from '@devsecops/cost'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

/** Milliseconds of the processor, which other work on the machine does not stretch, and the process's largest resident memory in KiB. */
interface Figures {
  readonly time: number
  readonly memory: number
}

type Json = Readonly<Record<string, unknown>>

/** Attributes as providers have them: most are null, and some are texts that do not matter for a price. */
const filler = (count: number): Json =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `attribute_${index}`,
      index % 3 === 0 ? `a text of attribute ${index}` : null,
    ]),
  )

const TYPES: readonly (readonly [type: string, values: (index: number) => Json, references: Json])[] = [
  [
    'aws_instance',
    (index) => ({
      instance_type: ['m5.large', 't3.medium', 'c6i.xlarge', 'r5.2xlarge'][index % 4],
      root_block_device: [{ volume_type: 'gp3', volume_size: 50, ...filler(8) }],
      ebs_block_device: [],
      tags: { Name: `web-${index}`, Environment: 'production' },
    }),
    { subnet_id: { references: ['aws_subnet.s[0].id', 'aws_subnet.s[0]', 'aws_subnet.s'] } },
  ],
  ['aws_ebs_volume', (index) => ({ type: 'gp3', size: 10 + (index % 90), iops: 3000, throughput: 125 }), {}],
  [
    'aws_lambda_function',
    (index) => ({ memory_size: 512, function_name: `f-${index}`, architectures: ['arm64'] }),
    {},
  ],
  [
    'aws_nat_gateway',
    () => ({ connectivity_type: 'public' }),
    { subnet_id: { references: ['aws_subnet.s'] } },
  ],
  ['aws_sqs_queue', (index) => ({ name: `q-${index}`, fifo_queue: false }), {}],
  ['aws_security_group_rule', () => ({ type: 'ingress', from_port: 443, to_port: 443 }), {}],
  ['aws_iam_role', (index) => ({ name: `r-${index}`, assume_role_policy: JSON.stringify(filler(12)) }), {}],
  ['aws_subnet', (index) => ({ availability_zone: `eu-west-1${'abc'[index % 3] ?? 'a'}` }), {}],
]

/** In ten modules, a third of the resources new, a third changed, a third as they are. */
const planOf = (count: number): object => {
  const resources = Array.from({ length: count }, (_, index) => {
    const [type, values, references] = TYPES[index % TYPES.length] ?? ['aws_subnet', () => ({}), {}]
    const module = `m${index % 10}`
    const name = `r${index}`
    const after = { ...values(index), ...filler(30), region: null }
    const identity = { mode: 'managed', type, name, provider_name: 'registry.terraform.io/hashicorp/aws' }
    return { index, module, identity, address: `module.${module}.${type}.${name}`, after, references }
  })
  const modules = [...new Set(resources.map(({ module }) => module))]
  const planned = modules.map((module) => ({
    address: `module.${module}`,
    resources: resources
      .filter((each) => each.module === module)
      .map(({ address, identity, after }) => ({ address, ...identity, schema_version: 1, values: after })),
  }))
  const existing = (index: number): boolean => index % 3 !== 0
  return {
    format_version: '1.2',
    terraform_version: '1.11.4',
    variables: { region: { value: 'eu-west-1' } },
    planned_values: { root_module: { child_modules: planned } },
    resource_changes: resources.map(({ index, module, identity, address, after }) => ({
      address,
      module_address: `module.${module}`,
      ...identity,
      change: {
        actions: [['create'], ['update'], ['no-op']][index % 3],
        before: existing(index) ? after : null,
        after,
        after_unknown: { arn: true, id: true },
        before_sensitive: false,
        after_sensitive: { tags: {} },
      },
    })),
    prior_state: {
      format_version: '1.0',
      values: {
        root_module: {
          child_modules: planned.map((module) => ({
            ...module,
            resources: module.resources.filter(({ name }) => existing(Number(name.slice(1)))),
          })),
        },
      },
    },
    configuration: {
      provider_config: { aws: { name: 'aws', expressions: { region: { references: ['var.region'] } } } },
      root_module: {
        variables: { region: {} },
        module_calls: Object.fromEntries(
          modules.map((module) => [
            module,
            {
              source: './module',
              module: {
                resources: resources
                  .filter((each) => each.module === module)
                  .map(({ identity, references }) => ({
                    address: `${identity.type}.${identity.name}`,
                    ...identity,
                    provider_config_key: 'aws',
                    expressions: { ...references, name: { references: ['var.name'] } },
                  })),
              },
            },
          ]),
        ),
      },
    },
  }
}

const phases: Readonly<Record<string, (file: string) => Promise<unknown>>> = {
  floor: (file) => Promise.resolve(JSON.parse(readFileSync(file, 'utf8')) as unknown),
  read: (file) => Promise.resolve(readPlans({ path: file, bytes: readFileSync(file) })),
  cost: async (file) => {
    const [{ plan } = { plan: undefined }] = readPlans({ path: file, bytes: readFileSync(file) })
    if (plan === undefined || plan.incompleteness.length > 0) throw new Error('the plan is not whole')
    const all = [...plan.before, ...plan.after]
    const book = await loadBook(all.map(({ type }) => type))
    const estimates = estimateAll(all, { book, usageOf: usageFrom({}) })
    const unknown = estimates.filter(({ standing }) => standing === 'unknown')
    if (unknown.length > 0) throw new Error(`${unknown.length} are unknown: ${unknown[0]?.why ?? ''}`)
    return estimates
  },
}

/** In a process of its own: this script, asked for one phase. */
const measure = (phase: string, file: string): Figures => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [import.meta.filename, '--phase', phase, '--file', file],
    { encoding: 'utf8' },
  )
  if (stdout === '') throw new Error(stderr)
  return JSON.parse(stdout) as Figures
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const ratio = (
  one: readonly Figures[],
  other: readonly Figures[],
  of: (figures: Figures) => number,
): string => (median(one.map(of)) / median(other.map(of))).toFixed(2)

const compare = (count: number, runs: number): void => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-cost-'))
  try {
    const file = join(folder, 'tfplan.json')
    writeFileSync(file, JSON.stringify(planOf(count)))
    const [floor, read, cost, idle]: [Figures[], Figures[], Figures[], Figures[]] = [[], [], [], []]
    for (let run = 0; run < runs; run++) {
      idle.push(measure('idle', file))
      floor.push(measure('floor', file))
      read.push(measure('read', file))
      cost.push(measure('cost', file))
    }
    const rest = median(idle.map(({ memory }) => memory))
    const time = ({ time }: Figures): number => time
    const memory = ({ memory }: Figures): number => memory - rest
    console.log(
      `${count} resources, ${(readFileSync(file).length / 1e6).toFixed(1)} MB, over readFile and JSON.parse:`,
    )
    console.log(
      `  bytes → plan: time ${ratio(read, floor, time)}, memory beyond an idle process ${ratio(read, floor, memory)}`,
    )
    console.log(
      `  bytes → estimates of both sides: time ${ratio(cost, floor, time)}, memory ${ratio(cost, floor, memory)}`,
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const { values } = parseArgs({
  options: {
    resources: { type: 'string', default: '5000' },
    runs: { type: 'string', default: '5' },
    phase: { type: 'string' },
    file: { type: 'string', default: '' },
  },
})

if (values.phase === undefined) compare(Number(values.resources), Number(values.runs))
else {
  // In an action, code is bundled: what Node.js needs to strip types here is nobody's time.
  await loadBook(['aws_instance'])
  const start = process.cpuUsage()
  await phases[values.phase]?.(values.file)
  const { user, system } = process.cpuUsage(start)
  console.log(JSON.stringify({ time: (user + system) / 1000, memory: process.resourceUsage().maxRSS }))
}
