// want time n log n
// entry heapSort
function makeHeap(cmp) {
  const a = [];
  const swap = (i, j) => { const t = a[i]; a[i] = a[j]; a[j] = t; };
  return {
    push(v) {
      a.push(v);
      for (let i = a.length - 1; i > 0; ) {
        const p = (i - 1) >> 1;
        if (cmp(a[p], a[i]) <= 0) break;
        swap(i, p);
        i = p;
      }
    },
    pop() {
      const top = a[0];
      const last = a.pop();
      if (a.length) {
        a[0] = last;
        let i = 0;
        while (true) {
          let c = 2 * i + 1;
          if (c >= a.length) break;
          if (c + 1 < a.length && cmp(a[c + 1], a[c]) < 0) c++;
          if (cmp(a[i], a[c]) <= 0) break;
          swap(i, c);
          i = c;
        }
      }
      return top;
    },
    size: () => a.length,
  };
}
function heapSort(xs) {
  const h = makeHeap((a, b) => a - b);
  xs.forEach((x) => h.push(x));
  const out = [];
  while (h.size() > 0) out.push(h.pop());
  return out;
}
