import {
  readVulnerability,
  type Bom,
  type Component,
  type Vulnerability,
} from '../cyclonedx/vulnerability.ts'
import { cweIds } from '../cwes.ts'
import { rawAt, rawText } from '../raw.ts'
import { toolOf } from '../tools.ts'
import { imageName } from '../trivy/image.ts'
import type { Value } from '../value.ts'
import { covers, jsonReader } from './reader.ts'

/**
 * CycloneDX 1.4 to 1.7 in JSON: `vulnerabilities`, with their `analysis` where the document is a VEX. The worst rating
 * counts, words before scores. A bill of materials without that list says nothing about weaknesses: it speaks for no
 * category, unless the caller names one.
 */
export const cyclonedx = jsonReader(
  'cyclonedx',
  (root) => root.has('bomFormat') && root.at('bomFormat').raw === 'CycloneDX',
  (root) => {
    const bom = bomOf(root)
    const vulnerabilities = root.at('vulnerabilities')
    return {
      tools: [bom.tool],
      coverage: covers(bom.tool, vulnerabilities.absent ? [] : [bom.category]),
      drafts: vulnerabilities
        .optionalList()
        .flatMap((each) => readVulnerability(vulnerabilityOf(each.object()), bom)),
    }
  },
)

const bomOf = (root: Value): Bom => {
  const [metadata, components] = [root.at('metadata'), new Map<string, Component>()]
  const subject = metadata.at('component')
  for (const each of [subject, ...root.at('components').list()]) collect(each, components)
  const isImage = subject.at('type').text() === 'container'
  return {
    tool: toolName(metadata.at('tools')),
    category: isImage ? 'container' : 'sca',
    image: isImage ? imageName(subject.at('name').text() ?? '') : undefined,
    components,
  }
}

/** Components may hold components. */
const collect = (each: Value, components: Map<string, Component>): void => {
  if (each.absent) return
  const ref = each.object().at('bom-ref').text()
  const [group, name] = [each.at('group').text() ?? '', each.at('name').text() ?? 'unnamed component']
  if (ref !== undefined)
    components.set(ref, {
      name: group === '' ? name : `${group}/${name}`,
      version: each.at('version').text(),
      purl: each.at('purl').text(),
    })
  for (const inner of each.at('components').list()) collect(inner, components)
}

/** An array up to 1.4, an object of components and services since 1.5. */
const toolName = (tools: Value): string => {
  const [first] = tools.isList ? tools.list() : tools.at('components').list()
  return toolOf(first?.object().at('name').text() ?? 'cyclonedx').name
}

const vulnerabilityOf = (each: Value): Vulnerability => ({
  id: each.at('id').needText(),
  references: each
    .at('references')
    .list()
    .map((reference) => reference.object().at('id').text()),
  ratings: each
    .at('ratings')
    .list()
    .map((rating) => ({
      severity: rating.object().at('severity').text(),
      score: rating.at('score').number(),
      method: rawText(rawAt(rating.raw, 'method')),
    })),
  cwes: cweIds(rawAt(each.raw, 'cwes')),
  description: each.at('description').text(),
  url: each.at('source').at('url').text(),
  analysis: {
    state: each.at('analysis').at('state').text(),
    justification: each.at('analysis').at('justification').text(),
  },
  affects: each
    .at('affects')
    .optionalList()
    .map((affected) => affected.object().at('ref').needText()),
})
