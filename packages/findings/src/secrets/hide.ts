import type { Finding, Location, Package, Reading } from '../finding.ts'
import { Secrets } from './secrets.ts'

/**
 * The readings without the secrets that any of them holds: a value that one tool found is hidden in what all tools say.
 * Ids, hashes and digests stay as they are. To be done with all readings of a run at once, before anything is decided.
 */
export const hideSecrets = (readings: readonly Reading[]): readonly Reading[] => {
  const secrets = new Secrets()
  for (const reading of readings) if (reading.secrets !== undefined) secrets.add(reading.secrets)
  if (secrets.size === 0) return readings
  const hide = hiderOf(secrets)
  return readings.map((reading) => ({ ...without(reading, 'secrets'), findings: reading.findings.map(hide) }))
}

/** Texts are often the same: each is looked through once. */
const hiderOf = (secrets: Secrets): ((finding: Finding) => Finding) => {
  const text = remembered((each) => secrets.hide(each))
  const name = remembered((each) => secrets.hideInName(each))
  return (finding) => {
    const { rule, message, location, package: subject, aliases, helpUri, suppressed, image } = finding
    const hidden: Finding = {
      ...finding,
      rule: name(rule),
      message: text(message),
      ...(location && { location: hiddenPlace(location, name) }),
      ...(subject && { package: hiddenPackage(subject, name) }),
      ...(aliases && { aliases: aliases.map(name) }),
      ...(suppressed !== undefined && { suppressed: text(suppressed) }),
      ...(image !== undefined && { image: name(image) }),
    }
    return helpUri === undefined || name(helpUri) === helpUri ? hidden : without(hidden, 'helpUri')
  }
}

const without = <T extends object, K extends keyof T>(value: T, key: K): Omit<T, K> =>
  Object.fromEntries(Object.entries(value).filter(([name]) => name !== key)) as Omit<T, K>

type Hide = (text: string) => string

const remembered = (hide: Hide): Hide => {
  const known = new Map<string, string>()
  return (text) => {
    const hidden = known.get(text) ?? hide(text)
    known.set(text, hidden)
    return hidden
  }
}

const hiddenPlace = (location: Location, name: Hide): Location => ({
  ...location,
  path: name(location.path),
})

/** An address of a package that would have to be changed is no address any more. */
const hiddenPackage = ({ purl, ...subject }: Package, name: Hide): Package => ({
  ...subject,
  name: name(subject.name),
  ...(subject.version !== undefined && { version: name(subject.version) }),
  ...(subject.fixedIn !== undefined && { fixedIn: name(subject.fixedIn) }),
  ...(purl !== undefined && name(purl) === purl && { purl }),
})
