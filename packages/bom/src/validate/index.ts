export * from './document-format.ts'
export * from './schema.ts'
