import type { Scope } from '../../model/component.ts'
import type { NamedImage } from './add-image.ts'
import type { Instruction } from './dockerfile-instructions.ts'

interface Stage {
  /** The number of the earlier stage that it begins with, where that is no image. */
  readonly base?: number
  /** Images that it begins with, or whose files it takes over by COPY or by a mount. */
  readonly images: { readonly text: string; readonly line: number; readonly shipped: boolean }[]
}

/**
 * The images that a Dockerfile names. What the last stage begins with and copies from images is what is shipped; the rest is for building. Names and
 * numbers of stages are no images, and `scratch` is none.
 */
export const imagesOf = (instructions: readonly Instruction[]): readonly NamedImage[] => {
  const stages = stagesOf(instructions)
  const shipped = shippedOf(stages)
  return stages.flatMap(({ images }, index) => {
    const scopeOf = (kept: boolean): Scope => (kept && shipped.has(index) ? 'required' : 'dev')
    return images.map(({ text, line, shipped: kept }) => ({ text, line, scope: scopeOf(kept) }))
  })
}

/** The last stage, and those that it begins with: a stage begins with none but earlier ones. */
const shippedOf = (stages: readonly Stage[]): ReadonlySet<number> => {
  const shipped = new Set<number>()
  for (let at: number | undefined = stages.length - 1; at !== undefined; at = stages[at]?.base)
    shipped.add(at)
  return shipped
}

const stagesOf = (instructions: readonly Instruction[]): readonly Stage[] => {
  const stages: Stage[] = []
  const names = new Map<string, number>()
  const globals = new Map<string, string>()
  for (const { name, text, line } of instructions) {
    const add = (image: string | undefined, shipped: boolean): void => {
      if (image !== undefined && isImage(unquoted(image), names))
        stages.at(-1)?.images.push({ text: unquoted(image), line, shipped })
    }
    if (name === 'FROM') begin(substituted(text, globals), stages, names, add)
    else if (name === 'ARG' && stages.length === 0) defaults(text, globals)
    else if (name === 'COPY') add(/^(?:--\S+\s+)*?--from=(\S+)/.exec(text)?.[1], true)
    else if (name === 'RUN') for (const [, from] of text.matchAll(MOUNTED)) add(from, false)
  }
  return stages
}

const MOUNTED = /(?:^|\s)--mount=(?:\S*,)?from=([^,\s]+)/g

const isImage = (text: string, names: ReadonlyMap<string, number>): boolean =>
  !names.has(text.toLowerCase()) && !/^\d+$/.test(text) && text !== 'scratch'

/** `[--platform=…] image [AS name]`. The name counts from the next stage on. */
const begin = (
  text: string,
  stages: Stage[],
  names: Map<string, number>,
  add: (image: string, shipped: boolean) => void,
): void => {
  const [base = '', as, name] = text.replace(/^(?:--\S+\s+)+/, '').split(/\s+/)
  const earlier = names.get(unquoted(base).toLowerCase())
  stages.push({ images: [], ...(earlier !== undefined && { base: earlier }) })
  add(base, true)
  if (as?.toLowerCase() === 'as' && name !== undefined) names.set(name.toLowerCase(), stages.length - 1)
}

const unquoted = (text: string): string => text.replace(/^(["'])(.*)\1$/, '$2')

/** `ARG a=1 b="2"`: only those before the first FROM count in FROM. */
const defaults = (text: string, globals: Map<string, string>): void => {
  for (const [, name = '', value = ''] of text.matchAll(/(\w+)=("[^"]*"|'[^']*'|\S*)/g))
    globals.set(name, substituted(unquoted(value), globals))
}

/** `$a`, `${a}`, `${a:-default}` and `${a:+instead}`. What has no value stays, so that it is seen. */
const substituted = (text: string, values: ReadonlyMap<string, string>): string =>
  text.replace(
    /\$(?:(\w+)|\{(\w+)(?:(:?[-+])([^{}]*))?\})/g,
    (all: string, ...groups: readonly string[]): string => {
      // A group that took no part is undefined, which the defaults are for.
      const [bare = '', name = '', sign = '', word = ''] = groups
      const value = values.get(`${bare}${name}`)
      const isSet = value !== undefined && !(value === '' && sign.startsWith(':'))
      if (sign.endsWith('+')) return isSet ? word : ''
      return isSet ? value : sign === '' ? all : word
    },
  )
