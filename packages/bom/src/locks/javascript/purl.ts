import type { Origin } from '../../model/component.ts'

/** The package URL of an npm package (purl-spec, type `npm`): the scope is its namespace. */
export const npmPurl = (name: string, version: string | undefined, origin?: Origin): string =>
  `pkg:npm/${name.split('/').filter(Boolean).map(encoded).join('/')}${version === undefined || version === '' ? '' : `@${encoded(version)}`}${qualifier(origin)}`

const qualifier = (origin: Origin | undefined): string => {
  if (origin?.url === undefined) return ''
  const url = encoded(origin.commit === undefined ? origin.url : `${origin.url}@${origin.commit}`)
  switch (origin.kind) {
    case 'registry':
      return `?repository_url=${url}`
    case 'git':
      return `?vcs_url=${url}`
    case 'url':
      return `?download_url=${url}`
    case 'path':
      return ''
  }
}

/** Colons stand as they are (purl-spec, "character encoding"); what `encodeURIComponent` leaves and the rule does not is encoded. */
const encoded = (text: string): string =>
  encodeURIComponent(text.toWellFormed())
    .replaceAll('%3A', ':')
    .replaceAll(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
