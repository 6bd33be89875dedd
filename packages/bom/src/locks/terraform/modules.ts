import type { Component } from '../../model/component.ts'
import type { Gap } from '../../model/graph.ts'
import { baseOf, folderOf, joined } from '../../syntax/path.ts'
import { conflictIn, plainText } from '../../syntax/text.ts'
import { addEntry, isPlain, PROJECT, projectOf } from '../entry.ts'
import type { GraphBuilder } from '../graph-builder.ts'
import { textReader } from '../reader-of.ts'
import type { Source } from '../source.ts'
import { configurationOf } from './configuration.ts'
import type { ModuleCall, RequiredProvider } from './configuration.ts'
import { lockedProviders, providerComponent } from './lock.ts'
import type { LockedProvider } from './lock.ts'
import { isPinned, nameOf, originOf, parseModuleSource } from './module-source.ts'
import type { ModuleSource } from './module-source.ts'

const FILE = /\.(?:tf|tofu)(?:\.json)?$/

/** The names that modules' files mostly have: asked for where nobody can list the folder. */
const USUAL = ['main', 'versions', 'providers', 'terraform', 'modules', 'backend', 'version', 'provider']

/**
 * Configurations of Terraform and OpenTofu: modules and required providers. A folder is one module: where its files can be listed, the first of them
 * speaks for all, and the others give a graph of nothing without gaps. Local modules are followed into their folders; versions and digests of
 * providers come from the lock file beside the root.
 */
export const terraform = textReader(
  { format: 'terraform', reads: (path) => FILE.test(path) },
  (builder, source) => {
    const files = filesOf(source, source.folder)
    if (source.neighbours.list !== undefined && files[0] !== source.path) return
    new ModuleTree(builder, source).fill(source.neighbours.list === undefined ? [source.path] : files)
  },
)

const filesOf = ({ neighbours }: Source, folder: string): readonly string[] =>
  (neighbours.list?.(folder) ?? USUAL.map((name) => `${folder === '' ? '' : `${folder}/`}${name}.tf`))
    .filter((path) => FILE.test(path))
    .toSorted()

class ModuleTree {
  readonly #builder: GraphBuilder
  readonly #source: Source
  readonly #locked: ReadonlyMap<string, LockedProvider>

  constructor(builder: GraphBuilder, source: Source) {
    this.#builder = builder
    this.#source = source
    const { providers } = lockedProviders(source.beside('.terraform.lock.hcl') ?? '')
    this.#locked = new Map(providers.map((provider) => [withoutHost(provider.address), provider]))
  }

  fill(files: readonly string[]): void {
    this.#builder.root(projectOf('terraform', this.#source)).known(PROJECT)
    const open = this.#folder(PROJECT, files)
    const seen = new Set<string>([this.#source.folder])
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (seen.has(at.folder)) continue
      seen.add(at.folder)
      const found = filesOf(this.#source, at.folder).filter(
        (path) => this.#source.neighbours(path) !== undefined,
      )
      if (found.length === 0)
        this.#builder.gap({
          code: 'missing-entry',
          message: `the folder of the local module ${shown(at.folder)} has no configuration that is known`,
          line: at.line,
        })
      open.push(...this.#folder(at.ref, found))
    }
  }

  /** Reads the files of one folder; returns the local modules that it calls. */
  #folder(from: string, files: readonly string[]): Local[] {
    return files.flatMap((path) => {
      const text =
        path === this.#source.path ? this.#source.text : plainText(this.#source.neighbours(path) ?? '')
      const conflict = conflictIn(text)
      const configuration = conflict
        ? { modules: [], providers: [], gaps: [conflict] }
        : configurationOf(path, text)
      for (const gap of configuration.gaps) this.#gap(path, gap)
      for (const provider of configuration.providers) this.#provider(from, path, provider)
      return configuration.modules.flatMap((call) => this.#module(from, path, call))
    })
  }

  /** A gap of another file than the one that is read names it. */
  #gap(path: string, gap: Gap): void {
    const place = path === this.#source.path ? '' : `${path}: `
    this.#builder.gap({ ...gap, message: `${place}${gap.message}` })
  }

  #provider(from: string, path: string, { label, source, constraint, line }: RequiredProvider): void {
    const address = withoutHost(
      source === undefined ? `hashicorp/${label}` : source.includes('/') ? source : `hashicorp/${source}`,
    )
    const locked = this.#locked.get(address)
    const exact =
      locked?.version ??
      (constraint !== undefined && isExact(constraint) ? constraint.replace(/^=\s*/, '') : undefined)
    const component = providerComponent(locked?.address ?? address, exact, locked?.hashes ?? [])
    this.#add(from, path, line, component)
    if (exact === undefined)
      this.#gap(path, {
        code: 'unresolved',
        message: `the provider ${shown(address)} has no version in a lock file`,
        line,
      })
  }

  #module(from: string, path: string, call: ModuleCall): Local[] {
    const source = call.source === undefined ? undefined : parseModuleSource(call.source)
    if (source === undefined) {
      if (call.source === undefined)
        this.#gap(path, {
          code: 'unresolved',
          message: `the source of the module ${shown(call.label)} is no plain text`,
          line: call.line,
        })
      else
        this.#gap(path, {
          code: 'not-a-lock-file',
          message: `the module ${shown(call.label)} has a source of no known kind`,
          line: call.line,
        })
      return []
    }
    if (source.kind === 'local') return this.#local(from, path, source, call)
    const exact =
      call.version !== undefined && isExact(call.version) ? call.version.replace(/^=\s*/, '') : undefined
    const version = source.kind === 'registry' ? exact : source.ref
    const origin = originOf(source)
    const name = nameOf(source)
    this.#add(from, path, call.line, {
      ref: `${name}@${version ?? ''}`,
      ecosystem: 'terraform',
      kind: 'module',
      name,
      ...(version !== undefined && { version }),
      scope: 'required',
      ...(origin && { origin }),
      pinned: isPinned(source),
    })
    if (version === undefined)
      this.#gap(path, {
        code: 'unresolved',
        message: `the module ${shown(call.label)} is not set to one version`,
        line: call.line,
      })
    this.#gap(path, {
      code: 'no-edges',
      message: `what the module ${shown(call.label)} needs in turn is not in the checkout`,
      line: call.line,
    })
    return []
  }

  /** A module of the checkout: our own code, under the path of its folder. */
  #local(from: string, path: string, { address }: ModuleSource, { line }: ModuleCall): Local[] {
    const folder = joined(folderOf(path), address)
    if (folder === undefined) {
      this.#gap(path, {
        code: 'unresolved',
        message: 'the source of a local module lies outside of the checkout',
        line,
      })
      return []
    }
    if (folder === this.#source.folder) return []
    const ref = `./${folder}`
    this.#add(from, path, line, {
      ref,
      ecosystem: 'terraform',
      kind: 'project',
      name: baseOf(folder) || PROJECT,
      scope: 'required',
    })
    return [{ ref, folder, line }]
  }

  #add(from: string, path: string, line: number, component: Component): void {
    const file = path === this.#source.path ? {} : { file: path }
    if (!addEntry(this.#builder, { ...component, ...file, line })) return
    if (component.kind === 'project' || component.kind === 'provider') this.#builder.known(component.ref)
    this.#builder.edge(from, component.ref)
  }
}

interface Local {
  readonly ref: string
  readonly folder: string
  readonly line: number
}

const shown = (text: string): string => (isPlain(text) ? text : 'named here')

const withoutHost = (address: string): string =>
  address.replace(/^registry\.(?:terraform\.io|opentofu\.org)\//, '')

/** One version alone: `1.2.3`, `= 1.2.3`. */
const isExact = (constraint: string): boolean =>
  /^(?:=\s*)?v?\d+(?:\.\d+){0,2}(?:[-+][\w.+-]+)?$/.test(constraint)
