import type { Scope } from '../../model/component.ts'
import type { Fields } from '../javascript/fields.ts'

/**
 * The scope that npm computed (docs of package-lock.json, "dev, optional, devOptional"): `devOptional` is needed in development and, optionally,
 * beyond it.
 */
export const scopeOf = (fields: Fields): Scope => {
  const dev = fields.flag('dev')
  const optional = fields.flag('optional')
  if (dev) return 'dev'
  return optional || fields.flag('devOptional') ? 'optional' : 'required'
}
