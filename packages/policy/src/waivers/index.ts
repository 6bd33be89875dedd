/** Imported by itself, `@devsecops/policy/waivers`: a gate without waivers need not load their validator. */
export { parseWaivers } from './parse.ts'
