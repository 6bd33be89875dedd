import { everywhere, priceList } from '../../book/price-list.ts'
import type { Price } from '../../book/price.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import type { Line } from '../../estimate/line.ts'
import { tieredLines } from '../../estimate/tiers.ts'
import { hourly, usedLine } from './lines.ts'
import { parentOf } from './parent.ts'

const VAULT = priceList({
  service: 'Key Vault',
  asOf: '2026-08-21',
  source: 'https://azure.microsoft.com/pricing/details/key-vault/',
  default: 'eastus',
  prices: {
    operations: { unit: '10K transactions', price: everywhere(0.03) },
    advanced: { unit: '10K transactions', price: everywhere(0.15) },
    rotation: { unit: 'renewal', price: everywhere(1) },
    renewal: { unit: 'request', price: everywhere(3) },
    'hsm-key': { unit: 'key-month', price: everywhere(1) },
    'hsm-key/250': { unit: 'key-month', price: everywhere(5) },
    'hsm-key/1500': { unit: 'key-month', price: everywhere(2.5) },
    'hsm-key/4000': { unit: 'key-month', price: everywhere(0.9) },
    'hsm-key/over': { unit: 'key-month', price: everywhere(0.4) },
    'managed-hsm': { unit: 'hour', price: 3.2 },
  },
})

const THOUSANDS = 10_000

const transactions = (name: string, pricing: Pricing, usage: string, price: Price): Line =>
  usedLine(name, '10K transactions', pricing, usage, price, THOUSANDS)

/** azurerm_key_vault_key: operations by the kind of key; a key in hardware has a price of its own. */
export const keyVaultKey: Estimator = (resource, pricing) => {
  const { values } = resource
  const type = values.text('key_type', 'RSA')
  const simple = type.toUpperCase().startsWith('RSA') && values.number('key_size') === 2048
  const operations = pricing.listed(VAULT, simple ? 'operations' : 'advanced')
  const hardware = type.toUpperCase().endsWith('HSM')
  const premium = parentOf(resource, 'key_vault_id')?.values.text('sku_name', '').toLowerCase() === 'premium'
  return [
    transactions(
      'Secrets operations',
      pricing,
      'monthly_secrets_operations',
      pricing.listed(VAULT, 'operations'),
    ),
    usedLine(
      'Storage key rotations',
      'renewals',
      pricing,
      'monthly_key_rotation_renewals',
      pricing.listed(VAULT, 'rotation'),
    ),
    ...(hardware
      ? []
      : [transactions('Software-protected keys', pricing, 'monthly_protected_keys_operations', operations)]),
    ...(hardware && premium
      ? [
          ...hardwareKeys(pricing, simple),
          ...(pricing.usage.number('monthly_protected_keys_operations') === undefined
            ? []
            : [
                transactions(
                  'HSM-protected keys',
                  pricing,
                  'monthly_protected_keys_operations',
                  pricing.listed(VAULT, 'advanced'),
                ),
              ]),
        ]
      : []),
  ]
}

const hardwareKeys = (pricing: Pricing, simple: boolean): readonly Line[] => {
  const name = 'HSM-protected keys'
  if (simple)
    return [usedLine(name, 'months', pricing, 'hsm_protected_keys', pricing.listed(VAULT, 'hsm-key'))]
  return tieredLines({
    unit: 'months',
    used: pricing.used('hsm_protected_keys'),
    tiers: [
      { name: `${name} (first 250)`, upTo: 250, price: pricing.listed(VAULT, 'hsm-key/250') },
      { name: `${name} (next 1250)`, upTo: 1500, price: pricing.listed(VAULT, 'hsm-key/1500') },
      { name: `${name} (next 2500)`, upTo: 4000, price: pricing.listed(VAULT, 'hsm-key/4000') },
      { name: `${name} (over 4000)`, upTo: Infinity, price: pricing.listed(VAULT, 'hsm-key/over') },
    ],
  })
}

/** azurerm_key_vault_certificate */
export const keyVaultCertificate: Estimator = (_resource, pricing) => {
  return [
    usedLine(
      'Certificate renewals',
      'requests',
      pricing,
      'monthly_certificate_renewal_requests',
      pricing.listed(VAULT, 'renewal'),
    ),
    transactions(
      'Certificate operations',
      pricing,
      'monthly_certificate_other_operations',
      pricing.listed(VAULT, 'operations'),
    ),
  ]
}

/** azurerm_key_vault_managed_hardware_security_module */
export const managedHsm: Estimator = (_resource, pricing) => [
  hourly('HSM pools', pricing.listed(VAULT, 'managed-hsm')),
]
