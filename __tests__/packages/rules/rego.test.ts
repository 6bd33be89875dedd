import { parseManifests } from '@devsecops/rules/kubernetes'
import { loadRego } from '@devsecops/rules/rego'
import { expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { manifestOf } from './kubernetes/cases.ts'

const compiled = (name: string): Uint8Array =>
  gunzipSync(readFileSync(new URL(`fixtures/${name}.wasm.gz`, import.meta.url)))

const objectsOf = (text: string) => {
  const manifests = parseManifests(text)
  if ('fault' in manifests) throw new Error(manifests.fault)
  return manifests.objects.map((located) => ({ ...located, file: 'web.yaml' }))
}

test('a policy in Rego denies what its rule says, with its words', async () => {
  const policy = await loadRego('rules/registry.wasm', compiled('registry'))
  expect(policy(objectsOf(manifestOf({})))).toEqual([])
  expect(policy(objectsOf(manifestOf({ container: { image: 'docker.io/web:1' } })))).toMatchObject([
    {
      rule: { id: 'registry', severity: 'high', title: 'container web comes from another registry' },
      file: 'web.yaml',
      line: 1,
      subject: ['Deployment', 'shop', 'web', 'container web comes from another registry'],
    },
  ])
})

test('a policy that wants I/O is refused before it runs', async () => {
  await expect(loadRego('rules/http.wasm', compiled('http'))).rejects.toThrow(
    'Input rules: rules/http.wasm cannot be used: it wants http.send, which is not lent to policies here.',
  )
})

test.each([
  ['no module', new Uint8Array([1, 2, 3])],
  ['a module of another kind', new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])],
])('%s is refused', async (_, bytes) => {
  await expect(loadRego('x.wasm', bytes)).rejects.toThrow(
    'it is no policy that opa build -t wasm has compiled',
  )
})
