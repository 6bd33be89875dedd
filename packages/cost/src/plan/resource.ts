import type { Block } from './block.ts'
import type { Shape } from './shape.ts'

/** A place where prices differ, and how it was found. */
export interface Region {
  readonly name: string
  readonly from: 'attribute' | 'zone' | 'arn' | 'related' | 'provider' | 'variable' | 'input'
}

/** What the document says of a resource, as it stands there: for whoever must tell "unknown" from "not there" by itself. */
export interface Stated {
  readonly values: Shape
  /** `after_unknown`: `true` where a value is not known; `undefined` where all are, in a state and before. */
  readonly unknown: unknown
  /** `true` where a value is sensitive. */
  readonly sensitive: unknown
  /** The expressions of its configuration; `undefined` where there is none of it. */
  readonly configured: Shape | undefined
  /** What its provider's block says: of an argument (`default_labels`), or of one in a block (`default_tags`, `tags`). */
  readonly provider: (name: string, inBlock?: string) => ProviderArgument
}

/** Of what no document states anything. */
export const NOTHING_STATED: Stated = {
  values: {},
  unknown: undefined,
  sensitive: {},
  configured: undefined,
  provider: () => ({ state: 'absent' }),
}

/** `absent`: nobody wrote it. `unseen`: it is written, and the plan does not tell what it is. */
export type ProviderArgument =
  | { readonly state: 'absent' }
  | { readonly state: 'unseen' }
  | { readonly state: 'told'; readonly value: unknown }

/** One resource on one side of a plan: as it is, or as it will be. */
export interface Resource {
  /** `module.a[0].aws_instance.web["x"]`; what a replacement has left behind ends in ` (deposed 0a1b2c3d)`, and what is only forgotten in ` (forgotten)`. */
  readonly address: string
  /** `aws_instance` */
  readonly type: string
  /** `web` */
  readonly name: string
  /** The address of the module it stands in; empty for the root. */
  readonly module: string
  readonly mode: 'managed' | 'data'
  /** The source address of the provider: `registry.terraform.io/hashicorp/aws`. */
  readonly provider: string
  readonly region: Region | undefined
  readonly values: Block
  readonly stated: Stated
  /** Resources of this side that the configuration of an attribute names (`launch_template.id`: a path of blocks), or whose id or name is its value; without duplicates. */
  readonly references: (path: string) => readonly Resource[]
  /** All resources of a type on this side, itself among them: some name each other by text. */
  readonly peers: (type: string) => readonly Resource[]
  /** Resources of a type whose attribute names this one. */
  readonly referrers: (type: string, path: string) => readonly Resource[]
  /** Whether the plan marks the value at a path (`password`, `user[0].password`) as sensitive, whole or in part. */
  readonly isSensitive: (path: string) => boolean
}
