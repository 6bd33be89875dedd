import { oneLine } from './plain.ts'

declare const markdownBrand: unique symbol

/** Text that is safe to put into a Markdown page. Only the functions of this file make it, so nothing gets in unescaped. */
export type Markdown = string & { readonly [markdownBrand]: true }

/** What means something inside a line of GitHub's Markdown, in HTML, or between two dollars (mathematics). */
const ACTIVE = /[&<>"'\\`*_[\]|~$#^]/g

/** What means something only where a line begins: lists, rules, underlines of headings. */
const LEADING = /^(?:[-+=]|(\d+)([.)]))/

/** Where GitHub makes a link out of bare text. Mail addresses are met by the rule for `@`. */
const ADDRESS = /:(?=\/\/)|(?<=www)\.|(?<=mailto|xmpp):/gi

/**
 * Mentions, references and emoji are looked for in the finished page, where entities are characters again. A
 * zero-width space (U+200B) after the sign is what stops them, as Dependabot and Renovate do it.
 */
const REFERENCE = /@|#|\bGH-(?=\d)|:(?=[\w+-]+:)/gi
const ZERO_WIDTH = '\u200B'

/**
 * Plain text as Markdown that shows exactly this text, on one line: no markup, HTML, link, mention, issue reference
 * or emoji comes of it, and it may stand in a table's cell. Characters with a meaning become numeric entities, which
 * hold in Markdown and in HTML alike.
 */
export const escapeMarkdown = (text: string): Markdown =>
  oneLine(text)
    .replace(REFERENCE, (sign) => sign + ZERO_WIDTH)
    .replace(ACTIVE, entity)
    .replace(LEADING, (sign, digits: string | undefined, mark: string | undefined) =>
      digits === undefined || mark === undefined ? entity(sign) : digits + entity(mark),
    )
    .replace(ADDRESS, entity)
    .replaceAll(ZERO_WIDTH, '&#8203;') as Markdown

/** Text in a fixed-width face: a span in backticks where that is safe in every place, otherwise `<code>` and entities. */
export const code = (text: string): Markdown => {
  const line = oneLine(text)
  return (/^[^`|<>&]+$/.test(line) ? `\`${line}\`` : `<code>${escapeMarkdown(line)}</code>`) as Markdown
}

/** A template for Markdown: its own words are taken as they are, and only Markdown and numbers can be put in. */
export const markdown = (words: TemplateStringsArray, ...values: readonly (Markdown | number)[]): Markdown =>
  String.raw({ raw: words }, ...values) as Markdown

/** A link for an http(s) address, otherwise the text alone: `javascript:` and the like never become a link. */
export const link = (text: string, address: string): Markdown => {
  const url = URL.parse(address)
  if (url === null || !['http:', 'https:'].includes(url.protocol)) return escapeMarkdown(text)
  return `[${escapeMarkdown(text)}](${url.href.replace(/[()<>|\\`*_~[\]$'"]/g, percent)})` as Markdown
}

/** A heading. GitHub's job summary looks best from level 2 on. */
export const heading = (level: 1 | 2 | 3 | 4, text: Markdown): Markdown =>
  `${'#'.repeat(level)} ${text}` as Markdown

/** A list with one item a line. */
export const bullets = (items: readonly Markdown[]): Markdown =>
  items.map((item) => `- ${item}`).join('\n') as Markdown

/** A table: the header is plain text, the cells are Markdown of one line. Short rows are filled, long ones cut. */
export const table = (header: readonly string[], rows: readonly (readonly Markdown[])[]): Markdown => {
  const lines = [header.map(escapeMarkdown), header.map(() => '---'), ...rows]
  return lines.map((cells) => row(header.map((_, column) => cells[column] ?? ''))).join('\n') as Markdown
}

/** A section that opens at a click: plain text as its title. */
export const details = (title: string, body: Markdown): Markdown =>
  `<details>\n<summary>${escapeMarkdown(title)}</summary>\n\n${body}\n\n</details>` as Markdown

/** Blocks with a blank line between them; empty ones are left out. */
export const blocks = (...parts: readonly Markdown[]): Markdown =>
  parts.filter((part) => part !== '').join('\n\n') as Markdown

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const entity = (character: string): string => `&#${String(character.codePointAt(0))};`

const percent = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
