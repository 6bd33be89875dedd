export * from './compile.ts'
export * from './condition.ts'
export * from './patterns.ts'
export * from './vocabulary.ts'
