/**
 * Why a document cannot be scanned: it is no JSON (`truncated`, `malformed`), nests too deep, names a member of an object
 * twice (of which programs take the first or the last, so that it says two things), or is not of the kind that the
 * caller reads (`foreign`). The offset is in bytes.
 */
export class ScanFault extends Error {
  readonly fault: 'truncated' | 'malformed' | 'too-deep' | 'repeated' | 'foreign'
  readonly offset: number

  constructor(fault: ScanFault['fault'], offset: number) {
    super(fault)
    this.fault = fault
    this.offset = offset
  }
}
