import ignore from 'ignore'

/** A CODEOWNERS file: who owns a path; nobody where no line matches, or the last one that does names none. */
export interface CodeOwners {
  /** Accounts, lower-case, without `@`; teams as `org/team`, mail addresses as they are. */
  readonly of: (path: string) => readonly string[]
}

/**
 * Reads a CODEOWNERS file. The last line that matches a path decides, as GitHub has it
 * (https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners):
 * patterns are those of .gitignore, without `!` and without `[ ]`; lines with those are passed over.
 */
export const readCodeOwners = (text: string): CodeOwners => {
  const rules = text.split(/\r?\n/).flatMap(ruleOf).reverse()
  return { of: (path) => rules.find(({ matches }) => matches(path))?.owners ?? [] }
}

interface Rule {
  readonly matches: (path: string) => boolean
  readonly owners: readonly string[]
}

const ruleOf = (line: string): readonly Rule[] => {
  // A blank in a pattern is written `\ `, and everything after a `#` that stands by itself is a remark.
  const [pattern, ...rest] = line
    .trim()
    .split(/(?<!\\)\s+/)
    .filter((word) => word !== '')
  if (pattern === undefined || pattern.startsWith('#') || /^!|\[|\]/.test(pattern)) return []
  const end = rest.findIndex((word) => word.startsWith('#'))
  const owners = (end < 0 ? rest : rest.slice(0, end)).map((owner) => owner.replace(/^@/, '').toLowerCase())
  const matcher = ignore().add(pattern)
  return [{ owners, matches: (path) => matcher.ignores(path) }]
}

/** Files that say what infrastructure there is. */
const INFRASTRUCTURE = /\.(?:tf|tf\.json|tofu|tofu\.json|tfvars|tfvars\.json|hcl)$/i

/**
 * Whether an account owns what a change does to infrastructure: each of its Terraform, OpenTofu and Terragrunt files, or
 * each of its files where it has none of these. Of a change without files nobody does.
 */
export const ownsChange = (owners: CodeOwners, account: string, files: readonly string[]): boolean => {
  const infrastructure = files.filter((file) => INFRASTRUCTURE.test(file))
  const judged = infrastructure.length > 0 ? infrastructure : files
  return judged.length > 0 && judged.every((file) => owners.of(file).includes(account.toLowerCase()))
}
