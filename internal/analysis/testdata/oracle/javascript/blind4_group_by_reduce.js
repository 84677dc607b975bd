// want time n
// want space n
export function groupBy(items, key) {
  return items.reduce((acc, it) => {
    const k = it[key];
    (acc[k] = acc[k] || []).push(it);
    return acc;
  }, {});
}
