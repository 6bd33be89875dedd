/** A type of CEL, as its type checker writes it. */
export type CelType =
  'bool' | 'int' | 'double' | 'string' | 'timestamp' | 'list<string>' | 'map<string, dyn>' | 'list<dyn>'

/** The words that conditions of one kind may use: any other is a fault that names its near miss. */
export interface Vocabulary {
  /** Name → type. A variable without a value makes the parts that ask for it unknown. */
  readonly variables: Readonly<Record<string, CelType>>
  /** Whole numbers by name, such as `HIGH`. */
  readonly constants?: Readonly<Record<string, number>>
}

/** Every word of a vocabulary. */
export const wordsOf = ({ variables, constants = {} }: Vocabulary): readonly string[] => [
  ...Object.keys(variables),
  ...Object.keys(constants),
]
