/** The name of the baseline's file, which the gate writes and reads. */
export const BASELINE_FILE = 'security-gate.baseline.json'
