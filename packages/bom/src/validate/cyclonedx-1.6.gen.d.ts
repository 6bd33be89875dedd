// Written by scripts/validators.ts from packages/bom/schemas/bom-1.6.schema.json. Run `npm run types`.

import type { SchemaCheck } from './schema-check.ts'

export const validate: SchemaCheck
