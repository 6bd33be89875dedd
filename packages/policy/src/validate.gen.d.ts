// Written by scripts/types.ts from schemas/policy.schema.json. Change the schema, then run `npm run types`.

import type { ErrorObject } from 'ajv'
import type { PolicyFile } from './policy.gen.ts'

export const validate: ((document: unknown) => document is PolicyFile) & { errors?: ErrorObject[] | null }
