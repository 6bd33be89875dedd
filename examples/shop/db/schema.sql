-- PostgreSQL 15 or later.  psql -f db/schema.sql

create table product (
  sku      text primary key check (sku ~ '^[A-Z]{2}-[0-9]{3}$'),
  name     text not null,
  cents    integer not null check (cents > 0),
  for_sale boolean not null default true
);

create table customer_order (
  reference text primary key,
  email     text not null,
  state     text not null default 'new' check (state in ('new', 'invoiced', 'failed')),
  placed_at timestamptz not null default now()
);

create table order_line (
  reference text not null references customer_order,
  sku       text not null references product,
  quantity  integer not null check (quantity between 1 and 99),
  cents     integer not null, -- the price of one, when it was ordered
  primary key (reference, sku)
);

create table invoice (
  number    bigint generated always as identity primary key,
  reference text not null unique references customer_order,
  net       integer not null,
  tax       integer not null,
  issued_at timestamptz not null default now()
);

create index waiting on customer_order (placed_at) where state = 'new';

insert into product (sku, name, cents) values
  ('TE-001', 'Teapot', 2450),
  ('TE-002', 'Tea, green', 690),
  ('CU-001', 'Cup', 850),
  ('CU-002', 'Saucer', 450);

-- What each of the two services may do.
create role shop_web;
grant select on product, customer_order to shop_web;
grant insert on customer_order, order_line to shop_web;

create role shop_worker;
grant select on product, order_line to shop_worker;
grant select, update on customer_order to shop_worker;
grant select, insert on invoice to shop_worker;
