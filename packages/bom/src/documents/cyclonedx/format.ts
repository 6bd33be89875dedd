/** The versions of CycloneDX that are written. */
export type CycloneDxVersion = '1.5' | '1.6' | '1.7'
