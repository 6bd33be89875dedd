/** Who provides a resource, and what the provider calls its service. */
export interface Service {
  readonly provider: string
  readonly service: string
}

/** Providers by how the types of their resources begin. */
const PROVIDERS: Readonly<Record<string, string>> = {
  aws: 'AWS',
  awscc: 'AWS',
  azurerm: 'Microsoft',
  google: 'Google Cloud',
}

/** What the clouds call services on their bills, by how types of resources begin; the longest that fits counts. */
const SERVICES: Readonly<Record<string, string>> = {
  aws_ami: 'Amazon Elastic Compute Cloud',
  aws_autoscaling: 'Amazon Elastic Compute Cloud',
  aws_cloudfront: 'Amazon CloudFront',
  aws_cloudwatch: 'AmazonCloudWatch',
  aws_db: 'Amazon Relational Database Service',
  aws_docdb: 'Amazon DocumentDB (with MongoDB compatibility)',
  aws_dynamodb: 'Amazon DynamoDB',
  aws_ebs: 'Amazon Elastic Compute Cloud',
  aws_ec2: 'Amazon Elastic Compute Cloud',
  aws_ecr: 'Amazon EC2 Container Registry (ECR)',
  aws_ecs: 'Amazon Elastic Container Service',
  aws_efs: 'Amazon Elastic File System',
  aws_eip: 'Amazon Virtual Private Cloud',
  aws_eks: 'Amazon Elastic Container Service for Kubernetes',
  aws_elasticache: 'Amazon ElastiCache',
  aws_elb: 'Elastic Load Balancing',
  aws_alb: 'Elastic Load Balancing',
  aws_lb: 'Elastic Load Balancing',
  aws_instance: 'Amazon Elastic Compute Cloud',
  aws_kinesis: 'Amazon Kinesis',
  aws_kms: 'AWS Key Management Service',
  aws_lambda: 'AWS Lambda',
  aws_launch: 'Amazon Elastic Compute Cloud',
  aws_msk: 'Amazon Managed Streaming for Apache Kafka',
  aws_nat: 'Amazon Virtual Private Cloud',
  aws_opensearch: 'Amazon OpenSearch Service',
  aws_rds: 'Amazon Relational Database Service',
  aws_redshift: 'Amazon Redshift',
  aws_route53: 'Amazon Route 53',
  aws_s3: 'Amazon Simple Storage Service',
  aws_secretsmanager: 'AWS Secrets Manager',
  aws_sns: 'Amazon Simple Notification Service',
  aws_spot: 'Amazon Elastic Compute Cloud',
  aws_sqs: 'Amazon Simple Queue Service',
  aws_vpc: 'Amazon Virtual Private Cloud',
  aws_vpn: 'Amazon Virtual Private Cloud',
  aws_waf: 'AWS WAF',
  aws_wafregional: 'AWS WAF',
  aws_wafv2: 'AWS WAF',
  azurerm_app_service: 'Azure App Service',
  azurerm_container_registry: 'Container Registry',
  azurerm_cosmosdb: 'Azure Cosmos DB',
  azurerm_kubernetes: 'Azure Kubernetes Service',
  azurerm_linux_virtual_machine: 'Virtual Machines',
  azurerm_log_analytics: 'Log Analytics',
  azurerm_managed_disk: 'Storage',
  azurerm_mssql: 'SQL Database',
  azurerm_mysql: 'Azure Database for MySQL',
  azurerm_postgresql: 'Azure Database for PostgreSQL',
  azurerm_public_ip: 'Virtual Network',
  azurerm_redis: 'Redis Cache',
  azurerm_service_plan: 'Azure App Service',
  azurerm_storage: 'Storage',
  azurerm_virtual_machine: 'Virtual Machines',
  azurerm_windows_virtual_machine: 'Virtual Machines',
  google_bigquery: 'BigQuery',
  google_cloud_run: 'Cloud Run',
  google_cloudfunctions: 'Cloud Functions',
  google_cloudfunctions2: 'Cloud Functions',
  google_compute: 'Compute Engine',
  google_container: 'Kubernetes Engine',
  google_kms: 'Cloud Key Management Service (KMS)',
  google_pubsub: 'Cloud Pub/Sub',
  google_redis: 'Cloud Memorystore for Redis',
  google_sql: 'Cloud SQL',
  google_storage: 'Cloud Storage',
}

/** The provider and the service of a type; one that is not known is called by the type's own second word. */
export const serviceOf = (type: string): Service => {
  const [provider = '', word = ''] = type.split('_')
  const prefix = Object.keys(SERVICES)
    .filter((each) => type === each || type.startsWith(`${each}_`))
    .toSorted((a, b) => b.length - a.length)[0]
  return {
    provider: (Object.hasOwn(PROVIDERS, provider) ? PROVIDERS[provider] : undefined) ?? provider,
    service: (prefix === undefined ? undefined : SERVICES[prefix]) ?? word,
  }
}
