import type { ReadDocument } from '../documents/read/read-document.ts'
import type { DocumentFacts, Field, FieldGroup, FieldScore, Grade, Profile, Quality } from './profile.ts'

type Judged = FieldScore & Field & { readonly weight?: number }

/** Scores a document: the weighted mean of its fields within each group, and of the groups. Ignored fields leave their weight to the others. */
export const evaluateQuality = (
  document: ReadDocument,
  profile: Profile,
  facts: DocumentFacts = {},
): Quality => {
  const groups = profile.groups.map(({ weight, fields }) => ({
    weight,
    judged: judge(fields, document, facts),
  }))
  const fields = groups.flatMap(({ judged }) => judged)
  const score = mean(groups.map(({ weight, judged }) => ({ weight, score: groupScore(judged) })))
  const full = (kind: Field['kind']): number =>
    fields.filter((field) => field.kind === kind && field.score >= 10).length
  return {
    profile: profile.id,
    score: Math.round(score * 10) / 10,
    grade: gradeOf(score),
    full: { required: full('required'), additional: full('additional'), optional: full('optional') },
    fields: fields.map(({ key, title, kind, score, have, total, advice, isIgnored }) => ({
      ...{ key, title, kind, score, isIgnored },
      ...(have === undefined ? {} : { have }),
      ...(total === undefined ? {} : { total }),
      ...(advice === undefined || score >= 10 ? {} : { advice }),
    })),
  }
}

/** A from 9 on, B from 8, C from 7, D from 5. */
export const gradeOf = (score: number): Grade => {
  if (score >= 9) return 'A'
  if (score >= 8) return 'B'
  if (score >= 7) return 'C'
  return score >= 5 ? 'D' : 'F'
}

const judge = (
  fields: FieldGroup['fields'],
  document: ReadDocument,
  facts: DocumentFacts,
): readonly Judged[] => fields.map((field) => ({ ...field, ...field.rule(document, facts) }))

const groupScore = (judged: readonly Judged[]): number =>
  mean(
    judged
      .filter(({ kind, isIgnored, isOnlyTold }) => kind !== 'optional' && !isIgnored && isOnlyTold !== true)
      .map(({ score, weight = 1 }) => ({ score, weight })),
  )

const mean = (parts: readonly { readonly score: number; readonly weight: number }[]): number => {
  const weight = parts.reduce((sum, part) => sum + part.weight, 0)
  return weight === 0 ? 0 : parts.reduce((sum, part) => sum + part.score * part.weight, 0) / weight
}
