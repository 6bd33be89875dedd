import type { SbomPolicy } from '@devsecops/policy'
import type { CheckedDocument, Remark } from '../facts.ts'

/** Of each profile the best score of the documents: whoever needs a profile takes the document that does best in it. */
export const bestQuality = (documents: readonly CheckedDocument[]): Readonly<Record<string, number>> => {
  const best: Record<string, number> = {}
  for (const { profile, score } of documents.flatMap(({ quality }) => quality))
    best[profile] = Math.max(best[profile] ?? 0, score)
  return best
}

/** Documents that break a rule are ours to mend: they block whatever the policy says, and are not written. */
export const documentRemarks = (
  { minimumQuality }: Pick<SbomPolicy, 'minimumQuality'>,
  documents: readonly CheckedDocument[],
  quality: Readonly<Record<string, number>>,
): readonly Remark[] => [
  ...documents.flatMap(invalid),
  ...Object.entries(quality).flatMap(([profile, score]): readonly Remark[] => {
    // A setting's name has no dots: they part the steps of its path.
    const minimum = minimumQuality[profile.replaceAll('.', '-')] ?? 0
    return score >= minimum
      ? []
      : [
          {
            code: 'low-quality',
            effect: 'blocks',
            message: `By ${profile} the best document scores ${score} of 10; the policy asks for ${minimum}. The summary says what is missing.`,
            subject: profile,
          },
        ]
  }),
]

const invalid = ({ path, format, faults: [first, ...more] }: CheckedDocument): readonly Remark[] =>
  first === undefined
    ? []
    : [
        {
          code: 'invalid-document',
          effect: 'blocks',
          message: `The document breaks a rule of ${format} and was not written: ${first.place}: ${first.message}${more.length === 0 ? '' : ` (and ${more.length} more)`}.`,
          subject: path,
        },
      ]
