import type { Scope } from '../../model/component.ts'

/** A dependency that a mix.exs names. */
export interface MixDependency {
  readonly app: string
  readonly scope: Scope
}

/**
 * The dependencies of a mix.exs: tuples `{:app, …}` in the form that mix documents. It is a program, so that tuples of another meaning may be found too: whoever asks
 * keeps those that the lock file has. `only:` without `:prod` is for development.
 */
export const mixDependencies = (text: string): readonly MixDependency[] =>
  [...text.replace(/^[ \t]*#.*$/gm, '').matchAll(/\{\s*:(\w+)\s*,([^{}]*)\}/g)].map(
    ([, app = '', options = '']) => ({
      app,
      scope: scopeOf(options),
    }),
  )

const scopeOf = (options: string): Scope => {
  const only = /\bonly:\s*(\[[^\]]*\]|:\w+)/.exec(options)?.[1]
  if (only !== undefined && !/:prod\b/.test(only)) return 'dev'
  return /\boptional:\s*true/.test(options) ? 'optional' : 'required'
}
