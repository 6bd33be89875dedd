/**
 * A package's name as all tools can be asked for it: lower case, `/` between group and artifact, and one sign for the
 * dot, dash and underscore that Python takes for the same (PEP 503).
 */
export const packageKey = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(':', '/')
    .replace(/[-_.]+/g, '-')
    .replace(/^\/+/, '')

/** A version without the `v` that some tools write in front. */
export const versionKey = (version: string): string => version.trim().replace(/^v(?=\d)/i, '')
