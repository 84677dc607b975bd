// want time n!
// entry totalNQueens
function totalNQueens(n: number): number {
  const cols = new Set<number>(), d1 = new Set<number>(), d2 = new Set<number>();
  let count = 0;
  function place(r: number): void {
    if (r === n) { count++; return; }
    for (let c = 0; c < n; c++) {
      if (cols.has(c) || d1.has(r - c) || d2.has(r + c)) continue;
      cols.add(c); d1.add(r - c); d2.add(r + c);
      place(r + 1);
      cols.delete(c); d1.delete(r - c); d2.delete(r + c);
    }
  }
  place(0);
  return count;
}
