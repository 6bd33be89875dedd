import { ConfigurationError, type Category, type Fault } from '@devsecops/core'
import { parseLocatedYaml, type LocatedYaml } from '../located-yaml.ts'
import { waiverFaults } from './faults.ts'
import { endOf } from './moment.ts'
import { validate } from './validate.gen.js'
import type { Waiver } from './waiver.ts'
import type { Waiver as WaiverEntry } from './waivers.gen.ts'

/**
 * Parses and validates a waivers file (schemas/waivers.schema.json). An empty file holds no waivers.
 *
 * @throws ConfigurationError with every fault, at its line and column: `bad-syntax`, `too-large`, and `bad-policy` for
 *   what the schema does not allow and for a date that is none, which would otherwise be a waiver without an end.
 */
export const parseWaivers = (content: string | Uint8Array, file: string): readonly Waiver[] => {
  const yaml = parseLocatedYaml(content, file)
  const value = yaml.value ?? { waivers: [] }
  if (!validate(value)) throw new ConfigurationError([...waiverFaults(validate.errors ?? [], file, yaml)])
  const faults = value.waivers.flatMap((entry, index) => dateFaults(entry, index, file, yaml))
  if (faults.length > 0) throw new ConfigurationError(faults)
  return value.waivers.map((entry, index) => toWaiver(entry, index, file, yaml))
}

const dateFaults = (
  { expires }: WaiverEntry,
  index: number,
  file: string,
  { locate }: LocatedYaml,
): readonly Fault[] =>
  endOf(expires) !== undefined
    ? []
    : [
        {
          code: 'bad-policy',
          file,
          ...locate(['waivers', index, 'expires']),
          message: `waivers[${index}].expires is ${JSON.stringify(expires)}, which is no day of the calendar`,
        },
      ]

const toWaiver = (entry: WaiverEntry, index: number, file: string, { locate }: LocatedYaml): Waiver => {
  const { owner, reason, expires, rule, secret, tool, path, category } = entry
  const justification = entry['vex-justification']
  return {
    ids: entry.id === undefined ? [] : [entry.id].flat(),
    ...(rule !== undefined && { rule }),
    ...(secret !== undefined && { secret }),
    ...(tool !== undefined && { tool }),
    ...(entry.package !== undefined && { package: entry.package }),
    ...(path !== undefined && { path }),
    ...(category !== undefined && { category: category satisfies Category }),
    owner,
    reason,
    expires,
    endsAt: endOf(expires) ?? 0,
    expiresOnFix: entry['expires-on-fix'] ?? false,
    ...(justification !== undefined && { vexJustification: justification }),
    origin: `${file}:${locate(['waivers', index]).line}`,
  }
}
