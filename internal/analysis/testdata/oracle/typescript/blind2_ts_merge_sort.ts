// want time n log n
// want space n
const mergeSort = (xs: number[]): number[] => {
  if (xs.length < 2) return xs;
  const m = xs.length >> 1;
  const a = mergeSort(xs.slice(0, m)), b = mergeSort(xs.slice(m));
  const out: number[] = [];
  let i = 0, j = 0;
  while (i < a.length && j < b.length) out.push(a[i] <= b[j] ? a[i++] : b[j++]);
  return [...out, ...a.slice(i), ...b.slice(j)];
};
