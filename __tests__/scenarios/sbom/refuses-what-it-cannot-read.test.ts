import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { aLock, diffOf, reasonsOf, Repository } from './repository.ts'

const OUTPUTS = [
  ...['attestations', 'complete', 'components', 'diff-file', 'quality', 'sboms'],
  ...['verdict', 'verdict-file', 'verdict-sha256', 'vulnerabilities-sarif'],
]

let repository: Repository
beforeEach(() => {
  repository = new Repository()
})
afterEach(() => repository.remove())

const LOCK = aLock({ a: { version: '1.0.0' } })

test('markers of a merge conflict fail the gate, at their line, with every output set', async () => {
  const base = repository.commit({ 'package-lock.json': LOCK })
  repository.commit({ 'package-lock.json': LOCK.replace('{\n', '{\n<<<<<<< HEAD\n') })
  const result = await repository.run(base)
  expect(result.exitCode).toBe(1)
  expect(reasonsOf(result)).toContain('merge-conflict blocks')
  expect(result.stdout).toMatch(/::error title=sbom%3A merge-conflict,file=package-lock\.json,line=2::/)
  expect(Object.keys(result.outputs).sort()).toEqual(OUTPUTS)
  expect(result.outputs['complete']).toBe('false')
})

test('what such a file would have changed is not told as removed', async () => {
  const base = repository.commit({ 'package-lock.json': LOCK })
  repository.commit({ 'package-lock.json': LOCK.slice(0, LOCK.length / 2) })
  expect(diffOf(await repository.run(base)).changes).toEqual([])
})

test('one that could not be read at the base is not told as added', async () => {
  const base = repository.commit({ 'package-lock.json': LOCK.slice(0, LOCK.length / 2) })
  repository.commit({ 'package-lock.json': LOCK })
  const result = await repository.run(base)
  expect(diffOf(result).changes).toEqual([])
  expect(reasonsOf(result)).toContain('base-unreadable warns')
})

test('a repository with nothing in it fails: an empty bill is never silent', async () => {
  const base = repository.commit({})
  const result = await repository.run(base)
  expect(reasonsOf(result)).toContain('no-lock-file blocks')
  expect(result.outputs).toMatchObject({ verdict: 'failure', components: '0' })
  expect(Object.keys(result.outputs).sort()).toEqual(OUTPUTS)
})

test('a lock file that is tracked and not checked out is told', async () => {
  const base = repository.commit({ 'web/package-lock.json': LOCK, 'docs/readme.md': 'x' })
  repository.git('sparse-checkout', 'set', 'docs')
  const result = await repository.run(base)
  expect(reasonsOf(result)).toContain('refused blocks')
})

test('a lock file that nobody tracks is not read', async () => {
  const base = repository.commit({ '.gitignore': 'built/\n', 'package-lock.json': LOCK })
  repository.commit({ 'package-lock.json': LOCK })
  const { mkdirSync, writeFileSync } = await import('node:fs')
  mkdirSync(`${repository.folder}/built`)
  writeFileSync(`${repository.folder}/built/package-lock.json`, LOCK)
  const { files } = await repository.run(base)
  expect(files['sbom.application.cdx.json']).not.toContain('built/package-lock.json')
})
