import { ConfigurationError } from '@devsecops/core'
import type { Fault } from '@devsecops/core'
import { parseLocatedYaml } from '@devsecops/policy'
import type { LocatedYaml, Step } from '@devsecops/policy'
import type { File } from '../document/text.ts'
import { isShape } from '../plan/shape.ts'
import type { Shape } from '../plan/shape.ts'

/** A usage file that was read, and what is odd in it without being wrong. */
export interface UsageFile {
  /** As `usageFrom` takes it. */
  readonly usage: Shape
  /** Plain sentences with the place. */
  readonly warnings: readonly string[]
}

const PARTS = ['resource_usage', 'resource_type_default_usage'] as const

/** No dimension of use lies deeper: `storage.standard.monthly_requests`, and parts of a resource by name. */
const MAX_DEPTH = 8

/**
 * Reads a usage file in Infracost's format, as YAML:
 *
 *   version: 0.1
 *   resource_type_default_usage:
 *     aws_lambda_function: {monthly_requests: 1000000}      every resource of the type
 *   resource_usage:
 *     aws_lambda_function.api: {request_duration_ms: 250}   one resource
 *     module.queue[*].aws_sqs_queue.q: {monthly_requests: 5}   one of every instance
 *
 * Numbers are amounts a month unless their name says otherwise; words and booleans choose (`operating_system: windows`);
 * maps hold the use of parts. What more of it is there is for one address, from the type to the address itself, is merged.
 * A key that stands twice is a warning, and the last one holds.
 *
 * @throws ConfigurationError with every fault and its line: no YAML, another version, a list, a negative amount.
 */
export const readUsageFile = ({ path, bytes }: File): UsageFile => {
  const yaml = parseLocatedYaml(bytes, path, { allowRepeatedKeys: true })
  const faults = [...faultsOf(yaml, path)]
  if (faults.length > 0) throw new ConfigurationError(faults)
  const warnings = yaml.repeated.map(
    ({ line }) => `${path}:${String(line)}: the key stands a second time in its mapping; the last one holds`,
  )
  const known: readonly string[] = ['version', ...PARTS]
  const others = Object.keys(yaml.value ?? {}).filter((name) => !known.includes(name))
  const unread = others.map(
    (name) =>
      `${path}:${String(yaml.locate([name]).line)}: "${name}" is no part of a usage file and is not read`,
  )
  return { usage: (yaml.value ?? {}) as Shape, warnings: [...warnings, ...unread] }
}

function* faultsOf({ value, locate }: LocatedYaml, file: string): Generator<Fault> {
  const fault = (at: readonly Step[], message: string): Fault => ({
    code: 'bad-input',
    file,
    ...locate(at),
    message,
  })
  // An empty file tells nothing of use, which is no fault.
  if (value === undefined || value === null) return
  if (!isShape(value)) {
    yield fault([], `the usage file is ${kindOf(value)}; expected a mapping with resource_usage`)
    return
  }
  if (value.version !== undefined && !isKnown(value.version))
    yield fault(['version'], 'the version of the usage file is none that is known; expected 0.1')
  for (const part of PARTS) {
    const entries = value[part]
    if (entries === undefined || entries === null) continue
    if (!isShape(entries)) {
      yield fault([part], `${part} is ${kindOf(entries)}; expected a mapping of addresses or types`)
      continue
    }
    for (const [name, use] of Object.entries(entries)) {
      if (use === null) continue
      if (isShape(use)) yield* faultsIn(use, [part, name], fault)
      else
        yield fault(
          [part, name],
          `the use is ${kindOf(use)}; expected a mapping such as {monthly_requests: 1000}`,
        )
    }
  }
}

function* faultsIn(
  use: Shape,
  path: readonly Step[],
  fault: (at: readonly Step[], message: string) => Fault,
): Generator<Fault> {
  if (path.length > MAX_DEPTH) {
    yield fault(path, `the use nests deeper than ${String(MAX_DEPTH)} mappings; expected names and amounts`)
    return
  }
  for (const [name, value] of Object.entries(use)) {
    const at = [...path, name]
    if (isShape(value)) yield* faultsIn(value, at, fault)
    else if (typeof value === 'number' && !(value >= 0 && value < Infinity))
      yield fault(at, 'the amount is negative or no number; expected 0 or more')
    else if (Array.isArray(value))
      yield fault(at, 'the use is a list; expected an amount, a word or a mapping')
  }
}

/** `0.1`, as a number or a text; there is no other. */
const isKnown = (version: unknown): boolean =>
  (typeof version === 'number' || typeof version === 'string') && /^0(?:\.\d+)?$/.test(String(version))

const kindOf = (value: unknown): string => {
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'string' ? 'a text' : `a ${typeof value}`
}
