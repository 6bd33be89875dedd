import { describe, expect, test } from '@jest/globals'
import { loadSchemaValidator, type DocumentFormat } from '@devsecops/bom'
import { globSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'

/** The specifications' own documents; the tests of this file need them and say so where they are absent. */
const FOLDER = resolve(import.meta.dirname, '../../../shared/corpus/sbom')
const find = (glob: string): readonly string[] => globSync(glob, { cwd: FOLDER }).sort()
const isAbsent = find('cyclonedx/*/*.json').length === 0
if (isAbsent) process.stdout.write('The corpus is not here (../shared/corpus/sbom): its tests are skipped.\n')

const described = isAbsent ? describe.skip : describe

const isValid = async (format: DocumentFormat, file: string): Promise<boolean> => {
  const validate = await loadSchemaValidator(format)
  return validate(JSON.parse(readFileSync(resolve(FOLDER, file), 'utf8'))).length === 0
}

described.each(['1.5', '1.6', '1.7'] as const)('CycloneDX %s', (version) => {
  test('takes what the specification calls valid, and refuses what it calls invalid', async () => {
    const files = find(`cyclonedx/${version}/*.json`)
    const wrong = []
    for (const file of files) {
      const isExpected = basename(file).startsWith('valid-')
      if ((await isValid(`cyclonedx-${version}`, file)) !== isExpected) wrong.push(file)
    }
    expect(files.length).toBeGreaterThan(25)
    expect(wrong).toEqual([])
  })
})

described.each([
  ['2.3', 'spdx-2.3'],
  ['3.0', 'spdx-3.0.1'],
] as const)('SPDX %s', (folder, format) => {
  test('takes the specification’s examples', async () => {
    const files = find(`spdx/${folder}/*.json`)
    const wrong = []
    for (const file of files) if (!(await isValid(format, file))) wrong.push(file)
    expect(files.length).toBeGreaterThanOrEqual(10)
    expect(wrong).toEqual([])
  })
})
