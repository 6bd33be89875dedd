import { compareMaven as c } from './src/versions/maven.ts'
const order = [
  '1.0-alpha-1',
  '1.0-alpha-2',
  '1.0-beta1',
  '1.0-milestone1',
  '1.0-rc1',
  '1.0-SNAPSHOT',
  '1.0',
  '1.0-sp',
  '1.0-abc',
  '1.0-1',
  '1.0.1',
  '1.1',
  '1.2-alpha',
  '1.2',
  '1.10',
  '2.0',
]
for (let i = 0; i + 1 < order.length; i++) console.log(order[i], order[i + 1], c(order[i]!, order[i + 1]!))
for (const [a, b] of [
  ['1', '1.0'],
  ['1', '1.0.0-ga'],
  ['1-ga', '1'],
  ['1.0.0-final', '1'],
  ['1.0.RC2', '1.0-RC3'],
  ['1-a1', '1-alpha-1'],
  ['1.0.0-RELEASE', '1'],
  ['1-0.alpha', '1-alpha'],
  ['2.0.0.RELEASE', '2.0.1'],
  ['1-sp-1', '1-1'],
  ['1-foo', '1-sp'],
  ['1.0-x.1', '1.0-x'],
])
  console.log(a, b, c(a!, b!))
