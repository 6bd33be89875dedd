import type { Block } from '../../plan/block.ts'

export type Purchase = 'on-demand' | 'preemptible'

/** How machines are bought, from a block with the attributes of `scheduling`, or of a node's configuration. */
export const purchaseOf = (block: Block | undefined): Purchase =>
  block !== undefined &&
  (block.flag('preemptible') || block.flag('spot') || block.text('provisioning_model') === 'SPOT')
    ? 'preemptible'
    : 'on-demand'
