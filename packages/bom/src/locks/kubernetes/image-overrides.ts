import { itemsOf, memberText, type YamlNode } from '../../syntax/yaml.ts'

/** An image as it stands at some step of a build, and where it was named last. */
export interface BuiltImage {
  readonly text: string
  readonly file: string
  readonly line: number
}

/** What an entry of `images` in a kustomization.yaml makes of an image. */
type Override = (image: BuiltImage) => BuiltImage

/** The entries of `images` of one file, one after another. */
export const overridesOf = (kustomization: YamlNode | undefined, file: string): Override => {
  const overrides = itemsOf(kustomization, 'images').map((entry) => overrideOf(entry, file))
  return (image) => overrides.reduce((changed, override) => override(changed), image)
}

/**
 * A new tag or a new digest replaces both that were there; with a suffix the tag is another, so that no digest holds (kustomize's documentation of
 * `images`).
 */
const overrideOf = (entry: YamlNode, file: string): Override => {
  const [name, newName, newTag, newDigest, suffix] = ['name', 'newName', 'newTag', 'digest', 'tagSuffix'].map(
    (key) => memberText(entry, key),
  )
  return (image) => {
    const parts = partsOf(image.text)
    if (name === undefined || parts.name !== name) return image
    const isReplaced = newTag !== undefined || newDigest !== undefined
    const tag = `${(isReplaced ? newTag : parts.tag) ?? ''}${suffix ?? ''}`
    const digest = suffix === undefined ? (isReplaced ? newDigest : parts.digest) : undefined
    const text = `${newName ?? name}${tag === '' ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`
    return text === image.text ? image : { text, file, line: entry.line }
  }
}

/** A colon before the last slash is a registry's port. */
const partsOf = (
  text: string,
): { readonly name: string; readonly tag?: string; readonly digest?: string } => {
  const [rest = '', digest] = text.split('@', 2)
  const [, name = rest, tag] = /^(.*?):([^:/]*)$/.exec(rest) ?? []
  return { name, ...(tag !== undefined && { tag }), ...(digest !== undefined && { digest }) }
}
