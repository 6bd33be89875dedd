export type { Channels } from './channel.ts'
export type { Findings } from './content.ts'
export { publish } from './publish.ts'
export { relay } from './relay.ts'
