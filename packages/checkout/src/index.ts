export { changedBetween, fileAt, isCheckout, isCommit, mayHaveRemote, renamedBetween } from './git.ts'
export * from './tree.ts'
