import { advisoryIn, otherNames } from '../advisories.ts'
import { draft, type Draft } from '../draft.ts'
import { severityOfLabel } from '../severities.ts'
import type { Value } from '../value.ts'

/**
 * An advisory as the registry's first audit API gave it, and as npm 6, yarn 1 to 3 and pnpm print it. Its id is the one of
 * GitHub's advisory where it is told, else the registry's number. `lockFile` is what the tool audits, where the tool is certain. The paths through which the package is reached change
 * with every other package: they are not part of the id.
 */
export const readAdvisory = (advisory: Value, tool: string, lockFile?: string): Draft => {
  const name = advisory.object().at('module_name').needText()
  const rule = ruleOf(advisory)
  return draft({
    category: 'sca',
    severity: severityOfLabel(advisory.at('severity').text()),
    tool,
    rule,
    message: `${name}: ${advisory.at('title').text() ?? rule}`,
    key: [name],
    path: lockFile,
    keyPath: '',
    package: {
      name,
      version: advisory.at('findings').list()[0]?.object().at('version').text(),
      fixedIn: lowerBound(advisory.at('patched_versions').text()),
    },
    aliases: otherNames(rule, [
      ...advisory
        .at('cves')
        .list()
        .map((cve) => cve.text()),
      advisory.at('github_advisory_id').text(),
    ]),
    helpUri: advisory.at('url').text(),
  })
}

const ruleOf = (advisory: Value): string =>
  advisory.at('github_advisory_id').text() ??
  advisoryIn(advisory.at('url').text()) ??
  numberOf(advisory.at('id'))

/** The registry's number, which some tools write as text. @throws UnreadableError when there is none. */
export const numberOf = (id: Value): string => (typeof id.raw === 'number' ? String(id.raw) : id.needText())

/** The version of a range that is one lower bound, `>=1.3.6`: other ranges name no one version that fixes. */
export const lowerBound = (range: string | undefined): string | undefined =>
  /^>=\s*([^\s|<>=]+)$/.exec(range?.trim() ?? '')?.[1]
