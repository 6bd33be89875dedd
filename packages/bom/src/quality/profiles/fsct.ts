import type { Field, Profile } from '../profile.ts'
import { documentAuthor, hasSupplier } from '../rules/agents.ts'
import { hasHash } from '../rules/artefacts.ts'
import { completenessDeclared, primaryNamed } from '../rules/dependencies.ts'
import { timestamp } from '../rules/document.ts'
import { hasName, hasPublicId, hasVersion } from '../rules/identity.ts'
import { primaryCopyright, primaryLicence } from '../rules/licences.ts'
import { ofEveryComponent } from '../rules/rule.ts'

const required = (key: string, title: string, rule: Field['rule']): Field => ({
  key,
  title,
  kind: 'required',
  rule,
})

/** Who and when: one of them without the other is no provenance. */
const provenance: Field['rule'] = (document, facts) => {
  const [author, moment] = [documentAuthor(document, facts), timestamp(document, facts)]
  return author.score < 10 ? author : moment
}

/** The minimum expected of each attribute: there or not there. */
export const FSCT_3: Profile = {
  id: 'fsct-3',
  title: 'Framing Software Component Transparency, third edition',
  source: 'CISA, "Framing Software Component Transparency", third edition, 2024-09-03',
  groups: [
    {
      title: 'Baseline attributes',
      weight: 1,
      fields: [
        required('sbom-provenance', 'Author and timestamp', provenance),
        required('primary-component', 'Primary component', primaryNamed),
        required(
          'component-identity',
          'Component name and version',
          ofEveryComponent(
            (component) => hasName(component) && hasVersion(component),
            'give every component name and version',
          ),
        ),
        required(
          'component-supplier',
          'Supplier',
          ofEveryComponent(hasSupplier, 'name the supplier of every component'),
        ),
        required(
          'component-identifiers',
          'Unique identifier',
          ofEveryComponent(hasPublicId, 'give every component a package URL or CPE'),
        ),
        required(
          'component-hash',
          'Cryptographic hash',
          ofEveryComponent(hasHash, 'give every component a hash'),
        ),
        required('dependencies', 'Relationships and their completeness', completenessDeclared),
        required('component-licence', 'License', primaryLicence),
        required('component-copyright', 'Copyright holder', primaryCopyright),
      ],
    },
  ],
}
