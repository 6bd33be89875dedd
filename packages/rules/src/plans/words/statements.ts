import type { JsonObject } from '../planned.ts'
import { isObject } from '../values.ts'
import { blocksOf, memberOf, textOf, textsOf } from './listing.ts'

/** Policy documents of a resource that say who may do what. */
const DOCUMENTS = [
  'policy',
  'policy_document',
  'inline_policy',
  'assume_role_policy',
  'access_policy',
  'access_policies',
  'key_policy',
  'resource_policy',
  'policy_text',
] as const

/**
 * The statements of the policy documents of AWS that a resource holds as JSON text: `allow`, `actions`, `resources`,
 * `principals`, each a list of texts, `conditional`, and `attribute`, where it stands. `not_actions`, `not_resources` and
 * `not_principals` are what `NotAction` and the like hold.
 * @throws UnknownValue where a document is known only after apply
 */
export const statementsOf = (after: JsonObject): readonly JsonObject[] =>
  DOCUMENTS.flatMap((name) => documentsAt(after, name).flatMap((text) => statementsIn(text, name)))

const documentsAt = (after: JsonObject, name: string): readonly string[] => {
  const value = memberOf(after, name)
  if (typeof value === 'string') return [value]
  return blocksOf(value).flatMap((block) => textOf(memberOf(block, 'policy')) ?? [])
}

const statementsIn = (text: string, attribute: string): readonly JsonObject[] => {
  const document = parsed(text)
  const statements = memberOf(document, 'Statement')
  return blocksOf(statements)
    .filter(isObject)
    .map((statement) => ({
      attribute,
      allow: textOf(statement['Effect']) !== 'Deny',
      actions: textsOf(statement['Action']),
      not_actions: textsOf(statement['NotAction']),
      resources: textsOf(statement['Resource']),
      not_resources: textsOf(statement['NotResource']),
      principals: principalsOf(statement['Principal']),
      not_principals: principalsOf(statement['NotPrincipal']),
      conditional: isObject(statement['Condition']) && Object.keys(statement['Condition']).length > 0,
    }))
}

/** What is no JSON is no policy document: other resources have texts of that name. */
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** `"*"`, or `{"AWS": ["*"]}`: a canonical user or a service is never everybody. */
const principalsOf = (principal: unknown): readonly string[] =>
  isObject(principal)
    ? Object.entries(principal).flatMap(([kind, of]) =>
        textsOf(of).map((each) => (kind === 'AWS' ? each : `${kind}:${each}`)),
      )
    : textsOf(principal)
