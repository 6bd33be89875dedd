import { itemsOf, memberText, parseYaml } from '../../syntax/yaml.ts'
import type { YamlNode } from '../../syntax/yaml.ts'
import type { Component, Origin } from '../../model/component.ts'
import { baseOf } from '../../syntax/path.ts'
import { addEntry, entryFault, noEdges, PROJECT, projectOf } from '../entry.ts'
import type { GraphBuilder } from '../graph-builder.ts'
import { originAt } from '../origin.ts'
import { yamlReader } from '../reader-of.ts'
import type { Source } from '../source.ts'

/** The manifest of a chart and the file with its locked dependencies; of Helm 2, both had other names. */
const LOCKS = ['Chart.lock', 'requirements.lock']
const MANIFESTS = ['Chart.yaml', 'requirements.yaml']

/** A chart's dependencies: exact where a Chart.lock beside it has them, else what the Chart.yaml asks for. A Chart.lock may be read by itself. */
export const helm = yamlReader(
  { format: 'helm', reads: (path) => [...LOCKS, ...MANIFESTS].includes(baseOf(path)) },
  (builder, [document], source) => {
    const manifest = LOCKS.includes(baseOf(source.path)) ? besideOf(source, 'Chart.yaml') : document
    builder.root(
      projectOf('helm', source, {
        name: memberText(manifest, 'name'),
        version: memberText(manifest, 'version'),
      }),
    )
    builder.known(PROJECT)
    const locked = lockedOf(document, source)
    for (const dependency of itemsOf(document, 'dependencies')) addChart(builder, dependency, locked)
    if (itemsOf(document, 'dependencies').length > 0) noEdges(builder, 'a chart')
  },
)

const besideOf = (source: Source, name: string): YamlNode | undefined => {
  const text = source.beside(name)
  const parsed = text === undefined ? undefined : parseYaml(text)
  return parsed === undefined || 'gap' in parsed ? undefined : parsed.value[0]
}

const keyOf = (node: YamlNode): string =>
  JSON.stringify([memberText(node, 'name'), memberText(node, 'repository')])

/** The locked versions, by name and repository: the file itself, or the lock file beside the manifest. */
const lockedOf = (document: YamlNode | undefined, source: Source): ReadonlyMap<string, YamlNode> => {
  const name = baseOf(source.path)
  const lock = LOCKS.includes(name) ? document : besideOf(source, LOCKS[MANIFESTS.indexOf(name)] ?? '')
  return new Map(itemsOf(lock, 'dependencies').map((node) => [keyOf(node), node]))
}

const addChart = (
  builder: GraphBuilder,
  dependency: YamlNode,
  locked: ReadonlyMap<string, YamlNode>,
): void => {
  const name = memberText(dependency, 'name')
  if (name === undefined) {
    entryFault(builder, 'a chart with a name', dependency.line)
    return
  }
  const wanted = memberText(dependency, 'version')
  const version =
    memberText(locked.get(keyOf(dependency)), 'version') ??
    (wanted !== undefined && isExact(wanted) ? wanted : undefined)
  const origin = originOf(memberText(dependency, 'repository'))
  const component: Component = {
    ref: `${name}@${version ?? ''}${origin?.url === undefined ? '' : ` (${origin.url})`}`,
    ecosystem: 'helm',
    kind: origin?.kind === 'path' ? 'project' : 'chart',
    name,
    ...(version !== undefined && { version }),
    // With a condition or tags it is there where somebody asks for it.
    scope: ['condition', 'tags'].some((key) => dependency.members?.has(key) === true)
      ? 'optional'
      : 'required',
    ...(origin && { origin }),
    line: dependency.line,
  }
  if (!addEntry(builder, component)) return
  builder.edge(PROJECT, component.ref)
  if (version === undefined && component.kind === 'chart')
    builder.gap({
      code: 'unresolved',
      message: `${name} has a range, and no lock file beside it`,
      line: dependency.line,
    })
}

/** Helm takes `1.2.3` for that version alone. */
const isExact = (version: string): boolean => /^v?\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/.test(version)

const originOf = (repository: string | undefined): Origin | undefined => {
  if (repository === undefined) return undefined
  const path = /^file:\/\/(.*)$/.exec(repository)?.[1]
  return path === undefined ? originAt('registry', repository) : originAt('path', path)
}
