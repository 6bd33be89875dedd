import { libsastFailure, readRules } from '../libsast/rules.ts'
import { covers, jsonReader } from './reader.ts'

/**
 * njsscan (`--json`): the rules that matched in Node.js code (`nodejs`) and in templates (`templates`), and `errors`. The
 * severity is the rule's: ERROR is high, WARNING medium, INFO low.
 */
export const njsscan = jsonReader(
  'njsscan',
  (root) => root.has('njsscan_version'),
  (root, { root: checkout }) => ({
    tools: ['njsscan'],
    coverage: covers('njsscan', ['sast']),
    drafts: ['nodejs', 'templates'].flatMap((part) => readRules('njsscan', root.at(part), checkout)),
    ...libsastFailure('njsscan', root.at('errors')),
  }),
)
