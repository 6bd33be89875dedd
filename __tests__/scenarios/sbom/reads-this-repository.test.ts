import { aPush, runBundle } from '@devsecops/testing'
import { expect, test } from '@jest/globals'
import { resolve } from 'node:path'
import { DEFAULTS, reasonsOf } from './repository.ts'

test('this repository has a bill of materials in every format, and each is valid', async () => {
  const result = await runBundle('sbom', {
    workspace: resolve(import.meta.dirname, '../../..'),
    event: aPush('main', { payload: { before: '0'.repeat(40) } }),
    env: { GITHUB_ACTIONS: 'false' },
    inputs: { ...DEFAULTS, formats: 'cyclonedx-1.5, cyclonedx-1.6, cyclonedx-1.7, spdx-2.3, spdx-3.0.1' },
  })
  const sboms = JSON.parse(result.outputs['sboms'] ?? '[]') as readonly { format: string }[]
  expect(new Set(sboms.map(({ format }) => format)).size).toBe(5)
  expect(reasonsOf(result).filter((reason) => reason.endsWith('blocks'))).toEqual([])
  expect(Number(result.outputs['components'])).toBeGreaterThan(300)
}, 60_000)
