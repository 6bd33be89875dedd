import type { PlanRule } from '../rule.ts'

/** Of administration: SSH, Telnet, RPC, SMB, RDP, VNC, WinRM, Docker, kubelet, etcd. */
const ADMINISTRATION = [22, 23, 135, 139, 445, 2375, 2376, 2379, 2380, 3389, 5900, 5985, 5986, 10250]

/**
 * Of databases: SQL Server, Oracle, MySQL, PostgreSQL, Redshift, CouchDB, Redis, Cassandra, Elasticsearch, Memcached,
 * MongoDB, Db2, by the ports that their makers document.
 */
const DATABASES = [
  1433, 1434, 1521, 2483, 2484, 3306, 5432, 5439, 5984, 6379, 9042, 9200, 9300, 11211, 27017, 27018, 50000,
]

const PORTS = `[${[...ADMINISTRATION, ...DATABASES].sort((a, b) => a - b).join(', ')}]`

/** Networks that let the whole internet in on ports of administration or databases, or on all. */
export const OPEN_SECURITY_GROUP: PlanRule = {
  id: 'open-security-group',
  title: 'The whole internet is let in on a port of administration or of a database',
  severity: 'critical',
  scope: 'resource',
  references: [
    'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-best-practices.html',
    'https://learn.microsoft.com/azure/security/fundamentals/network-best-practices',
    'https://cloud.google.com/firewall/docs/firewalls',
  ],
  checks: [
    {
      types: [
        ...['aws_security_group', 'aws_default_security_group', 'aws_security_group_rule'],
        ...['aws_vpc_security_group_ingress_rule', 'azurerm_network_security_rule'],
        ...['azurerm_network_security_group', 'google_compute_firewall'],
      ],
      require: `openings.all(o, !o.open || !${PORTS}.exists(p, o.from <= p && p <= o.to))`,
      says: 'lets the whole internet in on a port of administration or of a database, or on all',
      remedy: 'name the networks that need it, or close the port',
    },
  ],
}
