import { advisoryIn } from '../advisories.ts'
import { draft, type Draft } from '../draft.ts'
import { namedMembers } from '../named-members.ts'
import { numberOf } from '../npm/advisory.ts'
import { severityOfLabel } from '../severities.ts'
import type { Value } from '../value.ts'
import { covers, jsonReader } from './reader.ts'

/**
 * `npm audit --json` of npm 7 and later (`auditReportVersion: 2`, also under `audit` as `npm audit fix` writes it):
 * the packages, each with the advisories through which it is vulnerable (`via`). A text there names another package of the
 * report, where the advisory itself stands. Where the audit could not be made, npm writes an `error`, and pnpm as well.
 */
export const npmAudit = jsonReader(
  'npm-audit',
  (root) => isReport(root) || (root.has('audit') && isReport(root.at('audit'))) || isError(root),
  (root) => {
    const said = { tools: ['npm-audit'], coverage: covers('npm-audit', ['sca']) }
    if (isError(root)) return { ...said, drafts: [], failure: 'The audit failed: it gives an error.' }
    const report = isReport(root) ? root : root.at('audit')
    return { ...said, drafts: readPackages(report.at('vulnerabilities')) }
  },
)

const isReport = (root: Value): boolean =>
  root.has('auditReportVersion') && root.at('auditReportVersion').raw === 2

/** npm's error has a summary and a detail, pnpm's a code of its own. */
const isError = (root: Value): boolean => {
  if (!root.has('error') || root.has('advisories') || root.has('vulnerabilities')) return false
  const error = root.at('error')
  return (
    error.has('summary', 'detail') ||
    (error.has('code') && String(error.at('code').raw).startsWith('ERR_PNPM_'))
  )
}

const readPackages = (packages: Value): readonly Draft[] =>
  namedMembers(packages).flatMap(([name, entry]) => {
    const via = entry.object().at('via').needList()
    const own = via
      .filter((each) => typeof each.raw !== 'string')
      .map((each) => weakness(each.object(), entry))
    const isTold = own.length > 0 || via.some((each) => !each.isObject && packages.has(each.needText()))
    return isTold ? own : [untold(name, entry)]
  })

/** No package that it is vulnerable through is in the report: what is left to say of it, is said here. */
const untold = (name: string, entry: Value): Draft =>
  draft({
    category: 'sca',
    severity: severityOfLabel(entry.at('severity').text()),
    tool: 'npm-audit',
    rule: name,
    message: `${name} is vulnerable through packages of which the report has no more`,
    key: [name],
    path: 'package-lock.json',
    keyPath: '',
    package: { name },
  })

/** npm audits what the lock file says, and no other file. */
const weakness = (via: Value, entry: Value): Draft => {
  const name = via.at('name').needText()
  const rule = advisoryIn(via.at('url').text()) ?? numberOf(via.at('source'))
  return draft({
    category: 'sca',
    severity: severityOfLabel(via.at('severity').text()),
    tool: 'npm-audit',
    rule,
    message: `${name}: ${via.at('title').text() ?? rule}`,
    key: [name],
    path: 'package-lock.json',
    keyPath: '',
    package: { name, fixedIn: fixedIn(entry.at('fixAvailable'), name) },
    helpUri: via.at('url').text(),
  })
}

/** `fixAvailable` is a flag, or the package to update: often another one, which depends on this. */
const fixedIn = (fix: Value, name: string): string | undefined =>
  fix.isObject && fix.at('name').text() === name ? fix.at('version').text() : undefined
