import type { Release } from '@devsecops/runner/releases'
import type { ScannerName } from './catalogue.ts'

/** A pinned version of a scanner: platform, as Node names it → file of the release and its SHA-256. */
interface Pinned {
  readonly version: string
  /** The address without the file's name. */
  readonly from: string
  readonly files: Readonly<Record<string, readonly [file: string, sha256: string]>>
}

/**
 * The releases that are offered where a scanner is not installed. A platform whose digest was not found alike in two
 * independent places is not offered. The places, public repositories that pin the same files:
 *
 * - gitleaks: draugr-dev/draugr (internal/tools/install.go) for Linux and macOS; several Windows installers for windows_x64
 * - trivy: draugr-dev/draugr, loopingz/rules_k8s_cd (lib/private/trivy_toolchain.bzl); several Windows installers for Windows
 * - grype: draugr-dev/draugr, loopingz/rules_k8s_cd (lib/private/grype_toolchain.bzl)
 * - trufflehog: jidohyun/NOD (scripts/quality), openclaw/openclaw (Linux), and others that quote the release's checksums
 * - osv-scanner: two installers that list all six files of osv-scanner_SHA256SUMS
 *
 * Semgrep and Checkov come by pip, and are run from PATH alone.
 */
const PINNED: Readonly<Partial<Record<ScannerName, Pinned>>> = {
  gitleaks: {
    version: '8.30.1',
    from: 'https://github.com/gitleaks/gitleaks/releases/download/v8.30.1/',
    files: {
      'linux-x64': [
        'gitleaks_8.30.1_linux_x64.tar.gz',
        '551f6fc83ea457d62a0d98237cbad105af8d557003051f41f3e7ca7b3f2470eb',
      ],
      'linux-arm64': [
        'gitleaks_8.30.1_linux_arm64.tar.gz',
        'e4a487ee7ccd7d3a7f7ec08657610aa3606637dab924210b3aee62570fb4b080',
      ],
      'darwin-x64': [
        'gitleaks_8.30.1_darwin_x64.tar.gz',
        'dfe101a4db2255fc85120ac7f3d25e4342c3c20cf749f2c20a18081af1952709',
      ],
      'darwin-arm64': [
        'gitleaks_8.30.1_darwin_arm64.tar.gz',
        'b40ab0ae55c505963e365f271a8d3846efbc170aa17f2607f13df610a9aeb6a5',
      ],
      'win32-x64': [
        'gitleaks_8.30.1_windows_x64.zip',
        'd29144deff3a68aa93ced33dddf84b7fdc26070add4aa0f4513094c8332afc4e',
      ],
    },
  },
  trufflehog: {
    version: '3.97.0',
    from: 'https://github.com/trufflesecurity/trufflehog/releases/download/v3.97.0/',
    files: {
      'linux-x64': [
        'trufflehog_3.97.0_linux_amd64.tar.gz',
        '62224de2f9dd7cd418800feb953760a302ed2f82a7c547fe1146a4874fb179e4',
      ],
      'linux-arm64': [
        'trufflehog_3.97.0_linux_arm64.tar.gz',
        'f48f57e3d4343377865b1b64653f96d381d61a7792d89d026e85524732039fde',
      ],
      'darwin-x64': [
        'trufflehog_3.97.0_darwin_amd64.tar.gz',
        '037e4aeb197870555ff515432bb5f1f2c98dce5f1214631a689112b5e0e4c9fd',
      ],
      'darwin-arm64': [
        'trufflehog_3.97.0_darwin_arm64.tar.gz',
        'ad0a99bd48d6df80eabab24d11d0fd771e245fc55ed347f943cafb5e5f497c5c',
      ],
    },
  },
  'osv-scanner': {
    version: '2.5.1',
    from: 'https://github.com/google/osv-scanner/releases/download/v2.5.1/',
    files: {
      'linux-x64': [
        'osv-scanner_linux_amd64',
        'f9f25499a2c8cc367b3af45df2ea7eeca7fbccceab9c35079968f4b3652194be',
      ],
      'linux-arm64': [
        'osv-scanner_linux_arm64',
        '3d0f5aa5a6baa8eb32bcef247388e149ef6030a6634ccae6fa0d62681fb27a6d',
      ],
      'darwin-x64': [
        'osv-scanner_darwin_amd64',
        '9f89beb6c3d784893cb1cae0a3d56c529bfe91075418c2f9440c45b79654198b',
      ],
      'darwin-arm64': [
        'osv-scanner_darwin_arm64',
        '75c44d6332f892a1e56286f4105a98ed751ae28d215ca0a8b65cc00d84103054',
      ],
      'win32-x64': [
        'osv-scanner_windows_amd64.exe',
        '25e42f5ef6711fd8c0fb45390972205891dd44c6bd02ac93f0f63e8e98d9bfb6',
      ],
      'win32-arm64': [
        'osv-scanner_windows_arm64.exe',
        '33feb0b210a3e5ea7b338c719defc899f8833d990cdd297bcad4ff1a2586ec8b',
      ],
    },
  },
  trivy: {
    version: '0.74.0',
    from: 'https://github.com/aquasecurity/trivy/releases/download/v0.74.0/',
    files: {
      'linux-x64': [
        'trivy_0.74.0_Linux-64bit.tar.gz',
        '2ae6fe3ee734b7fdf11335663e18c75ea12dccc76062f09f164a3b0f8be4371a',
      ],
      'linux-arm64': [
        'trivy_0.74.0_Linux-ARM64.tar.gz',
        'b94ce1976bbf3c15b514b605ee88be7c6d94a29be2302847ff01cb794d47aad5',
      ],
      'darwin-x64': [
        'trivy_0.74.0_macOS-64bit.tar.gz',
        '472816f6888dda689d075c30254d4210b4d1035acf365aa72332f584c2f60485',
      ],
      'darwin-arm64': [
        'trivy_0.74.0_macOS-ARM64.tar.gz',
        '1caada5e0e2091909357c7525d3aa76f4b660b13821bc143b190c7483e31cc11',
      ],
      'win32-x64': [
        'trivy_0.74.0_windows-64bit.zip',
        '94c40e0696e4b907a74b7b2e1438d5d72ebaca83115817407f568a002d520842',
      ],
    },
  },
  grype: {
    version: '0.118.0',
    from: 'https://github.com/anchore/grype/releases/download/v0.118.0/',
    files: {
      'linux-x64': [
        'grype_0.118.0_linux_amd64.tar.gz',
        '1d444c5e7360471815f7158f71935fcecc68a3c417d85c7344f770854300bba2',
      ],
      'linux-arm64': [
        'grype_0.118.0_linux_arm64.tar.gz',
        '32aceeb8ee837244775fcb522372c8b3a47914986385f3148f4ee2c930482a84',
      ],
      'darwin-x64': [
        'grype_0.118.0_darwin_amd64.tar.gz',
        'cfeecf3462321c37ec4bd37dcd8a7f6630cc6c0c9997a07ff34002c5d7ef9bb3',
      ],
      'darwin-arm64': [
        'grype_0.118.0_darwin_arm64.tar.gz',
        '938f050bb5076c8aa761867b39843abad2414dfe4cc82b7d36886e634f49c640',
      ],
    },
  },
}

/** The pinned release of a scanner for a platform, where there is one. */
export const releaseOf = (name: ScannerName, platform: string): Release | undefined => {
  const pinned = PINNED[name]
  const [file, sha256] = pinned?.files[platform] ?? []
  if (pinned === undefined || file === undefined || sha256 === undefined) return undefined
  return {
    tool: name,
    version: pinned.version,
    url: `${pinned.from}${file}`,
    sha256,
    archive: archiveOf(file),
    program: name,
  }
}

const archiveOf = (file: string): Release['archive'] => {
  if (file.endsWith('.tar.gz')) return 'tar.gz'
  return file.endsWith('.zip') ? 'zip' : 'none'
}
