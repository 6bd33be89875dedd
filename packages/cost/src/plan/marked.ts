import type { Place } from '../document/place.ts'
import type { ChangeSource } from './change-list.ts'
import type { Marked } from './concealed.ts'

/** Both sides of changes, with their marks. */
export const markedChanges = (changes: readonly ChangeSource[]): readonly Marked[] =>
  changes.flatMap(({ before, after, beforeSensitive, afterSensitive }) => [
    { values: before, marks: beforeSensitive },
    { values: after, marks: afterSensitive },
  ])

/** The outputs of `planned_values` or of a state's values: each is sensitive as a whole, or not. */
export const markedOutputs = (values: Place): readonly Marked[] =>
  values
    .at('outputs')
    .members()
    .map(([, output]) => ({ values: output.at('value').raw, marks: output.at('sensitive').raw === true }))

/** `output_changes`: parts of an output may be sensitive. */
export const markedOutputChanges = (changes: Place): readonly Marked[] =>
  changes.members().flatMap(([, change]) => [
    { values: change.at('before').raw, marks: change.at('before_sensitive').raw },
    { values: change.at('after').raw, marks: change.at('after_sensitive').raw },
  ])
