import { libsastFailure, readRules } from '../libsast/rules.ts'
import { covers, jsonReader } from './reader.ts'

/**
 * mobsfscan (`--json`): the rules that matched under `results`, and `errors`. The severity is the rule's: ERROR is high,
 * WARNING medium, INFO low. A rule that names no files says what the app does without, such as certificate pinning.
 */
export const mobsfscan = jsonReader(
  'mobsfscan',
  (root) => root.has('mobsfscan_version'),
  (root, { root: checkout }) => ({
    tools: ['mobsfscan'],
    coverage: covers('mobsfscan', ['sast']),
    drafts: readRules('mobsfscan', root.at('results'), checkout),
    ...libsastFailure('mobsfscan', root.at('errors')),
  }),
)
