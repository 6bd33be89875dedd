import { draft, type Draft } from '../draft.ts'
import { namedMembers } from '../named-members.ts'
import type { Value } from '../value.ts'
import { covers, jsonReader } from './reader.ts'

/**
 * detect-secrets (`scan`, also its baseline): `results` by file. `hashed_secret` is a plain SHA-1 of the secret, from
 * which a short one can be found: it gets neither into the id nor anywhere else. A secret that detect-secrets verified is
 * critical; the others it does not rate. `is_secret: false` is the word of somebody who audited the baseline.
 */
export const detectSecrets = jsonReader(
  'detect-secrets',
  (root) => root.has('results', 'plugins_used') && root.at('results').isObject,
  (root, { root: checkout }) => ({
    tools: ['detect-secrets'],
    coverage: covers('detect-secrets', ['secrets']),
    drafts: namedMembers(root.at('results')).flatMap(([file, secrets]) =>
      secrets.needList().map((secret) => read(secret, file, checkout)),
    ),
  }),
)

const read = (secret: Value, file: string, checkout: string | undefined): Draft => {
  const type = secret.at('type').needText()
  return draft(
    {
      category: 'secrets',
      severity: secret.at('is_verified').flag() === true ? 'critical' : 'unknown',
      tool: 'detect-secrets',
      rule: type,
      message: `A secret was found: ${type}`,
      key: [],
      path: file,
      line: secret.at('line_number').line(),
      suppressed: secret.at('is_secret').flag() === false ? 'audited: not a secret' : undefined,
    },
    checkout,
  )
}
