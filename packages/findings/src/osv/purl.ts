import { purlOf } from '../purl.ts'

/** OSV's ecosystems (ossf.github.io/osv-schema, "Defined ecosystems") → types of package URLs (purl-spec, PURL-TYPES). */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['CRAN', 'cran'],
  ['Go', 'golang'],
  ['Hackage', 'hackage'],
  ['Hex', 'hex'],
  ['Maven', 'maven'],
  ['NuGet', 'nuget'],
  ['Packagist', 'composer'],
  ['Pub', 'pub'],
  ['PyPI', 'pypi'],
  ['RubyGems', 'gem'],
  ['SwiftURL', 'swift'],
  ['crates.io', 'cargo'],
  ['npm', 'npm'],
])

/** Distributions, whose packages have the distribution as their namespace. */
const DISTRIBUTIONS: ReadonlyMap<string, string> = new Map([
  ['Alpine', 'apk/alpine'],
  ['Debian', 'deb/debian'],
  ['Ubuntu', 'deb/ubuntu'],
])

/** The package URL of a package of OSV's; the ecosystem may go on with a release: `Debian:12`. */
export const purlOfEcosystem = (
  ecosystem: string | undefined,
  name: string,
  version: string | undefined,
): string | undefined => {
  const [system = ''] = (ecosystem ?? '').split(':', 1)
  const type = TYPES.get(system) ?? DISTRIBUTIONS.get(system)
  return type === undefined || name === '' ? undefined : purlOf(type, ownName(type, name), version)
}

/** Maven's group and artifact are namespace and name; PyPI's names are lower case with dashes (PEP 503). */
const ownName = (type: string, name: string): string => {
  if (type === 'maven') return name.replace(':', '/')
  return type === 'pypi' ? name.toLowerCase().replaceAll('_', '-') : name
}
