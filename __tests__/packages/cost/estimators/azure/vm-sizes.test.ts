import { describe, expect, test } from '@jest/globals'
import {
  sizeName,
  takesPremiumDisks,
  vcpusOf,
  windowsLicence,
} from '../../../../../packages/cost/src/estimators/azure/vm-sizes.ts'

describe('the name of a machine size', () => {
  test.each([
    ['standard_b1s', 'Standard_B1s'],
    ['STANDARD_DS1_V2', 'Standard_DS1_v2'],
    ['standard_nc24ads_a100_v4', 'Standard_NC24ads_A100_v4'],
    ['standard_e8-2as_v5', 'Standard_E8-2as_v5'],
    ['basic_a2', 'Basic_A2'],
  ])('%s is spelled %s', (written, listed) => {
    expect(sizeName(written)).toBe(listed)
  })

  test('that is none stays as it is', () => {
    expect(sizeName('large')).toBe('large')
    expect(vcpusOf('large')).toBeUndefined()
    expect(windowsLicence('large')).toBeUndefined()
  })

  test.each([
    ['Standard_D8s_v3', 8],
    ['Standard_D3_v2', 4],
    ['Standard_DS14', 16],
    ['Standard_A5', 2],
    ['Standard_GS5', 32],
    ['Standard_M416s_8_v2', 416],
    ['Standard_E8-2as_v5', 2],
  ])('%s has %s vCPUs', (size, vcpus) => {
    expect(vcpusOf(size)).toBe(vcpus)
  })

  test.each([
    ['Standard_DS2_v2', true],
    ['Standard_D2s_v3', true],
    ['Standard_D2_v3', false],
    ['Standard_A2_v2', false],
  ])('%s takes premium disks: %s', (size, premium) => {
    expect(takesPremiumDisks(size)).toBe(premium)
  })

  test('tells what Windows adds to an hour', () => {
    expect(windowsLicence('Standard_E16_v5')).toBeCloseTo(16 * 0.046)
    expect(windowsLicence('Standard_B4ms')).toBeCloseTo(0.016)
    expect(windowsLicence('basic_a2')).toBe(0.054)
  })
})
