import { expect, test } from '@jest/globals'
import { component, edges, gaps, read, readFixture, scopes } from './reading.ts'

const digest = (letter: string): string => `sha256:${letter.repeat(64)}`

test('a workflow has what its steps, jobs, containers and services use, and nothing local', () => {
  const graph = readFixture('workflow', '.github/workflows/ci.yml')
  expect(edges(graph)['.']).toEqual([
    'actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683',
    'actions/setup-node@v4',
    `alpine:${digest('a')}`,
    'example/workflows/.github/workflows/release.yml@main',
    'ghcr.io/example/builder:1.4',
    'postgres:17',
  ])
  expect(graph.components.filter(({ pinned }) => pinned).map(({ name }) => name)).toEqual([
    'actions/checkout',
    'alpine',
  ])
  expect(component(graph, 'actions/setup-node@v4')).toMatchObject({ line: 14, scope: 'dev' })
})

test('a composite action has what its steps use', () => {
  expect(edges(readFixture('action', 'action.yml'))['.']).toEqual(['actions/cache/restore@v4.2.0'])
})

test.each([
  ['uses: ${{ matrix.action }}', 'unresolved'],
  ['uses: actions/checkout', 'refused'],
  ['uses: docker://${{ env.IMAGE }}', 'unresolved'],
])('a step that has %j leaves a gap', (step, code) => {
  const path = '.github/workflows/a.yaml'
  expect(gaps(read(path, { [path]: `jobs:\n  a:\n    steps:\n      - ${step}\n` }))).toContain(code)
})

test('a Dockerfile has images of its stages; what the last one is made of is shipped', () => {
  const graph = readFixture('dockerfile', 'Dockerfile')
  expect(graph.gaps).toEqual([])
  expect(scopes(graph)).toEqual({
    'busybox:1.37': 'dev',
    'docker/dockerfile:1.9': 'dev',
    'ghcr.io/example/tool:2': 'required',
    'golang:1.23': 'dev',
    'node:22.12-alpine': 'dev',
    [`registry.example.com:5000/base:${digest('b')}`]: 'required',
  })
  expect(component(graph, 'node:22.12-alpine')).toMatchObject({
    version: '22.12-alpine',
    line: 4,
    pinned: false,
  })
})

test.each([
  ['ARG TAG\nFROM node:${TAG}\n', 'unresolved'],
  ['FROM Not/An:Image:x\n', 'refused'],
  ['RUN echo\n', 'not-a-lock-file'],
  ['FROM node:22\nRUN a && \\\n', 'truncated'],
  ['FROM node:22\nRUN <<EOF\nFROM alpine\n', 'truncated'],
])('a Dockerfile %j leaves %s', (text, code) => {
  expect(gaps(read('Dockerfile', { Dockerfile: text }))).toContain(code)
})

test('an image without a tag is `latest`; one with a tag and a digest has both', () => {
  const graph = read('a.Dockerfile', { 'a.Dockerfile': `FROM alpine\nFROM alpine:3@${digest('c')}\n` })
  expect(component(graph, 'alpine:latest')).toMatchObject({ version: 'latest', pinned: false })
  expect(component(graph, `alpine:3@${digest('c')}`)).toMatchObject({
    version: '3',
    pinned: true,
    hashes: [{ value: 'c'.repeat(64) }],
  })
})

test('a Compose file has images that are not built here, with their defaults', () => {
  const graph = readFixture('compose', 'compose.yaml')
  expect(edges(graph)['.']).toEqual(['postgres:17.2'])
  expect(graph.gaps).toEqual([
    { code: 'unresolved', message: 'an image is named by a variable without a value here', line: 8 },
  ])
})

test('a chart takes exact versions from its lock file', () => {
  const graph = readFixture('helm', 'Chart.yaml')
  expect(scopes(graph)).toEqual({
    'postgresql@16.4.1 (https://charts.example.com/stable)': 'optional',
    'redis@ (oci://registry.example.com/charts)': 'required',
  })
  expect(component(graph, 'lib@0.1.0 (lib)').kind).toBe('project')
  expect(gaps(graph)).toEqual(['unresolved', 'no-edges'])
  expect(readFixture('helm', 'Chart.lock').components).toHaveLength(3)
})

test('manifests have the images of every pod, wherever its template is', () => {
  const graph = readFixture('kubernetes', 'shop.yaml')
  expect(graph.gaps).toEqual([])
  expect(edges(graph)['.']).toEqual([
    'ghcr.io/example/report:1.10',
    'nginx:latest',
    `registry.example.com:5000/shop:${digest('d')}`,
  ])
})

test('YAML that is no manifest says nothing; a template of Helm does', () => {
  expect(read('values.yaml', { 'values.yaml': 'image: a\n: [' })).toMatchObject({
    components: [],
    gaps: [],
    roots: [],
  })
  const text =
    'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n{{- range .x }}\n  - image: {{ . }}\n{{- end }}\n'
  expect(gaps(read('templates/pod.yaml', { 'templates/pod.yaml': text }))).toEqual(['unresolved'])
})

test('aliases that stand for a billion values are walked once', () => {
  const levels = Array.from(
    { length: 30 },
    (_, level) => `l${level + 1}: &l${level + 1} [*l${level}, *l${level}, *l${level}]`,
  ).join('\n')
  const text = `apiVersion: v1\nkind: Pod\nl0: &l0 {containers: [{image: nginx}]}\n${levels}\n`
  expect(edges(read('a.yml', { 'a.yml': text }))['.']).toEqual(['nginx:latest'])
})

test('a folder of Terraform is one graph: modules, nested ones too, and providers with their locked versions', () => {
  const graph = readFixture('terraform', 'main.tf')
  expect(edges(graph)).toMatchObject({
    '.': [
      './modules/network',
      'acme.example.com/acme/queue/aws@',
      `git.example.com/parcel/labels//modules/print@${'7'.repeat(40)}`,
      'provider:hashicorp/aws@5.84.0',
      'provider:hashicorp/random@',
      'provider:registry.example.com/acme/parcel@1.2.3',
      'terraform-aws-modules/vpc/aws@5.17.0',
    ],
    './modules/network': ['./modules/network/subnet', 's3-eu-west-1.amazonaws.com/modules/bucket.zip@'],
    './modules/network/subnet': ['./modules/network', 'provider:hashicorp/aws@5.84.0'],
  })
  expect(component(graph, 'provider:hashicorp/aws@5.84.0')).toMatchObject({
    hashes: [{ algorithm: 'sha256', value: 'e'.repeat(64) }],
    treeHashes: ['h1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='],
  })
  expect(component(graph, `git.example.com/parcel/labels//modules/print@${'7'.repeat(40)}`)).toMatchObject({
    pinned: true,
    origin: { kind: 'git', url: 'https://git.example.com/parcel/labels.git' },
  })
  expect(graph.gaps).toContainEqual({
    code: 'unresolved',
    message: 'more.tf.json: the source of the module dynamic is no plain text',
    line: 4,
  })
})

test('the other files of a folder of Terraform leave the word to the first', () => {
  expect(readFixture('terraform', 'more.tf.json')).toMatchObject({ components: [], gaps: [] })
})

test('a .terraform.lock.hcl by itself', () => {
  expect(edges(readFixture('terraform-lock', '.terraform.lock.hcl'))).toEqual({
    '.': ['provider:hashicorp/aws@5.84.0'],
    'provider:hashicorp/aws@5.84.0': [],
  })
})

test.each([
  ['module "a" {\n', 'truncated'],
  ['module "a" {\n  source = "x', 'truncated'],
  ['module "a" } {', 'not-a-lock-file'],
  ['module "a" {\n  source = var.a\n}\n', 'unresolved'],
  ['module "a" {\n  source = "../out"\n}\n', 'unresolved'],
  ['module "a" {\n  source = "./gone"\n}\n', 'missing-entry'],
  ['module "a" {\n  source = "what is this"\n}\n', 'not-a-lock-file'],
])('Terraform %j leaves %s', (text, code) => {
  expect(gaps(read('main.tf', { 'main.tf': text }))).toContain(code)
})
