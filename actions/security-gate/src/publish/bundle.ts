import { prettyJson, sha256, type Annotation, type ReportFile, type RunContext } from '@devsecops/core'
import type { SarifUpload } from '@devsecops/findings'
import type { Channel } from './channel.ts'
import type { Target } from './target.ts'

/** The folder in the output directory that holds what a later run may publish. */
export const BUNDLE = 'publish'
export const MANIFEST = 'manifest.json'
export const ANNOTATIONS = 'annotations.json'
export const BUNDLE_VERSION = 1

/** What is left to be published, as data: nothing in it is ever run, and no text of it is taken for Markdown. */
export interface Manifest {
  readonly version: typeof BUNDLE_VERSION
  /** The channels that are still open. */
  readonly open: readonly Channel[]
  readonly repository: string
  readonly runId: string
  readonly runAttempt: string
  readonly commit: string
  readonly pull: number | null
  readonly files: readonly { readonly path: string; readonly sha256: string }[]
}

/** The files of a bundle, and the digest of its manifest, which the verdict document carries. */
export interface Bundle {
  readonly files: readonly ReportFile[]
  readonly sha256: string
}

/** Puts together what could not be published. */
export const bundle = (
  open: readonly Channel[],
  { runId, runAttempt }: RunContext,
  { repository, commit, pull }: Target,
  uploads: readonly SarifUpload[],
  annotations: readonly Annotation[],
): Bundle => {
  const logs = open.includes('upload')
    ? uploads.map(({ text }, index) => [logName(index + 1), text] as const)
    : []
  const remarks = open.includes('checkRun') ? [[ANNOTATIONS, prettyJson(annotations)] as const] : []
  const content = [...logs, ...remarks]
  const manifest: Manifest = {
    version: BUNDLE_VERSION,
    open,
    repository,
    runId,
    runAttempt,
    commit,
    pull: pull ?? null,
    files: content.map(([path, text]) => ({ path, sha256: sha256(text) })),
  }
  const text = prettyJson(manifest)
  return {
    files: [...content, [MANIFEST, text] as const].map(([path, part]) => ({
      path: `${BUNDLE}/${path}`,
      parts: [part],
    })),
    sha256: sha256(text),
  }
}

/** The name of the nth log. */
export const logName = (number: number): string => `sarif-${number}.sarif`
