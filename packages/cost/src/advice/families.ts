import type { Price } from '../book/price.ts'
import type { Resource } from '../plan/resource.ts'
import type { AdviceContext } from './advice.ts'

/** Machine families by those that can take their place, as written: `'m5 m5a': 'm6g m7g'`. */
export type Successors = Readonly<Record<string, string>>

/** The types of other families in the same size: `m6g.large` and `m7g.large` of `m5.large`, with the prefix they had. */
export const inFamilies = (type: string, successors: Successors): readonly string[] => {
  const [, prefix = '', family = '', rest = ''] = /^((?:db|cache)\.)?([a-z0-9-]+)(\..+)$/.exec(type) ?? []
  const row = Object.entries(successors).find(([from]) => from.split(' ').includes(family))
  return (row?.[1] ?? '')
    .split(' ')
    .filter(Boolean)
    .map((other) => `${prefix}${other}${rest}`)
}

/** The engines of databases that run on machines of any kind. */
const OPEN: Readonly<Record<string, string>> = {
  postgres: 'postgresql',
  mysql: 'mysql',
  mariadb: 'mariadb',
  'aurora-postgresql': 'aurora',
  'aurora-mysql': 'aurora',
  aurora: 'aurora',
}

/**
 * Of some types the one that costs least where the resource stands; none that is not sold there (a price that is borrowed
 * from elsewhere is no sign of it), or costs as much as the type there is.
 */
export const cheapestOf = (
  resource: Resource,
  now: string,
  others: readonly string[],
  context: AdviceContext,
): string | undefined => {
  const limit = soldPrice(resource, now, context)?.amount ?? Infinity
  return others
    .flatMap((type) => {
      const amount = soldPrice(resource, type, context)?.amount
      return amount === undefined || amount >= limit ? [] : [{ type, amount }]
    })
    .toSorted((a, b) => a.amount - b.amount)[0]?.type
}

const soldPrice = (resource: Resource, type: string, { price }: AdviceContext): Price | undefined => {
  if (type.startsWith('db.')) {
    const engine = OPEN[resource.values.text('engine', '')]
    // Aurora is sold on machines of the newer families, as the open engines are.
    const table = engine === 'aurora' ? 'postgresql' : engine
    return table === undefined
      ? undefined
      : price(resource, 'aws/rds-instances', `${table}/${type}/single-az`)
  }
  if (type.startsWith('cache.')) return price(resource, 'aws/elasticache-nodes', `redis/${type}`)
  if (resource.type.startsWith('aws_')) return price(resource, 'aws/ec2-linux', type)
  if (resource.type.startsWith('azurerm_')) return price(resource, 'azure/vm-linux', type)
  return price(resource, 'gcp/machine-on-demand', type)
}

/** Whether machines are known to run another system than Linux, which decides what they can run on. */
export const isLinux = (resource: Resource, { toldText }: AdviceContext): boolean =>
  (toldText(resource, 'operating_system') ?? 'linux').toLowerCase() === 'linux' &&
  !resource.type.includes('windows') &&
  !resource.values.text('os_type', 'Linux').toLowerCase().startsWith('windows') &&
  !resource.values.text('ami_type', '').startsWith('WINDOWS')
