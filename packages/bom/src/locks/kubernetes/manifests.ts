import { memberText } from '../../syntax/yaml.ts'
import { parseYaml } from '../../syntax/yaml.ts'
import type { YamlNode } from '../../syntax/yaml.ts'
import { addImage } from '../containers/add-image.ts'
import { PROJECT, projectOf } from '../entry.ts'
import type { GraphBuilder } from '../graph-builder.ts'
import { textReader } from '../reader-of.ts'
import type { Source } from '../source.ts'
import { podImages } from './pod-images.ts'

/** What a manifest looks like before it is parsed: a file without both is not for us, whatever its syntax. */
const LOOKS_SO = /^(?:[ \t-]*)["']?apiVersion["']?[ \t]*:/m
const HAS_KIND = /^(?:[ \t-]*)["']?kind["']?[ \t]*:/m

/**
 * Manifests of Kubernetes: the images of every pod, wherever a resource has its template. Any YAML file may hold some: one without `apiVersion` and
 * `kind` gives a graph of nothing, without gaps. One that Helm has yet to render is a gap.
 */
export const manifests = textReader(
  { format: 'kubernetes', reads: (path) => /\.ya?ml$/i.test(path) },
  (builder, source) => {
    if (!LOOKS_SO.test(source.text) || !HAS_KIND.test(source.text)) return
    if (/\{\{/.test(source.text) && isTemplate(source)) {
      builder.gap({
        code: 'unresolved',
        message: 'it is a template: its images are known only when it is rendered',
      })
      return
    }
    const parsed = parseYaml(source.text)
    if ('gap' in parsed) builder.gap(parsed.gap)
    else fill(builder, source, parsed.value.filter(isManifest))
  },
)

/** Braces within a quoted value are YAML too (Argo's and Tekton's own templates): a template is what is no YAML, or begins a line with them. */
const isTemplate = ({ text }: Source): boolean => /^[ \t]*(?:- )?\{\{/m.test(text) || 'gap' in parseYaml(text)

const isManifest = (document: YamlNode): boolean =>
  memberText(document, 'apiVersion') !== undefined && memberText(document, 'kind') !== undefined

const fill = (builder: GraphBuilder, source: Source, documents: readonly YamlNode[]): void => {
  if (documents.length === 0) return
  builder.root(projectOf('generic', source)).known(PROJECT)
  const seen = new Set<unknown>()
  for (const document of documents)
    for (const { text, line } of podImages(document, seen))
      addImage(builder, PROJECT, { text, scope: 'required', line })
}
