/** Runs one statement on the database that is multiplied. */
export type Execute = (statement: string) => Promise<void>;

/**
 * Makes `times` as many orders out of those of one shop, with ids, packages, tracking numbers and buyers of their own, by SQL
 * alone: a million orders in minutes. Counts are made afresh; timelines stay those of the first.
 */
export async function multiplyOrders(execute: Execute, base: number, times: number, fts: boolean): Promise<void> {
  for (let copy = 1; copy < times; copy += 1) {
    for (const statement of copyStatements(base, copy)) await execute(statement);
    if (fts)
      await execute(`insert into order_fts (rowid, text) select row, text from order_text where ${rowsOf(base, copy)}`);
  }
  for (const statement of RECOUNT) await execute(statement);
}

const rowsOf = (base: number, copy: number) => `row > ${base * copy} and row <= ${base * (copy + 1)}`;

const SAME = [
  'shop_id',
  ...['status', 'tab', 'updated_at', 'ship_by', 'total', 'currency', 'total_units', 'total_scale', 'items', 'packages'],
  ...['due_at', 'cancels_at', 'asks_cancel', 'address_changed', 'is_open', 'read_at', 'paid_at', 'warehouse_id'],
  ...['courier', 'option_name', 'cod', 'kinds', 'told_note'],
].join(', ');

function copyStatements(base: number, copy: number): string[] {
  const mark = String(copy).padStart(2, '0');
  const row = (table: string) => `${table}.row + ${base * copy}`;
  const id = (table: string, column: string) => `'58${mark}' || substr(${table}.${column}, 5)`;
  const first = (table: string) => `${table}.row <= ${base}`;
  const later = copy * 61_000;
  return [
    `insert into orders (row, id, created_at, buyer_id, ${SAME})
      select ${row('o')}, ${id('o', 'id')}, created_at - ${later}, buyer_id || '-${mark}', ${SAME}
      from orders o where ${first('o')}`,
    `insert into order_bodies (row, body, raw) select ${row('b')}, replace(b.body, o.id, ${id('o', 'id')}), '{}'
      from order_bodies b join orders o on o.row = b.row where ${first('b')}`,
    `insert into order_text (row, text)
      select ${row('t')}, replace(replace(t.text, o.id, ${id('o', 'id')}), 'myex', 'my${mark}')
      from order_text t join orders o on o.row = t.row where ${first('t')}`,
    `insert into order_keys (key, kind, shop_id, row)
      select case when k.key = o.id then ${id('o', 'id')} else replace(k.key, 'myex', 'my${mark}') end, k.kind, k.shop_id,
        ${row('k')} from orders o join order_keys k on k.row = o.row where ${first('o')}`,
    `insert into packages (shop_id, id, status, told_at, waits, shared, body)
      select shop_id, id || '-${mark}', status, told_at, waits, shared, body from packages where id not like '%-%'`,
    `insert into order_packages (shop_id, order_id, package_id, line_item_ids)
      select shop_id, ${id('l', 'order_id')}, package_id || '-${mark}', line_item_ids from order_packages l
      where package_id not like '%-%'`,
  ];
}

const RECOUNT = [
  'delete from order_counts',
  'delete from order_sales',
  'delete from buyer_counts',
  ...['tab', `'all'`].flatMap((tab) => [
    `insert into order_counts (shop_id, tab, orders, items, packages, buyers)
      select shop_id, ${tab}, count(*), sum(items), sum(packages), count(distinct buyer_id) from orders group by 1, 2`,
    `insert into order_sales (shop_id, tab, currency, scale, units)
      select shop_id, ${tab}, currency, total_scale, sum(total_units) from orders group by 1, 2, 3, 4`,
    `insert into buyer_counts (shop_id, tab, buyer_id, orders)
      select shop_id, ${tab}, buyer_id, count(*) from orders where buyer_id is not null group by 1, 2, 3`,
  ]),
];
