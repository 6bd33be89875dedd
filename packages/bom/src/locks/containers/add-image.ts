import type { Scope } from '../../model/component.ts'
import type { GraphBuilder } from '../graph-builder.ts'
import { imageComponent } from './image-reference.ts'

/** Where a file names an image, and what for. */
export interface NamedImage {
  readonly text: string
  readonly scope: Scope
  readonly line: number
  /** The file, where it is another than the one that is read. */
  readonly file?: string
}

/** Adds an image that `from` needs, or the gap that its reference leaves: a variable, or no reference at all. */
export const addImage = (
  builder: GraphBuilder,
  from: string,
  { text, scope, line, file }: NamedImage,
): void => {
  const component = imageComponent(text, scope, line)
  const where = file === undefined ? {} : { file }
  if (component) builder.add({ ...component, ...where }).edge(from, component.ref)
  else if (/\$|\{\{|%\w+%/.test(text))
    builder.gap({ code: 'unresolved', message: 'an image is named by a variable without a value here', line })
  else builder.gap({ code: 'refused', message: 'a reference to an image is none', line })
}
