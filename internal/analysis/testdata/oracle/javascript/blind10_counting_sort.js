// want time n
// want space n
function countingSort(arr, max) {
  const count = new Array(max + 1).fill(0);
  arr.forEach(x => count[x]++);
  const out = [];
  count.forEach((c, v) => { while (c-- > 0) out.push(v); });
  return out;
}
