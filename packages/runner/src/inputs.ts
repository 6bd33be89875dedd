import { ConfigurationError, nearMiss, type Fault } from '@devsecops/core'
import { oneLine } from '@devsecops/report'
import type { Env } from './env.ts'
import type { Parsed, Parser, Table } from './parsers.ts'

/** How much of a wrong value is quoted. */
const QUOTED_CHARACTERS = 100

/** The text of an input: GitHub passes it as INPUT_<NAME>, upper case, spaces as _, hyphens as they are. */
export const inputText = (env: Env, name: string): string =>
  (env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim()

/**
 * The values of all inputs.
 *
 * @throws ConfigurationError `bad-input`, with one fault for every input whose text is refused.
 */
export const readInputs = <T extends Table>(table: T, env: Env): Parsed<T> => {
  const faults: Fault[] = []
  const values: Record<string, unknown> = {}
  for (const [name, parser] of Object.entries(table)) {
    const given = inputText(env, name)
    const accepted = parser.parse(given)
    if (accepted === undefined) faults.push({ code: 'bad-input', message: refusal(name, given, parser) })
    else values[name] = accepted.value
  }
  if (faults.length > 0) throw new ConfigurationError(faults)
  return values as Parsed<T>
}

/** The texts of all secret inputs that were given, to be masked before anything is printed. */
export const secretsOf = (table: Table, env: Env): readonly string[] =>
  Object.entries(table)
    .filter(([, parser]) => parser.secret === true)
    .map(([name]) => inputText(env, name))
    .filter((given) => given !== '')

const refusal = (
  name: string,
  given: string,
  { expected, choices = [], doubtful = (text) => text, secret }: Parser<unknown>,
): string => {
  if (secret === true) return `Input ${name}: expected ${expected}; its value is not shown.`
  const found = given === '' ? 'nothing' : JSON.stringify(oneLine(given).slice(0, QUOTED_CHARACTERS))
  const word = doubtful(given)?.slice(0, QUOTED_CHARACTERS).replaceAll(/[_ ]/g, '-')
  const near = word === undefined ? undefined : nearMiss(word, choices)
  return `Input ${name}: found ${found}, expected ${expected}.${near === undefined ? '' : ` Did you mean ${near}?`}`
}
