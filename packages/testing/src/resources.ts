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
}

/** What a plan is made of beside its resources. */
export interface PlanOverrides {
  /** The region of the providers. */
  readonly region?: string
}

/**
 * A plan that creates the resources, shaped as `terraform show -json` prints one. Every value counts as written in the
 * configuration, unless it is `undefined`; so does an unknown one that has references.
 */
export const aPlan = (
  resources: readonly PlannedResource[],
  { region = 'us-east-1' }: PlanOverrides = {},
): Readonly<Record<string, unknown>> => ({
  format_version: '1.2',
  terraform_version: '1.11.4',
  complete: true,
  errored: false,
  resource_changes: resources.map((resource) => ({
    ...identityOf(resource),
    provider_name: `registry.terraform.io/hashicorp/${providerOf(resource)}`,
    change: {
      actions: ['create'],
      before: null,
      after: given(resource.values ?? {}),
      after_unknown: resource.unknown ?? {},
    },
  })),
  configuration: {
    provider_config: Object.fromEntries(
      resources.map((resource) => [
        providerOf(resource),
        { name: providerOf(resource), expressions: { region: { constant_value: region } } },
      ]),
    ),
    root_module: {
      resources: resources.map((resource) => ({
        ...identityOf(resource),
        provider_config_key: providerOf(resource),
        expressions: { ...written(resource.values ?? {}), ...referencesOf(resource) },
      })),
    },
  },
})

const providerOf = ({ type }: PlannedResource): string => type.split('_')[0] ?? type

const identityOf = ({ type, name = type.replace(/^[^_]+_/, '') }: PlannedResource) => ({
  address: `${type}.${name}`,
  mode: 'managed',
  type,
  name,
})

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
