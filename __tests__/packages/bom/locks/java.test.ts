import { expect, test } from '@jest/globals'
import { component, gaps, read, readFixture, scopes } from './reading.ts'

test('a pom.xml takes versions from parents, properties and BOMs of the checkout', () => {
  const graph = readFixture('pom', 'service/pom.xml')
  expect(component(graph, '.')).toMatchObject({ name: 'com.example.parcel:parcel-service', version: '1.4.0' })
  expect(scopes(graph)).toEqual({
    'com.example.cloud:cloud-storage@': 'required',
    'com.example.parcel:parcel-codec@': 'optional',
    'com.example.parcel:parcel-loop@': 'required',
    'com.fasterxml.jackson.core:jackson-databind@2.18.2': 'required',
    'io.netty:netty-transport-native-epoll:jar:linux-x86_64@4.1.117.Final': 'required',
    'io.opentelemetry:opentelemetry-api@1.46.0': 'optional',
    'jakarta.servlet:jakarta.servlet-api@6.1.0': 'required',
    'org.junit.jupiter:junit-jupiter@5.11.4': 'dev',
    'org.slf4j:slf4j-api@2.0.16': 'required',
  })
  expect(component(graph, 'org.junit.jupiter:junit-jupiter@5.11.4')).toMatchObject({
    file: 'pom.xml',
    line: 48,
  })
})

test('what the checkout does not resolve is a gap that names where it may be', () => {
  expect(readFixture('pom', 'service/pom.xml').gaps).toEqual([
    {
      code: 'unresolved',
      message:
        'com.example.cloud:cloud-storage has no version here; it may be set in com.example.platform:platform-parent:7 or com.example.cloud:cloud-bom:3.1',
      line: 23,
    },
    {
      code: 'unresolved',
      message: 'com.example.parcel:parcel-codec has a range or a property instead of one version',
      line: 27,
    },
    {
      code: 'unresolved',
      message: 'com.example.parcel:parcel-loop has a range or a property instead of one version',
      line: 33,
    },
    {
      code: 'unresolved',
      message: 'a pom.xml names direct dependencies only; what they need in turn is not in the checkout',
    },
  ])
})

test('a BOM that imports itself, and a parent that is its own, end', () => {
  const coordinates = '<groupId>g</groupId><artifactId>a</artifactId><version>1</version>'
  const text = `<project><parent>${coordinates}<relativePath>pom.xml</relativePath></parent><artifactId>a</artifactId><dependencyManagement><dependencies><dependency>${coordinates}<type>pom</type><scope>import</scope></dependency></dependencies></dependencyManagement></project>`
  expect(gaps(read('pom.xml', { 'pom.xml': text }))).toEqual(['unresolved'])
})

test('entities of a document type are not expanded', () => {
  const text =
    '<!DOCTYPE p [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><project><artifactId>&b;</artifactId></project>'
  expect(gaps(read('pom.xml', { 'pom.xml': text }))).toEqual(['not-a-lock-file'])
})

test.each([
  ['<project><dependencies>', 'truncated'],
  ['<html/>', 'not-a-lock-file'],
  ['', 'not-a-lock-file'],
])('%j is %s', (text, code) => {
  expect(gaps(read('pom.xml', { 'pom.xml': text }))).toEqual([code])
})

test('a gradle.lockfile tells scopes by the configurations that have a module', () => {
  const graph = readFixture('gradle', 'gradle.lockfile')
  expect(gaps(graph)).toEqual(['no-edges'])
  expect(scopes(graph)).toEqual({
    'com.google.guava:guava@33.4.0-jre': 'required',
    'org.jacoco:org.jacoco.agent@0.8.12': 'dev',
    'org.junit.jupiter:junit-jupiter-api@5.11.4': 'dev',
    'org.projectlombok:lombok@1.18.36': 'required',
  })
})

test('what the build itself uses is for development; so is a configuration of tests in the older form', () => {
  expect(scopes(readFixture('gradle', 'buildscript-gradle.lockfile'))).toEqual({
    'com.example.plugins:parcel-plugin@2.1': 'dev',
  })
  const path = 'gradle/dependency-locks/testRuntimeClasspath.lockfile'
  expect(scopes(read(path, { [path]: 'g:a:1\n' }))).toEqual({ 'g:a@1': 'dev' })
})

const VERIFIED = `<verification-metadata xmlns="https://schema.gradle.org/dependency-verification">
<components>
  <component group="g" name="a" version="1">
    <artifact name="a-1.jar"><sha256 value="${'A1'.repeat(32)}" origin="Generated"/><pgp value="1"/></artifact>
    <artifact name="a-1.pom"><sha256 value="${'b'.repeat(64)}"/></artifact>
    <artifact name="a-1-sources.jar"><sha256 value="${'c'.repeat(64)}"/></artifact>
  </component>
  <component group="g" name="b" version="1">
    <artifact name="b-1.aar">
      <sha256 value="${'d'.repeat(64)}"><also-trust value="${'e'.repeat(64)}"/></sha256>
      <sha512 value="${'f'.repeat(128)}"/>
    </artifact>
  </component>
</components></verification-metadata>`

test('the digests of a gradle.lockfile are those of the nearest verification metadata above', () => {
  const files = {
    'build/app/gradle.lockfile':
      'g:a:1=runtimeClasspath\ng:b:1=runtimeClasspath\ng:c:1=runtimeClasspath\nempty=\n',
    'build/gradle/verification-metadata.xml': VERIFIED,
    'gradle/verification-metadata.xml': '<verification-metadata/>',
  }
  const graph = read('build/app/gradle.lockfile', files)
  expect(component(graph, 'g:a@1').hashes).toEqual([{ algorithm: 'sha256', value: 'a1'.repeat(32) }])
  // One of two digests of one algorithm is right, and nobody can say which.
  expect(component(graph, 'g:b@1').hashes).toEqual([{ algorithm: 'sha512', value: 'f'.repeat(128) }])
  expect(component(graph, 'g:c@1').hashes).toBeUndefined()
})

test('verification metadata that cannot be read is a gap of the lock file', () => {
  const files = {
    'gradle.lockfile': 'g:a:1=runtimeClasspath\nempty=\n',
    'gradle/verification-metadata.xml': '<verification-metadata>',
  }
  expect(gaps(read('gradle.lockfile', files))).toEqual(['malformed-entry', 'no-edges'])
})

test('a gradle.lockfile without its last line is truncated', () => {
  expect(gaps(read('gradle.lockfile', { 'gradle.lockfile': 'g:a:1=runtimeClasspath\ng:b' }))).toEqual([
    'not-a-lock-file',
    'truncated',
    'no-edges',
  ])
})
