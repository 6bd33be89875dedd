import type { Component, Scope } from '../../model/component.ts'
import { isPlain } from '../entry.ts'
import { hashesOf, prefixedHash } from '../hash.ts'

/** A reference to an image, taken apart: https://github.com/distribution/reference. */
export interface ImageReference {
  /** Registry and path as written: `nginx`, `ghcr.io/org/app`, `localhost:5000/app`. */
  readonly name: string
  readonly tag?: string
  /** `sha256:…`. */
  readonly digest?: string
}

const PATH =
  /^(?:[a-z0-9.-]+(?::\d+)?\/)?[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*)*$/i
const LONGEST = 512

/** Takes a reference apart; undefined where the text is none. */
export const parseImage = (text: string): ImageReference | undefined => {
  if (text.length > LONGEST) return undefined
  const [, rest = '', digest] = /^([^@]*)(?:@([a-z0-9+._-]+:[0-9a-fA-F]{32,}))?$/.exec(text) ?? []
  // A colon before the last slash is a registry's port.
  const [, name = '', tag] = /^(.*?)(?::([\w][\w.-]{0,127}))?$/.exec(rest) ?? []
  if (!PATH.test(name)) return undefined
  return { name, ...(tag !== undefined && { tag }), ...(digest !== undefined && { digest }) }
}

/** The tag that container engines take where a reference has neither tag nor digest. */
const DEFAULT_TAG = 'latest'

/** An image that a file names. Only a digest pins it: a tag is what its owner makes it from day to day. */
export const imageComponent = (text: string, scope: Scope, line: number): Component | undefined => {
  const image = parseImage(text)
  if (image === undefined || !isPlain(text)) return undefined
  const { name, digest } = image
  const version = image.tag ?? digest ?? DEFAULT_TAG
  return {
    ref: `${name}:${version}${digest !== undefined && image.tag !== undefined ? `@${digest}` : ''}`,
    ecosystem: 'docker',
    kind: 'image',
    name,
    version,
    scope,
    ...hashesOf([digest === undefined ? undefined : prefixedHash(digest)]),
    pinned: digest !== undefined,
    line,
  }
}
