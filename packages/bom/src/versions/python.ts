import { compare, valid } from '@renovatebot/pep440'

/** Compares by PEP 440, local versions included. Undefined where one is no version of it. */
export const comparePython = (a: string, b: string): number | undefined =>
  valid(a) === null || valid(b) === null ? undefined : Math.sign(compare(a, b))
