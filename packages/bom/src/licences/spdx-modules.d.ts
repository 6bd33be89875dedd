declare module 'spdx-expression-parse' {
  interface Leaf {
    license: string
    plus?: true
    exception?: string
  }
  interface Join {
    left: Leaf | Join
    conjunction: 'and' | 'or'
    right: Leaf | Join
  }
  /** @throws Error for a text that is no expression of listed ids. */
  export default function parse(source: string): Leaf | Join
}
