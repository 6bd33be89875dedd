export * from './locks/index.ts'
export * from './locks/lock-reader.ts'
export * from './model/component.ts'
export * from './model/graph.ts'
