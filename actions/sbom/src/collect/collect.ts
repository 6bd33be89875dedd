import type { Graph } from '@devsecops/bom'
import { absent, found, type Fact } from '@devsecops/core'
import { clientFor } from '@devsecops/policy-source'
import type { Io } from '@devsecops/runner'
import type { Facts, LockFile, SecondOpinion } from '../facts.ts'
import type { Inputs } from '../inputs.ts'
import { compareWithBase } from './base.ts'
import { findBase } from './base-state.ts'
import { readLockFiles, saysSomething } from './lock-files.ts'
import { selectFiles, type Selection } from './selection.ts'
import { findOrigin, type Origin } from './subject.ts'
import { askSyft, secondOpinion } from './syft.ts'
import { openWorkTree, pathsOf } from './tree.ts'

/** What was read, before documents are made of it. */
export type Collected = Omit<Facts, 'documents' | 'subject' | 'vulnerabilities'> & { readonly origin: Origin }

/** Reads lock files and what they were at the base, and asks syft where it is to be asked. */
export const collect = async (input: Inputs, io: Io): Promise<Collected> => {
  const origin = await findOrigin(io)
  const selection = await selectFiles(input, io)
  const { remarks } = selection
  if (input.engine === 'syft') {
    const answer = await askSyft(selection.folder, io)
    const lockFiles: readonly LockFile[] = answer.state === 'found' ? [{ graph: answer.value }] : []
    return { origin, remarks, lockFiles, skipped: [], comparison: absent, opinion: refusal(answer) }
  }
  const { found: discovered, skipped } = selection.discover(selection.paths)
  const paths = pathsOf(selection.paths)
  const contentOf = openWorkTree(io.files, selection.paths)
  const readings = readLockFiles(discovered, paths, contentOf)
  const lockFiles = readings.filter(saysSomething)
  const base = await findBase(input.base, clientFor(input.token, io), io)
  const head = { readings, paths, contentOf, discover: selection.discover }
  return {
    origin,
    remarks,
    lockFiles,
    skipped,
    comparison: base.state === 'found' ? await compareWithBase(base.value, head) : base,
    opinion: input.engine === 'both' ? await opinionOn(lockFiles, selection, io) : absent,
  }
}

const opinionOn = async (
  lockFiles: readonly LockFile[],
  { folder }: Selection,
  io: Io,
): Promise<Fact<SecondOpinion>> => {
  const answer = await askSyft(folder, io)
  if (answer.state !== 'found') return answer
  return found(
    secondOpinion(
      lockFiles.map(({ graph }) => graph),
      answer.value,
    ),
  )
}

/** Where syft is the only one that is asked, its answer is no second opinion; that it gave none is to be told. */
const refusal = (answer: Fact<Graph>): Fact<never> => (answer.state === 'unavailable' ? answer : absent)
