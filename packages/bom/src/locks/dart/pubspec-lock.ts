import { memberText, membersOf } from '../../syntax/yaml.ts'
import type { YamlNode } from '../../syntax/yaml.ts'
import type { Origin } from '../../model/component.ts'
import { addEntry, entryFault, noEdges, PROJECT, projectOf } from '../entry.ts'
import type { GraphBuilder } from '../graph-builder.ts'
import { hashesOf, hexHash } from '../hash.ts'
import { gitOrigin, originAt } from '../origin.ts'
import { named, yamlReader } from '../reader-of.ts'

/** pubspec.lock of Dart's pub. It tells what is asked for directly, and not what needs what; so it does not tell what is only for development in turn. */
export const pubspecLock = yamlReader(
  { format: 'pubspec-lock', reads: named('pubspec.lock') },
  (builder, [document], source) => {
    if (document?.members?.has('packages') !== true) {
      builder.gap({ code: 'not-a-lock-file', message: 'it has no "packages"' })
      return
    }
    if (!document.members.has('sdks') && !document.members.has('sdk'))
      builder.gap({ code: 'truncated', message: 'it has no "sdks", which pub writes at its end' })
    builder.root(projectOf('pub', source)).known(PROJECT)
    for (const [name, node] of membersOf(document, 'packages')) addPackage(builder, name, node)
    noEdges(builder, 'a pubspec.lock')
  },
)

const addPackage = (builder: GraphBuilder, name: string, node: YamlNode): void => {
  const version = memberText(node, 'version')
  if (version === undefined) {
    entryFault(builder, 'a package with a version', node.line)
    return
  }
  const dependency = memberText(node, 'dependency') ?? ''
  const description = node.members?.get('description')
  const origin = originOf(memberText(node, 'source'), description)
  const ref = `${name}@${version}`
  const added = addEntry(builder, {
    ref,
    ecosystem: 'pub',
    kind: 'package',
    name,
    version,
    scope: dependency === 'direct dev' ? 'dev' : 'required',
    ...hashesOf([hexHash('sha256', memberText(description, 'sha256') ?? '')]),
    ...(origin && { origin }),
    line: node.line,
  })
  if (added && dependency.startsWith('direct')) builder.edge(PROJECT, ref)
}

const PUB_DEV = /^https:\/\/(?:pub\.dev|pub\.dartlang\.org)\/?$/

const originOf = (source: string | undefined, description: YamlNode | undefined): Origin | undefined => {
  const [url, path] = [memberText(description, 'url'), memberText(description, 'path')]
  if (source === 'git') return gitOrigin(url, memberText(description, 'resolved-ref'))
  if (source === 'path') return path === undefined ? undefined : originAt('path', path)
  return url === undefined || PUB_DEV.test(url) ? undefined : originAt('registry', url)
}
