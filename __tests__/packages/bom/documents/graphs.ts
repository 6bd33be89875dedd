import { DOCUMENT_FORMATS, type Component, type DocumentSetting, type Graph } from '@devsecops/bom'
import fc from 'fast-check'

export const FORMATS = DOCUMENT_FORMATS

export const SETTING: DocumentSetting = {
  subject: {
    name: 'example/shop',
    commit: '0a1b2c3d4e5f60718293a4b5c6d7e8f901234567',
    url: 'https://github.com/example/shop',
  },
  created: new Date('2026-03-04T05:06:07.890Z'),
  tool: { name: 'devsecops', version: '1.0.0' },
}

/** A component with what a test does not care about. */
export const aComponent = (part: Partial<Component> & Pick<Component, 'ref'>): Component => ({
  ecosystem: 'npm',
  kind: 'package',
  name: part.ref,
  version: '1.0.0',
  purl: `pkg:npm/${part.ref}@1.0.0`,
  scope: 'required',
  ...part,
})

/** What a lock file belongs to. */
export const aProject = (ref = ''): Component => ({
  ref,
  ecosystem: 'npm',
  kind: 'project',
  name: 'shop',
  scope: 'required',
})

/** A graph of one project that needs every component directly, unless edges are given. */
export const aGraph = (components: readonly Component[], part: Partial<Graph> = {}): Graph => ({
  file: 'package-lock.json',
  format: 'package-lock',
  roots: [''],
  components: [aProject(), ...components],
  edges: new Map([
    ['', components.map(({ ref }) => ref)],
    ...components.map(({ ref }): [string, readonly string[]] => [ref, []]),
  ]),
  gaps: [],
  ...part,
})

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 10 })

const hashes = fc.array(
  fc.constantFrom('sha1' as const, 'sha256' as const, 'sha512' as const).chain((algorithm) =>
    fc.record({
      algorithm: fc.constant(algorithm),
      value: fc
        .constantFrom('a', 'b')
        .map((digit) => digit.repeat({ sha1: 40, sha256: 64, sha512: 128 }[algorithm])),
    }),
  ),
  { maxLength: 2 },
)

/** A component as any lock file might have it: hostile names, wrong package URLs, every scope. */
const component = (ref: string): fc.Arbitrary<Component> =>
  fc.record(
    {
      ref: fc.constant(ref),
      ecosystem: fc.constantFrom('npm', 'maven', 'golang', 'pypi', 'terraform', 'githubactions', 'docker'),
      kind: fc.constantFrom('package', 'image', 'action', 'module', 'provider', 'chart'),
      name: fc.oneof(words, fc.constantFrom('@babel/core', 'org.dom4j:dom4j', 'left-pad')),
      version: fc.oneof(words, fc.constantFrom('1.0.0', '2.1.0')),
      purl: fc.oneof(fc.constantFrom('pkg:npm/left-pad@1.0.0', 'pkg:npm/%40babel/core@7.0.0'), words),
      scope: fc.constantFrom('required', 'optional', 'dev'),
      hashes,
      licence: fc.oneof(
        words,
        fc.constantFrom('MIT', 'GPL-2.0+', 'MIT/Apache-2.0', 'atc-game', 'LicenseRef-x', 'BSD'),
      ),
      origin: fc.record(
        {
          kind: fc.constantFrom('registry', 'git', 'url', 'path'),
          url: fc.oneof(fc.webUrl(), words),
          commit: words,
        },
        { requiredKeys: ['kind'] },
      ),
      line: fc.nat(10_000).map((line) => line + 1),
      installScript: fc.boolean(),
      pinned: fc.boolean(),
    },
    { requiredKeys: ['ref', 'ecosystem', 'kind', 'name', 'scope'] },
  )

const gap = fc.record({ code: fc.constantFrom('truncated', 'no-edges', 'missing-entry'), message: words })

/** Any graph of up to eight components, cycles among them. */
export const anyGraph = (file: string): fc.Arbitrary<Graph> =>
  fc.uniqueArray(words, { minLength: 1, maxLength: 8 }).chain((refs) =>
    fc
      .record({
        components: fc.tuple(...refs.map(component)),
        edges: fc.uniqueArray(fc.tuple(fc.constantFrom(...refs), fc.uniqueArray(fc.constantFrom(...refs))), {
          selector: ([from]) => from,
        }),
        roots: fc.constantFrom([], [refs[0] ?? '']),
        gaps: fc.array(gap, { maxLength: 2 }),
        format: fc.constantFrom('package-lock', 'terraform'),
      })
      .map(({ components, edges, roots, ...rest }) => ({
        ...rest,
        file,
        roots,
        components: components.toSorted((a, b) => (a.ref < b.ref ? -1 : 1)),
        edges: new Map(edges.map(([from, to]): [string, readonly string[]] => [from, to.toSorted()])),
      })),
  )
