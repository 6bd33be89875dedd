/** One request, in the words of GitHub's documentation. */
export interface Question {
  /** Method and path template, such as `GET /repos/{owner}/{repo}/environments/{environment_name}`. */
  readonly route: string
  /** `owner/name`. */
  readonly repository: string
  /** Values for the template, the rest for the query. */
  readonly parameters?: Readonly<Record<string, string | number>>
  /** The request's body: documents that are passed on as they are. */
  readonly body?: Readonly<Record<string, unknown>>
  /** Set for what must not be done twice: it is not sent again when an answer fails to come. */
  readonly once?: true
  /** What the token needs for it, such as `actions: read`. */
  readonly permission: string
  /** What a 404 means here, where GitHub's "Not Found" would leave people guessing. */
  readonly notFound?: string
  /** A media type of GitHub's other than JSON. */
  readonly accept?: string
}

/** The template's values, or a sentence that says why this question must not be sent. */
export const parametersOf = (question: Question): Record<string, string | number> | string => {
  const [owner, repo, ...rest] = question.repository.split('/')
  if (!isName(owner) || !isName(repo) || rest.length > 0) {
    return `"${question.repository}" is not a repository's name: expected owner/name`
  }
  for (const [name, value] of Object.entries(question.parameters ?? {})) {
    if (typeof value === 'string' && !isSegments(value))
      return `"${value}" cannot be the ${name} of a request to GitHub`
  }
  return { owner, repo, ...question.parameters }
}

const isName = (text: string | undefined): text is string =>
  text !== undefined && /^[\w.-]+$/.test(text) && isSegments(text)

/**
 * A segment that is empty, `.` or `..` would make the address that of another resource: `environments/..` is the
 * repository itself, which would pass for an environment without protection.
 */
const isSegments = (text: string): boolean => text.split('/').every((part) => !['', '.', '..'].includes(part))
