// Written by scripts/validators.ts from packages/bom/schemas/spdx-2.3.schema.json. Run `npm run types`.

import type { SchemaCheck } from './schema-check.ts'

export const validate: SchemaCheck
