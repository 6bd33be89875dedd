export * from './document-format.ts'
export * from './schema.ts'
export * from './semantics.ts'
