/**
 * Gives this repository's workflows, templates and documents the name they have elsewhere: on a GitHub Enterprise
 * Server, in a fork, in a workflow engine. There `$/` (this repository, at this commit) is not known, and the
 * placeholder org/devsecops is not the repository's name. See --help.
 */
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'

/** What the references are to name. */
export interface Target {
  /** The organisation or user. */
  readonly owner: string
  readonly repository: string
  /** The tag, branch or commit that the callers are to use. */
  readonly ref: string
}

// A path inside the repository; the last character of a part is never a dot, which would end a sentence.
const PATH = String.raw`[\w.-]*\w(?:/[\w.-]*\w)*`
// Not after a character that makes `$/` the end of a pattern or of a shell expansion.
const SELF = new RegExp(String.raw`(?<![\w\\/)\]}*+?.])\$/(${PATH})?`, 'g')
const NAME = String.raw`(?<![\w.-])org/devsecops(?![\w-]|\.\w)`
const RAW = new RegExp(String.raw`(raw\.githubusercontent\.com/)org/devsecops/v1(?=/)`, 'g')
const WITH_REF = new RegExp(String.raw`${NAME}(/[^\s@'"\`)]*)?@[\w./-]*\w`, 'g')
// The verdict's type names a format, not a place: it stays the same wherever the gates run.
const BARE = new RegExp(String.raw`${NAME}(?!/verdict/v\d)`, 'g')

/**
 * The same text with `$/path` as `owner/repository/path@ref`, and org/devsecops, with or without a path and a ref, as
 * the target says. Everything else keeps its bytes.
 */
export const rewrite = (text: string, { owner, repository, ref }: Target): string => {
  const name = `${owner}/${repository}`
  // Replacement by a function: `$` in a ref would otherwise be special.
  return text
    .replace(SELF, (_, path?: string) => `${name}${path === undefined ? '' : `/${path}`}@${ref}`)
    .replace(RAW, (_, host: string) => `${host}${name}/${ref}`)
    .replace(WITH_REF, (_, path?: string) => `${name}${path ?? ''}@${ref}`)
    .replace(BARE, () => name)
}

const REWRITTEN = [
  '.github/**/*.{yml,yaml,md}',
  'workflows-templates/**/*.{yml,json,md}',
  '{action.yml,*/action.yml}',
  'examples/*/.github/workflows/*.yml',
  '**/*.md',
]

/** The files below `root` that hold references, sorted, with `/` between the parts of a path. */
export const rewrittenFiles = (root: string): readonly string[] => {
  const elsewhere = new Set(['node_modules', '.git', 'dist', 'out', '__tests__', 'reports', '.cache'])
  const found = globSync(REWRITTEN, { cwd: root, exclude: (name) => elsewhere.has(name) })
  return [...new Set(found.map((path) => path.replaceAll('\\', '/')))].sort()
}

/**
 * Rewrites the files below `root`, in place or as a copy below `out` that also gets `dist/`, which makes it a copy that
 * can run. Returns the files that were written.
 */
export const rewriteTree = (root: string, target: Target, out?: string): readonly string[] =>
  rewrittenFiles(root).filter((path) => {
    const before = readFileSync(join(root, path), 'utf8')
    const after = rewrite(before, target)
    if (out === undefined && before === after) return false
    const destination = join(out ?? root, path)
    mkdirSync(dirname(destination), { recursive: true })
    writeFileSync(destination, after)
    return true
  })

const HELP = `Gives the references in workflows, templates and documents another name.

  node scripts/ghes.ts --owner <owner> --ref <ref> [--repository <name>] [--out <folder>]

  --owner       the organisation or user that holds the copy, such as acme
  --ref         the tag, branch or commit that callers name, such as v1
  --repository  the copy's name; devsecops unless told
  --out         write a copy there (workflows, templates, actions, documents, dist) and leave this tree as it is

$/security-gate becomes acme/devsecops/security-gate@v1, and org/devsecops becomes acme/devsecops.
`

/** What GitHub allows in the name of an owner, a repository and a ref, as far as a reference can hold it. */
const WORDS = {
  owner: /^[A-Za-z\d](?:[A-Za-z\d-]*[A-Za-z\d])?$/,
  repository: /^[\w.-]+$/,
  ref: /^\w[\w./-]*$/,
}

const readTarget = (values: Readonly<Record<string, string | boolean | undefined>>): Target => {
  const word = (name: keyof typeof WORDS): string => {
    const value = values[name]
    if (typeof value === 'string' && WORDS[name].test(value)) return value
    throw new TypeError(
      `--${name} is ${value === undefined ? 'missing' : JSON.stringify(value)}: see --help.`,
    )
  }
  return { owner: word('owner'), repository: word('repository'), ref: word('ref') }
}

const main = (): void => {
  const text = { type: 'string' } as const
  const { values } = parseArgs({
    options: {
      owner: text,
      ref: text,
      repository: { ...text, default: 'devsecops' },
      out: text,
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help === true) {
    console.log(HELP)
    return
  }
  const root = join(import.meta.dirname, '..')
  const written = rewriteTree(root, readTarget(values), values.out)
  if (values.out !== undefined && existsSync(join(root, 'dist'))) {
    cpSync(join(root, 'dist'), join(values.out, 'dist'), { recursive: true })
  }
  console.log(`${written.length} files written${values.out === undefined ? '' : ` to ${values.out}`}.`)
}

if (import.meta.main) {
  try {
    main()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 2
  }
}
