import pg from 'pg'
import type { Order } from './orders.ts'

export interface Product {
  sku: string
  name: string
  cents: number
}

/** What the API needs of a database; tests give it one in memory. */
export interface Store {
  products(search: string): Promise<Product[]>
  /** The articles of an order that are not for sale; empty when the order was stored. */
  place(order: Order): Promise<string[]>
  state(reference: string): Promise<string | undefined>
  ready(): Promise<boolean>
}

export function postgres(pool: pg.Pool): Store {
  return {
    async products(search) {
      const { rows } = await pool.query<Product>(
        "select sku, name, cents from product where for_sale and name ilike '%' || $1 || '%' order by name limit 100",
        [search],
      )
      return rows
    },

    async place(order) {
      const skus = order.lines.map((line) => line.sku)
      const { rows } = await pool.query<Product>(
        'select sku, cents from product where for_sale and sku = any($1)',
        [skus],
      )
      const prices = new Map(rows.map((row) => [row.sku, row.cents]))
      const missing = skus.filter((sku) => !prices.has(sku))
      if (missing.length === 0) await insert(pool, order, prices)
      return missing
    },

    async state(reference) {
      const { rows } = await pool.query<{ state: string }>(
        'select state from customer_order where reference = $1',
        [reference],
      )
      return rows[0]?.state
    },

    async ready() {
      return pool.query('select 1').then(
        () => true,
        () => false,
      )
    },
  }
}

async function insert(pool: pg.Pool, order: Order, prices: Map<string, number>): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query('insert into customer_order (reference, email) values ($1, $2)', [
      order.reference,
      order.email,
    ])
    for (const { sku, quantity } of order.lines) {
      await client.query('insert into order_line (reference, sku, quantity, cents) values ($1, $2, $3, $4)', [
        order.reference,
        sku,
        quantity,
        prices.get(sku),
      ])
    }
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}
