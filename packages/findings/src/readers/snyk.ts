import type { Category } from '@devsecops/core'
import { otherNames } from '../advisories.ts'
import { cweIds } from '../cwes.ts'
import { draft, type Draft } from '../draft.ts'
import { folded } from '../folding.ts'
import { cvssScore } from '../ratings.ts'
import { rawAt } from '../raw.ts'
import { severityOfLabel } from '../severities.ts'
import { imageName } from '../trivy/image.ts'
import type { Value } from '../value.ts'
import { covers, jsonReader } from './reader.ts'

/**
 * Snyk (`snyk test --json`, `snyk container test --json`, `snyk iac test --json`): an object, or an array with one for
 * each project. It tells a vulnerability once for each path to the package; here it is one finding for each id, package and
 * target. The severity is Snyk's own, not the one of its CVSS score: they differ where Snyk or the organisation says so.
 * `filtered` holds what a policy file ignores or patches. `snyk code test` writes SARIF.
 */
export const snyk = jsonReader(
  'snyk',
  (root) => {
    const parts = root.isList ? root.list() : [root]
    return parts.length > 0 && parts.every((part) => isProject(part) || isFailure(part))
  },
  (root, { root: checkout }) => {
    const parts = root.isList ? root.list() : [root]
    const failures = parts.filter(isFailure).length
    const subjects = parts.filter((part) => !isFailure(part)).flatMap((part) => withApplications(part))
    const drafts = subjects.flatMap((subject) => readProject(subject, checkout))
    const categories = [...subjects, ...drafts].map(({ category }) => category)
    return {
      tools: ['snyk'],
      coverage: covers('snyk', categories),
      drafts,
      ...(failures === 0 ? {} : { failure: `Snyk could not test everything: ${failures} projects failed.` }),
    }
  },
)

const isProject = (part: Value): boolean =>
  part.has('vulnerabilities') &&
  ['packageManager', 'dependencyCount', 'infrastructureAsCodeIssues', 'licensesPolicy'].some((key) =>
    part.has(key),
  )

/** `{ ok: false, error, path }`, alone or among the projects. */
const isFailure = (part: Value): boolean =>
  part.has('error', 'path') && part.has('ok') && part.at('ok').raw === false && !part.has('vulnerabilities')

/** What was tested, and what it is part of. */
interface Subject {
  readonly project: Value
  readonly category: Category
  /** The image, without tag and digest. */
  readonly image: string | undefined
}

/** The test of an image holds one project for the system and, as `applications`, one for each application in it. */
const withApplications = (project: Value): readonly Subject[] => {
  const category = categoryOf(project)
  const image = category === 'container' ? imageName(project.at('path').text() ?? '') : undefined
  return [project, ...project.at('applications').optionalList()].map((part) => ({
    project: part,
    category,
    image,
  }))
}

const SYSTEMS = new Set(['apk', 'deb', 'linux', 'rpm'])

/** `terraformconfig`, `k8sconfig`, `multiiacconfig` … */
const INFRASTRUCTURE = /config$/

const categoryOf = (project: Value): Category => {
  const manager = project.at('packageManager').text() ?? ''
  if (project.has('infrastructureAsCodeIssues') || INFRASTRUCTURE.test(manager)) return 'iac'
  const isImage = project.has('docker') || SYSTEMS.has(manager)
  return isImage ? 'container' : 'sca'
}

const readProject = (subject: Subject, checkout: string | undefined): readonly Draft[] => {
  const { project } = subject
  const read = (entry: Value, suppressed?: string): Draft => weakness(entry, subject, suppressed, checkout)
  const filtered = project.at('filtered')
  return folded([
    ...project
      .at('vulnerabilities')
      .needList()
      .map((entry) => read(entry)),
    ...filtered
      .at('ignore')
      .list()
      .map((entry) => read(entry, 'ignored by a Snyk policy')),
    ...filtered
      .at('patch')
      .list()
      .map((entry) => read(entry, 'patched by Snyk')),
    ...issuesOf(project).map((issue) => misconfiguration(issue, project, checkout)),
  ])
}

/** Whether a project is infrastructure as code says that it has these. */
const issuesOf = (project: Value): readonly Value[] =>
  categoryOf(project) === 'iac' ? project.at('infrastructureAsCodeIssues').needList() : []

const fileOf = (project: Value): string | undefined =>
  project.at('displayTargetFile').text() ?? project.at('targetFile').text()

/** `function` where a path to the vulnerable function was found; `package` and `no-info` say nothing of it. */
const reachableOf = (reachability: unknown): boolean | undefined =>
  reachability === 'function' ? true : reachability === 'not-reachable' ? false : undefined

const weakness = (
  entry: Value,
  { project, category, image }: Subject,
  suppressed: string | undefined,
  checkout: string | undefined,
): Draft => {
  const rule = entry.at('id').needText()
  const name = entry.at('packageName').text() ?? entry.at('name').needText()
  const file = fileOf(project)
  const identifiers = entry.at('identifiers')
  return draft(
    {
      category: entry.at('type').text() === 'license' ? 'license' : category,
      severity: severityOfLabel(entry.at('severity').text()),
      tool: 'snyk',
      rule,
      message: `${name}: ${entry.at('title').text() ?? rule}`,
      key: [name, image ?? (file === undefined ? project.at('projectName').text() : undefined)],
      path: image === undefined ? file : file?.replace(/^\/+/, ''),
      package: { name, version: entry.at('version').text(), fixedIn: fixedIn(entry) },
      score: cvssScore(rawAt(entry.raw, 'cvssScore')),
      cwes: cweIds(rawAt(identifiers.raw, 'CWE')),
      reachable: reachableOf(rawAt(entry.raw, 'reachability')),
      image,
      aliases: otherNames(
        rule,
        ['CVE', 'GHSA'].flatMap((key) =>
          identifiers
            .at(key)
            .list()
            .map((each) => each.text()),
        ),
      ),
      helpUri: `https://security.snyk.io/vuln/${encodeURIComponent(rule)}`,
      suppressed,
    },
    checkout,
  )
}

const fixedIn = (entry: Value): string | undefined =>
  entry.at('nearestFixedInVersion').text() ??
  (entry.at('fixedIn').isList ? entry.at('fixedIn').list()[0]?.text() : undefined)

/** `msg` is the setting's path in its resource. */
const misconfiguration = (issue: Value, project: Value, checkout: string | undefined): Draft =>
  draft(
    {
      category: 'iac',
      severity: severityOfLabel(issue.at('severity').text()),
      tool: 'snyk',
      rule: issue.at('publicId').text() ?? issue.at('id').needText(),
      message: issue.at('title').text() ?? '',
      key: [issue.at('msg').text()],
      path: fileOf(project),
      line: issue.at('lineNumber').line(),
      helpUri: issue.at('documentation').text(),
      suppressed: issue.at('isIgnored').flag() === true ? 'ignored by a Snyk policy' : undefined,
    },
    checkout,
  )
