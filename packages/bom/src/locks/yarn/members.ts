import type { Gap } from '../../model/graph.ts'
import { manifestIn, type Manifest } from '../javascript/manifest.ts'
import { workspaceMatcher } from '../javascript/workspaces.ts'
import type { Neighbours } from '../lock-reader.ts'
import { folderOf, joined } from '../paths.ts'

/** A member of the workspace: its folder relative to the lock file's, and its package.json. */
export interface Member {
  readonly folder: string
  readonly manifest: Manifest
}

/** The members that the globs of the project's package.json name. A lock file of yarn 1 does not list them. */
export const membersOf = (
  folder: string,
  root: Manifest,
  neighbours: Neighbours,
  fault: (gap: Gap) => void,
): readonly Member[] => {
  if (root.workspaces.length === 0) return []
  if (neighbours.named === undefined) {
    fault({
      code: 'unresolved',
      message: `${root.file}: the members of its workspace are not known, and neither what they need.`,
    })
    return []
  }
  const isMember = workspaceMatcher(root.workspaces)
  const prefix = folder === '' ? '' : `${folder}/`
  return neighbours
    .named('package.json')
    .filter((path) => path.startsWith(prefix) && !/(?:^|\/)node_modules\//.test(path))
    .map((path) => folderOf(path.slice(prefix.length)))
    .filter((member) => member !== '' && isMember(member))
    .sort()
    .flatMap((member): Member[] => {
      const manifest = manifestIn(joined(folder, member), neighbours, fault)
      return manifest === undefined ? [] : [{ folder: member, manifest }]
    })
}
