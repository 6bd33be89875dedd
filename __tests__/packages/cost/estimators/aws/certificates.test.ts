import { describe, expect, test } from '@jest/globals'
import { billOf, costOf } from '../../estimating.ts'

describe('An authority', () => {
  const authority = (usage_mode: string) => ({
    type: 'aws_acmpca_certificate_authority',
    values: { usage_mode },
  })

  test('costs $400 a month, and its certificates in steps', () => {
    expect(billOf(authority('GENERAL_PURPOSE'), { usage: { monthly_requests: 11_000 } })).toEqual({
      'Private certificate authority': 400,
      'Certificates (first 1K)': 750,
      'Certificates (next 9K)': 9000 * 0.35,
      'Certificates (over 10K)': 1,
    })
  })

  test('for short-lived certificates costs $50, and one price for each', () => {
    expect(billOf(authority('SHORT_LIVED_CERTIFICATE'), { usage: { monthly_requests: 1000 } })).toEqual({
      'Private certificate authority (short-lived certificate mode)': 50,
      'Certificates (short-lived)': 58,
    })
  })
})

describe('A certificate', () => {
  const certificate = (more: object) => ({ type: 'aws_acm_certificate', ...more })

  test('that is public is free', () => {
    expect(billOf(certificate({ values: { domain_name: 'example.com' } }))).toEqual({})
  })

  test('of a private authority costs $0.75, also before that exists', () => {
    const planned = certificate({
      unknown: { certificate_authority_arn: true },
      references: { certificate_authority_arn: ['aws_acmpca_certificate_authority.own'] },
    })
    expect(costOf(planned)).toBe(0.75)
    expect(costOf(certificate({ values: { certificate_authority_arn: 'arn:aws:acm-pca:x' } }))).toBe(0.75)
  })
})
