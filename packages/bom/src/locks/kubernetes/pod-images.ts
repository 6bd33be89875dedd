import type { YamlNode } from '../../syntax/yaml.ts'

const CONTAINERS = ['containers', 'initContainers', 'ephemeralContainers']

/** Every image of a list of containers, however deep. Each node is visited once: an alias makes one stand in many places. */
export function* podImages(
  root: YamlNode,
  seen: Set<unknown>,
): Generator<{ readonly text: string; readonly line: number }> {
  const open = [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const inner = node.members ?? node.items
    if (inner === undefined || seen.has(inner)) continue
    seen.add(inner)
    for (const key of CONTAINERS)
      for (const container of node.members?.get(key)?.items ?? []) {
        const image = container.members?.get('image')
        if (image?.text) yield { text: image.text, line: image.line }
      }
    for (const child of inner.values()) open.push(child)
  }
}
