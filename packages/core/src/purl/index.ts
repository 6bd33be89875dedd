export * from './build.ts'
export * from './canonical.ts'
export * from './package-url.ts'
export * from './parse.ts'
