import { readPlan, readPlans, type Plan, type Resource } from '@devsecops/cost'

type Json = Readonly<Record<string, unknown>>

/** A resource of a plan, as a test says it; what is left out is as in a first plan of `aws_nat_gateway.a`. */
export interface Planned {
  readonly address?: string
  readonly actions?: readonly string[]
  readonly before?: Json | null
  readonly after?: Json | null
  readonly unknown?: unknown
  readonly sensitive?: unknown
  readonly change?: Json
  readonly entry?: Json
}

/** Type, name and the like of a simple address. */
const namesOf = (address: string): Json => {
  const own = address.replace(/^(?:module\.[^.[]+(?:\[[^\]]*\])?\.)*/, '')
  const [, data, type, name] = /^(data\.)?([^.]+)\.([^.[]+)/.exec(own) ?? []
  const module = address.slice(0, -own.length - 1)
  return {
    address,
    ...(module === '' ? {} : { module_address: module }),
    mode: data === undefined ? 'managed' : 'data',
    type,
    name,
    provider_name: 'registry.terraform.io/hashicorp/aws',
  }
}

const changeOf = ({ address = 'aws_nat_gateway.a', ...rest }: Planned): Json => {
  const after = rest.after === undefined ? { id: 'a' } : rest.after
  return {
    ...namesOf(address),
    ...rest.entry,
    change: {
      actions: rest.actions ?? ['create'],
      before: rest.before ?? null,
      after,
      after_unknown: rest.unknown ?? {},
      before_sensitive: false,
      after_sensitive: rest.sensitive ?? {},
      ...rest.change,
    },
  }
}

/** A document as `terraform show -json` prints it; `more` replaces top-level members. */
export const aPlan = (resources: readonly Planned[], more: Json = {}): Json => ({
  format_version: '1.2',
  terraform_version: '1.11.4',
  planned_values: {
    root_module: {
      // A root module holds no resource of another.
      resources: resources
        .filter(
          ({ address, after, entry }) =>
            after !== null && entry?.deposed === undefined && !address?.startsWith('module.'),
        )
        .map(({ address = 'aws_nat_gateway.a', after = { id: 'a' }, entry }) => ({
          ...namesOf(address),
          ...entry,
          values: after,
        })),
    },
  },
  resource_changes: resources.map(changeOf),
  configuration: { root_module: {} },
  ...more,
})

/** A plan of which nothing but its configuration is of interest. */
export const configured = (resources: readonly Planned[], root: Json, more: Json = {}): Json =>
  aPlan(resources, { configuration: { root_module: root }, ...more })

export const bytesOf = (document: unknown): Uint8Array =>
  new TextEncoder().encode(typeof document === 'string' ? document : JSON.stringify(document))

export const read = (document: Json): Plan => readPlan(document)

/** Reads a file of this text or document. */
export const readFile = (content: unknown): readonly Plan[] =>
  readPlans({ path: 'tfplan.json', bytes: content instanceof Uint8Array ? content : bytesOf(content) }).map(
    ({ plan }) => plan,
  )

/** A resource after apply. */
export const after = (plan: Plan, address: string): Resource => {
  const found = plan.after.find((each) => each.address === address)
  if (found === undefined) throw new Error(`no ${address} among ${addresses(plan.after).join(', ')}`)
  return found
}

export const addresses = (resources: readonly Resource[]): readonly string[] =>
  resources.map(({ address }) => address)

/** What was thrown, as `code: message`; so that a test sees both. */
export const refusal = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    const { code, message } = error as Error & { code: string }
    return `${code}: ${message}`
  }
  return 'it was taken'
}
