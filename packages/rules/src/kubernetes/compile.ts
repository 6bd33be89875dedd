import { ConfigurationError } from '@devsecops/core'
import { celCompiler } from '../compile.ts'
import type { Wording } from '../condition.ts'
import { SCOPES, type KubernetesRule } from './rule.ts'
import type { CompiledRule } from './scan.ts'
import { KUBERNETES_VOCABULARIES } from './vocabulary.ts'

/**
 * Compiles rules. @param file of those that a file holds
 * @throws ConfigurationError `bad-rule` with the faults of all of them.
 */
export const compileRules = async (
  rules: readonly KubernetesRule[],
  file?: string,
): Promise<readonly CompiledRule[]> => {
  const faults = []
  const compiled = new Map<KubernetesRule, CompiledRule>()
  for (const scope of SCOPES) {
    const compiler = await celCompiler(KUBERNETES_VOCABULARIES[scope])
    for (const rule of rules.filter((each) => each.scope === scope)) {
      const when =
        rule.when === undefined ? undefined : compiler.compile(wording(rule, 'when', rule.when, file))
      const require = compiler.compile(wording(rule, 'require', rule.require, file))
      if (require !== undefined) compiled.set(rule, { rule, require, ...(when && { when }) })
    }
    faults.push(...compiler.faults)
  }
  if (faults.length > 0) throw new ConfigurationError(faults)
  return rules.flatMap((rule) => compiled.get(rule) ?? [])
}

const wording = (rule: KubernetesRule, part: string, source: string, file: string | undefined): Wording => ({
  source,
  setting: `rule ${rule.id}, ${part}`,
  ...(file !== undefined && { file }),
})
