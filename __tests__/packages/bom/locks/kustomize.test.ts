import { expect, test } from '@jest/globals'
import { component, edges, gaps, read, readFixture } from './reading.ts'

const DIGEST = `sha256:${'1'.repeat(64)}`

const pod = (...images: readonly string[]): string =>
  `apiVersion: v1\nkind: Pod\nspec:\n  containers:\n${images.map((image) => `    - image: ${image}\n`).join('')}`

const images = (files: Readonly<Record<string, string>>, path = 'kustomization.yaml') =>
  edges(read(path, files))['.']

test('images are those of the resources, renamed and pinned as the file says', () => {
  const graph = readFixture('kustomize', 'kustomization.yaml')
  expect(edges(graph)['.']).toEqual([
    `ghcr.io/example/shop:${DIGEST}`,
    'nginx:1.27.3',
    'registry.example.com:5000/migrate:2',
  ])
  expect(component(graph, `ghcr.io/example/shop:${DIGEST}`)).toMatchObject({
    pinned: true,
    line: 4,
    hashes: [{ algorithm: 'sha256', value: '1'.repeat(64) }],
  })
  expect(component(graph, 'registry.example.com:5000/migrate:2')).toMatchObject({
    file: 'deployment.yaml',
    line: 14,
  })
})

test('what is not in the checkout is a gap', () => {
  expect(readFixture('kustomize', 'kustomization.yaml').gaps).toEqual([
    {
      code: 'unresolved',
      message: 'kustomization.yaml: it builds on what is not in this checkout',
      line: 11,
    },
  ])
  for (const remote of [
    'https://example.com/a.yaml',
    'github.com/org/repo//base?ref=v1',
    'git@example.com:org/repo',
  ])
    expect(gaps(read('kustomization.yaml', { 'kustomization.yaml': `resources: ["${remote}"]` }))).toEqual([
      'unresolved',
    ])
})

test.each([
  ['a new tag takes the digest away', `newTag: "2"`, `web:1@${DIGEST}`, 'web:2'],
  ['a new digest takes the tag away', `digest: "${DIGEST}"`, 'web:1', `web:${DIGEST}`],
  ['both stand together', `newTag: "2", digest: "${DIGEST}"`, 'web:1', `web:2@${DIGEST}`],
  ['a new name keeps the tag', 'newName: other', 'web:1', 'other:1'],
  ['a suffix is put behind the tag', 'tagSuffix: -slim', `web:1@${DIGEST}`, 'web:1-slim'],
  ['another name is left as it is', 'newTag: "2"', 'registry/web:1', 'registry/web:1'],
])('%s', (_title, entry, before, after) => {
  const files = {
    'kustomization.yaml': `resources: [pod.yaml]\nimages:\n  - { name: web, ${entry} }\n`,
    'pod.yaml': pod(`"${before}"`),
  }
  expect(images(files)).toEqual([after])
})

test('an overlay changes what its base has made', () => {
  const files = {
    'prod/kustomization.yaml': 'resources: [../base]\nimages: [{ name: mirror/web, newTag: "3" }]\n',
    'base/kustomization.yml': 'resources: [pod.yaml]\nimages: [{ name: web, newName: mirror/web }]\n',
    'base/pod.yaml': pod('web:1'),
  }
  expect(images(files, 'prod/kustomization.yaml')).toEqual(['mirror/web:3'])
  expect(images(files, 'base/kustomization.yml')).toEqual(['mirror/web:1'])
})

test('a component changes the images of the file that has it', () => {
  const files = {
    'kustomization.yaml': 'resources: [pod.yaml]\ncomponents: [extra]\n',
    'pod.yaml': pod('web:1'),
    'extra/kustomization.yaml':
      'kind: Component\nresources: [pod.yaml]\nimages: [{ name: web, newTag: "2" }]\n',
    'extra/pod.yaml': pod('extra:1'),
  }
  expect(images(files)).toEqual(['extra:1', 'web:2'])
})

test('what builds on itself ends, and says so', () => {
  const files = {
    'kustomization.yaml': 'resources: [a]\n',
    'a/kustomization.yaml': 'resources: [..]\n',
  }
  expect(gaps(read('kustomization.yaml', files))).toEqual(['refused'])
})

test('what grows with each step is read up to a limit', () => {
  const levels = Object.fromEntries(
    [...Array(30).keys()].map((level) => [
      `l${level}/kustomization.yaml`,
      `resources: [../l${level + 1}, ../l${level + 1}]\n`,
    ]),
  )
  expect(gaps(read('l0/kustomization.yaml', levels))).toContain('refused')
})

test('a patch of an image, and charts, are gaps: what they come to is not known', () => {
  const patched = (patch: string): readonly string[] =>
    gaps(read('kustomization.yaml', { 'kustomization.yaml': patch, 'p.yaml': 'spec: { image: x }' }))
  expect(patched('patches: [{ path: p.yaml }]')).toEqual(['unresolved'])
  expect(patched('patchesStrategicMerge: [p.yaml]')).toEqual(['unresolved'])
  expect(patched('helmCharts: [{ name: x }]')).toEqual(['unresolved'])
  expect(patched('patches: [{ patch: "- path: /spec/replicas" }]')).toEqual([])
})
