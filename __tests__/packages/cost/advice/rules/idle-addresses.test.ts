import { expect, test } from '@jest/globals'
import { savings } from '../advising.ts'

test('An address that nothing of the plan uses could go', () => {
  const idle = [
    { type: 'aws_eip', values: { domain: 'vpc' } },
    {
      type: 'azurerm_public_ip',
      values: { sku: 'Standard', location: 'eastus', allocation_method: 'Static' },
    },
    { type: 'google_compute_address', values: { region: 'us-central1' } },
  ]
  expect(savings('idle-addresses', idle)).toEqual({
    'aws_eip.eip': 3.65, // 730 h × $0.005
    'azurerm_public_ip.public_ip': 3.65,
    'google_compute_address.compute_address': 7.3, // 730 h × $0.01
  })
})

test('One that something names stays', () => {
  const used = [
    { type: 'aws_eip', values: { domain: 'vpc' } },
    { type: 'aws_nat_gateway', references: { allocation_id: ['aws_eip.eip'] } },
    { type: 'aws_eip', name: 'own', values: { instance: 'i-0123' } },
    { type: 'azurerm_public_ip', values: { location: 'eastus', allocation_method: 'Static' } },
    {
      type: 'azurerm_nat_gateway_public_ip_association',
      references: { public_ip_address_id: ['azurerm_public_ip.public_ip'] },
    },
  ]
  expect(savings('idle-addresses', used)).toEqual({})
})

test('An internal address costs nothing, so that nothing is saved', () => {
  const internal = { type: 'google_compute_address', values: { address_type: 'INTERNAL' } }
  expect(savings('idle-addresses', [internal], { region: 'us-central1' })).toEqual({})
})
