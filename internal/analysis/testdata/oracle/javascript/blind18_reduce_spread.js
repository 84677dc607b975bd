// want time n^2
// entry groupPairs
function groupPairs(items) {
  return items.reduce((acc, x) => ({ ...acc, [x.id]: x.value }), {});
}
