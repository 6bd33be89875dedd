import { shapeOf, textOf } from '../../syntax/shape.ts'
import type { Shape } from '../../syntax/shape.ts'
import { addEntry, entryFault, missing, PROJECT, projectOf } from '../entry.ts'
import type { GraphBuilder } from '../graph-builder.ts'
import { base64Hash, hashesOf } from '../hash.ts'
import { jsonReader } from '../reader-of.ts'
import type { JsonLock } from '../reader-of.ts'

/** Packages of one target framework by their name in lower case: NuGet's names have no case. */
type Framework = ReadonlyMap<string, { readonly name: string; readonly item: Shape }>

const FILE = /(?:^|\/)packages(?:\.[^/]+)?\.lock\.json$/

/**
 * packages.lock.json of NuGet, versions 1 and 2. A package is one component whatever frameworks have it in that version. `contentHash` is the SHA-512 of the package
 * as it was signed by nobody but its author.
 */
export const packagesLock = jsonReader(
  { format: 'packages-lock', reads: (path) => FILE.test(path) },
  (builder, lock, source) => {
    const { version } = lock.value
    if (typeof version !== 'number' || !('dependencies' in lock.value))
      builder.gap({ code: 'not-a-lock-file', message: 'it has no version or no "dependencies"' })
    else if (version !== 1 && version !== 2)
      builder.gap({ code: 'unsupported-version', message: 'its version is neither 1 nor 2' })
    builder.root(projectOf('nuget', source)).known(PROJECT)
    const frameworks = frameworksOf(lock)
    for (const [target, framework] of frameworks)
      for (const { name, item } of framework.values()) addPackage(builder, lock, target, name, item)
    for (const [target, framework] of frameworks)
      addEdges(builder, framework, frameworks.get(target.split('/')[0] ?? ''))
  },
)

const frameworksOf = ({ value }: JsonLock): ReadonlyMap<string, Framework> =>
  new Map(
    Object.entries(shapeOf(value.dependencies)).map(([target, packages]) => [
      target,
      new Map(
        Object.entries(shapeOf(packages)).map(([name, item]) => [
          name.toLowerCase(),
          { name, item: shapeOf(item) },
        ]),
      ),
    ]),
  )

const isProject = (item: Shape): boolean => item.type === 'Project'

const refOf = (name: string, item: Shape): string =>
  isProject(item) ? name.toLowerCase() : `${name.toLowerCase()}@${textOf(item.resolved) ?? ''}`

const addPackage = (
  builder: GraphBuilder,
  lock: JsonLock,
  target: string,
  name: string,
  item: Shape,
): void => {
  const version = textOf(item.resolved)
  const line = lock.lineOf('dependencies', target, name)
  if (version === undefined && !isProject(item)) {
    entryFault(builder, 'a package with a resolved version', line)
    return
  }
  const ref = refOf(name, item)
  const added = addEntry(builder, {
    ref,
    ecosystem: 'nuget',
    kind: isProject(item) ? 'project' : 'package',
    name,
    ...(version !== undefined && { version }),
    scope: 'required',
    ...hashesOf([base64Hash('sha512', textOf(item.contentHash) ?? '')]),
    ...(line !== undefined && { line }),
  })
  if (!added) return
  builder.known(ref)
  // A project is listed as such whether it is asked for directly or not: what no other needs, this one does.
  if (item.type === 'Direct') builder.edge(PROJECT, ref)
}

/** A target with a runtime (`net8.0/linux-x64`) has only what differs there; the rest is in the framework's own. */
const addEdges = (builder: GraphBuilder, framework: Framework, base: Framework | undefined): void => {
  const needed = new Set<string>()
  for (const { name, item } of framework.values())
    for (const wanted of Object.keys(shapeOf(item.dependencies))) {
      const key = wanted.toLowerCase()
      const target = framework.get(key) ?? base?.get(key)
      needed.add(key)
      if (target === undefined) missing(builder, name, wanted)
      else builder.edge(refOf(name, item), refOf(target.name, target.item))
    }
  for (const [key, { name, item }] of framework)
    if (isProject(item) && !needed.has(key)) builder.edge(PROJECT, refOf(name, item))
}
