import { absent, found, unavailable, type Fact } from '@devsecops/core'

import type { Answer, Ask } from './connection.ts'
import type { Question } from './question.ts'
import { asList, member, numberOf, textOf } from './shape.ts'

const PERMISSION = 'security-events: read'
const A_PAGE = 100

/** Newest first: a branch's newest analyses of each tool are among so many. */
const ANALYSES_PAGES = 3

/** GitHub keeps many alerts, and a request is paid for each hundred. */
const ALERT_PAGES = 100

/** What code scanning keeps of one run of a tool. */
export interface Analysis {
  readonly id: number
  /** The category under which it was uploaded, without the slash at its end. */
  readonly category: string
  readonly tool: string
  readonly commit: string
  /** RFC 3339. */
  readonly createdAt: string
}

/** GET /repos/{owner}/{repo}/code-scanning/analyses: of a ref, without those that failed; `absent` where there are none yet. */
export const analyses = async (
  ask: Ask,
  repository: string,
  ref: string,
): Promise<Fact<readonly Analysis[]>> => {
  const list = await pagesOf(ask, repository, 'analyses', { ref }, ANALYSES_PAGES)
  if (list.state !== 'found') return list
  const complete = list.value.filter((each) => (textOf(each, 'error') ?? '') === '')
  return found(complete.map(analysisOf).filter((each) => each !== undefined))
}

const analysisOf = (data: unknown): Analysis | undefined => {
  const [id, commit, createdAt] = [
    numberOf(data, 'id'),
    textOf(data, 'commit_sha'),
    textOf(data, 'created_at'),
  ]
  const tool = textOf(member(data, 'tool'), 'name')
  if (id === undefined || commit === undefined || createdAt === undefined || tool === undefined)
    return undefined
  return { id, category: (textOf(data, 'category') ?? '').replace(/\/$/, ''), tool, commit, createdAt }
}

/** GET /repos/{owner}/{repo}/code-scanning/analyses/{analysis_id} as SARIF: the log's text. */
export const analysisLog = async (ask: Ask, repository: string, id: number): Promise<Fact<string>> => {
  const answer = await ask({
    route: 'GET /repos/{owner}/{repo}/code-scanning/analyses/{analysis_id}',
    repository,
    parameters: { analysis_id: id },
    permission: PERMISSION,
    accept: 'application/sarif+json',
  })
  if (!answer.ok) return answer.fact
  const { data } = answer
  if (typeof data === 'string') return found(data)
  return data instanceof ArrayBuffer ? found(new TextDecoder().decode(data)) : answer.malformed
}

/** An alert of code scanning, by its place where it was seen last. */
export interface Alert {
  readonly number: number
  /** RFC 3339. */
  readonly createdAt: string
  readonly tool: string
  readonly rule: string
  readonly path: string
  readonly line: number
}

/** GET /repos/{owner}/{repo}/code-scanning/alerts: all of a ref; none where there is no analysis yet. */
export const alerts = async (ask: Ask, repository: string, ref: string): Promise<Fact<readonly Alert[]>> => {
  const list = await pagesOf(ask, repository, 'alerts', { ref }, ALERT_PAGES)
  if (list.state !== 'found') return list.state === 'absent' ? found([]) : list
  return found(list.value.map(alertOf).filter((each) => each !== undefined))
}

const alertOf = (data: unknown): Alert | undefined => {
  const [number, createdAt] = [numberOf(data, 'number'), textOf(data, 'created_at')]
  if (number === undefined || createdAt === undefined) return undefined
  const location = member(member(data, 'most_recent_instance'), 'location')
  return {
    number,
    createdAt,
    tool: textOf(member(data, 'tool'), 'name') ?? '',
    rule: textOf(member(data, 'rule'), 'id') ?? '',
    path: textOf(location, 'path') ?? '',
    line: numberOf(location, 'start_line') ?? 0,
  }
}

const pagesOf = async (
  ask: Ask,
  repository: string,
  what: 'analyses' | 'alerts',
  parameters: NonNullable<Question['parameters']>,
  pages: number,
): Promise<Fact<readonly unknown[]>> => {
  const all: unknown[] = []
  for (let page = 1; page <= pages; page++) {
    const answer = await ask({
      route: `GET /repos/{owner}/{repo}/code-scanning/${what}`,
      repository,
      parameters: { ...parameters, per_page: A_PAGE, page },
      permission: PERMISSION,
    })
    if (!answer.ok) return isNone(answer) ? absent : answer.fact
    const list = asList(answer.data)
    if (list === undefined) return answer.malformed
    all.push(...list)
    if (!answer.more) return found(all)
  }
  return what === 'analyses'
    ? found(all)
    : unavailable(`code scanning has more than ${pages * A_PAGE} alerts, which are not all read`)
}

/** GitHub's words for a ref that nothing was uploaded for; its bare "Not Found" says that nothing may be seen. */
const isNone = (answer: Extract<Answer, { ok: false }>): boolean =>
  answer.status === 404 &&
  answer.fact.state === 'unavailable' &&
  /no analysis found/i.test(answer.fact.reason)
