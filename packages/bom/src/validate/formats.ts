import { fullFormats } from 'ajv-formats/dist/formats.js'

/**
 * The formats that the schemas of CycloneDX and SPDX name. `iri-reference` takes any text: nearly every text is one (RFC 3987), and
 * the specification's own examples hold others.
 */
export const FORMATS = {
  date: fullFormats.date,
  'date-time': fullFormats['date-time'],
  uri: fullFormats.uri,
  // RFC 6531 allows any letter of Unicode on both sides of the @.
  'idn-email': /^[^\s@<>]+@[^\s@<>.]+(?:\.[^\s@<>.]+)*$/,
  'iri-reference': true,
} as const
