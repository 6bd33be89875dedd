export { parseWaivers } from './parse.ts'
export type { VexJustification, Waiver } from './waiver.ts'
