import { baseOf, folderOf, joined } from '../../syntax/path.ts'
import { itemsOf, parseYaml, type YamlNode } from '../../syntax/yaml.ts'
import { addImage } from '../containers/add-image.ts'
import { PROJECT, projectOf } from '../entry.ts'
import type { GraphBuilder } from '../graph-builder.ts'
import { yamlReader } from '../reader-of.ts'
import type { Source } from '../source.ts'
import { overridesOf, type BuiltImage } from './image-overrides.ts'
import { podImages } from './pod-images.ts'

/** The names that kustomize looks for, in its order. */
const NAMES = ['kustomization.yaml', 'kustomization.yml', 'Kustomization']

/** A build of people's has some dozens; what has more was made to be slow. */
const MOST_FILES = 1000

/**
 * kustomization.yaml: the images of the manifests that it builds on, as its `images` rename and pin them. What it takes from elsewhere, and what may
 * change an image in another way, is a gap.
 */
export const kustomize = yamlReader(
  { format: 'kustomize', reads: (path) => NAMES.includes(baseOf(path)) },
  (builder, [document], source) => {
    builder.root(projectOf('generic', source)).known(PROJECT)
    const build = new Build(builder, source)
    for (const { text, file, line } of build.imagesOf(source.path, document))
      addImage(builder, PROJECT, { text, scope: 'required', line, ...(file !== source.path && { file }) })
  },
)

class Build {
  readonly #builder: GraphBuilder
  readonly #source: Source
  /** The kustomizations that are being built: one that names one of them would never end. */
  readonly #open = new Set<string>()
  #files = 0

  constructor(builder: GraphBuilder, source: Source) {
    this.#builder = builder
    this.#source = source
  }

  /** Resources first; a component changes what is there so far; then come the file's own `images`. */
  imagesOf(path: string, document: YamlNode | undefined): readonly BuiltImage[] {
    this.#open.add(path)
    this.#tellOtherChanges(path, document)
    const named = [...itemsOf(document, 'resources'), ...itemsOf(document, 'bases')]
    let images = named.flatMap((node) => this.#resource(path, node, []))
    for (const node of itemsOf(document, 'components')) images = [...this.#resource(path, node, images)]
    this.#open.delete(path)
    return images.map(overridesOf(document, path))
  }

  /** @param before what a component is applied to */
  #resource(
    from: string,
    { text = '', line }: YamlNode,
    before: readonly BuiltImage[],
  ): readonly BuiltImage[] {
    const place = isRemote(text) ? undefined : joined(folderOf(from), text)
    const found = place === undefined ? undefined : this.#find(place)
    if (found === undefined) {
      const message = `${from}: it builds on what is not in this checkout`
      this.#gap(from, 'unresolved', message, line)
      return before
    }
    if (this.#open.has(found.path) || this.#files++ >= MOST_FILES) {
      this.#gap(from, 'refused', `${from}: it builds on itself, or on more than ${MOST_FILES} files`, line)
      return before
    }
    const parsed = parseYaml(found.text)
    if ('gap' in parsed) {
      this.#gap(from, 'malformed-entry', `${found.path}: ${parsed.gap.message}`, line)
      return before
    }
    if (!NAMES.includes(baseOf(found.path))) return [...before, ...imagesIn(found.path, parsed.value)]
    const [document] = parsed.value
    const own = this.imagesOf(found.path, document)
    return [...before.map(overridesOf(document, found.path)), ...own]
  }

  /** A file, or the kustomization of a folder. */
  #find(place: string): { readonly path: string; readonly text: string } | undefined {
    for (const path of [place, ...NAMES.map((name) => `${place === '' ? '' : `${place}/`}${name}`)]) {
      const text = this.#source.neighbours(path)
      if (text !== undefined) return { path, text }
    }
    return undefined
  }

  #tellOtherChanges(path: string, document: YamlNode | undefined): void {
    for (const key of [
      'helmCharts',
      'helmChartInflationGenerator',
      'generators',
      'transformers',
      'replacements',
    ])
      if (itemsOf(document, key).length > 0)
        this.#gap(path, 'unresolved', `${path}: its ${key} may bring or change images`, lineOf(document, key))
    for (const key of ['patches', 'patchesStrategicMerge', 'patchesJson6902'])
      if (itemsOf(document, key).some((patch) => /\bimage\b/.test(this.#patchText(path, patch))))
        this.#gap(path, 'unresolved', `${path}: its ${key} change an image`, lineOf(document, key))
  }

  /** A patch stands in the file itself, or in another that it names. */
  #patchText(path: string, patch: YamlNode): string {
    const inline = patch.members?.get('patch')?.text ?? ''
    const named = patch.members?.get('path')?.text ?? patch.text ?? ''
    const place = /\n/.test(named) ? undefined : joined(folderOf(path), named)
    return `${inline}\n${named}\n${place === undefined ? '' : (this.#source.neighbours(place) ?? '')}`
  }

  /** The line is that of the file that is read; of another one the message tells the name. */
  #gap(
    path: string,
    code: 'unresolved' | 'refused' | 'malformed-entry',
    message: string,
    line: number,
  ): void {
    this.#builder.gap({ code, message, ...(path === this.#source.path && { line }) })
  }
}

const imagesIn = (file: string, documents: readonly YamlNode[]): readonly BuiltImage[] => {
  const seen = new Set<unknown>()
  return documents.flatMap((document) =>
    [...podImages(document, seen)].map(({ text, line }) => ({ text, file, line })),
  )
}

/** Another repository, or an address: `https://…`, `git@…`, `github.com/org/repo//path?ref=…`. */
const isRemote = (text: string): boolean => /^[a-z+]+:\/\/|^[\w.-]+@[\w.-]+:|\/\/|\?/i.test(text)

const lineOf = (document: YamlNode | undefined, key: string): number => document?.members?.get(key)?.line ?? 1
