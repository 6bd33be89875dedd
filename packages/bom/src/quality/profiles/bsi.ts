import type { Field, Profile } from '../profile.ts'
import { componentContact, documentContact } from '../rules/agents.ts'
import {
  deployableAddress,
  deployableHash,
  fileName,
  property,
  securityText,
  sourceAddress,
  sourceHash,
} from '../rules/artefacts.ts'
import { wholeGraph, wholeGraphDeclared } from '../rules/dependencies.ts'
import { noVulnerabilities, timestamp } from '../rules/document.ts'
import { atLeast } from '../rules/format.ts'
import { componentName, componentVersion, documentId, publicIdIfAny } from '../rules/identity.ts'
import {
  concludedSpdx,
  concludedSpdxIfAny,
  declaredSpdxIfAny,
  effectiveLicence,
  spdxLicence,
} from '../rules/licences.ts'

const SOURCE = 'BSI TR-03183-2, "Software Bill of Materials (SBOM)"'

const HEAD: readonly Field[] = [
  { key: 'sbom-creator', title: 'Creator of the SBOM', kind: 'required', rule: documentContact },
  { key: 'sbom-timestamp', title: 'Timestamp', kind: 'required', rule: timestamp },
  { key: 'component-creator', title: 'Component creator', kind: 'required', rule: componentContact },
  { key: 'component-name', title: 'Component name', kind: 'required', rule: componentName },
  { key: 'component-version', title: 'Component version', kind: 'required', rule: componentVersion },
]

const FILE: readonly Field[] = [
  { key: 'component-filename', title: 'Filename', kind: 'required', rule: fileName },
  {
    key: 'component-executable',
    title: 'Executable property',
    kind: 'required',
    rule: property('executable'),
  },
  { key: 'component-archive', title: 'Archive property', kind: 'required', rule: property('archive') },
  {
    key: 'component-structured',
    title: 'Structured property',
    kind: 'required',
    rule: property('structured'),
  },
]

const ADDITIONAL: readonly Field[] = [
  { key: 'sbom-uri', title: 'SBOM-URI', kind: 'additional', rule: documentId },
  { key: 'component-source-uri', title: 'Source code URI', kind: 'additional', rule: sourceAddress },
  {
    key: 'component-deployable-uri',
    title: 'URI of the deployable form',
    kind: 'additional',
    rule: deployableAddress,
  },
  {
    key: 'component-identifiers',
    title: 'Other unique identifiers',
    kind: 'additional',
    rule: publicIdIfAny,
  },
]

const dependencies = (rule: Field['rule']): Field => ({
  key: 'component-dependencies',
  title: 'Dependencies on other components',
  kind: 'required',
  rule,
})

const hash = (algorithm: 'SHA256' | 'SHA512'): Field => ({
  key: 'component-hash',
  title: 'Hash value of the deployable component',
  kind: 'required',
  rule: deployableHash(algorithm),
})

const one = (fields: readonly Field[]): Profile['groups'] => [{ title: SOURCE, weight: 1, fields }]

/** Version 1.1 of 2023-11-28: tables 2 to 5. */
export const BSI_1_1: Profile = {
  id: 'bsi-1.1',
  title: 'BSI TR-03183-2 v1.1',
  source: `${SOURCE}, version 1.1 (2023-11-28)`,
  groups: one([
    ...HEAD,
    dependencies(wholeGraph),
    { key: 'component-licence', title: 'Licence', kind: 'required', rule: spdxLicence },
    hash('SHA256'),
    ...ADDITIONAL,
    {
      key: 'component-source-hash',
      title: 'Hash value of the source code',
      kind: 'additional',
      rule: sourceHash,
    },
  ]),
}

/** Version 2.0.0 of 2024-09-20: a hash by SHA-512, and what kind of file a component is. */
export const BSI_2_0: Profile = {
  id: 'bsi-2.0',
  title: 'BSI TR-03183-2 v2.0',
  source: `${SOURCE}, version 2.0.0 (2024-09-20)`,
  groups: one([
    {
      key: 'no-vulnerabilities',
      title: 'No vulnerability information',
      kind: 'required',
      rule: noVulnerabilities,
    },
    ...HEAD,
    ...FILE,
    dependencies(wholeGraph),
    { key: 'component-licence', title: 'Associated licences', kind: 'required', rule: spdxLicence },
    hash('SHA512'),
    ...ADDITIONAL,
    {
      key: 'component-concluded-licence',
      title: 'Concluded licences',
      kind: 'additional',
      rule: concludedSpdxIfAny,
    },
    {
      key: 'component-declared-licence',
      title: 'Declared licences',
      kind: 'optional',
      rule: declaredSpdxIfAny,
    },
    {
      key: 'component-source-hash',
      title: 'Hash value of the source code',
      kind: 'optional',
      rule: sourceHash,
    },
  ]),
}

/** Version 2.1.0 of 2025-08-20: newer formats, and completeness declared. */
export const BSI_2_1: Profile = {
  id: 'bsi-2.1',
  title: 'BSI TR-03183-2 v2.1',
  source: `${SOURCE}, version 2.1.0 (2025-08-20)`,
  groups: one([
    { key: 'sbom-format', title: 'Format and version', kind: 'required', rule: atLeast('1.6', '3.0.1') },
    {
      key: 'no-vulnerabilities',
      title: 'No vulnerability information',
      kind: 'required',
      rule: noVulnerabilities,
    },
    ...HEAD,
    ...FILE,
    dependencies(wholeGraphDeclared),
    { key: 'component-licence', title: 'Distribution licences', kind: 'required', rule: concludedSpdx },
    hash('SHA512'),
    ...ADDITIONAL,
    {
      key: 'component-declared-licence',
      title: 'Original licences',
      kind: 'additional',
      rule: declaredSpdxIfAny,
    },
    {
      key: 'component-effective-licence',
      title: 'Effective licence',
      kind: 'optional',
      rule: effectiveLicence,
    },
    {
      key: 'component-source-hash',
      title: 'Hash value of the source code',
      kind: 'optional',
      rule: sourceHash,
    },
    { key: 'component-security-txt', title: 'URL of the security.txt', kind: 'optional', rule: securityText },
  ]),
}
