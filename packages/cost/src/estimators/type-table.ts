/**
 * Types by what their names begin with, written as text: `iam: 'role user'` of aws is aws_iam_role and aws_iam_user.
 * Below the empty key stand names that begin alike with no other.
 */
export type TypeTable = Readonly<Record<string, string>>

/** The types of a table, sorted. */
export const typesOf = (provider: string, table: TypeTable): readonly string[] =>
  Object.entries(table)
    .flatMap(([prefix, names]) =>
      names
        .trim()
        .split(/\s+/)
        .map((name) => [provider, prefix, name].filter((part) => part !== '').join('_')),
    )
    .toSorted()
