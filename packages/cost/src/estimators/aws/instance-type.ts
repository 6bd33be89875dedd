/** The family of a type: `m5` of `m5.large`, of `db.m5.large` and of `cache.m5.large`. */
export const familyOf = (type: string): string => /^(?:(?:db|cache|mq|kafka)\.)?([^.]+)/.exec(type)?.[1] ?? ''

/** Families that earn credits for their processors, and may be billed for those they overspend. */
export const isBurstable = (type: string): boolean => /^(?:(?:db|cache|mq)\.)?t\d[a-z]*\./.test(type)

const BURSTABLE = { nano: 2, micro: 2, small: 2, medium: 2, large: 2 }
const SINGLE: Readonly<Record<string, number>> = {
  't2.nano': 1,
  't2.micro': 1,
  't2.small': 1,
  't1.micro': 1,
  'm1.small': 1,
  'm1.medium': 1,
  'm1.xlarge': 4,
  'm3.medium': 1,
  'm3.xlarge': 4,
  'm3.2xlarge': 8,
}

/**
 * The virtual processors of a type, by its size: `large` has 2, `xlarge` 4, `4xlarge` 16; burstable ones have 2 up to
 * `large`. `undefined` for a size that says nothing of it, such as `metal`. Source: https://aws.amazon.com/ec2/instance-types/
 */
export const vcpusOf = (type: string): number | undefined => {
  const plain = type.replace(/^(?:db|cache|mq|kafka)\./, '')
  const size = plain.split('.')[1] ?? ''
  if (Object.hasOwn(SINGLE, plain)) return SINGLE[plain]
  if (isBurstable(plain) && Object.hasOwn(BURSTABLE, size)) return BURSTABLE[size as keyof typeof BURSTABLE]
  if (size === 'medium' || size === 'small') return 1
  if (size === 'large') return 2
  const times = /^(\d*)xlarge$/.exec(size)?.[1] ?? /^metal-(\d+)xl$/.exec(size)?.[1]
  return times === undefined ? undefined : 4 * Number(times === '' ? 1 : times)
}
