import type { Category } from '@devsecops/core'
import { cweIds } from '../cwes.ts'
import { draft, type Draft, type Fields } from '../draft.ts'
import { rawAt, rawItems, rawText } from '../raw.ts'
import { severityOfLabel } from '../severities.ts'
import type { Value } from '../value.ts'
import { scoreOf } from './score.ts'

/** What a result is part of. */
export interface Subject {
  /** Whether an image was scanned, so that its libraries belong to the category `container`. */
  readonly isImage: boolean
  /** The image, cluster object or directory, without tag and digest; part of the ids. */
  readonly name: string
  /** The image, where it is told, without tag and digest. */
  readonly image?: string
}

/** What one entry of Trivy's `Results` found, and the category that it speaks for. */
export interface Result {
  readonly category: Category | undefined
  readonly drafts: readonly Draft[]
}

/** Reads an entry of `Results[]` (trivy/pkg/types, `Result`). Misconfigurations are findings unless they passed. */
export const readResult = (result: Value, subject: Subject, checkout: string | undefined): Result => {
  const context: Context = { result, subject, checkout, packages: packageCategory(result, subject) }
  const entries = (name: string): readonly Value[] => result.object().at(name).optionalList()
  return {
    category:
      categoryOfClass(result.at('Class').text()) ?? (hasPackages(result) ? context.packages : undefined),
    drafts: [
      ...vulnerabilitiesOf(result).map((entry) => vulnerability(entry, context)),
      ...entries('Misconfigurations')
        .filter((entry) => !HARMLESS.has(entry.at('Status').text() ?? 'FAIL'))
        .map((entry) => misconfiguration(entry, context)),
      ...entries('Secrets').map((entry) => secret(entry, context)),
      ...entries('Licenses').map((entry) => license(entry, context)),
      ...entries('ExperimentalModifiedFindings').flatMap((entry) => modified(entry, context)),
    ],
  }
}

/** Results of the legacy schema, which have no class, have `null` where there are none. */
const vulnerabilitiesOf = (result: Value): readonly Value[] => {
  const list = result.at('Vulnerabilities')
  return result.at('Class').absent ? list.list() : list.optionalList()
}

/** What a misconfiguration's status may be beside `FAIL`. A word that is not known is no good news. */
const HARMLESS = new Set(['PASS', 'EXCEPTION'])

interface Context {
  readonly result: Value
  readonly subject: Subject
  readonly checkout: string | undefined
  readonly packages: Category
  readonly suppressed?: string
}

const CLASSES: ReadonlyMap<string | undefined, Category> = new Map([
  ['config', 'iac'],
  ['secret', 'secrets'],
  ['license', 'license'],
  ['license-file', 'license'],
])

const categoryOfClass = (name: string | undefined): Category | undefined => CLASSES.get(name)

/** Classes of packages; reports of the legacy schema have no class, and are about packages. */
const hasPackages = (result: Value): boolean =>
  ['os-pkgs', 'lang-pkgs', undefined].includes(result.at('Class').text())

/** `Type` of a result of the legacy schema for operating systems, which came from images then. */
const SYSTEMS =
  /^(?:alma|alpine|amazon|cbl-mariner|centos|debian|fedora|opensuse|oracle|photon|redhat|rocky|suse|ubuntu|wolfi)/

const isOfSystem = (result: Value): boolean =>
  result.at('Class').text() === 'os-pkgs' || SYSTEMS.test(result.at('Type').text() ?? '')

const packageCategory = (result: Value, { isImage }: Subject): Category =>
  isImage || isOfSystem(result) ? 'container' : 'sca'

const shape = (entry: Value, context: Context, fields: Omit<Fields, 'tool' | 'severity'>): Draft =>
  draft(
    {
      tool: 'trivy',
      severity: severityOfLabel(entry.at('Severity').text()),
      suppressed: context.suppressed,
      image: context.subject.image,
      ...fields,
      key: [context.subject.name, ...fields.key],
    },
    context.checkout,
  )

/** Of an operating system's package the target is the image, which is no file; of a library it is a file. */
const vulnerability = (entry: Value, context: Context): Draft => {
  const target = isOfSystem(context.result) ? undefined : context.result.at('Target').text()
  const path = entry.at('PkgPath').text() ?? target
  const version = entry.at('InstalledVersion').text()
  const rule = entry.at('VulnerabilityID').text() ?? 'unknown-vulnerability'
  const name = entry.at('PkgName').needText()
  return shape(entry, context, {
    category: context.packages,
    rule,
    message: `${name}: ${entry.at('Title').text() ?? entry.at('Description').text() ?? rule}`,
    path,
    // A jar's path holds its version: log4j-core-2.14.1.jar.
    keyPath:
      path === undefined || version === undefined || version === '' ? path : path.replaceAll(version, ''),
    key: [name, context.result.at('Type').text()],
    package: {
      name,
      version,
      fixedIn: entry.at('FixedVersion').text(),
      purl: rawText(rawAt(entry.raw, 'PkgIdentifier', 'PURL')),
    },
    score: scoreOf(entry),
    cwes: cweIds(rawAt(entry.raw, 'CweIDs')),
    aliases: entry
      .at('VendorIDs')
      .list()
      .map((alias) => alias.needText()),
    helpUri: entry.at('PrimaryURL').text(),
  })
}

const misconfiguration = (entry: Value, context: Context): Draft => {
  const cause = entry.at('CauseMetadata')
  return shape(entry, context, {
    category: 'iac',
    rule: entry.at('ID').needText(),
    message: entry.at('Message').text() ?? entry.at('Title').text() ?? '',
    path: context.result.at('Target').needText(),
    line: cause.at('StartLine').line(),
    endLine: cause.at('EndLine').line(),
    key: [cause.at('Resource').text()],
    helpUri: entry.at('PrimaryURL').text(),
  })
}

/** Match and Code hold the secret where Trivy did not mask it. */
const secret = (entry: Value, context: Context): Draft =>
  shape(entry, context, {
    category: 'secrets',
    rule: entry.at('RuleID').needText(),
    message: entry.at('Title').text() ?? 'A secret was found',
    path: context.result.at('Target').needText(),
    line: entry.at('StartLine').line(),
    endLine: entry.at('EndLine').line(),
    key: [],
    found: { texts: [rawAt(entry.raw, 'Match'), ...linesOfCode(entry)] },
  })

const linesOfCode = ({ raw }: Value): readonly unknown[] =>
  rawItems(rawAt(raw, 'Code', 'Lines'))
    .filter((line) => rawAt(line, 'IsCause') === true)
    .map((line) => rawAt(line, 'Content'))

const license = (entry: Value, context: Context): Draft => {
  const name = entry.at('Name').needText()
  const owner = entry.at('PkgName').text()
  const kind = entry.at('Category').text() ?? 'unclassified'
  return shape(entry, context, {
    category: 'license',
    rule: name,
    message: `${owner === undefined || owner === '' ? 'A file' : owner} has the licence ${name} (${kind})`,
    path: entry.at('FilePath').text(),
    key: [owner],
    ...(owner === undefined || owner === '' ? {} : { package: { name: owner } }),
    helpUri: entry.at('Link').text(),
  })
}

/** What a VEX document or an ignore file took out: shown as suppressed. */
const modified = (entry: Value, context: Context): readonly Draft[] => {
  const suppressed = `${entry.at('Status').text() ?? 'ignored'}: ${entry.at('Statement').text() ?? 'no reason given'}`
  const finding = entry.at('Finding').object()
  switch (entry.at('Type').text()) {
    case 'vulnerability':
      return [vulnerability(finding, { ...context, suppressed })]
    case 'misconfiguration':
      return [misconfiguration(finding, { ...context, suppressed })]
    case 'secret':
      return [secret(finding, { ...context, suppressed })]
    case 'license':
      return [license(finding, { ...context, suppressed })]
    case undefined:
    default:
      return []
  }
}
