interface Product {
  sku: string
  name: string
  cents: number
}

const find = <E extends Element>(id: string): E => document.querySelector<E>(`#${id}`)!
const euros = (cents: number): string =>
  (cents / 100).toLocaleString('en', { style: 'currency', currency: 'EUR' })
const basket = new Map<string, { product: Product; quantity: number }>()

function row(words: string[], button: string, action: () => void): HTMLLIElement {
  const item = document.createElement('li')
  for (const word of words) item.append(Object.assign(document.createElement('span'), { textContent: word }))
  item.append(Object.assign(document.createElement('button'), { textContent: button, onclick: action }))
  return item
}

function change(product: Product, by: number): void {
  const quantity = (basket.get(product.sku)?.quantity ?? 0) + by
  if (quantity > 0) basket.set(product.sku, { product, quantity })
  else basket.delete(product.sku)
  showBasket()
}

function showBasket(): void {
  const entries = [...basket.values()]
  const rows = entries.map(({ product, quantity }) =>
    row([product.name, `${quantity} × ${euros(product.cents)}`], 'less', () => change(product, -1)),
  )
  find('basket').replaceChildren(...rows)
  const total = entries.reduce((sum, { product, quantity }) => sum + product.cents * quantity, 0)
  find('total').textContent = euros(total)
}

async function showProducts(search: string): Promise<void> {
  const response = await fetch(`products?search=${encodeURIComponent(search)}`)
  const products = (await response.json()) as Product[]
  const rows = products.map((product) =>
    row([product.name, euros(product.cents)], 'add', () => change(product, 1)),
  )
  find('products').replaceChildren(...rows)
}

async function order(form: HTMLFormElement): Promise<void> {
  const lines = [...basket.values()].map(({ product, quantity }) => ({ sku: product.sku, quantity }))
  const body = JSON.stringify({ email: new FormData(form).get('email'), lines })
  const response = await fetch('orders', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  const answer = (await response.json()) as { reference?: string; faults?: string[] }
  find('message').textContent = answer.faults?.join('; ') ?? `Thank you. Your order is ${answer.reference}.`
  if (!response.ok) return
  basket.clear()
  showBasket()
}

find<HTMLInputElement>('search').addEventListener('input', (event) => {
  void showProducts((event.target as HTMLInputElement).value)
})
find<HTMLFormElement>('order').addEventListener('submit', (event) => {
  event.preventDefault()
  void order(event.target as HTMLFormElement)
})
void showProducts('')
showBasket()
