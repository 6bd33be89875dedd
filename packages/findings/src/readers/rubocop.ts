import { draft, type Draft } from '../draft.ts'
import { severityOn, type Scale } from '../scale.ts'
import type { Value } from '../value.ts'
import { covers, jsonReader } from './reader.ts'

/**
 * RuboCop's words (rubocop.org, "Severity"). Its cops have the word of their department and not of what they are about,
 * so that convention, refactor and warning say the same of a security cop.
 */
const SCALE: Scale = {
  info: 'info',
  refactor: 'medium',
  convention: 'medium',
  warning: 'medium',
  error: 'high',
  fatal: 'critical',
}

/**
 * RuboCop (`-f json`): `files` with their `offenses`. Cops of a department called Security are findings, as are those of
 * rubocop-gitlab-security; the others judge style. A file that it could not parse (`Lint/Syntax`) was not checked.
 */
export const rubocop = jsonReader(
  'rubocop',
  (root) => root.has('files', 'summary') && root.at('metadata').has('rubocop_version'),
  (root, { root: checkout }) => {
    const offenses = root.at('files').needList().flatMap(readFile)
    const broken = offenses.filter(({ cop }) => cop === 'Lint/Syntax').length
    return {
      tools: ['rubocop'],
      coverage: covers('rubocop', ['sast']),
      drafts: offenses
        .filter(({ cop }) => /security\//i.test(cop))
        .map((offense) => readOffense(offense, checkout)),
      ...(broken === 0
        ? {}
        : { failure: `RuboCop could not parse everything: it reports ${broken} errors.` }),
    }
  },
)

interface Offense {
  readonly path: string
  readonly cop: string
  readonly body: Value
}

const readFile = (file: Value): readonly Offense[] =>
  file
    .object()
    .at('offenses')
    .needList()
    .map((body) => ({ path: file.at('path').needText(), cop: body.at('cop_name').needText(), body }))

const readOffense = ({ path, cop, body }: Offense, checkout: string | undefined): Draft =>
  draft(
    {
      category: 'sast',
      severity: severityOn(SCALE, body.at('severity').text()),
      tool: 'rubocop',
      rule: cop,
      message: body.at('message').text() ?? '',
      key: [body.at('message').text()],
      path,
      line: body.at('location').at('start_line').line() ?? body.at('location').at('line').line(),
      endLine: body.at('location').at('last_line').line(),
    },
    checkout,
  )
