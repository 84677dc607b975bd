'use strict';
// Lambda: revenue by customer, with the best customers and a Lorenz share.

const sum = (xs) => xs.reduce((a, b) => a + b, 0);

function groupBy(items, key) {
  return items.reduce((groups, item) => {
    (groups[key(item)] ||= []).push(item);
    return groups;
  }, {});
}

function revenue(order) {
  return sum(order.lines.map(({ price, quantity }) => price * quantity));
}

exports.handler = async ({ orders }) => {
  const byCustomer = groupBy(orders, (o) => o.customer);
  const totals = Object.entries(byCustomer)
    .map(([customer, list]) => ({ customer, orders: list.length, revenue: sum(list.map(revenue)) }))
    .sort((a, b) => b.revenue - a.revenue || a.customer.localeCompare(b.customer));
  const all = sum(totals.map((t) => t.revenue));
  const tenth = totals.slice(0, Math.ceil(totals.length / 10));
  return { customers: totals.length, all, share: sum(tenth.map((t) => t.revenue)) / all, best: totals.slice(0, 5) };
};
