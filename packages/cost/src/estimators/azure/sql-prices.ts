import { everywhere, priceList } from '../../book/price-list.ts'

const hour = (eastus: number, westeurope?: number) => ({
  unit: 'vCore-hour',
  price: { eastus, ...(westeurope === undefined ? {} : { westeurope }) },
})
const gb = (eastus: number, westeurope?: number) => ({ ...hour(eastus, westeurope), unit: 'GB-month' })

/** Azure SQL: databases, pools and managed instances. */
export const SQL = priceList({
  service: 'Azure SQL Database',
  asOf: '2026-08-21',
  source: 'https://azure.microsoft.com/pricing/details/azure-sql-database/single/',
  default: 'eastus',
  prices: {
    'GP/Gen5': hour(0.152215753, 0.16743836),
    'GP/Gen5/zone': hour(0.0913288, 0.10046233),
    'BC/Gen5': hour(0.304434875, 0.334879),
    'BC/M': hour(1.67878125),
    'BC/DC': { unit: 'vCore-hour', price: { westeurope: 0.792 } },
    'HS/Gen5': hour(0.18265755),
    'GP_S/Gen5': hour(0.52176),
    'GP_S/Gen5/zone': hour(0.313056),
    'licence/GP': { unit: 'vCore-hour', price: everywhere(0.099965753) },
    'licence/BC': { unit: 'vCore-hour', price: everywhere(0.375) },
    'licence/HS': { unit: 'vCore-hour', price: everywhere(0.099965753) },
    'storage/GP': gb(0.115, 0.1369),
    'storage/GP/zone': gb(0.23, 0.274),
    'storage/BC': gb(0.25, 0.2975),
    'storage/HS': gb(0.25),
    'storage/instance': gb(0.115, 0.137),
    'retention/RA-GRS': gb(0.05, 0.0596),
    'retention/LRS': gb(0.025, 0.0298),
    'retention/ZRS': gb(0.025, 0.0298),
    'restore/RA-GRS': gb(0.2, 0.238),
    'restore/LRS': gb(0.1, 0.119),
    'restore/ZRS': gb(0.1, 0.119),
    'dtu/Basic': { unit: 'month', price: { eastus: 4.8971 } },
    'dtu/Standard': { unit: 'DTU-month', price: { eastus: 1.4718633 } },
    'dtu/P1': { unit: 'hour', price: { eastus: 0.625 } },
    'dtu/P2': { unit: 'hour', price: { eastus: 1.25 } },
    'dtu/P4': { unit: 'hour', price: { eastus: 2.5 } },
    'dtu/P6': { unit: 'hour', price: { eastus: 5 } },
    'dtu/P11': { unit: 'hour', price: { eastus: 9.41 } },
    'dtu/P15': { unit: 'hour', price: { eastus: 21.51 } },
    'extra/Standard': gb(0.17, 0.221),
    'extra/Premium': gb(0.34, 0.442),
    'pool/Basic': { unit: 'DTU-month', price: { westeurope: 1.4722 } },
    'pool/Standard': { unit: 'DTU-month', price: { westeurope: 2.2052 } },
    'pool/Premium': { unit: 'DTU-month', price: { westeurope: 5.475 } },
  },
})
