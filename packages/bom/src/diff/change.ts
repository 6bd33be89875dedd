import type { Component, Ecosystem } from '../model/component.ts'

/** What became of a package, between two states of a lock file. */
export type ChangeKind =
  | 'added'
  | 'removed'
  | 'upgraded'
  | 'downgraded'
  /** Another version, of which it cannot be told which is newer. */
  | 'replaced'
  /** The same version; something else about it differs. */
  | 'same-version'

/** What differs besides the version. */
export type Aspect =
  /** Another licence; not told where one side states none. */
  | 'licence'
  /** The same version with another digest: what is downloaded is not what it was. */
  | 'content'
  /** It runs a program when it is installed, on one side only. */
  | 'install-script'
  /** From another registry, repository or host, or no longer from a registry. */
  | 'origin'
  /** Needed by the project itself, on one side only. */
  | 'direct'

/** A component, and whether a root needs it itself. */
export interface Side {
  readonly component: Component
  readonly direct: boolean
}

/** One change of one package in one file. `before` is absent for what was added, `after` for what was removed. */
export interface Change {
  readonly file: string
  readonly ecosystem: Ecosystem
  readonly name: string
  readonly kind: ChangeKind
  readonly before?: Side
  readonly after?: Side
  /** In alphabetical order. */
  readonly aspects: readonly Aspect[]
}

/** A dependency of the project itself that was none before. */
export const isNewDirect = ({ before, after }: Change): boolean =>
  after?.direct === true && before?.direct !== true

/** A package that runs a program when it is installed, and did not before or was not there. */
export const isNewInstallScript = ({ before, after }: Change): boolean =>
  after?.component.installScript === true && before?.component.installScript !== true

/** One version that is not what it was: never the work of an update. */
export const isAlarm = ({ aspects }: Change): boolean => aspects.includes('content')
