// Written by scripts/validators.ts from packages/bom/schemas/spdx.schema.json. Run `npm run types`.

/** Ids of the SPDX Licence List that CycloneDX's schema does not have. */
export const NEWER_LICENCES: readonly string[] = [
  "BSD-2-Clause-pos-unchanged",
  "BSD-3-Clause-OpenWebUI",
  "BSD-Source-Code-no-disclaimer",
  "BSD-Source-alt-GPL",
  "BSD-ask-to-endorse",
  "Brian-Gladman-3-Clause-no-conversion",
  "Bugroff",
  "CC-BY-NC-3.0-IGO",
  "FDK-MPEG-H",
  "Hippocratic-3.0-core",
  "Informatica",
  "MVT-1.1",
  "atc-game"
]
