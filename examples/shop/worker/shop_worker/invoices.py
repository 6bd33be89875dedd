"""What an invoice says. Knows neither the database nor the network."""

from dataclasses import dataclass

TAX_PERCENT = 20


@dataclass(frozen=True)
class Line:
    name: str
    quantity: int
    cents: int

    @property
    def total(self) -> int:
        return self.quantity * self.cents


@dataclass(frozen=True)
class Order:
    reference: str
    email: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Invoice:
    number: int
    order: Order

    @property
    def gross(self) -> int:
        return sum(line.total for line in self.order.lines)

    @property
    def tax(self) -> int:
        """The tax contained in the prices, rounded to the nearest cent, a half away from zero."""
        return tax_in(self.gross)

    @property
    def net(self) -> int:
        return self.gross - self.tax


def tax_in(gross: int) -> int:
    whole = 100 + TAX_PERCENT
    return (2 * gross * TAX_PERCENT + whole) // (2 * whole)


def euros(cents: int) -> str:
    return f"{cents // 100}.{cents % 100:02d} EUR"


def render(invoice: Invoice) -> str:
    """The letter that the customer gets."""
    rows = [f"{line.quantity:>3} x {line.name:<40}{euros(line.total):>14}" for line in invoice.order.lines]
    sums = [("Net", invoice.net), (f"Tax, {TAX_PERCENT} %", invoice.tax), ("Together", invoice.gross)]
    rows += ["-" * 60] + [f"{name:<46}{euros(cents):>14}" for name, cents in sums]
    return "\n".join([f"Invoice {invoice.number} for order {invoice.order.reference}", "", *rows, ""])
