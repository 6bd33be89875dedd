import { parseDescriptor } from './descriptor.ts'

interface Rule {
  readonly parent: string | undefined
  readonly name: string
  /** The range that is replaced; any where none is named. */
  readonly range: string | undefined
  readonly instead: string
}

/**
 * What the `resolutions` of the project's package.json put in the place of a range. Keys are `name`, `parent/name`, `name@range` and, in yarn 1,
 * paths with globs, of which the last two names count.
 */
export class Resolutions {
  readonly #rules = new Map<string, Rule[]>()

  constructor(resolutions: readonly (readonly [string, string])[]) {
    for (const [key, instead] of resolutions) {
      const rule = ruleOf(key, instead)
      if (rule !== undefined) this.#rules.set(rule.name, [...(this.#rules.get(rule.name) ?? []), rule])
    }
  }

  /** The range that a dependency of `parent` gets instead; `undefined` where no rule is for it. */
  instead(parent: string, name: string, range: string): string | undefined {
    return this.#rules
      .get(name)
      ?.find(
        (rule) =>
          (rule.parent === undefined || rule.parent === parent) &&
          (rule.range === undefined || withoutNpm(rule.range) === withoutNpm(range)),
      )?.instead
  }
}

const ruleOf = (key: string, instead: string): Rule | undefined => {
  const steps = key.match(/(?:@[^/@]+\/)?[^/@]+(?:@[^/]*(?:\/\/[^/]*)?)?/g) ?? []
  const named = steps.filter((step) => step !== '**' && step !== '*')
  const last = parseDescriptor(named.at(-1) ?? '')
  if (last === undefined) return undefined
  // A glob before a name is for every parent; with a name before it for all below that: of those no edge tells, so it counts for every parent too.
  const direct = steps.at(-2)
  const parent =
    direct === undefined || direct === '**' || direct === '*' ? undefined : parseDescriptor(direct)?.name
  return { parent, name: last.name, range: last.range === '' ? undefined : last.range, instead }
}

const withoutNpm = (range: string): string => range.replace(/^npm:/, '')
