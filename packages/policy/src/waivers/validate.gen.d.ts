// Written by scripts/types.ts from schemas/waivers.schema.json. Change the schema, then run `npm run types`.

import type { ErrorObject } from 'ajv'
import type { WaiversFile } from './waivers.gen.ts'

export const validate: ((document: unknown) => document is WaiversFile) & { errors?: ErrorObject[] | null }
