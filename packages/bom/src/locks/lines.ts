/** Tells the line of an offset: a table of where lines begin, searched by halves. */
export class Lines {
  readonly #starts: number[] = [0]

  constructor(text: string) {
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1))
      this.#starts.push(end + 1)
  }

  /** The line, counted from 1. */
  at(offset: number): number {
    let low = 0
    let high = this.#starts.length
    while (high - low > 1) {
      const middle = (low + high) >>> 1
      if ((this.#starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return low + 1
  }
}
