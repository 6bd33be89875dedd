/**
 * An image's name without tag and digest, and without the system that Trivy adds in brackets:
 * `registry:5000/shop/api:1.2@sha256:… (debian 12)` → `registry:5000/shop/api`.
 */
export const imageName = (reference: string): string =>
  reference
    .replace(/ \([^()]*\)$/, '')
    .replace(/@[\w+.-]+:[0-9a-f]+$/i, '')
    .replace(/:[^:/]+$/, '')
