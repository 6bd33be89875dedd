/** What ajv's compiled code gives: whether a document keeps to its schema, and the first thing where it does not. */
export type SchemaCheck = ((document: unknown) => boolean) & {
  readonly errors?:
    readonly { readonly instancePath: string; readonly keyword: string; readonly message?: string }[] | null
}
