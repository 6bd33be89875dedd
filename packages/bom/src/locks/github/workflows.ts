import type { YamlNode } from '../../syntax/yaml.ts'
import type { LockReader } from '../lock-reader.ts'
import { addImage } from '../containers/add-image.ts'
import { addEntry, noEdges, PROJECT, projectOf } from '../entry.ts'
import type { GraphBuilder } from '../graph-builder.ts'
import { gitOrigin, isCommit } from '../origin.ts'
import { yamlReader } from '../reader-of.ts'
import { usesOfAction, usesOfWorkflow } from './workflow-uses.ts'
import type { Use } from './workflow-uses.ts'

const reader = (
  format: string,
  file: RegExp,
  member: string,
  usesOf: (document: YamlNode) => readonly Use[],
): LockReader =>
  yamlReader({ format, reads: (path) => file.test(path) }, (builder, [document], source) => {
    if (document?.members?.has(member) !== true) {
      builder.gap({ code: 'not-a-lock-file', message: `it has no "${member}"` })
      return
    }
    builder.root(projectOf('githubactions', source)).known(PROJECT)
    const uses = usesOf(document)
    for (const use of uses) addUse(builder, use)
    if (uses.some(({ kind, text }) => kind === 'uses' && ACTION.test(text)))
      noEdges(builder, format === 'workflow' ? 'a workflow' : 'an action')
  })

/** Workflows of GitHub: what their steps and jobs use. It builds the product, and is no part of it. */
export const workflows = reader(
  'workflow',
  /(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$/,
  'jobs',
  usesOfWorkflow,
)

/** Metadata of actions: what a composite action's steps use. */
export const actions = reader('action', /(?:^|\/)action\.ya?ml$/, 'runs', usesOfAction)

const ACTION = /^([A-Za-z0-9][\w.-]*\/[\w.-]+(?:\/[^@\s]+)?)@([^@\s]+)$/

const addUse = (builder: GraphBuilder, { kind, text, line }: Use): void => {
  const image = kind === 'image' ? text : /^docker:\/\/(.*)$/s.exec(text)?.[1]
  if (image !== undefined) addImage(builder, PROJECT, { text: image, scope: 'dev', line })
  // `./` is the checkout, `$/` the repository of the file itself: our own.
  else if (!/^(?:\.{1,2}|\$)\//.test(text)) addAction(builder, text, line)
}

const addAction = (builder: GraphBuilder, text: string, line: number): void => {
  const [, name, version] = ACTION.exec(text) ?? []
  if (name === undefined || version === undefined || text.includes('${{')) {
    const isExpression = text.includes('${{')
    builder.gap({
      code: isExpression ? 'unresolved' : 'refused',
      message: isExpression
        ? 'an action is named by an expression'
        : 'what is used is not owner/repository@ref',
      line,
    })
    return
  }
  const repository = name.split('/').slice(0, 2).join('/')
  const ref = `${name}@${version}`
  const added = addEntry(builder, {
    ref,
    ecosystem: 'githubactions',
    kind: 'action',
    name,
    version,
    scope: 'dev',
    origin: gitOrigin(`https://github.com/${repository}`, version),
    pinned: isCommit(version),
    line,
  })
  if (added) builder.edge(PROJECT, ref)
}
