import type { Estimators } from '../../estimate/estimator.ts'
import { kustoCluster, powerBiEmbedded, sparkPool } from './analytics.ts'
import { managedRedis, redisCache, searchService } from './caches-and-search.ts'
import { cosmosStore } from './cosmos-db.ts'
import {
  azureRuntime,
  dataFactory,
  databricksWorkspace,
  selfHostedRuntime,
  ssisRuntime,
  synapseSqlPool,
  synapseWorkspace,
} from './data-platform.ts'
import { hbaseCluster, hdinsightCluster, kafkaCluster } from './hdinsight.ts'
import { netAppPool } from './netapp.ts'
import { mysqlFlexible, postgresqlFlexible, singleServer } from './open-databases.ts'
import { mssqlDatabase, sqlDatabase } from './sql-database.ts'
import { managedInstance, mssqlElasticPool, sqlElasticPool } from './sql-pool.ts'
import { storageAccount } from './storage-account.ts'
import { storageQueue, storageShare, storageTable } from './storage-parts.ts'

const COSMOS_STORES = [
  'cassandra_keyspace',
  'cassandra_table',
  'gremlin_database',
  'gremlin_graph',
  'mongo_collection',
  'mongo_database',
  'sql_container',
  'sql_database',
  'table',
]

/** What keeps data, and what works on it. */
export const AZURE_DATA: Estimators = {
  ...Object.fromEntries(COSMOS_STORES.map((name) => [`azurerm_cosmosdb_${name}`, cosmosStore])),
  azurerm_data_factory: dataFactory,
  azurerm_data_factory_integration_runtime_azure: azureRuntime,
  azurerm_data_factory_integration_runtime_azure_ssis: ssisRuntime,
  azurerm_data_factory_integration_runtime_managed: ssisRuntime,
  azurerm_data_factory_integration_runtime_self_hosted: selfHostedRuntime,
  azurerm_databricks_workspace: databricksWorkspace,
  azurerm_hdinsight_hadoop_cluster: hdinsightCluster,
  azurerm_hdinsight_hbase_cluster: hbaseCluster,
  azurerm_hdinsight_interactive_query_cluster: hdinsightCluster,
  azurerm_hdinsight_kafka_cluster: kafkaCluster,
  azurerm_hdinsight_spark_cluster: hdinsightCluster,
  azurerm_kusto_cluster: kustoCluster,
  azurerm_managed_redis: managedRedis,
  azurerm_mariadb_server: singleServer,
  azurerm_mssql_database: mssqlDatabase,
  azurerm_mssql_elasticpool: mssqlElasticPool,
  azurerm_mssql_managed_instance: managedInstance,
  azurerm_mysql_flexible_server: mysqlFlexible,
  azurerm_mysql_server: singleServer,
  azurerm_netapp_pool: netAppPool,
  azurerm_postgresql_flexible_server: postgresqlFlexible,
  azurerm_postgresql_server: singleServer,
  azurerm_powerbi_embedded: powerBiEmbedded,
  azurerm_redis_cache: redisCache,
  azurerm_search_service: searchService,
  azurerm_sql_database: sqlDatabase,
  azurerm_sql_elasticpool: sqlElasticPool,
  azurerm_sql_managed_instance: managedInstance,
  azurerm_storage_account: storageAccount,
  azurerm_storage_queue: storageQueue,
  azurerm_storage_share: storageShare,
  azurerm_storage_table: storageTable,
  azurerm_synapse_spark_pool: sparkPool,
  azurerm_synapse_sql_pool: synapseSqlPool,
  azurerm_synapse_workspace: synapseWorkspace,
}
