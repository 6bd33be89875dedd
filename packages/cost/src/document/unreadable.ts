/** Why a file could not be taken. Tests assert the code, people read the sentence. */
export type UnreadableCode =
  | 'empty'
  | 'truncated'
  /** Text, HTML, an error message, or broken JSON. */
  | 'not-json'
  /** JSON, or a binary plan, that is no document of the kind that is expected. */
  | 'not-a-plan'
  /** A value of another type than the format has at its place, or none where there is always one. */
  | 'wrong-shape'
  | 'unsupported-version'
  /** Two statements of the file that cannot both be true. */
  | 'contradictory'
  | 'duplicate-key'
  | 'too-large'
  | 'too-deep'

/** A file of which nothing is taken. The message is one sentence and never holds a value of the file. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile'
  readonly code: UnreadableCode

  constructor(code: UnreadableCode, message: string) {
    super(message)
    this.code = code
  }
}
