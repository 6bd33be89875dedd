import type { AdviceRule } from '../advice.ts'
import { armMachines } from './arm-machines.ts'
import { extendedSupport } from './extended-support.ts'
import { idleAddresses } from './idle-addresses.ts'
import { natEndpoints } from './nat-endpoints.ts'
import { newerMachines } from './newer-machines.ts'
import { offHours } from './off-hours.ts'
import { reservedOneYear, reservedThreeYears } from './reservations.ts'
import { spotMachines } from './spot-machines.ts'
import { storageTiers } from './storage-tiers.ts'
import { volumeTypes } from './volume-types.ts'

/** Every kind of advice. A new one is one file, its line here, and one test. */
export const ADVICE_RULES: readonly AdviceRule[] = [
  armMachines,
  extendedSupport,
  idleAddresses,
  natEndpoints,
  newerMachines,
  offHours,
  reservedOneYear,
  reservedThreeYears,
  spotMachines,
  storageTiers,
  volumeTypes,
]
