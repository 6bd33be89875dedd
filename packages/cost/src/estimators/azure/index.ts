import type { Estimators } from '../../estimate/estimator.ts'
import { managedDisk } from './disks.ts'
import { computeCluster, computeInstance } from './machine-learning.ts'
import { storageAccount } from './storage-account.ts'
import { storageQueue, storageShare, storageTable } from './storage-parts.ts'
import {
  linuxMachine,
  linuxScaleSet,
  orchestratedScaleSet,
  virtualMachine,
  virtualMachineScaleSet,
  windowsMachine,
  windowsScaleSet,
} from './virtual-machines.ts'

/** The azurerm provider's types that have a price. */
export const AZURE: Estimators = {
  azurerm_linux_virtual_machine: linuxMachine,
  azurerm_linux_virtual_machine_scale_set: linuxScaleSet,
  azurerm_machine_learning_compute_cluster: computeCluster,
  azurerm_machine_learning_compute_instance: computeInstance,
  azurerm_managed_disk: managedDisk,
  azurerm_orchestrated_virtual_machine_scale_set: orchestratedScaleSet,
  azurerm_storage_account: storageAccount,
  azurerm_storage_queue: storageQueue,
  azurerm_storage_share: storageShare,
  azurerm_storage_table: storageTable,
  azurerm_virtual_machine: virtualMachine,
  azurerm_virtual_machine_scale_set: virtualMachineScaleSet,
  azurerm_windows_virtual_machine: windowsMachine,
  azurerm_windows_virtual_machine_scale_set: windowsScaleSet,
}
