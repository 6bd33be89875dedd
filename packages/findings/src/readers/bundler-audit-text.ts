import type { Document } from '../document.ts'
import { draft, type Draft } from '../draft.ts'
import { severityOfLabel } from '../severities.ts'
import { UnreadableError } from '../unreadable.ts'
import { insecureSource } from './bundler-audit.ts'
import { covers, type Reader } from './reader.ts'

/** What bundler-audit prints last, in all versions. */
const ENDS = /^(?:Vulnerabilities found!|No vulnerabilities found)$/

const BEGINS = /^(?:Name: |Insecure Source URI found: |(?:Vulnerabilities found!|No vulnerabilities found)$)/

/**
 * bundler-audit's text (`bundle-audit check`): blocks of `Name:`, `Version:`, `Advisory:`, `Criticality:`, `Title:`, and
 * a last line that says whether there were any. The severity is the criticality. Lines of other forms are not judged:
 * the tool adds some, such as those of the database's update.
 */
export const bundlerAuditText: Reader = {
  format: 'bundler-audit-text',
  recognises: (document) =>
    document.kind() === 'text' && BEGINS.test(document.text().trimStart().split(/\r?\n/, 1)[0] ?? ''),
  read: (document) => {
    const lines = linesOf(document)
    const drafts = [
      ...blocksOf(lines, document).map((block) => weakness(block, document)),
      ...sourcesOf(lines),
    ]
    const last = lines.findLast((line) => ENDS.test(line))
    if (last === undefined)
      throw new UnreadableError('truncated', `${document.source.file} ends before bundler-audit’s last line.`)
    if (last.startsWith('V') !== drafts.length > 0)
      throw new UnreadableError(
        'not-a-report',
        `${document.source.file} ends with another result than it lists.`,
      )
    return { tools: ['bundler-audit'], coverage: covers('bundler-audit', ['sca']), drafts }
  },
}

const linesOf = (document: Document): readonly string[] =>
  document
    .text()
    .split(/\r?\n/)
    .map((line) => line.trim())

type Block = ReadonlyMap<string, string>

/**
 * The fields of each block; a block begins with the gem's name.
 * @throws UnreadableError where a field comes a second time, or without a block: a name is missing before it.
 */
const blocksOf = (lines: readonly string[], { source: { file } }: Document): readonly Block[] => {
  const blocks: Map<string, string>[] = []
  for (const line of lines) {
    const [, field, value] =
      /^(Name|Version|Advisory|CVE|GHSA|Criticality|URL|Title): +(.+)$/.exec(line) ?? []
    if (field === undefined || value === undefined) continue
    if (field === 'Name') blocks.push(new Map())
    const block = blocks.at(-1)
    if (block?.has(field) !== false)
      throw new UnreadableError('not-a-report', `${file} has a ${field} that belongs to no gem.`)
    block.set(field, value)
  }
  return blocks
}

const sourcesOf = (lines: readonly string[]): readonly Draft[] =>
  lines
    .map((line) => /^Insecure Source URI found: +(.+)$/.exec(line)?.[1])
    .filter((source) => source !== undefined)
    .map((source) => insecureSource(source))

/** Since 0.9 the fields `CVE` and `GHSA` stand in place of `Advisory`. */
const weakness = (block: Block, { source: { file } }: Document): Draft => {
  const name = block.get('Name') ?? ''
  const rule = block.get('CVE') ?? block.get('Advisory') ?? block.get('GHSA')
  if (rule === undefined)
    throw new UnreadableError('not-a-report', `${file} has a block without an advisory, a CVE or a GHSA.`)
  const ghsa = block.get('GHSA')
  return draft({
    category: 'sca',
    severity: severityOfLabel(block.get('Criticality')),
    tool: 'bundler-audit',
    rule,
    message: `${name}: ${block.get('Title') ?? rule}`,
    key: [name],
    path: 'Gemfile.lock',
    keyPath: '',
    package: { name, version: block.get('Version') },
    aliases: ghsa === undefined || ghsa === rule ? [] : [ghsa],
    helpUri: block.get('URL'),
  })
}
