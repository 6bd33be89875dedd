import type { Category } from '@devsecops/core'
import type { Tool } from '../tools.ts'
import type { Value } from '../value.ts'

/** The category of a rule of a run's tool: the tool's, unless the tool scans for several things and the rule says which. */
export const categoryOfRule = (run: Value, tool: Tool, rule: Value | undefined, ruleId: string): Category => {
  if (tool.name === 'trivy') return trivyCategory(run, rule)
  if (tool.name === 'checkov' && ruleId.startsWith('CKV_SECRET_')) return 'secrets'
  return tool.category
}

/** What a run speaks for. Of a Trivy run on a directory without any rule it can't be told which scanners ran. */
export const categoriesOfRun = (run: Value, tool: Tool): readonly Category[] => {
  if (tool.name !== 'trivy') return [tool.category]
  const rules = run.at('tool').at('driver').at('rules').list()
  return [...(isImage(run) ? ['container' as const] : []), ...rules.map((rule) => trivyCategory(run, rule))]
}

/** Trivy tags each rule with what its scanner looks for. */
const trivyCategory = (run: Value, rule: Value | undefined): Category => {
  const tags =
    rule
      ?.at('properties')
      .at('tags')
      .list()
      .map((tag) => tag.text()) ?? []
  if (tags.includes('secret')) return 'secrets'
  if (tags.includes('misconfiguration')) return 'iac'
  if (tags.includes('license')) return 'license'
  return isImage(run) || rule?.at('name').text() === 'OsPackageVulnerability' ? 'container' : 'sca'
}

const isImage = (run: Value): boolean => run.at('properties').has('imageName')
