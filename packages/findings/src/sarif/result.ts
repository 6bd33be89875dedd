import { otherNames } from '../advisories.ts'
import { draftAt, type Draft, type Fields, type NamedPackage } from '../draft.ts'
import type { Renames, Surroundings } from '../readers/reader.ts'
import { rawAt, rawItems, rawText } from '../raw.ts'
import type { Tool } from '../tools.ts'
import type { Value } from '../value.ts'
import type { ResultFields } from './fields.ts'
import { fingerprintOf, type Fingerprint } from './fingerprint.ts'
import { pathFinder, type PathOf } from './location.ts'
import { messageOf } from './message.ts'
import { ruleFinder, type RuleOf } from './rules.ts'
import { severityOfResult } from './severity.ts'

/** What a run's results share. */
export interface RunContext {
  readonly tool: Tool
  readonly ruleOf: RuleOf
  readonly pathOf: PathOf
  readonly renames: Renames | undefined
}

/** @throws UnreadableError for a rule that is none. */
export const contextOf = (run: Value, tool: Tool, { root, renames }: Surroundings): RunContext => ({
  tool,
  ruleOf: ruleFinder(run, tool),
  pathOf: pathFinder(run, root),
  renames,
})

/** The kinds of a result that claims no weakness (§3.27.9); a word that is not known is no good news. */
const HARMLESS: ReadonlySet<string | undefined> = new Set([
  'informational',
  'notApplicable',
  'open',
  'pass',
  'review',
])

/** Whether a result claims a weakness: by its `kind`, which is `fail` by default, and no baseline says that it is gone. */
export const isFinding = (result: ResultFields): boolean =>
  !HARMLESS.has(result.kind()) && result.baselineState() !== 'absent'

/** Reads a SARIF result (§3.27). A secret's message and line are the rule's, as tools write the secret into theirs. */
export const readResult = (result: ResultFields, { tool, ruleOf, pathOf, renames }: RunContext): Draft => {
  const rule = ruleOf(result)
  const ruleId = named(result.ruleId()) ?? named(rule.id()) ?? 'unnamed-rule'
  const category = rule.category(ruleId)
  const isSecret = category === 'secrets'
  const clean = isSecret ? undefined : result.cleanText()
  const message = clean ?? (isSecret ? (rule.description() ?? 'A secret was found') : messageOf(result, rule))
  const path = pathOf(result)
  const line = result.startLine()
  const subject = isSecret ? undefined : packageOf(tool.name, result)
  const { key, anchor, lineHash } = isSecret
    ? NO_FINGERPRINT
    : subject === undefined
      ? fingerprintOf(tool.name, result, message)
      : ofPackage(subject)
  const fields: Fields = {
    line,
    endLine: result.endLine() ?? line,
    category,
    severity: severityOfResult(result, rule),
    tool: tool.name,
    rule: ruleId,
    message,
    isClean: clean !== undefined,
    key,
    anchor,
    lineHash,
    cwes: rule.cwes(),
    helpUri: rule.helpUri(),
    suppressed: suppressionOf(result),
    found: isSecret ? { texts: [result.snippet()] } : undefined,
  }
  const aliases = tool.name === 'sbom' ? otherNames(ruleId, rawItems(result.aliases()).map(rawText)) : []
  const all = subject === undefined ? fields : { ...fields, package: subject, aliases }
  return draftAt(path, path, all, path !== undefined && renames?.has(path) === true)
}

const named = (id: string | undefined): string | undefined => (id?.trim() ? id : undefined)

/** A secret is known by its rule and file alone. */
const NO_FINGERPRINT: Fingerprint = { key: [] }

const ofPackage = ({ name }: NamedPackage): Fingerprint => ({ key: [name] })

/** Suppressed when there are suppressions and none of them is under review or rejected (§3.27.23, §3.35.3). */
const suppressionOf = (result: ResultFields): string | undefined => {
  const suppressions = result.suppressions()
  if (suppressions.length === 0) return undefined
  const isOpen = suppressions.some(({ status = '' }) => ['underReview', 'rejected'].includes(status))
  if (isOpen) return undefined
  return suppressions.map(({ justification }) => justification).find(Boolean) ?? 'suppressed by the tool'
}

/** The package that a result is about, of the tools that say it. */
const packageOf = (tool: string, result: ResultFields): NamedPackage | undefined => {
  if (tool === 'trivy') return trivyPackage(result)
  return tool === 'sbom' ? ownPackage(result) : undefined
}

/** The action `sbom` of this suite says it in the result's properties, as the merged log of security-gate does. */
const ownPackage = (result: ResultFields): NamedPackage | undefined => {
  const subject = result.subject()
  const [name, version, fixedIn, purl] = ['name', 'version', 'fixedIn', 'purl'].map((key) =>
    rawText(rawAt(subject, key)),
  )
  return name === undefined ? undefined : { name, version, fixedIn, purl }
}

/** Trivy's SARIF says the package in the message's first lines alone. */
const trivyPackage = (result: ResultFields): NamedPackage | undefined => {
  const text = result.text() ?? ''
  const name = /^Package: (.+)$/m.exec(text)?.[1]
  const version = /^Installed Version: (.+)$/m.exec(text)?.[1]
  return name === undefined ? undefined : { name, version, fixedIn: /^Fixed Version: (.+)$/m.exec(text)?.[1] }
}
