import { draft, type Draft, type Fields } from '../draft.ts'
import type { Tool } from '../tools.ts'
import type { Value } from '../value.ts'
import { categoryOfRule } from './category.ts'
import { fingerprintOf } from './fingerprint.ts'
import { placeOf } from './location.ts'
import { describe, messageOf } from './message.ts'
import { ruleIdOf, type RuleOf } from './rules.ts'
import { severityOfResult } from './severity.ts'

/** What a run's results share. */
export interface RunContext {
  readonly run: Value
  readonly tool: Tool
  readonly ruleOf: RuleOf
  readonly checkout: string | undefined
}

/** Whether a result claims a weakness: `kind` is `fail`, SARIF's default, and a baseline does not say that it is gone. */
export const isFinding = (result: Value): boolean =>
  (result.object().at('kind').text() ?? 'fail') === 'fail' && result.at('baselineState').text() !== 'absent'

/** Reads a SARIF result (§3.27). A secret's message and line are the rule's, as tools write the secret into theirs. */
export const readResult = (result: Value, { run, tool, ruleOf, checkout }: RunContext): Draft => {
  const rule = ruleOf(result)
  const ruleId = ruleIdOf(result) ?? rule?.at('id').text() ?? 'unnamed-rule'
  const category = categoryOfRule(run, tool, rule, ruleId)
  const isSecret = category === 'secrets'
  const message = isSecret ? (describe(rule) ?? 'A secret was found') : messageOf(result, rule)
  const { snippet, ...place } = placeOf(result, run)
  const subject = tool.name === 'trivy' && !isSecret ? trivyPackage(result) : undefined
  return draft(
    {
      ...place,
      category,
      severity: severityOfResult(result, rule),
      tool: tool.name,
      rule: ruleId,
      message,
      key: isSecret ? [] : [subject?.name ?? fingerprintOf(tool.name, result, snippet, message)],
      helpUri: rule?.at('helpUri').text(),
      suppressed: suppressionOf(result),
      ...(subject === undefined ? {} : { package: subject }),
    },
    checkout,
  )
}

/** Suppressed when there are suppressions and none of them is under review or rejected (§3.27.23, §3.35.3). */
const suppressionOf = (result: Value): string | undefined => {
  const suppressions = result.at('suppressions').list()
  const isOpen = suppressions.some((each) =>
    ['underReview', 'rejected'].includes(each.object().at('status').text() ?? ''),
  )
  if (suppressions.length === 0 || isOpen) return undefined
  return suppressions.map((each) => each.at('justification').text()).find(Boolean) ?? 'suppressed by the tool'
}

/** Trivy's SARIF says the package in the message's first lines alone. */
const trivyPackage = (result: Value): Fields['package'] => {
  const text = result.at('message').at('text').text() ?? ''
  const name = /^Package: (.+)$/m.exec(text)?.[1]
  const version = /^Installed Version: (.+)$/m.exec(text)?.[1]
  return name === undefined ? undefined : { name, version, fixedIn: /^Fixed Version: (.+)$/m.exec(text)?.[1] }
}
