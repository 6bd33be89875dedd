import exceptions from 'spdx-exceptions/index.json' with { type: 'json' }
import deprecatedIds from 'spdx-license-ids/deprecated.json' with { type: 'json' }
import currentIds from 'spdx-license-ids/index.json' with { type: 'json' }

const byLowerCase = (ids: readonly string[]): ReadonlyMap<string, string> =>
  new Map(ids.map((id) => [id.toLowerCase(), id]))

const LICENCES = byLowerCase([...deprecatedIds, ...currentIds])
const EXCEPTIONS = byLowerCase(exceptions)
const DEPRECATED: ReadonlySet<string> = new Set(deprecatedIds)

/** The id of the SPDX Licence List as the list spells it; ids are told apart without their case (SPDX 2.3, annex D.2). */
export const listedLicence = (id: string): string | undefined => LICENCES.get(id.toLowerCase())

/** The same of the list of exceptions, what stands after WITH. */
export const listedException = (id: string): string | undefined => EXCEPTIONS.get(id.toLowerCase())

/** Whether the list has replaced this id by another. */
export const isDeprecatedLicence = (id: string): boolean => DEPRECATED.has(id)

/** Every id, with the deprecated ones. */
export const listedLicences = (): Iterable<string> => LICENCES.values()
