// Written by scripts/types.ts from schemas/policy.schema.json. Change the schema, then run `npm run types`.

import type { Setting } from './setting.ts'

/** Every setting by its dotted path, with how a repository may change what its organisation has set. */
export const SETTINGS: Readonly<Record<string, Setting>> = {
  "version": {
    "kind": "free"
  },
  "extends": {
    "kind": "free"
  },
  "environments.*.strategy": {
    "kind": "free"
  },
  "environments.*.security": {
    "kind": "ordered",
    "order": [
      "off",
      "advisory",
      "required"
    ]
  },
  "environments.*.compliance": {
    "kind": "ordered",
    "order": [
      "basic",
      "full"
    ]
  },
  "environments.*.minimum-score": {
    "kind": "ordered",
    "tighter": "higher",
    "unit": "number"
  },
  "environments.*.approvals.count": {
    "kind": "ordered",
    "tighter": "higher",
    "unit": "number"
  },
  "environments.*.approvals.teams": {
    "kind": "set",
    "tighter": "superset",
    "list": "replaces"
  },
  "environments.*.approvals.security-review": {
    "kind": "ordered",
    "order": [
      false,
      true
    ]
  },
  "environments.*.protection.reviewers": {
    "kind": "ordered",
    "order": [
      false,
      true
    ]
  },
  "environments.*.protection.branch-policy": {
    "kind": "ordered",
    "order": [
      false,
      true
    ]
  },
  "environments.*.protection.prevent-self-review": {
    "kind": "ordered",
    "order": [
      false,
      true
    ]
  },
  "environments.*.cost.change": {
    "kind": "ordered",
    "tighter": "lower",
    "unit": "dollars"
  },
  "environments.*.cost.increase": {
    "kind": "ordered",
    "tighter": "lower",
    "unit": "ratio"
  },
  "environments.*.cost.monthly": {
    "kind": "ordered",
    "tighter": "lower",
    "unit": "dollars"
  },
  "environments.*.cost.daily": {
    "kind": "ordered",
    "tighter": "lower",
    "unit": "dollars"
  },
  "environments.*.cost.alert-at": {
    "kind": "ordered",
    "tighter": "lower",
    "unit": "share"
  },
  "environments.*.cost.approve-increase-over": {
    "kind": "ordered",
    "tighter": "lower",
    "unit": "share"
  },
  "environments.*.slo.availability": {
    "kind": "ordered",
    "tighter": "higher",
    "unit": "share"
  },
  "environments.*.slo.latency-p95": {
    "kind": "ordered",
    "tighter": "lower",
    "unit": "seconds"
  },
  "environments.*.slo.error-rate": {
    "kind": "ordered",
    "tighter": "lower",
    "unit": "share"
  },
  "environments.*.rto": {
    "kind": "ordered",
    "tighter": "lower",
    "unit": "seconds"
  },
  "environments.*.rpo": {
    "kind": "ordered",
    "tighter": "lower",
    "unit": "seconds"
  },
  "environments.*.scans.sast.mode": {
    "kind": "ordered",
    "order": [
      "off",
      "advisory",
      "required"
    ]
  },
  "environments.*.scans.sast.fail-on": {
    "kind": "ordered",
    "order": [
      "none",
      "critical",
      "high",
      "medium",
      "low",
      "any"
    ]
  },
  "environments.*.scans.sast.block": {
    "kind": "set",
    "tighter": "superset",
    "list": "appends"
  },
  "environments.*.scans.sast.on-unknown": {
    "kind": "ordered",
    "order": [
      "pass",
      "block"
    ]
  },
  "environments.*.scans.sast.new-only": {
    "kind": "ordered",
    "order": [
      true,
      false
    ]
  },
  "environments.*.scans.sast.tools": {
    "kind": "set",
    "tighter": "superset",
    "list": "replaces"
  },
  "environments.*.scans.sast.on-missing": {
    "kind": "ordered",
    "order": [
      "warn",
      "fail"
    ]
  },
  "environments.*.scans.sast.severity": {
    "kind": "ordered",
    "order": [
      [
        "cvss",
        "vendor"
      ],
      "max"
    ]
  },
  "environments.*.scans.sca.mode": {
    "kind": "ordered",
    "order": [
      "off",
      "advisory",
      "required"
    ]
  },
  "environments.*.scans.sca.fail-on": {
    "kind": "ordered",
    "order": [
      "none",
      "critical",
      "high",
      "medium",
      "low",
      "any"
    ]
  },
  "environments.*.scans.sca.block": {
    "kind": "set",
    "tighter": "superset",
    "list": "appends"
  },
  "environments.*.scans.sca.on-unknown": {
    "kind": "ordered",
    "order": [
      "pass",
      "block"
    ]
  },
  "environments.*.scans.sca.new-only": {
    "kind": "ordered",
    "order": [
      true,
      false
    ]
  },
  "environments.*.scans.sca.tools": {
    "kind": "set",
    "tighter": "superset",
    "list": "replaces"
  },
  "environments.*.scans.sca.on-missing": {
    "kind": "ordered",
    "order": [
      "warn",
      "fail"
    ]
  },
  "environments.*.scans.sca.severity": {
    "kind": "ordered",
    "order": [
      [
        "cvss",
        "vendor"
      ],
      "max"
    ]
  },
  "environments.*.scans.secrets.mode": {
    "kind": "ordered",
    "order": [
      "off",
      "advisory",
      "required"
    ]
  },
  "environments.*.scans.secrets.fail-on": {
    "kind": "ordered",
    "order": [
      "none",
      "critical",
      "high",
      "medium",
      "low",
      "any"
    ]
  },
  "environments.*.scans.secrets.block": {
    "kind": "set",
    "tighter": "superset",
    "list": "appends"
  },
  "environments.*.scans.secrets.on-unknown": {
    "kind": "ordered",
    "order": [
      "pass",
      "block"
    ]
  },
  "environments.*.scans.secrets.new-only": {
    "kind": "ordered",
    "order": [
      true,
      false
    ]
  },
  "environments.*.scans.secrets.tools": {
    "kind": "set",
    "tighter": "superset",
    "list": "replaces"
  },
  "environments.*.scans.secrets.on-missing": {
    "kind": "ordered",
    "order": [
      "warn",
      "fail"
    ]
  },
  "environments.*.scans.secrets.severity": {
    "kind": "ordered",
    "order": [
      [
        "cvss",
        "vendor"
      ],
      "max"
    ]
  },
  "environments.*.scans.container.mode": {
    "kind": "ordered",
    "order": [
      "off",
      "advisory",
      "required"
    ]
  },
  "environments.*.scans.container.fail-on": {
    "kind": "ordered",
    "order": [
      "none",
      "critical",
      "high",
      "medium",
      "low",
      "any"
    ]
  },
  "environments.*.scans.container.block": {
    "kind": "set",
    "tighter": "superset",
    "list": "appends"
  },
  "environments.*.scans.container.on-unknown": {
    "kind": "ordered",
    "order": [
      "pass",
      "block"
    ]
  },
  "environments.*.scans.container.new-only": {
    "kind": "ordered",
    "order": [
      true,
      false
    ]
  },
  "environments.*.scans.container.tools": {
    "kind": "set",
    "tighter": "superset",
    "list": "replaces"
  },
  "environments.*.scans.container.on-missing": {
    "kind": "ordered",
    "order": [
      "warn",
      "fail"
    ]
  },
  "environments.*.scans.container.severity": {
    "kind": "ordered",
    "order": [
      [
        "cvss",
        "vendor"
      ],
      "max"
    ]
  },
  "environments.*.scans.iac.mode": {
    "kind": "ordered",
    "order": [
      "off",
      "advisory",
      "required"
    ]
  },
  "environments.*.scans.iac.fail-on": {
    "kind": "ordered",
    "order": [
      "none",
      "critical",
      "high",
      "medium",
      "low",
      "any"
    ]
  },
  "environments.*.scans.iac.block": {
    "kind": "set",
    "tighter": "superset",
    "list": "appends"
  },
  "environments.*.scans.iac.on-unknown": {
    "kind": "ordered",
    "order": [
      "pass",
      "block"
    ]
  },
  "environments.*.scans.iac.new-only": {
    "kind": "ordered",
    "order": [
      true,
      false
    ]
  },
  "environments.*.scans.iac.tools": {
    "kind": "set",
    "tighter": "superset",
    "list": "replaces"
  },
  "environments.*.scans.iac.on-missing": {
    "kind": "ordered",
    "order": [
      "warn",
      "fail"
    ]
  },
  "environments.*.scans.iac.severity": {
    "kind": "ordered",
    "order": [
      [
        "cvss",
        "vendor"
      ],
      "max"
    ]
  },
  "environments.*.scans.dast.mode": {
    "kind": "ordered",
    "order": [
      "off",
      "advisory",
      "required"
    ]
  },
  "environments.*.scans.dast.fail-on": {
    "kind": "ordered",
    "order": [
      "none",
      "critical",
      "high",
      "medium",
      "low",
      "any"
    ]
  },
  "environments.*.scans.dast.block": {
    "kind": "set",
    "tighter": "superset",
    "list": "appends"
  },
  "environments.*.scans.dast.on-unknown": {
    "kind": "ordered",
    "order": [
      "pass",
      "block"
    ]
  },
  "environments.*.scans.dast.new-only": {
    "kind": "ordered",
    "order": [
      true,
      false
    ]
  },
  "environments.*.scans.dast.tools": {
    "kind": "set",
    "tighter": "superset",
    "list": "replaces"
  },
  "environments.*.scans.dast.on-missing": {
    "kind": "ordered",
    "order": [
      "warn",
      "fail"
    ]
  },
  "environments.*.scans.dast.severity": {
    "kind": "ordered",
    "order": [
      [
        "cvss",
        "vendor"
      ],
      "max"
    ]
  },
  "environments.*.scans.license.mode": {
    "kind": "ordered",
    "order": [
      "off",
      "advisory",
      "required"
    ]
  },
  "environments.*.scans.license.fail-on": {
    "kind": "ordered",
    "order": [
      "none",
      "critical",
      "high",
      "medium",
      "low",
      "any"
    ]
  },
  "environments.*.scans.license.block": {
    "kind": "set",
    "tighter": "superset",
    "list": "appends"
  },
  "environments.*.scans.license.on-unknown": {
    "kind": "ordered",
    "order": [
      "pass",
      "block"
    ]
  },
  "environments.*.scans.license.new-only": {
    "kind": "ordered",
    "order": [
      true,
      false
    ]
  },
  "environments.*.scans.license.tools": {
    "kind": "set",
    "tighter": "superset",
    "list": "replaces"
  },
  "environments.*.scans.license.on-missing": {
    "kind": "ordered",
    "order": [
      "warn",
      "fail"
    ]
  },
  "environments.*.scans.license.severity": {
    "kind": "ordered",
    "order": [
      [
        "cvss",
        "vendor"
      ],
      "max"
    ]
  },
  "triggers": {
    "kind": "organisation",
    "list": "appends"
  },
  "triggers.*.on": {
    "kind": "free",
    "list": "replaces"
  },
  "triggers.*.branches": {
    "kind": "free",
    "list": "replaces"
  },
  "triggers.*.tags": {
    "kind": "free",
    "list": "replaces"
  },
  "triggers.*.paths": {
    "kind": "free",
    "list": "replaces"
  },
  "triggers.*.actors": {
    "kind": "free",
    "list": "replaces"
  },
  "triggers.*.labels": {
    "kind": "free",
    "list": "replaces"
  },
  "triggers.*.components": {
    "kind": "free",
    "list": "replaces"
  },
  "triggers.*.environment": {
    "kind": "free"
  },
  "triggers.*.strategy": {
    "kind": "free"
  },
  "triggers.*.security": {
    "kind": "ordered",
    "order": [
      "off",
      "advisory",
      "required"
    ]
  },
  "triggers.*.compliance": {
    "kind": "ordered",
    "order": [
      "basic",
      "full"
    ]
  },
  "triggers.*.change-category": {
    "kind": "free"
  },
  "triggers.*.deployable": {
    "kind": "ordered",
    "order": [
      true,
      false
    ]
  },
  "scans.sast.mode": {
    "kind": "ordered",
    "order": [
      "off",
      "advisory",
      "required"
    ]
  },
  "scans.sast.fail-on": {
    "kind": "ordered",
    "order": [
      "none",
      "critical",
      "high",
      "medium",
      "low",
      "any"
    ]
  },
  "scans.sast.block": {
    "kind": "set",
    "tighter": "superset",
    "list": "appends"
  },
  "scans.sast.on-unknown": {
    "kind": "ordered",
    "order": [
      "pass",
      "block"
    ]
  },
  "scans.sast.new-only": {
    "kind": "ordered",
    "order": [
      true,
      false
    ]
  },
  "scans.sast.tools": {
    "kind": "set",
    "tighter": "superset",
    "list": "replaces"
  },
  "scans.sast.on-missing": {
    "kind": "ordered",
    "order": [
      "warn",
      "fail"
    ]
  },
  "scans.sast.severity": {
    "kind": "ordered",
    "order": [
      [
        "cvss",
        "vendor"
      ],
      "max"
    ]
  },
  "scans.sca.mode": {
    "kind": "ordered",
    "order": [
      "off",
      "advisory",
      "required"
    ]
  },
  "scans.sca.fail-on": {
    "kind": "ordered",
    "order": [
      "none",
      "critical",
      "high",
      "medium",
      "low",
      "any"
    ]
  },
  "scans.sca.block": {
    "kind": "set",
    "tighter": "superset",
    "list": "appends"
  },
  "scans.sca.on-unknown": {
    "kind": "ordered",
    "order": [
      "pass",
      "block"
    ]
  },
  "scans.sca.new-only": {
    "kind": "ordered",
    "order": [
      true,
      false
    ]
  },
  "scans.sca.tools": {
    "kind": "set",
    "tighter": "superset",
    "list": "replaces"
  },
  "scans.sca.on-missing": {
    "kind": "ordered",
    "order": [
      "warn",
      "fail"
    ]
  },
  "scans.sca.severity": {
    "kind": "ordered",
    "order": [
      [
        "cvss",
        "vendor"
      ],
      "max"
    ]
  },
  "scans.secrets.mode": {
    "kind": "ordered",
    "order": [
      "off",
      "advisory",
      "required"
    ]
  },
  "scans.secrets.fail-on": {
    "kind": "ordered",
    "order": [
      "none",
      "critical",
      "high",
      "medium",
      "low",
      "any"
    ]
  },
  "scans.secrets.block": {
    "kind": "set",
    "tighter": "superset",
    "list": "appends"
  },
  "scans.secrets.on-unknown": {
    "kind": "ordered",
    "order": [
      "pass",
      "block"
    ]
  },
  "scans.secrets.new-only": {
    "kind": "ordered",
    "order": [
      true,
      false
    ]
  },
  "scans.secrets.tools": {
    "kind": "set",
    "tighter": "superset",
    "list": "replaces"
  },
  "scans.secrets.on-missing": {
    "kind": "ordered",
    "order": [
      "warn",
      "fail"
    ]
  },
  "scans.secrets.severity": {
    "kind": "ordered",
    "order": [
      [
        "cvss",
        "vendor"
      ],
      "max"
    ]
  },
  "scans.container.mode": {
    "kind": "ordered",
    "order": [
      "off",
      "advisory",
      "required"
    ]
  },
  "scans.container.fail-on": {
    "kind": "ordered",
    "order": [
      "none",
      "critical",
      "high",
      "medium",
      "low",
      "any"
    ]
  },
  "scans.container.block": {
    "kind": "set",
    "tighter": "superset",
    "list": "appends"
  },
  "scans.container.on-unknown": {
    "kind": "ordered",
    "order": [
      "pass",
      "block"
    ]
  },
  "scans.container.new-only": {
    "kind": "ordered",
    "order": [
      true,
      false
    ]
  },
  "scans.container.tools": {
    "kind": "set",
    "tighter": "superset",
    "list": "replaces"
  },
  "scans.container.on-missing": {
    "kind": "ordered",
    "order": [
      "warn",
      "fail"
    ]
  },
  "scans.container.severity": {
    "kind": "ordered",
    "order": [
      [
        "cvss",
        "vendor"
      ],
      "max"
    ]
  },
  "scans.iac.mode": {
    "kind": "ordered",
    "order": [
      "off",
      "advisory",
      "required"
    ]
  },
  "scans.iac.fail-on": {
    "kind": "ordered",
    "order": [
      "none",
      "critical",
      "high",
      "medium",
      "low",
      "any"
    ]
  },
  "scans.iac.block": {
    "kind": "set",
    "tighter": "superset",
    "list": "appends"
  },
  "scans.iac.on-unknown": {
    "kind": "ordered",
    "order": [
      "pass",
      "block"
    ]
  },
  "scans.iac.new-only": {
    "kind": "ordered",
    "order": [
      true,
      false
    ]
  },
  "scans.iac.tools": {
    "kind": "set",
    "tighter": "superset",
    "list": "replaces"
  },
  "scans.iac.on-missing": {
    "kind": "ordered",
    "order": [
      "warn",
      "fail"
    ]
  },
  "scans.iac.severity": {
    "kind": "ordered",
    "order": [
      [
        "cvss",
        "vendor"
      ],
      "max"
    ]
  },
  "scans.dast.mode": {
    "kind": "ordered",
    "order": [
      "off",
      "advisory",
      "required"
    ]
  },
  "scans.dast.fail-on": {
    "kind": "ordered",
    "order": [
      "none",
      "critical",
      "high",
      "medium",
      "low",
      "any"
    ]
  },
  "scans.dast.block": {
    "kind": "set",
    "tighter": "superset",
    "list": "appends"
  },
  "scans.dast.on-unknown": {
    "kind": "ordered",
    "order": [
      "pass",
      "block"
    ]
  },
  "scans.dast.new-only": {
    "kind": "ordered",
    "order": [
      true,
      false
    ]
  },
  "scans.dast.tools": {
    "kind": "set",
    "tighter": "superset",
    "list": "replaces"
  },
  "scans.dast.on-missing": {
    "kind": "ordered",
    "order": [
      "warn",
      "fail"
    ]
  },
  "scans.dast.severity": {
    "kind": "ordered",
    "order": [
      [
        "cvss",
        "vendor"
      ],
      "max"
    ]
  },
  "scans.license.mode": {
    "kind": "ordered",
    "order": [
      "off",
      "advisory",
      "required"
    ]
  },
  "scans.license.fail-on": {
    "kind": "ordered",
    "order": [
      "none",
      "critical",
      "high",
      "medium",
      "low",
      "any"
    ]
  },
  "scans.license.block": {
    "kind": "set",
    "tighter": "superset",
    "list": "appends"
  },
  "scans.license.on-unknown": {
    "kind": "ordered",
    "order": [
      "pass",
      "block"
    ]
  },
  "scans.license.new-only": {
    "kind": "ordered",
    "order": [
      true,
      false
    ]
  },
  "scans.license.tools": {
    "kind": "set",
    "tighter": "superset",
    "list": "replaces"
  },
  "scans.license.on-missing": {
    "kind": "ordered",
    "order": [
      "warn",
      "fail"
    ]
  },
  "scans.license.severity": {
    "kind": "ordered",
    "order": [
      [
        "cvss",
        "vendor"
      ],
      "max"
    ]
  },
  "frameworks.add": {
    "kind": "set",
    "tighter": "superset",
    "list": "appends"
  },
  "frameworks.exclude": {
    "kind": "set",
    "tighter": "subset",
    "list": "appends"
  },
  "retention": {
    "kind": "ordered",
    "tighter": "higher",
    "unit": "seconds"
  },
  "tests.*.tools": {
    "kind": "free",
    "list": "replaces"
  },
  "tests.*.environments": {
    "kind": "set",
    "tighter": "superset",
    "list": "replaces"
  },
  "tests.*.parallel": {
    "kind": "free"
  },
  "components.*.paths": {
    "kind": "free",
    "list": "replaces"
  },
  "waivers": {
    "kind": "free"
  },
  "waiver-limits.critical": {
    "kind": "ordered",
    "tighter": "lower",
    "unit": "seconds"
  },
  "waiver-limits.high": {
    "kind": "ordered",
    "tighter": "lower",
    "unit": "seconds"
  },
  "waiver-limits.medium": {
    "kind": "ordered",
    "tighter": "lower",
    "unit": "seconds"
  },
  "waiver-limits.low": {
    "kind": "ordered",
    "tighter": "lower",
    "unit": "seconds"
  },
  "waiver-limits.info": {
    "kind": "ordered",
    "tighter": "lower",
    "unit": "seconds"
  },
  "remediate.critical": {
    "kind": "ordered",
    "tighter": "lower",
    "unit": "seconds"
  },
  "remediate.high": {
    "kind": "ordered",
    "tighter": "lower",
    "unit": "seconds"
  },
  "remediate.medium": {
    "kind": "ordered",
    "tighter": "lower",
    "unit": "seconds"
  },
  "remediate.low": {
    "kind": "ordered",
    "tighter": "lower",
    "unit": "seconds"
  },
  "remediate.info": {
    "kind": "ordered",
    "tighter": "lower",
    "unit": "seconds"
  },
  "sbom.incomplete": {
    "kind": "ordered",
    "order": [
      "warn",
      "fail"
    ]
  },
  "sbom.on-missing": {
    "kind": "ordered",
    "order": [
      "warn",
      "fail"
    ]
  },
  "sbom.minimum-quality.ntia-2021": {
    "kind": "ordered",
    "tighter": "higher",
    "unit": "number"
  },
  "sbom.minimum-quality.ntia-2025": {
    "kind": "ordered",
    "tighter": "higher",
    "unit": "number"
  },
  "sbom.minimum-quality.bsi-1-1": {
    "kind": "ordered",
    "tighter": "higher",
    "unit": "number"
  },
  "sbom.minimum-quality.bsi-2-0": {
    "kind": "ordered",
    "tighter": "higher",
    "unit": "number"
  },
  "sbom.minimum-quality.bsi-2-1": {
    "kind": "ordered",
    "tighter": "higher",
    "unit": "number"
  },
  "sbom.minimum-quality.fsct-3": {
    "kind": "ordered",
    "tighter": "higher",
    "unit": "number"
  },
  "sbom.minimum-quality.openchain-telco-1-1": {
    "kind": "ordered",
    "tighter": "higher",
    "unit": "number"
  },
  "sbom.licenses.allow": {
    "kind": "set",
    "tighter": "subset",
    "list": "replaces"
  },
  "sbom.licenses.deny": {
    "kind": "set",
    "tighter": "superset",
    "list": "appends"
  },
  "sbom.licenses.review": {
    "kind": "set",
    "tighter": "superset",
    "list": "appends"
  },
  "sbom.licenses.on-unknown": {
    "kind": "ordered",
    "order": [
      "warn",
      "fail"
    ]
  },
  "sbom.licenses.applies-to": {
    "kind": "ordered",
    "order": [
      "change",
      "all"
    ]
  },
  "sbom.licenses.exceptions": {
    "kind": "set",
    "tighter": "subset",
    "list": "appends"
  },
  "sbom.licenses.exceptions.*.package": {
    "kind": "free"
  },
  "sbom.licenses.exceptions.*.license": {
    "kind": "free"
  },
  "sbom.licenses.exceptions.*.owner": {
    "kind": "free"
  },
  "sbom.licenses.exceptions.*.reason": {
    "kind": "free"
  },
  "sbom.licenses.exceptions.*.expires": {
    "kind": "free"
  },
  "sbom.alarms.changed-hash": {
    "kind": "ordered",
    "order": [
      "off",
      "warn",
      "fail"
    ]
  },
  "sbom.alarms.new-install-script": {
    "kind": "ordered",
    "order": [
      "off",
      "warn",
      "fail"
    ]
  },
  "sbom.alarms.new-direct": {
    "kind": "ordered",
    "order": [
      "off",
      "warn",
      "fail"
    ]
  },
  "sbom.alarms.license-change": {
    "kind": "ordered",
    "order": [
      "off",
      "warn",
      "fail"
    ]
  },
  "sbom.alarms.downgrade": {
    "kind": "ordered",
    "order": [
      "off",
      "warn",
      "fail"
    ]
  },
  "sbom.alarms.origin-changed": {
    "kind": "ordered",
    "order": [
      "off",
      "warn",
      "fail"
    ]
  },
  "cost.on-unknown": {
    "kind": "ordered",
    "order": [
      "warn",
      "fail"
    ]
  },
  "cost.judge-by": {
    "kind": "ordered",
    "order": [
      "expected",
      "high"
    ]
  },
  "cost.usage-defaults": {
    "kind": "ordered",
    "order": [
      "none",
      "small",
      "medium",
      "large"
    ]
  },
  "cost.minimum-coverage": {
    "kind": "ordered",
    "tighter": "higher",
    "unit": "share"
  },
  "cost.approval.from": {
    "kind": "set",
    "tighter": "subset",
    "list": "replaces"
  },
  "cost.approval.valid-for": {
    "kind": "ordered",
    "tighter": "lower",
    "unit": "seconds"
  },
  "cost.budgets": {
    "kind": "set",
    "tighter": "superset",
    "list": "appends"
  },
  "cost.budgets.*.tag": {
    "kind": "free"
  },
  "cost.budgets.*.value": {
    "kind": "free"
  },
  "cost.budgets.*.monthly": {
    "kind": "free"
  },
  "cost.budgets.*.environments": {
    "kind": "free"
  },
  "cost.tags.required": {
    "kind": "set",
    "tighter": "superset",
    "list": "appends"
  },
  "cost.tags.required.*.key": {
    "kind": "free"
  },
  "cost.tags.required.*.values": {
    "kind": "free"
  },
  "cost.tags.required.*.pattern": {
    "kind": "free"
  },
  "cost.tags.required.*.environments": {
    "kind": "free"
  },
  "cost.tags.on-missing": {
    "kind": "ordered",
    "order": [
      "off",
      "warn",
      "fail"
    ]
  },
  "cost.tags.on-unknown": {
    "kind": "ordered",
    "order": [
      "off",
      "warn",
      "fail"
    ]
  },
  "cost.allowed-regions": {
    "kind": "set",
    "tighter": "subset",
    "list": "replaces"
  },
  "cost.allowed-instance-families": {
    "kind": "set",
    "tighter": "subset",
    "list": "replaces"
  },
  "cost.blast-radius.changes": {
    "kind": "ordered",
    "tighter": "lower",
    "unit": "count"
  },
  "cost.blast-radius.deletions": {
    "kind": "ordered",
    "tighter": "lower",
    "unit": "count"
  },
  "cost.rules.encryption-at-rest": {
    "kind": "ordered",
    "order": [
      "off",
      "warn",
      "fail"
    ]
  },
  "cost.rules.public-access": {
    "kind": "ordered",
    "order": [
      "off",
      "warn",
      "fail"
    ]
  },
  "cost.rules.stateful-deletion": {
    "kind": "ordered",
    "order": [
      "off",
      "warn",
      "fail"
    ]
  },
  "cost.rules.wildcard-iam": {
    "kind": "ordered",
    "order": [
      "off",
      "warn",
      "fail"
    ]
  },
  "cost.rules.open-security-group": {
    "kind": "ordered",
    "order": [
      "off",
      "warn",
      "fail"
    ]
  },
  "cost.rules.allowed-regions": {
    "kind": "ordered",
    "order": [
      "off",
      "warn",
      "fail"
    ]
  },
  "cost.rules.allowed-instance-families": {
    "kind": "ordered",
    "order": [
      "off",
      "warn",
      "fail"
    ]
  },
  "cost.rules.blast-radius": {
    "kind": "ordered",
    "order": [
      "off",
      "warn",
      "fail"
    ]
  },
  "cost.on-unknown-rule": {
    "kind": "ordered",
    "order": [
      "off",
      "warn",
      "fail"
    ]
  },
  "cost.drift.on-drift": {
    "kind": "ordered",
    "order": [
      "off",
      "warn",
      "fail"
    ]
  },
  "cost.drift.ignore": {
    "kind": "set",
    "tighter": "subset",
    "list": "appends"
  },
  "cost.drift.ignore.*.address": {
    "kind": "free"
  },
  "cost.drift.ignore.*.attributes": {
    "kind": "free"
  },
  "cost.drift.ignore.*.owner": {
    "kind": "free"
  },
  "cost.drift.ignore.*.reason": {
    "kind": "free"
  },
  "cost.drift.ignore.*.expires": {
    "kind": "free"
  },
  "cost.spend.anomalies": {
    "kind": "ordered",
    "order": [
      "off",
      "warn",
      "fail"
    ]
  },
  "cost.spend.forecast": {
    "kind": "ordered",
    "order": [
      "off",
      "warn",
      "fail"
    ]
  },
  "may-loosen": {
    "kind": "organisation",
    "list": "appends"
  }
}

/** The policy that holds where nobody says anything. */
export const DEFAULTS: unknown = {
  "version": 1,
  "environments": {
    "dev": {
      "strategy": "rolling",
      "security": "required",
      "compliance": "basic",
      "minimum-score": 0,
      "approvals": {
        "count": 0,
        "teams": [],
        "security-review": false
      },
      "protection": {
        "reviewers": false,
        "branch-policy": false,
        "prevent-self-review": false
      },
      "cost": {
        "change": 100,
        "increase": "none",
        "monthly": 5000,
        "daily": 200,
        "alert-at": "80%",
        "approve-increase-over": "none"
      },
      "slo": {
        "availability": "99%",
        "latency-p95": "1000ms",
        "error-rate": "5%"
      },
      "rto": "none",
      "rpo": "none"
    },
    "staging": {
      "strategy": "canary",
      "security": "required",
      "compliance": "basic",
      "minimum-score": 70,
      "approvals": {
        "count": 0,
        "teams": [],
        "security-review": false
      },
      "protection": {
        "reviewers": false,
        "branch-policy": false,
        "prevent-self-review": false
      },
      "cost": {
        "change": 500,
        "increase": "none",
        "monthly": 10000,
        "daily": 500,
        "alert-at": "80%",
        "approve-increase-over": "none"
      },
      "slo": {
        "availability": "99.5%",
        "latency-p95": "500ms",
        "error-rate": "1%"
      },
      "rto": "8h",
      "rpo": "4h"
    },
    "production": {
      "strategy": "blue-green",
      "security": "required",
      "compliance": "full",
      "minimum-score": 90,
      "approvals": {
        "count": 1,
        "teams": [],
        "security-review": false
      },
      "protection": {
        "reviewers": true,
        "branch-policy": false,
        "prevent-self-review": false
      },
      "cost": {
        "change": 1000,
        "increase": "none",
        "monthly": 50000,
        "daily": "none",
        "alert-at": "80%",
        "approve-increase-over": "10%"
      },
      "slo": {
        "availability": "99.9%",
        "latency-p95": "200ms",
        "error-rate": "0.1%"
      },
      "rto": "4h",
      "rpo": "1h",
      "scans": {
        "container": {
          "fail-on": "high"
        }
      }
    },
    "dr": {
      "strategy": "blue-green",
      "security": "required",
      "compliance": "full",
      "minimum-score": 90,
      "approvals": {
        "count": 1,
        "teams": [],
        "security-review": false
      },
      "protection": {
        "reviewers": true,
        "branch-policy": false,
        "prevent-self-review": false
      },
      "cost": {
        "change": 1000,
        "increase": "none",
        "monthly": 50000,
        "daily": "none",
        "alert-at": "80%",
        "approve-increase-over": "10%"
      },
      "slo": {
        "availability": "99.9%",
        "latency-p95": "200ms",
        "error-rate": "0.1%"
      },
      "rto": "30min",
      "rpo": "5min",
      "scans": {
        "container": {
          "fail-on": "high"
        }
      }
    }
  },
  "triggers": [
    {
      "on": "push",
      "branches": [
        "main"
      ],
      "environment": "production"
    },
    {
      "on": "push",
      "branches": [
        "develop"
      ],
      "environment": "staging"
    },
    {
      "on": "push",
      "branches": [
        "release/**"
      ],
      "environment": "staging"
    },
    {
      "on": "push",
      "tags": [
        "v*"
      ],
      "environment": "production"
    },
    {
      "on": "push",
      "branches": [
        "hotfix/**"
      ],
      "environment": "production",
      "strategy": "rolling",
      "change-category": "emergency"
    },
    {
      "on": "push",
      "branches": [
        "**"
      ],
      "environment": "dev"
    },
    {
      "on": [
        "pull_request",
        "pull_request_target"
      ],
      "environment": "dev"
    },
    {
      "on": "merge_group",
      "environment": "base-branch",
      "deployable": false
    },
    {
      "on": "workflow_dispatch",
      "environment": "input"
    },
    {
      "on": "schedule",
      "environment": "all",
      "deployable": false
    },
    {
      "on": "*",
      "environment": "dev",
      "deployable": false
    }
  ],
  "scans": {
    "sast": {
      "mode": "required",
      "fail-on": "medium",
      "block": [],
      "on-unknown": "block",
      "new-only": false,
      "tools": [],
      "on-missing": "fail",
      "severity": "max"
    },
    "sca": {
      "mode": "required",
      "fail-on": "high",
      "block": [],
      "on-unknown": "block",
      "new-only": false,
      "tools": [],
      "on-missing": "fail",
      "severity": "max"
    },
    "secrets": {
      "mode": "required",
      "fail-on": "any",
      "block": [],
      "on-unknown": "block",
      "new-only": false,
      "tools": [],
      "on-missing": "fail",
      "severity": "max"
    },
    "container": {
      "mode": "required",
      "fail-on": "critical",
      "block": [],
      "on-unknown": "block",
      "new-only": false,
      "tools": [],
      "on-missing": "warn",
      "severity": "max"
    },
    "iac": {
      "mode": "required",
      "fail-on": "high",
      "block": [],
      "on-unknown": "block",
      "new-only": false,
      "tools": [],
      "on-missing": "warn",
      "severity": "max"
    },
    "dast": {
      "mode": "required",
      "fail-on": "high",
      "block": [],
      "on-unknown": "block",
      "new-only": false,
      "tools": [],
      "on-missing": "warn",
      "severity": "max"
    },
    "license": {
      "mode": "advisory",
      "fail-on": "high",
      "block": [],
      "on-unknown": "block",
      "new-only": false,
      "tools": [],
      "on-missing": "warn",
      "severity": "max"
    }
  },
  "frameworks": {
    "add": [],
    "exclude": {}
  },
  "retention": "7y",
  "tests": {
    "unit": {
      "tools": [],
      "environments": "all",
      "parallel": true
    },
    "integration": {
      "tools": [],
      "environments": "all",
      "parallel": true
    },
    "contract": {
      "tools": [
        "pact"
      ],
      "environments": [
        "staging",
        "production"
      ],
      "parallel": false
    },
    "e2e": {
      "tools": [
        "playwright"
      ],
      "environments": "all",
      "parallel": true
    },
    "performance": {
      "tools": [
        "k6"
      ],
      "environments": [
        "staging",
        "production"
      ],
      "parallel": false
    },
    "security": {
      "tools": [
        "zap"
      ],
      "environments": "all",
      "parallel": false
    },
    "chaos": {
      "tools": [
        "litmus"
      ],
      "environments": [
        "dev",
        "staging"
      ],
      "parallel": false
    }
  },
  "components": {},
  "waivers": ".github/devsecops-waivers.yml",
  "waiver-limits": {
    "critical": "30d",
    "high": "90d",
    "medium": "180d",
    "low": "365d",
    "info": "365d"
  },
  "remediate": {
    "critical": "1d",
    "high": "7d",
    "medium": "30d",
    "low": "none",
    "info": "none"
  },
  "sbom": {
    "incomplete": "fail",
    "on-missing": "fail",
    "minimum-quality": {
      "ntia-2021": 0,
      "ntia-2025": 0,
      "bsi-1-1": 0,
      "bsi-2-0": 0,
      "bsi-2-1": 0,
      "fsct-3": 0,
      "openchain-telco-1-1": 0
    },
    "licenses": {
      "allow": "all",
      "deny": [],
      "review": [],
      "on-unknown": "warn",
      "applies-to": "all",
      "exceptions": []
    },
    "alarms": {
      "changed-hash": "fail",
      "new-install-script": "warn",
      "new-direct": "off",
      "license-change": "warn",
      "downgrade": "warn",
      "origin-changed": "warn"
    }
  },
  "cost": {
    "on-unknown": "fail",
    "judge-by": "expected",
    "usage-defaults": "none",
    "minimum-coverage": "0%",
    "approval": {
      "from": [
        "review",
        "comment"
      ],
      "valid-for": "7d"
    },
    "budgets": [],
    "tags": {
      "required": [],
      "on-missing": "fail",
      "on-unknown": "warn"
    },
    "allowed-regions": "all",
    "allowed-instance-families": "all",
    "blast-radius": {
      "changes": "none",
      "deletions": "none"
    },
    "rules": {
      "encryption-at-rest": "warn",
      "public-access": "fail",
      "stateful-deletion": "fail",
      "wildcard-iam": "fail",
      "open-security-group": "fail",
      "allowed-regions": "fail",
      "allowed-instance-families": "fail",
      "blast-radius": "warn"
    },
    "on-unknown-rule": "warn",
    "drift": {
      "on-drift": "warn",
      "ignore": []
    },
    "spend": {
      "anomalies": "warn",
      "forecast": "warn"
    }
  },
  "may-loosen": []
}
