import type { Release } from '@devsecops/runner/releases'

const VERSION = '1.49.0'
const FROM = `https://github.com/anchore/syft/releases/download/v${VERSION}/`

/**
 * Files of the release that is taken where syft is not on PATH, by platform as Node names it, with their SHA-256. Each digest was found alike
 * in two independent public repositories at least: draugr-dev/draugr (internal/tools/install.go) and installers of other projects for Linux
 * and macOS, a Chocolatey package and PowerShell installers for Windows. The draugr project has checked the release's signature.
 */
const FILES: Readonly<Record<string, readonly [file: string, sha256: string]>> = {
  'linux-x64': [
    `syft_${VERSION}_linux_amd64.tar.gz`,
    '7aa2f03ee92739cf643279ba3990548b9925d4e22cae13f46831ee62821147fe',
  ],
  'linux-arm64': [
    `syft_${VERSION}_linux_arm64.tar.gz`,
    'c7c32de183c32368de197edba75e8dba7632915f7761bacd55149a9ca7fe0fa4',
  ],
  'darwin-x64': [
    `syft_${VERSION}_darwin_amd64.tar.gz`,
    'a18ba5c48a4e75d0d87cae7b36b93bdfc04ddd5ea69b87bec9f7cd9431a8cdb9',
  ],
  'darwin-arm64': [
    `syft_${VERSION}_darwin_arm64.tar.gz`,
    '4d137302fb3e049cb1b124b1cbd840a77280dc9f50a45a5a4389250a2228b3cb',
  ],
  'win32-x64': [
    `syft_${VERSION}_windows_amd64.zip`,
    '6edff6c6e06ddd43ae3b779099653f499a856009786b5375a7cf23aed6b67b1a',
  ],
}

/** The pinned release of syft for a platform, where there is one. */
export const syftRelease = (platform: string): Release | undefined => {
  const [file, sha256] = FILES[platform] ?? []
  if (file === undefined || sha256 === undefined) return undefined
  const archive = file.endsWith('.zip') ? 'zip' : 'tar.gz'
  return { tool: 'syft', version: VERSION, url: `${FROM}${file}`, sha256, archive, program: 'syft' }
}
