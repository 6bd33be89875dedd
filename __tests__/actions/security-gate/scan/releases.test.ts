import { describe, expect, test } from '@jest/globals'
import { SCANNER_NAMES } from '../../../../actions/security-gate/src/scan/catalogue.ts'
import { releaseOf } from '../../../../actions/security-gate/src/scan/releases.ts'

const PLATFORMS = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64', 'win32-arm64']
const offered = SCANNER_NAMES.flatMap((name) =>
  PLATFORMS.flatMap((platform) => {
    const release = releaseOf(name, platform)
    return release === undefined ? [] : [[`${name} for ${platform}`, release] as const]
  }),
)

describe.each(offered)('%s', (_, release) => {
  test('is pinned by an address of its version and a SHA-256', () => {
    expect(release.version).toMatch(/^\d+\.\d+\.\d+$/)
    expect(release.url).toMatch(/^https:\/\/github\.com\/[\w-]+\/[\w-]+\/releases\/download\/v/)
    expect(release.url).toContain(`/v${release.version}/`)
    expect(release.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  test('is unpacked as its name says', () => {
    const ending = { 'tar.gz': /\.tar\.gz$/, zip: /\.zip$/, none: /\/[\w-]+(?:\.exe)?$/ }[release.archive]
    expect(release.url).toMatch(ending)
  })
})

test('no digest stands for two files', () => {
  const digests = offered.map(([, { sha256 }]) => sha256)
  expect(new Set(digests).size).toBe(digests.length)
})

test('what comes by pip, is built in, or is for an unknown platform is not offered', () => {
  expect(releaseOf('semgrep', 'linux-x64')).toBeUndefined()
  expect(releaseOf('checkov', 'linux-x64')).toBeUndefined()
  expect(releaseOf('secretlint', 'linux-x64')).toBeUndefined()
  expect(releaseOf('gitleaks', 'aix-ppc64')).toBeUndefined()
})
