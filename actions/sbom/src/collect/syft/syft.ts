import { readDocument, UnknownDocumentError, type Graph, type ReadDocument } from '@devsecops/bom'
import { ConfigurationError, found, unavailable, type Fact } from '@devsecops/core'
import { withoutSecrets } from '@devsecops/findings'
import type { ReleaseTools } from '@devsecops/runner/releases'
import type { ToolRun, Tools } from '@devsecops/runner/tools'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { graphOf } from './graph.ts'
import { syftRelease } from './release.ts'

/** What syft is asked about: a folder of the checkout, '' for all of it, or a container image. */
export type Source = { readonly folder: string } | { readonly image: string }

/** Asks syft what it finds. What goes wrong is `unavailable` with its reason, and never an empty answer. */
export type AskSyft = (source: Source) => Promise<Fact<Graph>>

/** An image of some gigabytes has to be fetched first. */
const TIMEOUT_MS = 20 * 60_000

/** The largest images have some ten thousand packages: tens of megabytes. */
const DOCUMENT_LIMIT = 256 * 1024 * 1024

/** Works with syft: with that of PATH, or with a pinned release, downloaded for the length of the work. */
export const withSyft = <T>(tools: ReleaseTools, work: (ask: AskSyft) => Promise<T>): Promise<T> =>
  tools.inPrivateFolder(async (folder) => {
    const program = await findSyft(tools, folder)
    const settings = join(folder, 'settings.yaml')
    writeFileSync(settings, '')
    let asked = 0
    return work((source) => {
      asked += 1
      const document = join(folder, `syft-${asked}.json`)
      return program.state === 'found'
        ? askOne(program.value, source, { settings, document }, tools)
        : Promise.resolve(program)
    })
  })

const findSyft = async (tools: ReleaseTools, folder: string): Promise<Fact<string>> => {
  const onPath = await tools.which('syft')
  if (onPath !== undefined) return found(onPath)
  const release = syftRelease(tools.platform)
  if (release === undefined)
    return unavailable(`syft is not on PATH, and no release is known for ${tools.platform}; ${REMEDY}`)
  const fetched = await tools.fetch(release, folder)
  switch (fetched.state) {
    case 'ready':
      return found(fetched.path)
    case 'unreachable':
      return unavailable(
        `syft is not on PATH, and ${release.version} could not be downloaded (${fetched.reason}); ${REMEDY}`,
      )
    case 'altered':
      return unavailable(
        `syft is not on PATH, and its release ${release.version} is not what it was when it was pinned: ${release.url} has the SHA-256 ${fetched.sha256}, expected ${release.sha256}`,
      )
  }
}

const REMEDY = 'install it in a step before, or do without engine and images'

const askOne = async (
  program: string,
  source: Source,
  { settings, document }: { readonly settings: string; readonly document: string },
  tools: Tools,
): Promise<Fact<Graph>> => {
  // Settings of its own, so that a commit cannot tell it what to overlook.
  const args = ['scan', ...sourceArgs(source), '--config', settings, '--output', 'cyclonedx-json']
  const run = await tools.run({ program, args, timeoutMs: TIMEOUT_MS, stdout: document })
  if (run.exitCode !== 0) return unavailable(failureOf(run))
  const read = documentIn(document, tools)
  return read === undefined
    ? unavailable('what syft printed is no bill of materials in CycloneDX')
    : found(graphOf(read))
}

/** `--from` says where an image may be: without it, `registry:2` would be an image `2`, and a folder of the image's name the image. */
const sourceArgs = (source: Source): readonly string[] =>
  'image' in source
    ? [source.image, ...IMAGE_PLACES.flatMap((place) => ['--from', place])]
    : [`dir:${source.folder === '' ? '.' : `./${source.folder}`}`]

/** First where a step before may have built it. */
const IMAGE_PLACES = ['docker', 'podman', 'containerd', 'registry'] as const

const failureOf = ({ exitCode, stderr }: ToolRun): string => {
  if (exitCode === undefined) return `syft was ended after ${TIMEOUT_MS / 60_000} minutes`
  const said = errorIn(stderr)
  return `syft ended with exit code ${exitCode}${said === '' ? '' : `: ${withoutSecrets('', said).slice(0, LONGEST_QUOTE)}`}`
}

/** Room for what went wrong at each place of an image. */
const LONGEST_QUOTE = 600

/** From its line `[0000] ERROR …` on, which says at the end what went wrong at each place; else its last line. */
const errorIn = (stderr: string): string => {
  const lines = stripVTControlCharacters(stderr)
    .trim()
    .split(/\s*\r?\n\s*/)
  const at = lines.findIndex((line) => line.includes('ERROR '))
  const own = at < 0 ? lines.slice(-1) : [lines[at]?.replace(/^.*?ERROR /, ''), ...lines.slice(at + 1)]
  return own.join(' ').replace(/\.$/, '')
}

const documentIn = (path: string, tools: Tools): ReadDocument | undefined => {
  try {
    const opened = tools.open(path)
    try {
      if (opened.size > DOCUMENT_LIMIT) return undefined
      return readDocument(JSON.parse(new TextDecoder().decode(opened.read(0, opened.size))))
    } finally {
      opened.close()
    }
  } catch (error) {
    const isNone = [SyntaxError, UnknownDocumentError, ConfigurationError].some(
      (kind) => error instanceof kind,
    )
    if (isNone) return undefined
    throw error
  }
}
