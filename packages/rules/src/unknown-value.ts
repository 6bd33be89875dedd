/** Thrown by a value that nobody knows yet, when a condition asks for it: the answer is then unknown. */
export class UnknownValue extends Error {
  override readonly name = 'UnknownValue'

  /** @param path where the value stands, as `ingress[0].cidr_blocks`; never a value */
  constructor(path: string) {
    super(`${path} is known only after apply`)
  }
}
