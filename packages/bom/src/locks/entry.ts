import type { Component, Ecosystem } from '../model/component.ts'
import type { GraphBuilder } from './graph-builder.ts'
import { baseOf } from '../syntax/path.ts'
import type { Source } from './source.ts'

/** No registry takes longer names; a Go module's path comes nearest. */
const LONGEST = 1024

/** Whether a text can be a name or a version at all: no white space, nothing invisible, not endless. */
export const isPlain = (text: string): boolean =>
  text !== '' && text.length <= LONGEST && !/[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text)

/**
 * Adds the entry of a file, or the gap that it leaves: one whose name or version no package can have is refused, and said.
 *
 * @returns whether it was added.
 */
export const addEntry = (builder: GraphBuilder, component: Component): boolean => {
  const { name, version, line } = component
  if (isPlain(name) && (version === undefined || isPlain(version))) {
    builder.add(component)
    return true
  }
  const what = isPlain(name) ? 'version' : 'name'
  builder.gap({
    code: 'refused',
    message: `an entry has a ${what} that no package can have`,
    ...(line !== undefined && { line }),
  })
  return false
}

/** The gap of an entry without the fields that every one has. */
export const entryFault = (builder: GraphBuilder, expected: string, line?: number): void => {
  builder.gap({
    code: 'not-a-lock-file',
    message: `an entry is not ${expected}`,
    ...(line !== undefined && { line }),
  })
}

/** The gap of a dependency without an entry. */
export const missing = (builder: GraphBuilder, from: string, name: string, line?: number): void => {
  const shown = isPlain(name) ? name : 'something'
  builder.gap({
    code: 'missing-entry',
    message: `${isPlain(from) ? from : 'an entry'} needs ${shown}, which has no entry`,
    ...(line !== undefined && { line }),
  })
}

/** The gap of a format that does not say which package needs which. */
export const noEdges = (builder: GraphBuilder, format: string): void => {
  builder.gap({ code: 'no-edges', message: `${format} does not say which package needs which` })
}

/** The ref of what a file belongs to, where the file has no better one. */
export const PROJECT = '.'

/** What a file belongs to: by the name its manifest gives, else by its folder's. */
export const projectOf = (
  ecosystem: Ecosystem,
  { folder }: Source,
  manifest: { readonly name?: string | undefined; readonly version?: string | undefined } = {},
): Component => {
  const { name, version } = manifest
  return {
    ref: PROJECT,
    ecosystem,
    kind: 'project',
    name: name !== undefined && isPlain(name) ? name : baseOf(folder) || PROJECT,
    scope: 'required',
    ...(version !== undefined && isPlain(version) && { version }),
  }
}
