import { childText, childrenAt } from '../../syntax/xml.ts'
import type { Element } from '../../syntax/xml.ts'
import type { Scope } from '../../model/component.ts'
import { addEntry, entryFault, isPlain, PROJECT, projectOf } from '../entry.ts'
import type { GraphBuilder } from '../graph-builder.ts'
import { originAt } from '../origin.ts'
import { xmlReader } from '../reader-of.ts'
import { keyOf, managementOf } from './pom-management.ts'
import type { Management } from './pom-management.ts'
import { interpolated, lineageOf, propertiesOf } from './pom-model.ts'

/**
 * pom.xml: the dependencies that a project declares, and inherits from parents of the checkout, with properties, managed versions and BOMs as far
 * as the checkout has them. What these need in turn, only Maven's repositories tell: it is always a gap.
 */
export const pom = xmlReader(
  { format: 'pom', reads: (path) => /(?:^|\/)pom\.xml$/.test(path) },
  (builder, project, source) => {
    if (project.name !== 'project') {
      builder.gap({ code: 'not-a-lock-file', message: 'its first element is not <project>' })
      return
    }
    const lineage = lineageOf({ path: source.path, project }, source.neighbours)
    const properties = propertiesOf(lineage)
    const [group, artifact, version] = ['groupId', 'artifactId', 'version'].map((name) =>
      interpolated(properties.get(name) ?? '', properties),
    )
    const named = group && artifact ? { name: `${group}:${artifact}` } : {}
    builder.root(projectOf('maven', source, { ...named, ...(version && { version }) }))
    builder.known(PROJECT)
    const reader = new Dependencies(
      builder,
      properties,
      managementOf(lineage, source.neighbours),
      lineage.foreign,
    )
    for (const one of lineage.poms) reader.add(one.project, one.path === source.path ? undefined : one.path)
    builder.gap({
      code: 'unresolved',
      message: 'a pom.xml names direct dependencies only; what they need in turn is not in the checkout',
    })
  },
)

class Dependencies {
  readonly #builder: GraphBuilder
  readonly #properties: ReadonlyMap<string, string>
  readonly #management: Management
  readonly #foreign: readonly string[]
  readonly #seen = new Set<string>()

  constructor(
    builder: GraphBuilder,
    properties: ReadonlyMap<string, string>,
    management: Management,
    parent: string | undefined,
  ) {
    this.#builder = builder
    this.#properties = properties
    this.#management = management
    this.#foreign = [...(parent === undefined ? [] : [parent]), ...management.foreign]
  }

  /** The dependencies of one project of the lineage. A profile's are there only where it is active. */
  add(project: Element, file: string | undefined): void {
    for (const dependency of childrenAt(project, 'dependencies')) this.#one(dependency, file, false)
    for (const profile of childrenAt(project, 'profiles'))
      for (const dependency of childrenAt(profile, 'dependencies')) this.#one(dependency, file, true)
  }

  #one(dependency: Element, file: string | undefined, conditional: boolean): void {
    const key = keyOf(dependency, this.#properties)
    // The nearest declaration of a dependency counts.
    if (this.#seen.has(key)) return
    this.#seen.add(key)
    const [group, artifact] = key.split(':')
    if (!group || !artifact || key.includes('${')) {
      this.#unnamed(dependency, key)
      return
    }
    const managed = this.#management.byKey.get(key)
    const written = interpolated(childText(dependency, 'version') ?? managed?.version ?? '', this.#properties)
    const version = isOneVersion(written) ? written : undefined
    const name = `${group}:${artifact}`
    const classifier = key.split(':').slice(2).join(':')
    const path = childText(dependency, 'systemPath')
    const added = addEntry(this.#builder, {
      ref: `${name}${classifier === 'jar:' ? '' : `:${classifier}`}@${version ?? ''}`,
      ecosystem: 'maven',
      kind: 'package',
      name,
      ...(version !== undefined && { version }),
      scope: scopeOf(
        childText(dependency, 'scope') ?? managed?.scope,
        conditional || childText(dependency, 'optional') === 'true',
      ),
      ...(path !== undefined && { origin: originAt('path', path) }),
      ...(file !== undefined && { file }),
      line: dependency.line,
    })
    if (!added) return
    this.#builder.edge(PROJECT, `${name}${classifier === 'jar:' ? '' : `:${classifier}`}@${version ?? ''}`)
    if (version === undefined) this.#unversioned(name, written, dependency.line)
  }

  #unnamed({ line }: Element, key: string): void {
    if (key.includes('${'))
      this.#builder.gap({
        code: 'unresolved',
        message: 'the name of a dependency has a property that the checkout does not define',
        line,
      })
    else entryFault(this.#builder, 'a dependency with groupId and artifactId', line)
  }

  #unversioned(name: string, written: string, line: number): void {
    const sources = this.#foreign.filter(isPlain)
    const from = sources.length === 0 ? '' : `; it may be set in ${sources.join(' or ')}`
    const what = written === '' ? 'has no version here' : 'has a range or a property instead of one version'
    this.#builder.gap({ code: 'unresolved', message: `${name} ${what}${written === '' ? from : ''}`, line })
  }
}

/** A range, a property, `LATEST` and `RELEASE` are not one version. */
const isOneVersion = (text: string): boolean =>
  text !== '' && !/[[\](),]|\$\{|^(?:LATEST|RELEASE)$/.test(text)

/** `provided` is needed to run too; only somebody else brings it. */
const scopeOf = (scope: string | undefined, optional: boolean): Scope => {
  if (scope === 'test') return 'dev'
  return optional ? 'optional' : 'required'
}
