import { BSI_1_1, BSI_2_0, BSI_2_1 } from './profiles/bsi.ts'
import { FSCT_3 } from './profiles/fsct.ts'
import { INTERLYNK } from './profiles/interlynk.ts'
import { NTIA_2021, NTIA_2025 } from './profiles/ntia.ts'
import { OPENCHAIN_TELCO_1_1 } from './profiles/openchain-telco.ts'
import type { Profile } from './profile.ts'

export * from './evaluate.ts'
export * from './profile.ts'

/** Every profile that a document can be scored by. */
export const QUALITY_PROFILES: readonly Profile[] = [
  NTIA_2021,
  NTIA_2025,
  BSI_1_1,
  BSI_2_0,
  BSI_2_1,
  FSCT_3,
  OPENCHAIN_TELCO_1_1,
  INTERLYNK,
]
