export { sigstoreServer, type SigstoreServer } from './server.ts'
export { workflowToken, type WorkflowClaims } from './token.ts'
