import { afterAll, beforeEach } from '@jest/globals'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A fresh folder for each test of a file: a function that gives its path, and one that writes into it. */
export const freshFolder = (): {
  path: (...parts: string[]) => string
  write: (name: string, content?: string) => string
} => {
  const base = mkdtempSync(join(realpathSync(tmpdir()), 'runner-'))
  let count = 0
  beforeEach(() => {
    count += 1
    mkdirSync(join(base, String(count)))
  })
  afterAll(() => rmSync(base, { recursive: true }))
  const path = (...parts: string[]): string => join(base, String(count), ...parts)
  return {
    path,
    write: (name, content = name) => {
      mkdirSync(dirname(path(name)), { recursive: true })
      writeFileSync(path(name), content)
      return path(name)
    },
  }
}
