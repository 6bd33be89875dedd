import type { Field, Profile } from '../profile.ts'
import { componentSupplier, documentAuthor, documentSupplier, toolVersion } from '../rules/agents.ts'
import { anyHash, sourceStated, strongHash } from '../rules/artefacts.ts'
import { completenessShare, componentRelations, primaryIfNamed } from '../rules/dependencies.ts'
import {
  dataLicence,
  lifecycle,
  machineReadable,
  schemaValid,
  signature,
  specVersion,
  timestamp,
} from '../rules/document.ts'
import {
  componentName,
  componentVersion,
  cpe,
  documentId,
  localId,
  packageUrl,
  purpose,
} from '../rules/identity.ts'
import { concludedWords, declaredWords, notCopyleft, notDeprecated, spdxLicence } from '../rules/licences.ts'

const field = (key: string, title: string, rule: Field['rule']): Field => ({
  key,
  title,
  kind: 'required',
  rule,
})

/** A rule that has nothing to judge where there is no component. */
const whereAny =
  (rule: Field['rule']): Field['rule'] =>
  (document, facts) => {
    const score = rule(document, facts)
    return score.total === 0 ? { ...score, isIgnored: true } : score
  }

/** sbomqs' own view of quality: thirty features that weigh alike, without those that a format has no field for. */
export const INTERLYNK: Profile = {
  id: 'interlynk',
  title: 'Interlynk quality score',
  source: 'sbomqs, profile "interlynk", and its documentation of the features',
  groups: [
    {
      title: 'Features',
      weight: 1,
      fields: [
        field('component-name', 'Component names', componentName),
        field('component-version', 'Component versions', componentVersion),
        field('component-identifier', 'Component identifiers', whereAny(localId)),
        field('sbom-timestamp', 'Creation time', timestamp),
        field('sbom-author', 'Authors', documentAuthor),
        field('tool-version', 'Tool and its version', toolVersion),
        field('sbom-supplier', 'Supplier of the document', documentSupplier),
        field('sbom-uri', 'URI or namespace', documentId),
        field('sbom-lifecycle', 'Lifecycle', lifecycle),
        field('component-hash', 'Hashes', whereAny(anyHash)),
        field('component-strong-hash', 'Hashes by SHA-256 or stronger', whereAny(strongHash)),
        field('sbom-signature', 'Signature', signature),
        field('component-dependencies', 'Dependencies', whereAny(componentRelations)),
        field('completeness', 'Declared completeness', whereAny(completenessShare)),
        field('primary-component', 'Primary component', primaryIfNamed),
        field('component-source', 'Source code', whereAny(sourceStated)),
        field('component-supplier', 'Suppliers', whereAny(componentSupplier)),
        field('component-purpose', 'Purpose', whereAny(purpose)),
        field('component-licence', 'Licences', concludedWords),
        field('component-spdx-licence', 'Valid licences', whereAny(spdxLicence)),
        field('no-deprecated-licence', 'No deprecated licences', whereAny(notDeprecated)),
        field('no-restrictive-licence', 'No restrictive licences', whereAny(notCopyleft)),
        field('component-declared-licence', 'Original licences', declaredWords),
        field('sbom-licence', 'Data licence', dataLicence),
        field('component-purl', 'Package URLs', whereAny(packageUrl)),
        field('component-cpe', 'CPEs', whereAny(cpe)),
        field('sbom-format', 'Format', machineReadable),
        field('sbom-format-version', 'Version of the format', specVersion),
        field('sbom-file-format', 'File format', machineReadable),
        field('sbom-schema', 'Valid by its schema', schemaValid),
      ],
    },
  ],
}
