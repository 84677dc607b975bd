// want time n^2
// entry joinUsers
type User = { id: number; name: string };
type Order = { userId: number; total: number };
function joinUsers(users: User[], orders: Order[]): { name: string; total: number }[] {
  return orders.map((o) => ({ name: users.find((u) => u.id === o.userId)?.name ?? '?', total: o.total }));
}
