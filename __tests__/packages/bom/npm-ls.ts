import type { Component, Graph } from '@devsecops/bom'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

interface NpmNode {
  readonly version?: string
  readonly resolved?: string
  readonly missing?: boolean
  readonly extraneous?: boolean
  readonly dependencies?: Readonly<Record<string, NpmNode>>
}

/**
 * The edges that npm itself sees, from the lock file alone and without network. It prints our own packages without a version as `{}` when
 * it prints them again; a dependency that may be missing and is looks the same, and is not installed anywhere.
 */
export const npmEdges = (folder: string): readonly string[] => {
  const copy = mkdtempSync(join(tmpdir(), 'npm-ls-'))
  try {
    cpSync(folder, copy, {
      recursive: true,
      filter: (path) => !/node_modules|\.git$/.test(path.slice(folder.length)),
    })
    const { stdout } = spawnSync('npm', ['ls', '--all', '--json', '--package-lock-only', '--offline'], {
      cwd: copy,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: { ...process.env, NODE_ENV: 'development', npm_config_omit: '', npm_config_loglevel: 'silent' },
    })
    return edgesIn(JSON.parse(stdout) as NpmNode)
  } finally {
    rmSync(copy, { recursive: true })
  }
}

const edgesIn = (tree: NpmNode): readonly string[] => {
  const linked = new Set(
    Object.entries(tree.dependencies ?? {})
      .filter(([, { resolved }]) => resolved?.startsWith('file:') === true)
      .map(([name]) => name),
  )
  const edges = new Set<string>()
  const visit = (node: NpmNode, label: string): void => {
    for (const [name, child] of Object.entries(node.dependencies ?? {})) {
      const absent = Object.keys(child).length === 0 && !linked.has(name)
      if (child.missing === true || child.extraneous === true || absent) continue
      const to = `${name}@${child.version ?? ''}`
      edges.add(`${label} > ${to}`)
      visit(child, to)
    }
  }
  visit(tree, 'ROOT')
  return [...edges].sort()
}

/** The name that a package is installed under, which is not always its own. */
export const installedName = ({ ref, name }: Component): string =>
  /(?:^|\/)node_modules\/(?<name>(?:@[^/]+\/)?[^/]+)$/.exec(ref)?.groups?.name ?? name

/** A graph's edges from what its project reaches, as npm names both ends. */
export const installedAs = (graph: Graph): readonly string[] => {
  const labels = new Map(
    graph.components.map((component) => [
      component.ref,
      component.ref === '.' ? 'ROOT' : `${installedName(component)}@${component.version ?? ''}`,
    ]),
  )
  const seen = new Set(['.'])
  const edges = new Set<string>()
  for (const from of seen)
    for (const to of graph.edges.get(from) ?? []) {
      seen.add(to)
      edges.add(`${labels.get(from) ?? ''} > ${labels.get(to) ?? ''}`)
    }
  return [...edges].sort()
}
