import type { Finding } from '@devsecops/findings'

/** A weakness of high severity in code, unless overridden. */
export const aFinding = (overrides: Partial<Finding> = {}): Finding => ({
  id: 'sast:semgrep:python.sqli:api/orders.py:1',
  category: 'sast',
  severity: 'high',
  tool: 'semgrep',
  rule: 'python.sqli',
  message: 'A query is built from user input.',
  location: { path: 'api/orders.py', line: 12 },
  ...overrides,
})
