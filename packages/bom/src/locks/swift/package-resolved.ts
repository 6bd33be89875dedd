import { listOf, shapeOf, textOf } from '../../syntax/shape.ts'
import type { Shape } from '../../syntax/shape.ts'
import { addEntry, entryFault, noEdges, projectOf } from '../entry.ts'
import type { GraphBuilder } from '../graph-builder.ts'
import { gitOrigin, originAt, withoutCredentials } from '../origin.ts'
import { jsonReader, named } from '../reader-of.ts'
import type { JsonLock } from '../reader-of.ts'

/**
 * Package.resolved of the Swift package manager, versions 1 to 3, in a package or in an Xcode project. Packages are known by the address of their
 * repository; what needs what, and what is asked for, it does not say.
 */
export const packageResolved = jsonReader(
  { format: 'package-resolved', reads: named('Package.resolved') },
  (builder, lock, source) => {
    const { version } = lock.value
    if (version !== 1 && version !== 2 && version !== 3)
      builder.gap({ code: 'unsupported-version', message: 'its version is none of 1, 2 and 3' })
    const path = version === 1 ? ['object', 'pins'] : ['pins']
    const pins = version === 1 ? shapeOf(lock.value.object).pins : lock.value.pins
    if (!Array.isArray(pins)) builder.gap({ code: 'not-a-lock-file', message: 'it has no list "pins"' })
    builder.root(projectOf('swift', source))
    for (const [index, pin] of listOf(pins).entries()) addPin(builder, lock, shapeOf(pin), [...path, index])
    noEdges(builder, 'a Package.resolved')
  },
)

const addPin = (
  builder: GraphBuilder,
  lock: JsonLock,
  pin: Shape,
  path: readonly (string | number)[],
): void => {
  const state = shapeOf(pin.state)
  const [version, commit] = [textOf(state.version), textOf(state.revision)]
  const location = textOf(pin.location) ?? textOf(pin.repositoryURL)
  const identity = textOf(pin.identity) ?? textOf(pin.package)
  const name = location === undefined || pin.kind === 'registry' ? identity : nameOf(location)
  const line = lock.lineOf(...path)
  if (name === undefined || (version === undefined && commit === undefined)) {
    entryFault(builder, 'a package with a place and a version or commit', line)
    return
  }
  const origin =
    location === undefined || pin.kind === 'registry'
      ? undefined
      : pin.kind === 'localSourceControl'
        ? { ...originAt('path', location), ...(commit !== undefined && { commit }) }
        : gitOrigin(location, commit)
  addEntry(builder, {
    ref: `${name}@${version ?? commit ?? ''}`,
    ecosystem: 'swift',
    kind: 'package',
    name,
    ...(version !== undefined && { version }),
    scope: 'required',
    ...(origin && { origin }),
    ...(line !== undefined && { line }),
  })
}

/** `https://github.com/a/b.git` and `git@github.com:a/b.git` → `github.com/a/b`: host and path, as package URLs have them. */
const nameOf = (location: string): string =>
  withoutCredentials(location)
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/^([^/:]+):(?!\d+\/)/, '$1/')
    .replace(/\/+$/, '')
    .replace(/\.git$/, '')
