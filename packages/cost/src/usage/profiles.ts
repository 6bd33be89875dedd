import { brotliDecompressSync } from 'node:zlib'
import type { Shape } from '../plan/shape.ts'
import { PROFILES } from './profiles.gen.ts'

/** How much use is assumed of what nobody told: `small` is about five dollars a month for each thing that is metered, the others are more. */
export const PROFILE_NAMES = ['small', 'medium', 'large'] as const
export type ProfileName = (typeof PROFILE_NAMES)[number]

/**
 * The use that a profile assumes, as `usageFrom` takes it. What rests on it is an assumption, and every line says so
 * (`usage-default`).
 */
export const profileOf = (name: ProfileName): Shape =>
  JSON.parse(brotliDecompressSync(Buffer.from(PROFILES[name], 'base64')).toString()) as Shape
