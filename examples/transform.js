// A handler: group a shop's orders by customer and add up what each has spent.
exports.handler = async (event, context) => {
  const customers = new Map();
  for (const order of event.orders) {
    const total = order.lines.reduce((sum, l) => sum + l.price * l.quantity, 0);
    const c = customers.get(order.customer) || { customer: order.customer, orders: 0, total: 0 };
    c.orders += 1;
    c.total += total;
    customers.set(order.customer, c);
  }
  return [...customers.values()].sort((a, b) => b.total - a.total);
};
