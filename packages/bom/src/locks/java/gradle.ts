import type { Scope } from '../../model/component.ts'
import { baseOf } from '../../syntax/path.ts'
import { addEntry, entryFault, noEdges, projectOf } from '../entry.ts'
import type { GraphBuilder } from '../graph-builder.ts'
import { textReader } from '../reader-of.ts'
import { strongest } from '../reach.ts'

const FILE =
  /(?:^|\/)(?:(?:buildscript-|settings-)?gradle\.lockfile|gradle\/dependency-locks\/[^/]+\.lockfile)$/

/**
 * gradle.lockfile of Gradle 6.8 and later, with the configurations that have each module; those of the build itself (`buildscript-gradle.lockfile`); and the older form of one
 * file for each configuration. None says what needs what, nor what is asked for directly.
 */
export const gradle = textReader(
  { format: 'gradle', reads: (path) => FILE.test(path) },
  (builder, source) => {
    builder.root(projectOf('maven', source))
    let ends = false
    for (const [index, line] of source.lines().entries()) {
      const text = line.trim()
      if (text === '' || text.startsWith('#')) continue
      if (/^empty=/.test(text)) ends = true
      else addModule(builder, source.path, text, index + 1)
    }
    if (!ends && !source.path.includes('dependency-locks/') && source.text.trim() !== '')
      builder.gap({
        code: 'truncated',
        message: 'it does not end with the line "empty=", which Gradle always writes',
      })
    noEdges(builder, 'a Gradle lock file')
  },
)

const addModule = (builder: GraphBuilder, path: string, text: string, line: number): void => {
  const [, group, artifact, version, configurations] =
    /^([^:=\s]+):([^:=\s]+):([^:=\s]+)(?:=(.*))?$/.exec(text) ?? []
  if (group === undefined || artifact === undefined || version === undefined) {
    entryFault(builder, 'group:artifact:version', line)
    return
  }
  addEntry(builder, {
    ref: `${group}:${artifact}@${version}`,
    ecosystem: 'maven',
    kind: 'package',
    name: `${group}:${artifact}`,
    version,
    scope: scopeOf(path, configurations),
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
