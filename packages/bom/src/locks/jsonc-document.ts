import { visit, type ParseErrorCode } from 'jsonc-parser'
import { UnreadableLock } from './guarded-reader.ts'
import type { TextFile } from './lock-reader.ts'

/** JSON with comments and trailing commas. Its objects have no prototype: a key `__proto__` is a key. */
export interface JsoncDocument {
  readonly value: unknown
  /** The line of a key at most two levels deep. */
  readonly lineOf: (...path: readonly string[]) => number | undefined
}

type Container = Record<string, unknown> | unknown[]

/** @throws UnreadableLock where it is not JSON, with the line. RangeError where it nests too deeply. */
export const jsoncDocument = ({ path, text }: TextFile): JsoncDocument => {
  const lines = new Map<string, number>()
  const open: { readonly container: Container; key: string }[] = []
  let value: unknown
  const put = (item: unknown): void => {
    const parent = open.at(-1)
    if (parent === undefined) value = item
    else if (Array.isArray(parent.container)) parent.container.push(item)
    else parent.container[parent.key] = item
  }
  const begin = (container: Container): void => {
    put(container)
    open.push({ container, key: '' })
  }
  const end = (): void => {
    open.pop()
  }
  visit(
    text,
    {
      onObjectBegin: () => begin(Object.create(null) as Record<string, unknown>),
      onObjectProperty: (key, _offset, _length, startLine) => {
        const parent = open.at(-1)
        if (parent !== undefined) parent.key = key
        if (open.length <= 2) lines.set(open.map((level) => level.key).join('\n'), startLine + 1)
      },
      onArrayBegin: () => begin([]),
      onObjectEnd: end,
      onArrayEnd: end,
      onLiteralValue: put,
      onError: (error, offset, _length, startLine) => {
        throw refusal(path, error, text.slice(offset).trim() === '', startLine + 1)
      },
    },
    { allowTrailingComma: true },
  )
  return { value, lineOf: (...keys) => lines.get(keys.join('\n')) }
}

const refusal = (path: string, _error: ParseErrorCode, atEnd: boolean, line: number): UnreadableLock =>
  atEnd
    ? new UnreadableLock(
        'truncated',
        `${path}: the file ends before its JSON does; expected a whole lock file.`,
        line,
      )
    : new UnreadableLock('not-a-lock-file', `${path}: it is not JSON; expected a lock file.`, line)
