import { describe, expect, test } from '@jest/globals'
import { absent, found, unavailable } from '@devsecops/core'
import type { Fact } from '@devsecops/core'
import { describeLocation, loadDocuments, loadPolicy } from '@devsecops/policy'
import type { LoadRequest, PolicyContent, PolicyLocation } from '@devsecops/policy'
import { faultsOf } from './policies.ts'

const request: LoadRequest = { file: '.github/devsecops.yml', named: false, owner: 'org' }

/** Files by the name people know them by; a Fact stands for one that cannot be read. */
const files =
  (contents: Readonly<Record<string, string | Fact<PolicyContent>>>) =>
  (location: PolicyLocation): Promise<Fact<PolicyContent>> => {
    const name = describeLocation(location)
    const content = contents[name]
    if (content === undefined) return Promise.resolve(absent)
    return Promise.resolve(
      typeof content === 'string' ? found({ name, bytes: new TextEncoder().encode(content) }) : content,
    )
  }

describe('loading', () => {
  test('a policy before the one it extends, the organisation’s after both', async () => {
    const documents = await loadDocuments(
      request,
      files({
        '.github/devsecops.yml': 'extends: platform/base/policy.yml@v3',
        'platform/base/policy.yml@v3': 'extends: ./strict.yml',
        'platform/base/strict.yml@v3': '',
        'org/.github/devsecops.yml': '',
      }),
    )
    expect(documents.map(({ layer, name }) => `${layer} ${name}`)).toEqual([
      'repository .github/devsecops.yml',
      'repository platform/base/policy.yml@v3',
      'repository platform/base/strict.yml@v3',
      'organisation org/.github/devsecops.yml',
      'default default',
    ])
  })

  test('no file at all is the defaults', async () => {
    expect((await loadPolicy(request, files({}))).sources).toEqual([])
  })

  test('extends that leads back is refused', async () => {
    const contents = {
      '.github/devsecops.yml': 'extends: ./a.yml',
      'a.yml': 'extends: ./.github/devsecops.yml',
    }
    expect(await faultsOf(() => loadPolicy(request, files(contents)))).toContain(
      'a.yml:1:1: extends leads back to .github/devsecops.yml',
    )
  })

  test.each([
    [5, ''],
    [6, 'extends is more than 5 deep'],
  ])('%i extends', async (depth, sentence) => {
    const chain = Array.from({ length: depth }, (_, index): [string, string] => [
      index === 0 ? '.github/devsecops.yml' : `${String(index)}.yml`,
      `extends: ./${String(index + 1)}.yml`,
    ])
    const contents = Object.fromEntries([...chain, [`${String(depth)}.yml`, '']])
    expect(await faultsOf(() => loadPolicy(request, files(contents)))).toContain(sentence)
  })

  test('a policy that is extended must be there', async () => {
    const contents = { '.github/devsecops.yml': 'version: 1\nextends: o/r/p.yml@v1' }
    expect(await faultsOf(() => loadPolicy(request, files(contents)))).toBe(
      '.github/devsecops.yml:2:1: the policy o/r/p.yml@v1 is not there',
    )
  })

  test('a policy that a person named must be there', async () => {
    expect(await faultsOf(() => loadPolicy({ ...request, named: true }, files({})))).toBe(
      'the policy .github/devsecops.yml is not there',
    )
    expect(await faultsOf(() => loadPolicy({ ...request, organisation: 'o/r/p.yml@v1' }, files({})))).toBe(
      'the policy o/r/p.yml@v1 is not there',
    )
  })

  test('a floor that cannot be looked for is a failure, and says what it needs', async () => {
    const contents = { 'org/.github/devsecops.yml': unavailable('403 for GET contents', 'contents: read') }
    expect(await faultsOf(() => loadPolicy(request, files(contents)))).toBe(
      'the policy org/.github/devsecops.yml cannot be read: 403 for GET contents; it needs the permission contents: read',
    )
  })

  test('the faults of both files are told at once', async () => {
    const contents = { '.github/devsecops.yml': 'version: 2', 'org/.github/devsecops.yml': 'version: 3' }
    expect((await faultsOf(() => loadPolicy(request, files(contents)))).split('\n')).toHaveLength(2)
  })

  test('the repository’s word goes before what it extends, and that before the organisation’s', async () => {
    const contents = {
      '.github/devsecops.yml': 'extends: ./base.yml\nenvironments: { dev: { cost: { change: 1 } } }',
      'base.yml': 'environments: { dev: { cost: { change: 2, daily: 2 } } }',
      'org/.github/devsecops.yml': 'environments: { dev: { cost: { change: 3, daily: 3, monthly: 3 } } }',
    }
    const { environments } = await loadPolicy(request, files(contents))
    expect(environments['dev']?.cost).toMatchObject({ change: 1, daily: 2, monthly: 3 })
  })
})
