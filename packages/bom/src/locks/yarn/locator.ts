import type { Origin } from '../../model/component.ts'
import { originOf } from '../javascript/origin.ts'
import { parseDescriptor } from './descriptor.ts'

/** What a `resolution` of yarn's lock file says that a package is. */
export interface Locator {
  readonly name: string
  readonly reference: string
  /** The folder of a member of the workspace. */
  readonly workspace?: string
  /** Of a patched package: the descriptor or locator of what was patched. */
  readonly patched?: string
  readonly origin?: Origin
}

export const parseLocator = (resolution: string): Locator | undefined => {
  const parsed = parseDescriptor(resolution)
  if (parsed === undefined) return undefined
  // A virtual package is a package with the peers of one place; it is the same package.
  const reference = parsed.range.replace(/^virtual:[0-9a-f]*#/, '')
  const base = { name: parsed.name, reference }
  if (reference.startsWith('workspace:')) return { ...base, workspace: reference.slice('workspace:'.length) }
  const patched = patchedBy(reference)
  if (patched !== undefined) return { ...base, patched }
  const origin = originOfReference(reference)
  return origin === undefined ? base : { ...base, origin }
}

/** What a `patch:` is applied to: `patch:name@npm%3A1.0.0#patch::bindings`. */
export const patchedBy = (range: string): string | undefined => {
  const source = /^patch:(?<source>[^#]*)#/s.exec(range)?.groups?.source
  return source === undefined ? undefined : decoded(source)
}

/** A descriptor or locator without the bindings that yarn puts behind it (`::locator=…`, `::version=…`). */
export const withoutBindings = (text: string): string => text.replace(/::.*$/s, '')

const originOfReference = (reference: string): Origin | undefined => {
  // Yarn tells where an archive is, if its registry serves it from another place than is usual.
  const archive = /::(?:.*&)?__archiveUrl=(?<url>[^&]*)/s.exec(reference)?.groups?.url
  if (archive !== undefined) return originOf(decoded(archive))
  if (/^(?:npm|exec|virtual):/.test(reference)) return undefined
  const portal = /^portal:(?<path>.*)$/s.exec(reference)?.groups?.path
  return originOf(portal === undefined ? withoutBindings(reference) : `link:${portal}`)
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
