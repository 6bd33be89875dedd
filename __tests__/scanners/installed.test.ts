import { describe, expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createTools } from '../../packages/runner/src/tools/create-tools.ts'
import { freshMachine } from '../actions/security-gate/scan/scanning.ts'

/**
 * The scanners themselves, those of them that are installed and need no network, on the example as it is and with its
 * weaknesses: whether their command lines and exit codes are what `scanners/` says.
 */
const KNOWN = ['gitleaks', 'trufflehog', 'trivy', 'semgrep', 'checkov']

const { which } = createTools(process.env, '.', '.')
const here: string[] = []
for (const name of KNOWN) if ((await which(name)) !== undefined) here.push(name)
const absent = KNOWN.filter((name) => !here.includes(name))
if (absent.length > 0)
  process.stdout.write(`Not installed: ${absent.join(', ')}. The tests of these are skipped.\n`)

const EXAMPLE = join(import.meta.dirname, '../../examples/shop')

/** Semgrep's registry is a network; the example brings rules of its own. */
const env = {
  HOME: process.env['HOME'] ?? '',
  SEMGREP_RULES: join(EXAMPLE, 'reports/semgrep-rules.yml'),
  TRIVY_SKIP_CHECK_UPDATE: 'true',
}

const machine = freshMachine()
const WORDS: Readonly<Record<string, string>> = { trivy: 'iac:trivy' }
const MINUTES = 5

const scanned = async (name: string) => {
  const { readings } = await machine.run(WORDS[name] ?? name, { env, input: { 'scan-timeout': MINUTES } })
  return readings
}

const copyExample = (): void => {
  cpSync(EXAMPLE, machine.workspace(), { recursive: true })
  rmSync(join(machine.workspace(), 'reports'), { recursive: true })
}

const addWeaknesses = (): void => {
  const patch = join(EXAMPLE, 'reports/weaknesses.patch')
  // Of the workflow none of these scanners would say anything.
  execFileSync('git', ['apply', '--exclude', '.github/*', patch], { cwd: machine.workspace() })
  // Drawn anew: no file of this repository may hold what a push protection would stop.
  const value = Array.from({ length: 36 }, () => Math.floor(Math.random() * 36).toString(36)).join('')
  machine.write({ 'web/src/token.ts': `export const token = 'ghp_${value}'\n` })
}

const described = here.length === 0 ? describe.skip : describe

described('a scanner that is installed', () => {
  test.each(here)(
    '%s finds nothing that blocks in the example',
    async (name) => {
      copyExample()
      const [reading, ...more] = await scanned(name)
      expect([reading?.unreadable, reading?.tools, more]).toEqual([undefined, [name], []])
      const severities = reading?.findings.map(({ severity }) => severity)
      expect(severities?.filter((severity) => severity === 'high' || severity === 'critical')).toEqual([])
    },
    MINUTES * 60_000,
  )

  test.each(here)(
    '%s finds the weaknesses that were added',
    async (name) => {
      copyExample()
      addWeaknesses()
      const [reading] = await scanned(name)
      expect(reading?.unreadable).toBeUndefined()
      expect(reading?.findings).not.toEqual([])
    },
    MINUTES * 60_000,
  )
})
