import type { Ecosystem } from '../model/component.ts'
import { compareComposer } from './composer.ts'
import { compareGo } from './go.ts'
import { compareMaven } from './maven.ts'
import { compareNuget } from './nuget.ts'
import { comparePython } from './python.ts'
import { compareRuby } from './ruby.ts'
import { comparePub, compareSemver } from './semantic.ts'

type Compare = (a: string, b: string) => number | undefined

/** No order is known of images' tags and of what has no registry: equal or not comparable. */
const onlyEqual: Compare = (a, b) => (a === b ? 0 : undefined)

const ORDERS: Readonly<Record<Ecosystem, Compare>> = {
  npm: compareSemver,
  pypi: comparePython,
  golang: compareGo,
  cargo: compareSemver,
  maven: compareMaven,
  composer: compareComposer,
  gem: compareRuby,
  nuget: compareNuget,
  pub: comparePub,
  hex: compareSemver,
  swift: compareSemver,
  githubactions: compareSemver,
  docker: onlyEqual,
  terraform: compareSemver,
  helm: compareSemver,
  generic: onlyEqual,
}

/**
 * The order of two versions of one ecosystem by its own rules: negative where `a` is older, 0 where they are equal, positive where it is newer. Undefined
 * where they cannot be compared: one is no version of the ecosystem (a branch, a commit, a range).
 */
export const compareVersions = (ecosystem: Ecosystem, a: string, b: string): number | undefined =>
  a.length > LONGEST || b.length > LONGEST ? undefined : ORDERS[ecosystem](a, b)

/** As long as npm takes them; what is longer is no version. */
const LONGEST = 256
