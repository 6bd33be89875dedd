/** A block of HCL: `module "vpc" { … }`. */
export interface Block {
  readonly type: string
  readonly labels: readonly string[]
  readonly line: number
  readonly body: Body
}

/** What stands in a file or between a block's braces. */
export interface Body {
  readonly attributes: ReadonlyMap<string, Attribute>
  readonly blocks: readonly Block[]
}

/** `name = expression`. */
export interface Attribute {
  readonly line: number
  readonly value: Value
}

/**
 * The value of an expression, as far as its text alone tells it. `unknown` is what only an evaluation could say: a reference, a call, a template
 * with `${…}`.
 */
export type Value =
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Value[] }
  | { readonly kind: 'object'; readonly members: ReadonlyMap<string, Attribute> }
  | { readonly kind: 'unknown' }
