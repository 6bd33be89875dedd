import type { Field, Profile } from '../profile.ts'
import { creatorAndTool, supplierWhereAny } from '../rules/agents.ts'
import { anyHashIfAny, downloadField } from '../rules/artefacts.ts'
import { anyRelation } from '../rules/dependencies.ts'
import { dataLicence, machineReadable, specVersion, timestamp } from '../rules/document.ts'
import { buildComment, spdxOnly } from '../rules/format.ts'
import { componentName, componentVersion, elementRef, packageUrl } from '../rules/identity.ts'
import { concludedWords, copyright, declaredWords } from '../rules/licences.ts'

const required = (key: string, title: string, rule: Field['rule']): Field => ({
  key,
  title,
  kind: 'required',
  rule,
})

/** Written for SPDX: what CycloneDX has no field for it lacks. The copyright is told and not counted, as sbomqs has it. */
export const OPENCHAIN_TELCO_1_1: Profile = {
  id: 'openchain-telco-1.1',
  title: 'OpenChain Telco SBOM Guide 1.1',
  source: 'OpenChain Telco SBOM Guide, version 1.1, section 3',
  groups: [
    {
      title: 'Elements',
      weight: 1,
      fields: [
        required('sbom-format', 'Data format', machineReadable),
        required('sbom-format-version', 'Version of the format', specVersion),
        required('sbom-licence', 'Data license', dataLicence),
        required(
          'sbom-identifier',
          'SPDX identifier',
          spdxOnly(({ elementId }) => elementId !== undefined, 'give the document its SPDX identifier'),
        ),
        required(
          'sbom-name',
          'Document name',
          spdxOnly(({ name }) => name !== undefined, 'name the document'),
        ),
        required(
          'sbom-namespace',
          'Document namespace',
          spdxOnly(({ id }) => id !== undefined, 'give the document a namespace'),
        ),
        required('sbom-creator', 'Creator', creatorAndTool),
        required('sbom-timestamp', 'Created', timestamp),
        required('sbom-comment', 'Creator comment', buildComment),
        required('component-name', 'Package name', componentName),
        required('component-identifier', 'Package SPDX identifier', elementRef),
        required('component-version', 'Package version', componentVersion),
        required('component-supplier', 'Package supplier', supplierWhereAny),
        required('component-download', 'Package download location', downloadField),
        required('component-concluded-licence', 'Concluded license', concludedWords),
        required('component-declared-licence', 'Declared license', declaredWords),
        { ...required('component-copyright', 'Copyright text', copyright), isOnlyTold: true },
        required('relationships', 'Relationships', anyRelation),
        { ...required('component-hash', 'Package checksum', anyHashIfAny), kind: 'optional' },
        { ...required('component-purl', 'Package URL', packageUrl), kind: 'optional' },
      ],
    },
  ],
}
