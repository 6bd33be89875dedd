export type { Manifest, Snapshot, SubmittedPackage } from './snapshot.ts'
export * from './submission.ts'
