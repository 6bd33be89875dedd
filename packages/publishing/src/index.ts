export { comment } from './comment.ts'
export { explained, withReasons } from './further.ts'
