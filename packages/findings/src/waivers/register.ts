import { matchesGlobs, type Waiver } from '@devsecops/policy'
import { canonicalId, namesOf } from '../aliases.ts'
import { packageKey, versionKey } from '../dedupe/package-key.ts'
import type { Finding } from '../finding.ts'
import { parsePurl } from '../purl.ts'

/** Waivers, by what they name, so that a finding is held against few of them. */
export interface WaiverRegister {
  /** Those that match a finding in every word that they say, whether or not they still hold. */
  readonly matching: (finding: Finding) => readonly Waiver[]
}

/**
 * A finding goes by its own id, its rule and the aliases that its own report gives: what other reports say of it does not
 * widen a waiver, so that one report more never lets more through. A secret is matched by its keyed hash alone.
 */
export const waiverRegister = (waivers: readonly Waiver[]): WaiverRegister => {
  if (waivers.length === 0) return { matching: () => [] }
  const entries = waivers.flatMap((waiver) => keysOf(waiver).map((key) => ({ key, waiver })))
  const byKey = Map.groupBy(entries, ({ key }) => key)
  return {
    matching: (finding) => {
      const found = keysOfFinding(finding).flatMap((key) => byKey.get(key) ?? [])
      return [...new Set(found.map(({ waiver }) => waiver))].filter((waiver) => isMatch(waiver, finding))
    },
  }
}

const keysOf = ({ ids, rule, secret }: Waiver): readonly string[] => {
  if (secret !== undefined) return [`secret:${secret}`]
  return ids.length > 0 ? ids.map((id) => `id:${canonicalId(id)}`) : [`rule:${rule ?? ''}`]
}

const keysOfFinding = (finding: Finding): readonly string[] => {
  const { category, id, rule, secretHash } = finding
  if (category === 'secrets') return secretHash === undefined ? [] : [`secret:${secretHash}`]
  return [`rule:${rule}`, `id:${canonicalId(id)}`, ...namesOf(finding).map((name) => `id:${name}`)]
}

const isMatch = (waiver: Waiver, finding: Finding): boolean =>
  (waiver.ids.length === 0 || waiver.ids.some((id) => isNamed(finding, id))) &&
  is(waiver.rule, finding.rule) &&
  is(waiver.tool?.toLowerCase(), finding.tool) &&
  is(waiver.category, finding.category) &&
  (waiver.path === undefined || matchesGlobs([waiver.path], finding.location?.path ?? '')) &&
  (waiver.package === undefined || isPackage(waiver.package, finding))

const is = (wanted: string | undefined, found: string): boolean => wanted === undefined || wanted === found

const isNamed = (finding: Finding, id: string): boolean =>
  finding.id === id || namesOf(finding).includes(canonicalId(id))

/** A name, or a package URL, whose version counts where it has one. */
const isPackage = (wanted: string, { package: subject }: Finding): boolean => {
  if (subject === undefined) return false
  const purl = parsePurl(wanted)
  if (purl === undefined) return packageKey(wanted) === packageKey(subject.name)
  const own = parsePurl(subject.purl ?? '')
  return (
    packageKey(purl.name) === packageKey(own?.name ?? subject.name) &&
    (own === undefined || own.type === purl.type) &&
    (purl.version === undefined ||
      (subject.version !== undefined && versionKey(purl.version) === versionKey(subject.version)))
  )
}
