import type { Scope } from '../../model/component.ts'
import { baseOf } from '../../syntax/path.ts'
import { addEntry, entryFault, noEdges, projectOf } from '../entry.ts'
import type { GraphBuilder } from '../graph-builder.ts'
import { textReader } from '../reader-of.ts'
import { checksumsFor, type Checksums } from './gradle-verification.ts'
import { strongest } from '../reach.ts'

const FILE =
  /(?:^|\/)(?:(?:buildscript-|settings-)?gradle\.lockfile|gradle\/dependency-locks\/[^/]+\.lockfile)$/

/**
 * gradle.lockfile of Gradle 6.8 and later, with the configurations that have each module; those of the build itself (`buildscript-gradle.lockfile`); and the older form of one
 * file for each configuration. None says what needs what, nor what is asked for directly. Digests are those of the build's verification metadata.
 */
export const gradle = textReader(
  { format: 'gradle', reads: (path) => FILE.test(path) },
  (builder, source) => {
    builder.root(projectOf('maven', source))
    const checksums = checksumsFor(builder, source)
    let ends = false
    for (const [index, line] of source.lines().entries()) {
      const text = line.trim()
      if (text === '' || text.startsWith('#')) continue
      if (/^empty=/.test(text)) ends = true
      else addModule(builder, { path: source.path, text, line: index + 1 }, checksums)
    }
    if (!ends && !source.path.includes('dependency-locks/') && source.text.trim() !== '')
      builder.gap({
        code: 'truncated',
        message: 'it does not end with the line "empty=", which Gradle always writes',
      })
    noEdges(builder, 'a Gradle lock file')
  },
)

const addModule = (
  builder: GraphBuilder,
  { path, text, line }: { readonly path: string; readonly text: string; readonly line: number },
  checksums: Checksums,
): void => {
  const [, group, artifact, version, configurations] =
    /^([^:=\s]+):([^:=\s]+):([^:=\s]+)(?:=(.*))?$/.exec(text) ?? []
  if (group === undefined || artifact === undefined || version === undefined) {
    entryFault(builder, 'group:artifact:version', line)
    return
  }
  const ref = `${group}:${artifact}@${version}`
  const hashes = checksums.get(ref)
  addEntry(builder, {
    ref,
    ecosystem: 'maven',
    kind: 'package',
    name: `${group}:${artifact}`,
    version,
    scope: scopeOf(path, configurations),
    ...(hashes !== undefined && { hashes }),
    line,
  })
}

/** What the build or a test has is for development; so are annotation processors and tools, which have configurations of their own. */
const scopeOf = (path: string, configurations: string | undefined): Scope => {
  const file = baseOf(path)
  if (/^(?:buildscript|settings)-/.test(file)) return 'dev'
  const names = configurations?.split(',') ?? [file.replace(/\.lockfile$/, '')]
  return names.map(scopeOfOne).reduce(strongest, 'dev')
}

const scopeOfOne = (configuration: string): Scope => {
  if (/test/i.test(configuration)) return 'dev'
  return /(?:compile|runtime)(?:classpath)?$|^(?:default|api|implementation)$|^archives$/i.test(configuration)
    ? 'required'
    : 'dev'
}
