import type { Graph } from '@devsecops/bom'
import { absent, found, type Fact } from '@devsecops/core'
import { clientFor } from '@devsecops/policy-source'
import type { Io } from '@devsecops/runner'
import type { ReleaseTools } from '@devsecops/runner/releases'
import type { CataloguedImage, Facts, LockFile } from '../facts.ts'
import type { Inputs } from '../inputs.ts'
import { compareWithBase } from './base.ts'
import { findBase } from './base-state.ts'
import { readLockFiles, saysSomething } from './lock-files.ts'
import { selectFiles, type Selection } from './selection.ts'
import { findOrigin, type Origin } from './subject.ts'
import { secondOpinion } from './syft/opinion.ts'
import { openWorkTree, pathsOf } from './tree.ts'

/** What was read, before documents are made of it. */
export type Collected = Omit<Facts, 'documents' | 'subject' | 'vulnerabilities'> & { readonly origin: Origin }

/** Reads lock files and what they were at the base, and asks syft where it is to be asked. */
export const collect = async (
  input: Inputs,
  io: Io,
  openTools: () => Promise<ReleaseTools>,
): Promise<Collected> => {
  const origin = await findOrigin(io)
  const selection = await selectFiles(input, io)
  const { remarks } = selection
  const { folder: answer, images } = await askSyft(input, selection, openTools)
  if (input.engine === 'syft') {
    const lockFiles: readonly LockFile[] = answer.state === 'found' ? [{ graph: answer.value }] : []
    // Where syft is the only one that is asked, its answer is no second opinion; that it gave none is to be told.
    const opinion = answer.state === 'unavailable' ? answer : absent
    return { origin, remarks, lockFiles, images, skipped: [], comparison: absent, opinion }
  }
  const { found: discovered, skipped } = selection.discover(selection.paths)
  const paths = pathsOf(selection.paths)
  const contentOf = openWorkTree(io.files, selection.paths)
  const readings = readLockFiles(discovered, paths, contentOf)
  const lockFiles = readings.filter(saysSomething)
  const base = await findBase(input.base, clientFor(input.token, io), io)
  const head = { readings, paths, contentOf, discover: selection.discover }
  return {
    ...{ origin, remarks, lockFiles, images, skipped },
    comparison: base.state === 'found' ? await compareWithBase(base.value, head) : base,
    opinion: answer.state === 'found' ? found(secondOpinion(lockFiles, answer.value)) : answer,
  }
}

/** What syft says of the folder, where the engine is not native, and of each image. */
const askSyft = async (
  { engine, images }: Inputs,
  { folder }: Selection,
  openTools: () => Promise<ReleaseTools>,
): Promise<{ readonly folder: Fact<Graph>; readonly images: readonly CataloguedImage[] }> => {
  if (engine === 'native' && images.length === 0) return { folder: absent, images: [] }
  const { withSyft } = await import('./syft/syft.ts')
  return withSyft(await openTools(), async (ask) => {
    const catalogued: CataloguedImage[] = []
    for (const name of images) catalogued.push({ name, outcome: await ask({ image: name }) })
    return { folder: engine === 'native' ? absent : await ask({ folder }), images: catalogued }
  })
}
