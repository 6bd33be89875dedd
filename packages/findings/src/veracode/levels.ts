import type { ReportedSeverity } from '@devsecops/core'
import { severityOn, type Scale } from '../scale.ts'
import type { Value } from '../value.ts'

/** Veracode's levels: very high, high, medium, low, very low, informational. */
const LEVELS: Scale = { 5: 'critical', 4: 'high', 3: 'medium', 2: 'low', 1: 'info', 0: 'info' }

/** The severity of a level, which JSON reports write as a number, some as text. */
export const severityOfLevel = (level: Value): ReportedSeverity =>
  severityOn(LEVELS, typeof level.raw === 'number' ? level.raw : level.text())

/** The severity of a level in an XML report. */
export const severityOfLevelText = (level: string): ReportedSeverity => severityOn(LEVELS, level)
