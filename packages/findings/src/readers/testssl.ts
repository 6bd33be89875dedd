import type { Value } from '../value.ts'
import { tlsChecks, type TlsCheck } from '../web/testssl.ts'
import { covers, jsonReader } from './reader.ts'

/** testssl.sh 3: the flat JSON (`--jsonfile`), an array of checks, and the structured one (`--jsonfile-pretty`). */
export const testssl = jsonReader(
  'testssl',
  (root) =>
    root.isList
      ? root.list().length > 0 &&
        root.list().every((each) => each.has('id', 'ip', 'port', 'severity', 'finding'))
      : root.has('Invocation', 'scanResult'),
  (root) => {
    const { drafts, failure } = tlsChecks(
      root.isList ? root.list().map((each) => read(each, each)) : structured(root),
    )
    const empty = !root.isList && root.at('scanResult').needList().length === 0
    const reason = failure ?? (empty ? 'testssl.sh tested no host.' : undefined)
    return {
      tools: ['testssl'],
      coverage: covers('testssl', ['dast']),
      drafts,
      ...(reason === undefined ? {} : { failure: reason }),
    }
  },
)

/** Each host has a list of checks for each section, under the section's name. */
const structured = (root: Value): readonly TlsCheck[] =>
  root
    .at('scanResult')
    .needList()
    .flatMap((host) =>
      host.has('id', 'severity')
        ? [read(host, host)]
        : host
            .members()
            .filter((section) => section.isList)
            .flatMap((section) => section.list().map((each) => read(each, host))),
    )

const read = (check: Value, host: Value): TlsCheck => ({
  id: check.at('id').needText(),
  host: check.at('ip').text() ?? host.at('targetHost').text() ?? host.at('ip').text() ?? '',
  port: check.at('port').text() ?? host.at('port').text() ?? '',
  severity: check.at('severity').needText(),
  finding: check.at('finding').text() ?? '',
  cve: check.at('cve').text(),
})
