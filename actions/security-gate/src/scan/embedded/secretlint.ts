import { ConfigurationError } from '@devsecops/core'
import { read, sourceOf, unreadableReading, type Reading } from '@devsecops/findings'
import type { Io } from '@devsecops/runner'
import { extname } from 'node:path'
import { lintSource } from '@secretlint/core'
import { secretLintProfiler } from '@secretlint/profiler'
import { rules } from '@secretlint/secretlint-rule-preset-recommend'
import type { Setting } from '../run-scanner.ts'
import { textOf } from './text-of.ts'
import { trackedFiles } from './tracked-files.ts'

/** Larger files are not looked at: what people write is smaller, and rules take their time on long lines. */
const FILE_BYTES = 4 * 1024 * 1024

/** How the reading is called. */
const FILE = 'scan/secretlint'

/**
 * By this rule a comment in a file hides what is found in it: a waiver that nobody sees, without an owner and without an end.
 * So it is left out.
 */
const HIDING = '@secretlint/secretlint-rule-filter-comments'

const CONFIG = {
  rules: rules.filter(({ meta }) => meta.id !== HIDING).map((rule) => ({ id: rule.meta.id, rule })),
}

/**
 * Looks for secrets in the files that git tracks, with secretlint's recommended rules, in this process and without a network.
 * The report, which holds the text of files, stays in memory.
 */
export const runSecretlint = async (setting: Setting): Promise<Reading> => {
  const { io, timeoutMs, hashSecret } = setting
  const paths = await trackedFiles(io)
  const end = performance.now() + timeoutMs
  // It would keep a mark of every rule on every file.
  secretLintProfiler.setEnabled(false)
  const skipped: string[] = []
  const results: unknown[] = []
  for (const path of paths) {
    if (performance.now() >= end) return outOfTime(timeoutMs)
    const text = readText(path, io, skipped)
    if (text === undefined) continue
    const result = await lint(path, text)
    if (result.messages.length > 0) results.push(result)
  }
  tellSkipped(skipped, io)
  const reading = read(sourceOf(FILE, JSON.stringify(results)), {
    root: io.files.workspace,
    format: 'secretlint',
    ...(hashSecret === undefined ? {} : { hashSecret }),
  })
  io.log.info(`secretlint (secrets): built in; ${paths.length} files, ${reading.findings.length} findings`)
  return reading
}

const lint = (path: string, text: string): ReturnType<typeof lintSource> =>
  lintSource({
    source: { filePath: path, content: text, ext: extname(path), contentType: 'text' },
    options: { config: CONFIG, noPhysicFilePath: true },
  })

/** A link out of the checkout, or one that leads nowhere, has no content that belongs to the checkout. */
const readText = (path: string, { files }: Io, skipped: string[]): string | undefined => {
  try {
    const bytes = files.read(path, FILE_BYTES)
    return bytes === undefined ? undefined : textOf(bytes)
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    if (error.faults.some(({ code }) => code === 'too-large')) skipped.push(path)
    return undefined
  }
}

/** How many files are named. */
const NAMED = 10

const tellSkipped = (skipped: readonly string[], { log }: Io): void => {
  if (skipped.length === 0) return
  const more = skipped.length > NAMED ? ` and ${skipped.length - NAMED} more` : ''
  const names = `${skipped.slice(0, NAMED).join(', ')}${more}`
  log.warning(`secretlint has not looked at files above ${FILE_BYTES / 1024 / 1024} MiB: ${names}`)
}

const outOfTime = (timeoutMs: number): Reading =>
  unreadableReading(
    FILE,
    'tool-timed-out',
    `secretlint was ended after ${timeoutMs / 60_000} minutes, as scan-timeout says.`,
  )
