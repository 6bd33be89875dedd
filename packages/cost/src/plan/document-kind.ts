import type { Place } from '../document/place.ts'
import type { UnreadableFile } from '../document/unreadable.ts'

/** Whether it is a plan and not a state. */
export const isPlan = (root: Place): boolean =>
  ['planned_values', 'resource_changes', 'configuration', 'prior_state'].some((name) => !root.at(name).absent)

/** The newest major version whose documents are known. */
const MAJOR = 1

/**
 * The version of the document's format.
 * @throws UnreadableFile for a newer one, and for what is neither a plan nor a state.
 */
export const versionOf = (root: Place): string => {
  const version = root.at('format_version')
  if (version.absent) throw noPlan(root)
  const text = version.text()
  const [, major] = /^(\d+)\.\d+$/.exec(text) ?? []
  if (major === undefined) throw version.fault('a version such as 1.2')
  if (Number(major) > MAJOR) {
    throw version.refusal(
      'unsupported-version',
      `the version of the format is ${text}; expected 0.1 to ${MAJOR}.x, which are known`,
    )
  }
  return text
}

/** What else it is: people hand over the wrong one of several similar files. */
const noPlan = (root: Place): UnreadableFile => {
  const has = (...names: readonly string[]): boolean => names.every((name) => !root.at(name).absent)
  const what = has('@level', '@message')
    ? "the log of `terraform plan -json`; expected the plan's own JSON, which `terraform show -json <plan>` prints"
    : has('version', 'serial', 'lineage')
      ? 'a state file; expected what `terraform show -json` prints of it'
      : 'an object without format_version; expected a plan or state as `terraform show -json` prints it'
  return root.refusal('not-a-plan', `there is ${what}`)
}
