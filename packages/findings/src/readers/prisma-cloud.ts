import type { ReportedSeverity } from '@devsecops/core'
import { countedEntries } from '../counted.ts'
import { draft, type Draft } from '../draft.ts'
import { severityOfLabel } from '../severities.ts'
import { imageName } from '../trivy/image.ts'
import type { Value } from '../value.ts'
import { covers, jsonReader } from './reader.ts'

/** Prisma Cloud's twistcli (`--output-file`): for each image its vulnerabilities and compliance issues. */
export const prismaCloud = jsonReader(
  'prisma-cloud',
  (root) =>
    root.has('results') &&
    root.at('results').isList &&
    root.at('results').list().length > 0 &&
    root.at('results').list().every(isImage),
  (root) => ({
    tools: ['prisma-cloud'],
    coverage: covers('prisma-cloud', ['container']),
    drafts: root.at('results').list().flatMap(readImage),
  }),
)

const isImage = (result: Value): boolean =>
  result.has('id') &&
  ['vulnerabilityDistribution', 'complianceDistribution', 'distro'].some((name) => result.has(name))

const readImage = (result: Value): readonly Draft[] => {
  const image = imageName(result.at('name').text() ?? '')
  return [
    ...counted(result, 'vulnerabilities', 'vulnerabilityDistribution').map((each) =>
      vulnerability(each, image),
    ),
    ...counted(result, 'compliances', 'complianceDistribution').map((each) => compliance(each, image)),
  ]
}

/** A list that may be left out where the distribution beside it counts none. */
const counted = (result: Value, list: string, distribution: string): readonly Value[] =>
  countedEntries(result.at(list), result.at(distribution).at('total').number())

/** The package as `glibc (used in libc6, libc-bin)`: the source package's name. */
const vulnerability = (entry: Value, image: string): Draft => {
  const rule = entry.at('id').needText()
  const name = entry
    .at('packageName')
    .needText()
    .replace(/ \(used in .*$/s, '')
  return draft({
    category: 'container',
    severity: severityOf(entry.at('severity').text()),
    tool: 'prisma-cloud',
    rule,
    message: `${name}: ${entry.at('description').text() ?? rule}`,
    key: [image, name, entry.at('packageType').text()],
    package: {
      name,
      version: entry.at('packageVersion').text(),
      fixedIn: fixedIn(entry.at('status').text()),
    },
    helpUri: entry.at('link').text(),
  })
}

/** The cause is not looked at: it quotes the image's configuration. */
const compliance = (entry: Value, image: string): Draft => {
  const title = entry.at('title').needText()
  const { raw } = entry.at('id')
  return draft({
    category: 'container',
    severity: severityOf(entry.at('severity').text()),
    tool: 'prisma-cloud',
    rule: typeof raw === 'number' || (typeof raw === 'string' && raw !== '') ? String(raw) : title,
    message: title,
    key: [image],
  })
}

const fixedIn = (status: string | undefined): string | undefined =>
  /^fixed in ([^,\s]+)/i.exec(status ?? '')?.[1]

/** Beside the common words those of Red Hat (important) and Debian (unimportant). */
const severityOf = (label: string | undefined): ReportedSeverity => {
  if (label === 'important') return 'high'
  return label === 'unimportant' ? 'info' : severityOfLabel(label)
}
