import type { Draft } from '../draft.ts'
import {
  readVulnerability,
  type Bom,
  type Component,
  type Vulnerability,
} from '../cyclonedx/vulnerability.ts'
import { cweIds } from '../cwes.ts'
import { toolOf } from '../tools.ts'
import { imageName } from '../trivy/image.ts'
import type { XmlElement } from '../xml.ts'
import { covers, xmlReader } from './reader.ts'

/**
 * CycloneDX in XML: the list `vulnerabilities` of 1.4 and later, and the extension vulnerability/1.0 before it, which
 * stands at the end of the document or in the component that is affected. Rules are those of the JSON documents.
 */
export const cyclonedxXml = xmlReader(
  'cyclonedx-xml',
  (root) =>
    root.localName === 'bom' && /^http:\/\/cyclonedx\.org\/schema\/bom\//.test(root.attribute('xmlns') ?? ''),
  (root) => {
    const bom = bomOf(root)
    const lists = root.descendants('vulnerabilities')
    return {
      tools: [bom.tool],
      coverage: covers(bom.tool, lists.length === 0 ? [] : [bom.category]),
      drafts: [
        ...readList(root, undefined, bom),
        ...componentsOf(root).flatMap((each) => readOwn(each, bom)),
      ],
    }
  },
)

const componentsOf = (root: XmlElement): readonly XmlElement[] =>
  (root.first('components')?.all('component') ?? []).flatMap((each) => [each, ...componentsOf(each)])

const bomOf = (root: XmlElement): Bom => {
  const metadata = root.first('metadata')
  const subject = metadata?.first('component')
  const isImage = subject?.attribute('type') === 'container'
  const all = [...(subject === undefined ? [] : [subject]), ...componentsOf(root)]
  return {
    tool: toolName(metadata?.first('tools')),
    category: isImage ? 'container' : 'sca',
    image: isImage ? imageName(subject.textOf('name') ?? '') : undefined,
    components: new Map(all.flatMap((each) => referenced(each))),
  }
}

const referenced = (each: XmlElement): readonly (readonly [string, Component])[] => {
  const ref = each.attribute('bom-ref')
  return ref === undefined ? [] : [[ref, componentOf(each)]]
}

const componentOf = (each: XmlElement): Component => {
  const [group, name] = [each.textOf('group'), each.textOf('name') ?? 'unnamed component']
  return {
    name: group === undefined ? name : `${group}/${name}`,
    version: each.textOf('version'),
    purl: each.textOf('purl'),
  }
}

const toolName = (tools: XmlElement | undefined): string => {
  const first = tools?.first('tool') ?? tools?.first('components')?.first('component')
  return toolOf(first?.textOf('name') ?? 'cyclonedx').name
}

/** The vulnerabilities that stand in a component are its own, whatever they refer to. */
const readOwn = (component: XmlElement, bom: Bom): readonly Draft[] => {
  const own = new Map([['own', componentOf(component)]])
  return readList(component, 'own', { ...bom, components: own })
}

const readList = (parent: XmlElement, owner: string | undefined, bom: Bom): readonly Draft[] =>
  parent
    .all('vulnerabilities')
    .flatMap((list) => list.all('vulnerability'))
    .flatMap((each) => readVulnerability(vulnerabilityOf(each, owner), bom))

const vulnerabilityOf = (each: XmlElement, owner: string | undefined): Vulnerability => ({
  id: each.needTextOf('id'),
  references: items(each, 'references', 'reference').map((reference) => reference.textOf('id')),
  ratings: items(each, 'ratings', 'rating').map((rating) => ({
    severity: rating.textOf('severity'),
    score: scoreOf(rating.first('score')),
    method: rating.textOf('method'),
  })),
  cwes: cweIds(items(each, 'cwes', 'cwe').map(({ text }) => text)),
  description: each.textOf('description'),
  url: each.first('source')?.textOf('url'),
  analysis: {
    state: each.first('analysis')?.textOf('state'),
    justification: each.first('analysis')?.textOf('justification'),
  },
  affects: owner === undefined ? affectedBy(each) : [owner],
})

const items = (each: XmlElement, list: string, item: string): readonly XmlElement[] =>
  each.first(list)?.all(item) ?? []

/** The extension has the score in `base`. */
const scoreOf = (score: XmlElement | undefined): number | undefined => {
  const text = score?.textOf('base') ?? score?.text
  const value = text === undefined || text === '' ? NaN : Number(text)
  return Number.isFinite(value) ? value : undefined
}

/** `affects`, or the attribute `ref` of the extension. */
const affectedBy = (each: XmlElement): readonly string[] => {
  const ref = each.attribute('ref')
  return [
    ...items(each, 'affects', 'target').map((target) => target.needTextOf('ref')),
    ...(ref === undefined ? [] : [ref]),
  ]
}
