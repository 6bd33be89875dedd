import type { Annotation, Conclusion } from '@devsecops/core'
import { fit } from './fit.ts'
import type { Markdown } from './markdown.ts'
import { oneLine, plainLines } from './plain.ts'

/** GitHub's documentation of "Create a check run": characters of a title, and of summary and text each. */
const MAX_TITLE = 255
const MAX_SUMMARY = 65_535

/** Bytes of an annotation's message. */
const MAX_MESSAGE = 64 * 1024 - 1

/** GitHub takes 50 annotations a request, and appends those of later ones. */
const ANNOTATIONS_A_REQUEST = 50

/** Five requests: nobody reads more, and a token has 1,000 requests an hour for all that a repository runs. */
const MAX_ANNOTATIONS = 250

/** What a check run says. */
export interface CheckRunContent {
  readonly name: string
  /** The commit that it is shown at. */
  readonly commit: string
  readonly conclusion: Conclusion
  /** Plain text. */
  readonly title: string
  readonly summary: Markdown
  readonly text?: Markdown
  /** In the order in which they count within a level; those without a place in the repository cannot be shown. */
  readonly annotations: readonly Annotation[]
  /** The run that has the whole report. */
  readonly url: string
}

/** Bodies for GitHub's API, and how many annotations are in them. */
export interface CheckRunBodies {
  readonly create: Readonly<Record<string, unknown>>
  readonly updates: readonly Readonly<Record<string, unknown>>[]
  readonly annotated: number
  /** Annotations that are left out: beyond the number, or without a place. */
  readonly left: number
}

/** A completed check run as the requests that make it: errors before warnings before notices, 50 a request, 250 in all. */
export const checkRunBodies = (content: CheckRunContent): CheckRunBodies => {
  const annotations = byLevel(content.annotations).flatMap(body)
  const shown = annotations.slice(0, MAX_ANNOTATIONS)
  const [first = [], ...rest] = pages(shown)
  const output = {
    title: cut(oneLine(content.title), MAX_TITLE),
    summary: fit(content.summary, MAX_SUMMARY),
    ...(content.text === undefined ? {} : { text: fit(content.text, MAX_SUMMARY) }),
  }
  return {
    create: {
      name: content.name,
      head_sha: content.commit,
      status: 'completed',
      conclusion: content.conclusion,
      details_url: content.url,
      output: { ...output, annotations: first },
    },
    updates: rest.map((page) => ({ output: { ...output, annotations: page } })),
    annotated: shown.length,
    left: content.annotations.length - shown.length,
  }
}

const LEVELS = { error: 'failure', warning: 'warning', notice: 'notice' } as const

const byLevel = (annotations: readonly Annotation[]): readonly Annotation[] =>
  (['error', 'warning', 'notice'] as const).flatMap((level) =>
    annotations.filter((each) => each.level === level),
  )

const body = ({ level, title, message, file, line = 1, endLine }: Annotation): readonly object[] =>
  file === undefined
    ? []
    : [
        {
          path: file,
          start_line: line,
          end_line: Math.max(line, endLine ?? line),
          annotation_level: LEVELS[level],
          title: cut(oneLine(title), MAX_TITLE),
          message: cutBytes(plainLines(message).join('\n').trim() || oneLine(title) || level, MAX_MESSAGE),
        },
      ]

const pages = (annotations: readonly object[]): readonly (readonly object[])[] =>
  Array.from({ length: Math.ceil(annotations.length / ANNOTATIONS_A_REQUEST) }, (_, index) =>
    annotations.slice(index * ANNOTATIONS_A_REQUEST, (index + 1) * ANNOTATIONS_A_REQUEST),
  )

const cut = (text: string, limit: number): string =>
  text.length <= limit ? text : `${text.slice(0, limit - 1).toWellFormed()}…`

/** Cuts between characters; the sign of the cut has three bytes. */
const cutBytes = (text: string, limit: number): string => {
  const bytes = new TextEncoder().encode(text)
  if (bytes.length <= limit) return text
  return `${new TextDecoder().decode(bytes.subarray(0, limit - 3), { stream: true })}…`
}
