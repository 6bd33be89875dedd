import { description } from './description.ts'
import { validator } from './validator.ts'

/**
 * What in a webhook's payload is not as GitHub describes it, in words; what is left out is not missed.
 *
 * @param name GitHub's name of the webhook with its action, such as `push` or `pull-request-synchronize`
 * @throws Error when GitHub has no such webhook
 */
export const payloadFaults = (name: string, payload: unknown): readonly string[] => {
  const schema = description('api.github.com').webhook(name)
  if (schema === undefined) throw new Error(`GitHub describes no webhook ${name}`)
  return validator('api.github.com').part(schema, payload)
}
