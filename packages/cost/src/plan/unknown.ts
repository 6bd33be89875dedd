/**
 * A value that hangs on something only the apply will know. Reading it stops the line that needs it, which then counts
 * as unknown: so an estimator that forgets the case errs on the safe side, and none can take an unknown for zero.
 */
export class UnknownUntilApply extends Error {
  override readonly name = 'UnknownUntilApply'
  /** The attribute, as `root_block_device[0].volume_size`; never a value. */
  readonly path: string

  constructor(path: string, what = 'is known only after apply') {
    super(`${path} ${what}`)
    this.path = path
  }
}
