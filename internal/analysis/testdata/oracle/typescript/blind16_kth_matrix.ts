// want time n log n
// want space 1
function kthSmallest(matrix: number[][], k: number): number {
  const n = matrix.length;
  let lo = matrix[0][0], hi = matrix[n - 1][n - 1];
  const count = (x: number) => {
    let c = 0, j = n - 1;
    for (let i = 0; i < n; i++) {
      while (j >= 0 && matrix[i][j] > x) j--;
      c += j + 1;
    }
    return c;
  };
  while (lo < hi) {
    const mid = Math.floor((lo + hi) / 2);
    if (count(mid) >= k) hi = mid;
    else lo = mid + 1;
  }
  return lo;
}
