/**
 * An object's name without what its controller adds to it on every change: the template's hash of a ReplicaSet
 * (`shop-965685897`), the time of a CronJob's Job (`backup-28291234`), both and a random end of a Pod.
 */
export const stableObjectName = (kind: string, name: string): string => {
  switch (kind.toLowerCase()) {
    case 'replicaset':
      return name.replace(/-[a-z0-9]{5,10}$/, '')
    case 'job':
      return name.replace(/-\d{8,}$/, '')
    case 'pod':
      return name.replace(/(?:-[bcdf-hj-np-tv-z2456789]{8,10}|-\d{8,})?-[bcdf-hj-np-tv-z2456789]{5}$/, '')
    default:
      return name
  }
}
