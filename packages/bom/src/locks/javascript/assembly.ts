import type { Component, Scope } from '../../model/component.ts'
import type { Gap, Graph } from '../../model/graph.ts'
import { GraphBuilder } from '../graph-builder.ts'
import { agreementGap } from './agreement.ts'
import type { Manifest } from './manifest.ts'
import type { Wish } from './wishes.ts'

/** A component whose scope follows from who needs it, where the lock file does not state one. */
export type Draft = Omit<Component, 'scope' | 'ecosystem' | 'purl'> & { readonly scope?: Scope | undefined }

interface Need {
  readonly to: string
  readonly kind: Wish['kind']
}

/** Puts a graph together from entries and needs, and tells the scope of each: by the lightest way from a root. */
export class Assembly {
  readonly #file: string
  readonly #format: string
  readonly #drafts = new Map<string, Draft>()
  readonly #roots = new Set<string>()
  readonly #needs = new Map<string, Need[]>()
  readonly #missing = new Map<string, number>()
  readonly #gaps: Gap[] = []
  /** Entries that are known to be wanted by nothing. */
  readonly #extraneous = new Set<string>()

  constructor(file: string, format: string) {
    this.#file = file
    this.#format = format
  }

  get file(): string {
    return this.#file
  }

  root(draft: Draft): void {
    this.#roots.add(draft.ref)
    this.add(draft)
  }

  add(draft: Draft): void {
    if (!this.#drafts.has(draft.ref)) this.#drafts.set(draft.ref, draft)
  }

  has(ref: string): boolean {
    return this.#drafts.has(ref)
  }

  /** That all needs of a component are told: none yet. */
  known(ref: string): void {
    if (!this.#needs.has(ref)) this.#needs.set(ref, [])
  }

  /** What a wish comes to: an edge, or a need without an entry. */
  wish(from: string, wish: Pick<Wish, 'kind' | 'mayMiss'>, to: string | undefined): void {
    this.known(from)
    if (to !== undefined) this.#needs.get(from)?.push({ to, kind: wish.kind })
    else if (!wish.mayMiss) this.#missing.set(from, (this.#missing.get(from) ?? 0) + 1)
  }

  extraneous(ref: string): void {
    this.#extraneous.add(ref)
  }

  readonly gap = (gap: Gap): void => {
    this.#gaps.push(gap)
  }

  /** Tells where a package.json names what the lock file does not have for it. */
  compare(manifest: Manifest | undefined, wishes: readonly Pick<Wish, 'name'>[]): void {
    const gap =
      manifest === undefined ? undefined : agreementGap(manifest, new Set(wishes.map(({ name }) => name)))
    if (gap !== undefined) this.#gaps.push(gap)
  }

  build(): Graph {
    const scopes = this.#scopes()
    const builder = new GraphBuilder(this.#file, this.#format)
    for (const draft of this.#drafts.values()) {
      const component = completed(draft, draft.scope ?? scopes.get(draft.ref) ?? 'required')
      if (this.#roots.has(draft.ref)) builder.root(component)
      else builder.add(component)
    }
    for (const [from, needs] of this.#needs) {
      builder.known(from)
      for (const { to } of needs) builder.edge(from, to)
    }
    for (const gap of [...this.#gaps, ...this.#missingGaps(), ...this.#unneededGaps(scopes)]) builder.gap(gap)
    return builder.build()
  }

  /** What the roots need without what is optional is required; with it, optional; whatever else they reach is for development. */
  #scopes(): ReadonlyMap<string, Scope> {
    const scopes = new Map<string, Scope>()
    const reach = (scope: Scope, kinds: readonly Wish['kind'][], starts: Iterable<string>): void => {
      const queue = [...starts]
      for (let ref = queue.pop(); ref !== undefined; ref = queue.pop())
        for (const { to, kind } of this.#needs.get(ref) ?? []) {
          if (scopes.has(to) || !kinds.includes(kind)) continue
          scopes.set(to, scope)
          queue.push(to)
        }
    }
    for (const root of this.#roots) scopes.set(root, 'required')
    reach('required', ['required'], this.#roots)
    reach('optional', ['required', 'optional'], [...scopes.keys()])
    reach('dev', ['required', 'optional', 'dev'], [...scopes.keys()])
    return scopes
  }

  #missingGaps(): readonly Gap[] {
    return [...this.#missing].map(([ref, count]) => {
      const draft = this.#drafts.get(ref)
      const line = draft?.line
      const where = draft?.file ?? this.#file
      return {
        code: 'missing-entry',
        message: `${where}: ${line === undefined ? 'the project' : `the package at line ${line}`} needs ${
          count === 1 ? 'a package that has' : `${count} packages that have`
        } no entry in the lock file.`,
        ...(line !== undefined && { line }),
      }
    })
  }

  /** Only where all roots' needs are known can it be said that nothing needs an entry. */
  #unneededGaps(scopes: ReadonlyMap<string, Scope>): readonly Gap[] {
    if (this.#roots.size === 0 || [...this.#roots].some((root) => !this.#needs.has(root))) return []
    const unneeded = [...this.#drafts.values()].filter(
      ({ ref }) => !scopes.has(ref) && !this.#extraneous.has(ref),
    )
    const [first] = unneeded
    if (first === undefined) return []
    return [
      {
        code: 'unneeded-entry',
        message: `${this.#file}: ${unneeded.length === 1 ? 'an entry is' : `${unneeded.length} entries are`} needed by nothing: the lock file and package.json do not agree.`,
        ...(first.line !== undefined && { line: first.line }),
      },
    ]
  }
}

const completed = (draft: Draft, scope: Scope): Component => ({
  ...draft,
  ecosystem: 'npm',
  scope,
})
