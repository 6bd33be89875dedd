import { parseJson } from '../syntax/json.ts'
import type { JsonDocument } from '../syntax/json.ts'
import type { Parsed } from '../syntax/parsed.ts'
import { isShape } from '../syntax/shape.ts'
import type { Shape } from '../syntax/shape.ts'
import { conflictIn, plainText } from '../syntax/text.ts'
import { parseToml } from '../syntax/toml.ts'
import { parseXml } from '../syntax/xml.ts'
import type { Element } from '../syntax/xml.ts'
import { parseYaml } from '../syntax/yaml.ts'
import type { YamlNode } from '../syntax/yaml.ts'
import { GraphBuilder } from './graph-builder.ts'
import type { LockReader } from './lock-reader.ts'
import { sourceOf } from './source.ts'
import type { Source } from './source.ts'

/** What tells a reader's files from others, and what it is called. */
export interface Format {
  readonly format: string
  readonly reads: (path: string) => boolean
}

/** A JSON object and the lines of its members. */
export interface JsonLock extends JsonDocument {
  readonly value: Shape
}

/** A reader of text that it takes apart itself. A file with the markers of an unfinished merge is a gap and nothing else. */
export const textReader = (
  { format, reads }: Format,
  fill: (builder: GraphBuilder, source: Source) => void,
): LockReader => ({
  format,
  reads,
  read: (file, neighbours) => {
    const builder = new GraphBuilder(file.path, format)
    const text = plainText(file.text)
    const conflict = conflictIn(text)
    if (conflict) builder.gap(conflict)
    else fill(builder, sourceOf(file.path, text, neighbours))
    return builder.build()
  },
})

const parsing =
  <T>(parse: (text: string) => Parsed<T>) =>
  (format: Format, fill: (builder: GraphBuilder, value: T, source: Source) => void): LockReader =>
    textReader(format, (builder, source) => {
      const parsed = parse(source.text)
      if ('gap' in parsed) builder.gap(parsed.gap)
      else fill(builder, parsed.value, source)
    })

/** A reader of TOML. */
export const tomlReader = parsing<Shape>(parseToml)

/** A reader of all documents of a YAML file. */
export const yamlReader = parsing<readonly YamlNode[]>(parseYaml)

/** A reader of XML. */
export const xmlReader = parsing<Element>(parseXml)

/** A reader of one JSON object. */
export const jsonReader = parsing<JsonLock>((text) => {
  const parsed = parseJson(text)
  if ('gap' in parsed) return parsed
  const { value, lineOf } = parsed.value
  if (isShape(value)) return { value: { value, lineOf } }
  return { gap: { code: 'not-a-lock-file', message: 'it is not a JSON object' } }
})

/** Tells files by their whole name. */
export const named =
  (...names: readonly string[]) =>
  (path: string): boolean =>
    names.includes(path.slice(path.lastIndexOf('/') + 1))
