import { fit } from './fit.ts'
import { blocks, link, markdown, type Markdown } from './markdown.ts'

/** "body is too long (maximum is 65536 characters)": counted here in bytes, of which there are never fewer. */
const MAX_COMMENT = 65_536

/** Room for the marker, the sentence and the address. */
const ROOM = 2048

/** A comment that is written once and then kept up to date. */
export interface CommentContent {
  /** Tells this comment from others of ours: letters, digits, `.`, `_` and `-`. */
  readonly key: string
  readonly body: Markdown
  /** The run that has the whole report. */
  readonly url: string
}

/** The first line of the comment, by which it is found again: an HTML comment, which GitHub does not show. */
export const commentMarker = (key: string): string => `<!-- devsecops:${key.replaceAll(/[^\w.-]/g, '-')} -->`

/** The comment's whole text. A body that is too long is cut at the end of a line, and a link leads to the rest. */
export const commentText = ({ key, body, url }: CommentContent): string => {
  const whole = `${commentMarker(key)}\n${body}\n`
  if (new TextEncoder().encode(whole).length <= MAX_COMMENT) return whole
  const rest = markdown`The whole report is in ${link('the workflow run', url)}.`
  return `${commentMarker(key)}\n${blocks(fit(body, MAX_COMMENT - ROOM) as Markdown, rest)}\n`
}
