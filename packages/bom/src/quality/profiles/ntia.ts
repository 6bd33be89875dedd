import type { Field, Profile } from '../profile.ts'
import {
  componentSupplier,
  documentAuthor,
  documentProducer,
  documentSource,
  supplierWhereAny,
  toolName,
} from '../rules/agents.ts'
import { anyHash } from '../rules/artefacts.ts'
import { primaryNeeds } from '../rules/dependencies.ts'
import { generationContext, machineReadable, timestamp } from '../rules/document.ts'
import { componentName, componentVersion, publicId, softwareId } from '../rules/identity.ts'
import { anyLicence } from '../rules/licences.ts'

const required = (key: string, title: string, rule: Field['rule']): Field => ({
  key,
  title,
  kind: 'required',
  rule,
})

/** The seven data fields of 2021. */
export const NTIA_2021: Profile = {
  id: 'ntia-2021',
  title: 'NTIA minimum elements (2021)',
  source: 'NTIA, "The Minimum Elements For a Software Bill of Materials (SBOM)", 2021-07-12',
  groups: [
    {
      title: 'Data fields',
      weight: 1,
      fields: [
        required('component-supplier', 'Supplier name', componentSupplier),
        required('component-name', 'Component name', componentName),
        required('component-version', 'Version of the component', componentVersion),
        required('component-identifiers', 'Other unique identifiers', publicId),
        required('dependencies', 'Dependency relationship', primaryNeeds),
        required('sbom-author', 'Author of SBOM data', documentSource),
        required('sbom-timestamp', 'Timestamp', timestamp),
      ],
    },
  ],
}

/** The draft of 2025, which adds hash, licence, tool and context. */
export const NTIA_2025: Profile = {
  id: 'ntia-2025',
  title: 'CISA minimum elements (2025 draft)',
  source: 'CISA, "2025 Minimum Elements for a Software Bill of Materials (SBOM)", draft of 2025-08-22',
  groups: [
    {
      title: 'Data fields',
      weight: 1,
      fields: [
        required('sbom-format', 'Machine-readable format', machineReadable),
        required('sbom-author', 'SBOM author', documentAuthor),
        required('software-producer', 'Software producer', documentProducer),
        required('component-name', 'Component name', componentName),
        required('component-version', 'Component version', componentVersion),
        required('component-identifiers', 'Software identifiers', softwareId),
        required('component-hash', 'Component hash', anyHash),
        required('component-licence', 'License', anyLicence),
        required('dependencies', 'Dependency relationship', primaryNeeds),
        required('component-supplier', 'Component supplier', supplierWhereAny),
        required('tool-name', 'Tool name', toolName),
        required('sbom-timestamp', 'Timestamp', timestamp),
        required('generation-context', 'Generation context', generationContext),
      ],
    },
  ],
}
