import { createHash } from 'node:crypto'
import { chmodSync, copyFileSync, createReadStream, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import * as toolCache from '@actions/tool-cache'
import type { Fetched, Release } from './release.ts'

/** The name of what is kept in the tool cache: the release's file as it was downloaded, so that it can be checked again. */
const KEPT = 'release'

/**
 * The program of a release. The file is taken from the runner's tool cache or downloaded, and its SHA-256 is compared
 * before a byte of it is unpacked or run.
 *
 * @param folder where it is unpacked: a folder of this run alone
 * @param caching whether there is a tool cache (RUNNER_TOOL_CACHE)
 */
export const fetchRelease = async (release: Release, folder: string, caching: boolean): Promise<Fetched> => {
  const kept = caching ? await fromCache(release) : undefined
  if (kept !== undefined) return { state: 'ready', path: await unpack(release, kept, folder) }
  const file = join(folder, `${release.tool}.download`)
  rmSync(file, { force: true })
  try {
    await toolCache.downloadTool(release.url, file)
  } catch (error) {
    return { state: 'unreachable', reason: error instanceof Error ? error.message : String(error) }
  }
  const sha256 = await digestOf(file)
  if (sha256 !== release.sha256) return { state: 'altered', sha256 }
  if (caching) await toolCache.cacheFile(file, KEPT, cacheName(release), release.version)
  return { state: 'ready', path: await unpack(release, file, folder) }
}

/** The release's file in the cache; one whose digest is another is not used, and downloaded again. */
const fromCache = async (release: Release): Promise<string | undefined> => {
  const folder = toolCache.find(cacheName(release), release.version)
  const file = join(folder, KEPT)
  if (folder === '' || !existsSync(file)) return undefined
  return (await digestOf(file)) === release.sha256 ? file : undefined
}

const cacheName = ({ tool }: Release): string => `devsecops-${tool}`

const digestOf = async (file: string): Promise<string> => {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

const unpack = async (release: Release, file: string, folder: string): Promise<string> => {
  const place = join(folder, `${release.tool}-${release.version}`)
  const program = join(place, process.platform === 'win32' ? `${release.program}.exe` : release.program)
  mkdirSync(place, { recursive: true })
  switch (release.archive) {
    case 'tar.gz':
      await toolCache.extractTar(file, place)
      break
    case 'zip':
      await toolCache.extractZip(file, place)
      break
    case 'none':
      copyFileSync(file, program)
      break
  }
  chmodSync(program, 0o755)
  return program
}
