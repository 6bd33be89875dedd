import { describe, expect, test } from '@jest/globals'
import { awsInstances } from '../../scripts/prices/aws-offers.ts'
import { azureMachines } from '../../scripts/prices/azure-retail.ts'

/** Answers by address; any other is a fault. Written by hand from the vendors' documentation. */
const answering =
  (answers: Readonly<Record<string, unknown>>) =>
  (url: string): Promise<unknown> =>
    Object.hasOwn(answers, url)
      ? Promise.resolve(answers[url])
      : Promise.reject(new Error(`unexpected ${url}`))

describe("Azure's retail prices", () => {
  const item = (more: object = {}) => ({
    armRegionName: 'eastus',
    armSkuName: 'Standard_D2s_v5',
    productName: 'Virtual Machines Dsv5 Series',
    skuName: 'D2s v5',
    unitOfMeasure: '1 Hour',
    currencyCode: 'USD',
    retailPrice: 0.096,
    ...more,
  })
  const FIRST =
    "https://api/prices?$filter=serviceName%20eq%20'Virtual%20Machines'%20and%20priceType%20eq%20'Consumption'"
  const read = (pages: Readonly<Record<string, unknown>>) =>
    azureMachines(answering(pages), 'https://api/prices')

  test('are read page by page, by region and size', async () => {
    const prices = await read({
      [FIRST]: { Items: [item()], NextPageLink: 'https://api/prices?$skip=1000' },
      'https://api/prices?$skip=1000': { Items: [item({ armRegionName: 'westeurope', retailPrice: 0.115 })] },
    })
    expect(prices).toEqual({ eastus: { Standard_D2s_v5: 0.096 }, westeurope: { Standard_D2s_v5: 0.115 } })
  })

  test.each([
    ['Windows', { productName: 'Virtual Machines Dsv5 Series Windows' }],
    ['spot', { skuName: 'D2s v5 Spot' }],
    ['what costs nothing', { retailPrice: 0 }],
    ['another currency', { currencyCode: 'EUR' }],
    ['another unit', { unitOfMeasure: '1/Month' }],
  ])('leave out %s', async (_, more) => {
    expect(await read({ [FIRST]: { Items: [item(more)], NextPageLink: null } })).toEqual({})
  })

  test('are refused where the answer is something else', async () => {
    await expect(read({ [FIRST]: { error: 'busy' } })).rejects.toThrow('there is no list Items')
  })
})

describe("AWS's offer files", () => {
  const attributes = {
    instanceType: 'm5.large',
    operatingSystem: 'Linux',
    tenancy: 'Shared',
    preInstalledSw: 'NA',
    capacitystatus: 'Used',
  }
  const offer = (more: object = {}, unit = 'Hrs') => ({
    products: { SKU1: { productFamily: 'Compute Instance', attributes: { ...attributes, ...more } } },
    terms: {
      OnDemand: {
        SKU1: {
          'SKU1.A': { priceDimensions: { 'SKU1.A.B': { unit, pricePerUnit: { USD: '0.0960000000' } } } },
        },
      },
    },
  })
  const URL = 'https://aws/offers/v1.0/aws/AmazonEC2/current/us-east-1/index.json'
  const read = (document: unknown) =>
    awsInstances(answering({ [URL]: document }), ['us-east-1'], 'https://aws')

  test('give what a Linux machine costs by the hour', async () => {
    expect(await read(offer())).toEqual({ 'us-east-1': { 'm5.large': 0.096 } })
  })

  test.each([
    ['Windows', { operatingSystem: 'Windows' }],
    ['dedicated machines', { tenancy: 'Dedicated' }],
    ['machines with a database', { preInstalledSw: 'SQL Std' }],
    ['capacity that is kept unused', { capacitystatus: 'UnusedCapacityReservation' }],
  ])('leave out %s', async (_, more) => {
    expect(await read(offer(more))).toEqual({ 'us-east-1': {} })
  })

  test('leave out what is not billed by the hour', async () => {
    expect(await read(offer({}, 'Quantity'))).toEqual({ 'us-east-1': {} })
  })

  test('are refused where the answer is something else', async () => {
    await expect(read({})).rejects.toThrow('there are no products with terms on demand')
  })
})
