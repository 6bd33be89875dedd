import { openBook } from './book.ts'
import type { Book, PackedTables } from './book.ts'

/** Whose prices the book has, by how the types of their resources begin. */
const TABLES = {
  aws_: () => import('./aws.gen.ts'),
  awscc_: () => import('./aws.gen.ts'),
  azurerm_: () => import('./azure.gen.ts'),
  google_: () => import('./google.gen.ts'),
} as const

/** The part of the book that resources of these types need: each provider's tables are loaded when they are asked for. */
export const loadBook = async (types: Iterable<string>): Promise<Book> => {
  const named = [...new Set(types)]
  const wanted = Object.entries(TABLES).filter(([prefix]) => named.some((type) => type.startsWith(prefix)))
  const tables = await Promise.all(
    wanted.map(async ([, load]): Promise<PackedTables> => (await load()).TABLES),
  )
  return openBook(Object.assign({}, ...tables) as PackedTables)
}
