/** A resource as a plan is going to leave it, in the form of the document. */
export interface PlannedResource {
  readonly address: string
  readonly type: string
  readonly name: string
  /** The address of its module; empty for the root. */
  readonly module: string
  /** `aws`, `azurerm`, `google`: the last part of the provider's source address. */
  readonly provider: string
  /** `eu-central-1`, `westeurope`; empty where it stands in none, `undefined` where nobody knows it. */
  readonly region: string | undefined
  /** Terraform's own: `["delete", "create"]`. */
  readonly actions: readonly string[]
  /** Whether the change brings, alters or takes away the resource. */
  readonly touched: boolean
  /** Values before the change; empty where there was nothing. */
  readonly before: JsonObject
  /** Values after it; empty where there will be nothing. */
  readonly after: JsonObject
  /** `after_unknown`: `true` where the apply tells the value. */
  readonly unknown: unknown
  /** The expressions of its configuration; `undefined` where there is none. What is unknown and not written, the provider chooses. */
  readonly configured: JsonObject | undefined
}

export type JsonObject = Readonly<Record<string, unknown>>

/** What a plan does, in numbers. */
export interface PlannedCounts {
  /** Resources that it creates, changes, replaces or deletes. */
  readonly changes: number
  /** Those of them that it deletes or replaces. */
  readonly deletions: number
}

/** What a policy allows, as far as rules ask for it. */
export interface Allowed {
  /** With `*` for the end of a name; `undefined` is all. */
  readonly regions: readonly string[] | undefined
  readonly families: readonly string[] | undefined
  /** `undefined` is no limit. */
  readonly changes: number | undefined
  readonly deletions: number | undefined
}
