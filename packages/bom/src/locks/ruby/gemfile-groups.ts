import type { Scope } from '../../model/component.ts'
import { linesOf } from '../../syntax/text.ts'
import { strongest } from '../reach.ts'

/** Groups that Bundler's own guides leave out in production. */
const DEVELOPMENT = new Set(['development', 'test', 'ci', 'lint', 'doc', 'docs'])

/**
 * The scopes of a Gemfile's gems by the groups around or behind them. A Gemfile is a program in Ruby: read are the forms that Bundler documents (`group :test do`, `gem 'a', group: :test`);
 * what another form says is taken as needed.
 */
export const gemScopes = (gemfile: string): ReadonlyMap<string, Scope> => {
  const scopes = new Map<string, Scope>()
  const blocks: (readonly string[])[] = []
  for (const text of linesOf(gemfile)) {
    const line = withoutComment(text).trim()
    const gem = /^gem[\s(]+["']([^"']+)["'](.*)$/.exec(line)
    if (gem?.[1] !== undefined) {
      const scope = scopeOf([...blocks.flat(), ...inlineGroups(gem[2] ?? '')])
      scopes.set(gem[1], strongest(scopes.get(gem[1]) ?? scope, scope))
    }
    const group = /^group[\s(]+(.*?)\)?\s+do\b/.exec(line)
    if (group) blocks.push(namesOf(group[1] ?? ''))
    else if (/\bdo\b(?:\s*\|[^|]*\|)?$|^(?:if|unless|case|def|begin|while|until)\b/.test(line))
      blocks.push([])
    else if (/^end\b/.test(line)) blocks.pop()
  }
  return scopes
}

/** A `#` within quotes is none: a comment is taken to begin after the last of them. */
const withoutComment = (text: string): string => {
  if (text.trimStart().startsWith('#')) return ''
  const quoted = Math.max(text.lastIndexOf('"'), text.lastIndexOf("'")) + 1
  return text.slice(0, quoted) + text.slice(quoted).replace(/\s#.*$/, '')
}

const inlineGroups = (options: string): readonly string[] =>
  namesOf(
    /(?:\bgroups?:|:groups?\s*=>)\s*(\[[^\]]*\]|%i\[[^\]]*\]|:\w+|["']\w+["'])/.exec(options)?.[1] ?? '',
  )

const namesOf = (text: string): readonly string[] =>
  [...text.replace(/\b\w+:\s*\w+/g, '').matchAll(/(?:^|[\s,[(:"'])(\w+)/g)]
    .map(([, name]) => name ?? '')
    .filter((name) => name !== 'i')

const scopeOf = (groups: readonly string[]): Scope => {
  if (groups.length === 0 || groups.includes('default') || groups.includes('production')) return 'required'
  return groups.every((group) => DEVELOPMENT.has(group)) ? 'dev' : 'optional'
}
