import { zipSync } from 'fflate'

const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value))

/** A record of the OSV format: everything below 2.0.0 of an npm package, unless said otherwise. */
export const aRecord = (id: string, name: string, rest: object = {}): Readonly<Record<string, unknown>> => ({
  schema_version: '1.6.0',
  id,
  modified: '2025-12-01T00:00:00Z',
  summary: `${id} of ${name}`,
  affected: [
    {
      package: { ecosystem: 'npm', name },
      ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }, { fixed: '2.0.0' }] }],
    },
  ],
  ...rest,
})

/** Records as a zip file, as osv.dev publishes them. */
export const zipOf = (...records: readonly Readonly<Record<string, unknown>>[]): Uint8Array =>
  zipSync(Object.fromEntries(records.map((record) => [`${String(record['id'])}.json`, bytesOf(record)])))

/** A package-lock of a project that needs the first package, that the next, and so on; all in version 1.0.0. */
export const lockOf = (...names: readonly string[]): string =>
  JSON.stringify(
    {
      name: 'shop',
      version: '1.0.0',
      lockfileVersion: 3,
      packages: Object.fromEntries(
        new Map<string, object>([
          ['', { name: 'shop', version: '1.0.0', dependencies: needs(names[0]) }],
          ...names.map((name, index): [string, object] => [
            `node_modules/${name}`,
            { version: '1.0.0', dependencies: needs(names[index + 1]) },
          ]),
        ]),
      ),
    },
    undefined,
    2,
  )

const needs = (name: string | undefined): Readonly<Record<string, string>> =>
  name === undefined ? {} : { [name]: '^1.0.0' }
