"""The worker's side of the database."""

from .invoices import Invoice, Line, Order

WAITING = """
    select reference, email from customer_order
    where state = 'new' order by placed_at limit 1 for update skip locked
"""
LINES = """
    select name, quantity, order_line.cents from order_line join product using (sku)
    where reference = %s order by sku
"""
NUMBER = "insert into invoice (reference, net, tax) values (%s, %s, %s) returning number"
STATE = "update customer_order set state = %s where reference = %s"


def take(connection) -> Order | None:
    """The order that has waited longest; other workers pass over it until the transaction ends."""
    row = connection.execute(WAITING).fetchone()
    if row is None:
        return None
    reference, email = row
    lines = connection.execute(LINES, (reference,)).fetchall()
    return Order(reference, email, tuple(Line(*line) for line in lines))


def issue(connection, order: Order) -> Invoice:
    draft = Invoice(0, order)
    (number,) = connection.execute(NUMBER, (order.reference, draft.net, draft.tax)).fetchone()
    return Invoice(number, order)


def mark(connection, order: Order, state: str) -> None:
    connection.execute(STATE, (state, order.reference))
