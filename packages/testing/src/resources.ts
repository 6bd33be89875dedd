/** A resource as a plan is going to create it. */
export interface PlannedResource {
  readonly type: string
  /** `web`; by default the type without its provider, so that one of each kind needs no name. */
  readonly name?: string
  readonly values?: Readonly<Record<string, unknown>>
  /** `after_unknown`: which values only the apply will know. */
  readonly unknown?: Readonly<Record<string, unknown>>
  /** What attributes refer to: `{ topic_arn: ['aws_sns_topic.orders'] }`. */
  readonly references?: Readonly<Record<string, readonly string[]>>
  /** `create` unless given. */
  readonly actions?: readonly string[]
  /** What there was; by default nothing where it is created, and otherwise the values. */
  readonly before?: Readonly<Record<string, unknown>>
  /** `after_sensitive` and `before_sensitive`. */
  readonly sensitive?: Readonly<Record<string, unknown>>
  /** The key of `for_each`. */
  readonly key?: string
}

/** What a plan is made of beside its resources. */
export interface PlanOverrides {
  /** The region of the providers. */
  readonly region?: string
  /** What else the providers' blocks say, as the plan writes expressions. */
  readonly provider?: Readonly<Record<string, unknown>>
  /** What changed outside of the configuration. */
  readonly drift?: readonly PlannedResource[]
  /** Whatever else the document has. */
  readonly document?: Readonly<Record<string, unknown>>
}

/**
 * A plan that creates the resources, shaped as `terraform show -json` prints one. Every value counts as written in the
 * configuration, unless it is `undefined`; so does an unknown one that has references.
 */
export const aPlan = (
  resources: readonly PlannedResource[],
  { region = 'us-east-1', provider = {}, drift, document = {} }: PlanOverrides = {},
): Readonly<Record<string, unknown>> => ({
  format_version: '1.2',
  terraform_version: '1.11.4',
  complete: true,
  errored: false,
  resource_changes: resources.map(changeOf),
  ...(drift && { resource_drift: drift.map(changeOf) }),
  configuration: {
    provider_config: Object.fromEntries(
      resources.map((resource) => [
        providerOf(resource),
        { name: providerOf(resource), expressions: { region: { constant_value: region }, ...provider } },
      ]),
    ),
    root_module: {
      resources: resources.map((resource) => ({
        ...writtenIdentityOf(resource),
        provider_config_key: providerOf(resource),
        expressions: { ...written(resource.values ?? {}), ...referencesOf(resource) },
      })),
    },
  },
  ...document,
})

const changeOf = (resource: PlannedResource) => {
  const { actions = ['create'], values = {}, unknown = {}, sensitive = {} } = resource
  const isGone = !actions.some((action) => ['create', 'update', 'no-op', 'read'].includes(action))
  const isNew = actions.length === 1 && actions[0] === 'create'
  return {
    ...identityOf(resource),
    provider_name: `registry.terraform.io/hashicorp/${providerOf(resource)}`,
    change: {
      actions,
      before: isNew ? null : (resource.before ?? values),
      after: isGone ? null : given(values),
      after_unknown: unknown,
      before_sensitive: isNew ? false : sensitive,
      after_sensitive: isGone ? false : sensitive,
    },
  }
}

const providerOf = ({ type }: PlannedResource): string => type.split('_')[0] ?? type

const writtenIdentityOf = ({ type, name = type.replace(/^[^_]+_/, '') }: PlannedResource) => ({
  address: `${type}.${name}`,
  mode: 'managed',
  type,
  name,
})

const identityOf = (resource: PlannedResource) => {
  const identity = writtenIdentityOf(resource)
  return resource.key === undefined
    ? identity
    : { ...identity, address: `${identity.address}[${JSON.stringify(resource.key)}]`, index: resource.key }
}

/** What a document can hold: an attribute that is `undefined` is not there. */
const given = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))

const written = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(given(values)).map(([key, value]) => [key, expressionOf(value)]))

/** Blocks are written out; everything else is a constant. */
const expressionOf = (value: unknown): unknown =>
  Array.isArray(value) && value.some((item) => typeof item === 'object' && item !== null)
    ? value.map((item) => written(item as Readonly<Record<string, unknown>>))
    : { constant_value: value }

const referencesOf = ({ references = {} }: PlannedResource): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(references).map(([key, addresses]) => [
      key,
      { references: addresses.flatMap((address) => [`${address}.id`, address]) },
    ]),
  )
