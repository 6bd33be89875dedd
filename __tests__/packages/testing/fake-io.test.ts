import { fakeIo } from '@devsecops/testing'
import { describe, expect, test } from '@jest/globals'

const { files } = fakeIo({
  files: { 'reports/a.sarif': 'abc', 'reports/deep/b.json': '{}', 'README.md': '' },
})

describe('the files of a fake run', () => {
  test('are read within a limit', () => {
    expect(files.read('reports/a.sarif', 3)).toEqual(Buffer.from('abc'))
    expect(() => files.read('reports/a.sarif', 2)).toThrow('reports/a.sarif: has more than 2 bytes')
  })

  test('may be missing', () => {
    expect(files.read('none', 1)).toBeUndefined()
  })

  test('are not folders', () => {
    expect(() => files.read('reports', 1)).toThrow('reports: is a directory')
  })

  test('are opened and read in pieces', () => {
    const file = files.open('/workspace/reports/a.sarif')
    expect([file.size, Buffer.from(file.read(1, 5)).toString()]).toEqual([3, 'bc'])
    expect(() => files.open('none')).toThrow('none: is not there')
  })

  test.each([
    [['reports/*.sarif'], ['reports/a.sarif']],
    [['reports'], ['reports/a.sarif', 'reports/deep/b.json']],
    [
      ['**', '!reports/deep'],
      ['README.md', 'reports/a.sarif'],
    ],
    [['./README.md', 'README.md'], ['README.md']],
    [['none/**'], []],
  ])('that match %j are %j', (patterns, found) => {
    expect(files.glob(patterns)).toEqual(found)
  })
})

test('the log of a fake run is recorded', async () => {
  const io = fakeIo()
  await io.log.group('work', () => {
    io.log.warning('odd')
    return Promise.resolve()
  })
  expect(io.lines).toEqual([
    { level: 'group', message: 'work' },
    { level: 'warning', message: 'odd' },
  ])
})

test('no program is installed, unless the test says what it does', async () => {
  const script = fakeIo({ exec: (program) => ({ stdout: `${program} 1.0` }) })
  expect(await fakeIo().exec('trivy', [])).toMatchObject({ exitCode: 127 })
  expect(await script.exec('trivy', ['--version'])).toEqual({ exitCode: 0, stdout: 'trivy 1.0', stderr: '' })
  expect(script.commands).toEqual([{ program: 'trivy', args: ['--version'] }])
})
