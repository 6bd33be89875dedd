import type { Component, Origin, Scope } from '../../model/component.ts'
import { baseOf, folderOf, joined } from '../../syntax/path.ts'
import { plainText } from '../../syntax/text.ts'
import { addEntry, isPlain, noEdges, PROJECT, projectOf } from '../entry.ts'
import type { GraphBuilder } from '../graph-builder.ts'
import { hashesOf, prefixedHash } from '../hash.ts'
import { gitOrigin, originAt } from '../origin.ts'
import { textReader } from '../reader-of.ts'
import type { Source } from '../source.ts'
import { pyprojectOf } from './pyproject.ts'
import { pythonRef } from './python-packages.ts'
import { normalised, parseRequirement, pinnedVersion } from './requirement.ts'
import { requirementsLines } from './requirements-lines.ts'
import type { RequirementsLine } from './requirements-lines.ts'

const FILE = /(?:^|\/)(?:[^/]*requirements[^/]*\.(?:txt|pip)|requirements\/[^/]+\.(?:txt|pip))$/i

/**
 * Requirements files of pip: `requirements.txt`, `requirements-dev.txt`, `requirements/prod.txt`. What is not pinned to one version, by itself or by a file of constraints,
 * is a gap. A file whose name has the word dev, test, lint or docs is for development.
 */
export const requirements = textReader(
  { format: 'requirements', reads: (path) => FILE.test(path) },
  (builder, source) => {
    builder.root(projectOf('pypi', source, pyprojectOf(source)))
    builder.known(PROJECT)
    new Requirements(builder, source).fill()
    noEdges(builder, 'a requirements file')
  },
)

const scopeOf = (path: string): Scope =>
  /(?:^|[^a-z])(?:dev|develop|development|tests?|testing|lint|linting|docs?|ci)(?:[^a-z]|$)/i.test(
    baseOf(path),
  )
    ? 'dev'
    : 'required'

class Requirements {
  readonly #builder: GraphBuilder
  readonly #source: Source
  readonly #scope: Scope
  readonly #pins = new Map<string, string>()
  readonly #seen = new Set<string>()

  constructor(builder: GraphBuilder, source: Source) {
    this.#builder = builder
    this.#source = source
    this.#scope = scopeOf(source.path)
  }

  fill(): void {
    const files = [...this.#files(this.#source.path, this.#source.text)]
    for (const { path, lines } of files) this.#constrain(path, lines)
    for (const { path, lines } of files) for (const line of lines) this.#add(path, line)
  }

  /** The file and those that it includes, each once, however they include each other. */
  *#files(path: string, text: string): Generator<{ path: string; lines: readonly RequirementsLine[] }> {
    this.#seen.add(path)
    const lines = requirementsLines(text)
    yield { path, lines }
    for (const line of lines) {
      if (line.kind !== 'include') continue
      const place = joined(folderOf(path), line.path)
      if (place !== undefined && this.#seen.has(place)) continue
      const included = this.#read(path, line)
      if (included !== undefined && place !== undefined) yield* this.#files(place, included)
    }
  }

  #read(path: string, line: { readonly path: string; readonly line: number }): string | undefined {
    const place = joined(folderOf(path), line.path)
    const text = place === undefined ? undefined : this.#source.neighbours(place)
    if (text === undefined)
      this.#gap(
        path,
        'missing-entry',
        `it includes ${isPlain(line.path) ? line.path : 'a file'}, which is not in the checkout`,
        line.line,
      )
    return text === undefined ? undefined : plainText(text)
  }

  /** Pins of constraints: they choose a version, and ask for nothing. */
  #constrain(path: string, lines: readonly RequirementsLine[]): void {
    for (const line of lines) {
      if (line.kind !== 'constraints') continue
      for (const one of requirementsLines(this.#read(path, line) ?? '')) {
        const requirement = one.kind === 'requirement' ? parseRequirement(one.text) : undefined
        const version = requirement && pinnedVersion(requirement.specifier)
        if (version !== undefined) this.#pins.set(normalised(requirement?.name ?? ''), version)
      }
    }
  }

  #add(path: string, line: RequirementsLine): void {
    switch (line.kind) {
      case 'include':
      case 'constraints':
        return
      case 'unended':
        this.#gap(path, 'truncated', 'its last line ends in a continuation', line.line)
        return
      case 'editable':
        this.#component(path, line.line, fromPlace(line.text), [])
        return
      case 'requirement':
        this.#component(path, line.line, this.#wanted(line.text), line.hashes)
    }
  }

  #wanted(text: string): Wanted | undefined {
    const requirement = parseRequirement(text)
    if (requirement === undefined || /^[^\s[@;=<>!~]*[/\\:]/.test(text)) return fromPlace(text)
    const { name, specifier, url } = requirement
    if (url !== undefined) return { ...fromPlace(url), name }
    const version = pinnedVersion(specifier) ?? this.#pins.get(normalised(name))
    return { name, ...(version !== undefined && { version }) }
  }

  #component(path: string, line: number, wanted: Wanted | undefined, hashes: readonly string[]): void {
    if (wanted?.origin?.kind === 'path' && wanted.name === undefined) return
    if (wanted?.name === undefined) {
      this.#gap(path, 'unresolved', 'a line names no package', line)
      return
    }
    const { name, version, origin } = wanted
    const component: Component = {
      ref: pythonRef(name, version),
      ecosystem: 'pypi',
      kind: 'package',
      name,
      ...(version !== undefined && { version }),
      scope: this.#scope,
      ...hashesOf(hashes.map(prefixedHash)),
      ...(origin && { origin }),
      ...(path !== this.#source.path && { file: path }),
      line,
    }
    if (!addEntry(this.#builder, component)) return
    this.#builder.edge(PROJECT, component.ref)
    if (version === undefined && origin?.commit === undefined)
      this.#gap(path, 'unresolved', `${name} is not pinned to a version`, line)
  }

  #gap(
    path: string,
    code: 'missing-entry' | 'truncated' | 'unresolved',
    message: string,
    line: number,
  ): void {
    const place = path === this.#source.path ? '' : `${path}: `
    this.#builder.gap({ code, message: `${place}${message}`, line })
  }
}

interface Wanted {
  readonly name?: string
  readonly version?: string
  readonly origin?: Origin
}

/** Name and version of an archive's file name: of a wheel by the wheel format, of a source archive by PEP 625. */
const ofFileName = (file: string): readonly (string | undefined)[] => {
  const parts = file.split('-')
  if (file.endsWith('.whl')) return parts.length >= 5 ? parts : []
  const [, name, version] = /^(.+)-([0-9][^-]*)\.(?:tar\.gz|zip|tar\.bz2)$/.exec(file) ?? []
  return [name, version]
}

/** What an address tells: a repository with its commit, an archive whose file name has name and version, a folder of the checkout. */
const fromPlace = (text: string): Wanted => {
  const egg = /[#&]egg=([\w.-]+)/.exec(text)?.[1]
  const bare = text.replace(/\s*;.*$/s, '').replace(/#.*$/s, '')
  const named = egg === undefined ? {} : { name: egg }
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(bare))
    return { ...named, origin: originAt('path', bare.replace(/\[.*\]$/, '')) }
  const vcs = /^(?:git|hg|svn|bzr)\+(.*?)(?:@([^@/]+))?$/s.exec(bare)
  if (vcs) return { ...named, origin: gitOrigin(vcs[1], vcs[2]) }
  const [fileName, version] = ofFileName(baseOf(bare))
  const name = egg ?? fileName
  return {
    ...(name !== undefined && { name }),
    ...(version !== undefined && { version: decoded(version) }),
    origin: originAt('url', bare),
  }
}

const decoded = (text: string): string => text.replaceAll(/%2B/gi, '+')
