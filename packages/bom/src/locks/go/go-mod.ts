import { addEntry, isPlain, noEdges, PROJECT, projectOf } from '../entry.ts'
import type { Component } from '../../model/component.ts'
import type { GraphBuilder } from '../graph-builder.ts'
import { originAt } from '../origin.ts'
import { named, textReader } from '../reader-of.ts'
import { parseGoMod } from './go-mod-file.ts'
import type { GoMod, Replacement, Requirement } from './go-mod-file.ts'
import { newestOf, parseGoSum } from './go-sum.ts'
import type { Sum } from './go-sum.ts'

/**
 * go.mod with the go.sum beside it. Since Go 1.17 a go.mod has every module that the build needs; what needs what only `go mod graph` tells, from
 * the modules' own files. Neither Go itself nor its toolchain is a package.
 */
export const goMod = textReader({ format: 'go-mod', reads: named('go.mod') }, (builder, source) => {
  const file = parseGoMod(source.lines())
  const text = source.beside('go.sum')
  const sums = text === undefined ? undefined : parseGoSum(text)
  faults(builder, file)
  builder.root(projectOf('golang', source, { name: file.module }))
  builder.known(PROJECT)
  for (const requirement of file.requirements) addRequired(builder, file, requirement, sums)
  if (isUnpruned(file)) addFromSums(builder, file, sums)
  noEdges(builder, 'a go.mod')
})

const faults = (builder: GraphBuilder, { module, fault, requirements }: GoMod): void => {
  if (fault?.unclosed === true)
    builder.gap({ code: 'truncated', message: 'a block is never closed', line: fault.line })
  else if (fault)
    builder.gap({
      code: 'not-a-lock-file',
      message: 'a requirement is not a path and a version',
      line: fault.line,
    })
  if (module === undefined && requirements.length === 0)
    builder.gap({ code: 'not-a-lock-file', message: 'it names neither its module nor any requirement' })
}

const addRequired = (
  builder: GraphBuilder,
  file: GoMod,
  required: Requirement,
  sums: ReadonlyMap<string, Sum> | undefined,
): void => {
  const { path, version, indirect, line } = required
  if (file.excluded.has(`${path}@${version}`))
    builder.gap({ code: 'unresolved', message: `${path} is required in a version that is excluded`, line })
  const component = componentOf(required, replacementFor(file, required), sums)
  if (!addEntry(builder, component)) return
  if (!indirect) builder.edge(PROJECT, component.ref)
  if (sums !== undefined && component.kind === 'package' && component.treeHashes === undefined && !indirect)
    builder.gap({ code: 'missing-entry', message: `go.sum has no sum of ${component.ref}`, line })
}

/** A replacement of one version goes before that of all. */
const replacementFor = (
  { replacements }: GoMod,
  { path, version }: { path: string; version: string },
): Replacement | undefined => replacements.get(`${path}@${version}`) ?? replacements.get(path)

const componentOf = (
  { path, version, line }: { path: string; version: string; line?: number },
  replacement: Replacement | undefined,
  sums: ReadonlyMap<string, Sum> | undefined,
): Component => {
  const common = { ecosystem: 'golang', scope: 'required', ...(line !== undefined && { line }) } as const
  if (replacement !== undefined && replacement.byVersion === undefined)
    // A folder in its place: our own code, under the name that it is imported by.
    return { ...common, ref: path, kind: 'project', name: path, origin: originAt('path', replacement.byPath) }
  const [name, chosen] = replacement ? [replacement.byPath, replacement.byVersion ?? ''] : [path, version]
  const sum = sums?.get(`${name}@${chosen}`)
  return {
    ...common,
    ref: `${name}@${chosen}`,
    kind: 'package',
    name,
    version: chosen,
    ...(sum && { treeHashes: [sum.hash] }),
  }
}

/** Whether a go.mod leaves out what is needed indirectly: before Go 1.17, which is also what a file without the directive means. */
const isUnpruned = ({ go }: GoMod): boolean => {
  const [, major, minor] = /^(\d+)\.(\d+)/.exec(go ?? '1.16') ?? []
  return Number(major) < 1 || (Number(major) === 1 && Number(minor) < 17)
}

const addFromSums = (
  builder: GraphBuilder,
  file: GoMod,
  sums: ReadonlyMap<string, Sum> | undefined,
): void => {
  const paths = new Set(file.requirements.map(({ path }) => path))
  const replacing = new Set([...file.replacements.values()].map(({ byPath }) => byPath))
  for (const { path, version, hash, line } of newestOf(sums ?? new Map<string, Sum>()).values()) {
    if (paths.has(path) || replacing.has(path) || !isPlain(path)) continue
    const component = componentOf({ path, version }, replacementFor(file, { path, version }), sums)
    addEntry(builder, {
      ...component,
      ...(component.kind === 'package' && { treeHashes: [hash] }),
      file: sumFile(builder),
      line,
    })
  }
  if (file.requirements.length > 0)
    builder.gap({
      code: 'unresolved',
      message:
        'a go.mod of before Go 1.17 does not list what is needed indirectly; go.sum may have more than the build takes',
    })
}

const sumFile = (builder: GraphBuilder): string => builder.file.replace(/go\.mod$/, 'go.sum')
