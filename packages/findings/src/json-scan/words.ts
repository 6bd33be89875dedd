/** A power of two: a word's place is its hash's last bits. */
const PLACES = 32_768

/** Longer strings are seldom repeated. In bytes; a multiple of four. */
export const LONGEST_WORD = 96

/**
 * Holds one copy of strings that occur again and again. A place has room for one word, so that memory stays flat. Equal
 * words are then mostly the same string, which makes them quick to compare, too.
 */
export class Words {
  readonly #words = new Array<string>(PLACES).fill('')
  readonly #view = new DataView(new ArrayBuffer(PLACES * LONGEST_WORD))

  /** The string of these ASCII bytes, at most LONGEST_WORD of them, behind which there are at least three more. */
  of(bytes: Buffer, view: DataView, start: number, stop: number): string {
    const length = stop - start
    const rest = length & 3
    const whole = stop - rest
    const tail = rest === 0 ? 0 : view.getInt32(whole, true) & ((1 << (rest * 8)) - 1)
    let hash = tail ^ length
    for (let at = start; at < whole; at += 4) hash = Math.imul(hash ^ view.getInt32(at, true), 0x9e3779b1)
    const place = (hash ^ (hash >>> 15)) & (PLACES - 1)
    const word = this.#words[place] ?? ''
    if (word.length === length && this.#isAt(place, view, start, whole, tail)) return word
    this.#put(place, view, start, whole, tail)
    return (this.#words[place] = bytes.toString('latin1', start, stop))
  }

  #isAt(place: number, view: DataView, start: number, whole: number, tail: number): boolean {
    let own = place * LONGEST_WORD
    for (let at = start; at < whole; at += 4) {
      if (this.#view.getInt32(own, true) !== view.getInt32(at, true)) return false
      own += 4
    }
    return tail === 0 || this.#view.getInt32(own, true) === tail
  }

  #put(place: number, view: DataView, start: number, whole: number, tail: number): void {
    let own = place * LONGEST_WORD
    for (let at = start; at < whole; at += 4) {
      this.#view.setInt32(own, view.getInt32(at, true), true)
      own += 4
    }
    if (tail !== 0) this.#view.setInt32(own, tail, true)
  }
}
