import { draft, type Draft } from '../draft.ts'
import { severityOn, type Scale } from '../scale.ts'
import type { Value } from '../value.ts'
import { covers, jsonReader } from './reader.ts'

/**
 * Docker Bench for Security (`-l`, the `.json` beside the log): sections of the CIS benchmark with their results. PASS is
 * no finding, nor is an INFO or NOTE of a check that the benchmark leaves to a person.
 */
export const dockerBench = jsonReader(
  'docker-bench',
  (root) => root.has('dockerbenchsecurity', 'tests'),
  (root) => {
    const results = root
      .at('tests')
      .needList()
      .flatMap((section) => section.at('results').needList())
    return {
      tools: ['docker-bench'],
      coverage: covers('docker-bench', ['iac']),
      drafts: results.filter(isFinding).map(read),
      ...(results.length === 0 ? { failure: 'Docker Bench ran no check.' } : {}),
    }
  },
)

const isFinding = (result: Value): boolean => {
  const word = result.at('result').needText()
  const isManual = /\((?:Manual|Not Scored)\)/i.test(result.at('desc').text() ?? '')
  return word !== 'PASS' && !(isManual && ['INFO', 'NOTE'].includes(word))
}

const WORDS: Scale = { warn: 'high', info: 'low', note: 'info' }

/** WARN says that a check failed; it is not rated, so it counts as high. `items` and `details` name what runs there. */
const read = (result: Value): Draft =>
  draft({
    category: 'iac',
    severity: severityOn(WORDS, result.at('result').needText()),
    tool: 'docker-bench',
    rule: result.at('id').needText(),
    message: result.at('desc').text() ?? '',
    key: [],
  })
