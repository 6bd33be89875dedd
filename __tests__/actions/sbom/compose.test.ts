import { expect, test } from '@jest/globals'
import { sha256 } from '@devsecops/core'
import type { Component, Graph } from '@devsecops/bom'
import { compose } from '../../../actions/sbom/src/compose.ts'

const SETTING = { subject: { name: 'a/b' }, created: new Date(0), tool: { name: 'devsecops', version: '1' } }

const component = (name: string): Component => ({
  ref: name,
  ecosystem: 'npm',
  kind: 'package',
  name,
  version: '1.0.0',
  purl: `pkg:npm/${name}@1.0.0`,
  scope: 'required',
})

const graphWith = (components: Component[]): Graph => ({
  file: 'package-lock.json',
  format: 'package-lock',
  roots: [],
  components,
  edges: new Map(),
  gaps: [],
})

test('a document’s digest is that of its text, and its value what a program reads in it', async () => {
  for (const document of await compose([graphWith([component('x')])], [], SETTING, [
    'cyclonedx-1.7',
    'spdx-3.0.1',
  ])) {
    const text = [...document.text()].join('')
    expect(document.sha256).toBe(sha256(text))
    expect(document.value()).toEqual(JSON.parse(text))
  }
})

test('text that is not what was checked is not written as if it were', async () => {
  const creator = { name: 'checked' }
  const [document] = await compose([graphWith([])], [], { ...SETTING, creator }, ['cyclonedx-1.7'])
  creator.name = 'changed since'
  expect(() => [...(document?.text() ?? [])]).toThrow('is not what was checked')
})
